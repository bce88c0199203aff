// Whether words shown for a number name that very number: what a page's process says of the numbers it shows
// is checked before somebody presses "Call" beside it.

/** A label as `format.ts` writes it, nothing but its digits, groups and extension. */
const LABEL = /^\+?[0-9][0-9 ().\-/]*(?: ext\. [0-9]+)?$/;

/** True where the label's digits are the number's and its extension's, in order. */
export function saysNumber(label: string, e164: string, ext: string | null): boolean {
  const digits = label.replace(/[^0-9]/g, '');
  return (
    LABEL.test(label) &&
    label.startsWith('+') === e164.startsWith('+') &&
    label.includes(' ext. ') === Boolean(ext) &&
    digits === `${e164.replace('+', '')}${ext ?? ''}`
  );
}
