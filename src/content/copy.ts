// The clipboard, written to only in the turn of the press that asked for it. Pages without https have no
// clipboard of their own, but the copy command; what it carries is said by us, the page's selection stays.

/** False where the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  let isHeard = false;
  const once = new AbortController();
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isHeard = true;
  };
  window.addEventListener('copy', fill, { capture: true, signal: once.signal });
  Document.prototype.execCommand.call(document, 'copy');
  once.abort();
  return isHeard;
}
