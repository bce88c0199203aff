// The last look at a number before it is dialled. Whatever a page claimed is parsed again: only a number
// that its country's plan has, or that the person's own rules allow, becomes digits.

import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { digitsToDial } from '../core/dialing.ts';
import { type Failure, failure } from '../core/failure.ts';
import { formatInternational } from '../core/phone/format.ts';
import { isEmergency } from '../core/phone/short-numbers.ts';
import { failed, type Result, success } from '../core/result.ts';
import type { Dialable } from './place-call.ts';

/** Failures: `number-emergency`, `number-refused` with the number as detail. */
export function checkNumber(
  { e164, ext }: { readonly e164: string; readonly ext: string | null },
  country: string,
): Result<Dialable, Failure> {
  if (isEmergency(e164, country)) return failed(failure('number-emergency', e164));
  const digits = isPlanned(e164) ? digitsToDial(e164) : null;
  if (digits === null) return failed(failure('number-refused', e164));
  return success({ label: formatInternational(e164, ext), digits });
}

function isPlanned(e164: string): boolean {
  const number = e164.startsWith('+') ? parsePhoneNumberFromString(e164) : undefined;
  // The parsed number must be the very one asked for: nothing is repaired on the way to a telephone.
  return number?.number === e164 && number.isValid();
}
