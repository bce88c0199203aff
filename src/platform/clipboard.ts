// The clipboard, written to only: in the turn of the click that asked for it.

/** False where the browser refuses, e.g. because the page is no longer looked at. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
