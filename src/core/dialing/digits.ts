// From a number to the digits the PBX is asked to dial.

/** What a telephone can dial; nothing else ever leaves for the PBX. */
const DIALLABLE = /^[0-9*#]{1,32}$/;

/** The digits of an E.164 number, or null where there is nothing to dial. `+1 415…` → `1415…`. */
export function digitsToDial(e164: string): string | null {
  const digits = e164.replace(/^\+/, '');
  return DIALLABLE.test(digits) ? digits : null;
}
