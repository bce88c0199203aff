// Files that leave and enter by a person's own hand.

/** Milliseconds after which a file that was offered is surely taken. */
const TAKEN = 60_000;

/** Offers a text to be kept as a file, as the browser keeps downloads. */
export function offerFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN);
}

/** A file's text; null where it has more than `max` bytes or cannot be read. */
export async function fileText(file: File, max: number): Promise<string | null> {
  if (file.size > max) return null;
  return file.text().catch(() => null);
}
