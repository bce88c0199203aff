// The page behind the popup: a site whose call buttons can be switched, or one that extensions are kept
// out of.

/** The empty host stands for local files. Null: no page of ours to switch. */
export type Site = { readonly host: string } | null;

/** The browsers' own shops, which no extension may change. */
const CLOSED = ['chromewebstore.google.com', 'chrome.google.com', 'addons.mozilla.org'];

export function siteOf(url: string | null): Site {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol === 'file:') return { host: '' };
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && !CLOSED.includes(hostname) ? { host: hostname } : null;
}
