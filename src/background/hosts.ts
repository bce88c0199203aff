// The sites a message speaks of: that of the tab, and that of the frame in it.

import type { Sender } from '../platform/bus.ts';

export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');

/** Frames without an address of their own stand for the page around them. */
export function hostsOf({ siteUrl, url }: Sender): { readonly site: string; readonly frame: string } {
  const site = hostOf(siteUrl);
  return { site, frame: hostOf(url) || site };
}
