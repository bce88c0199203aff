// How a number is written for people. Uses the library's formats; falls back to plain digits.

import { parsePhoneNumber } from 'libphonenumber-js/max';

/** `+1 415 666 7777 ext. 123`; digits without a plus (short and internal numbers) stay as they are. */
export function formatInternational(e164: string, ext: string | null): string {
  const base = e164.startsWith('+') ? groups(e164) : e164;
  return ext ? `${base} ext. ${ext}` : base;
}

/** `(415) 666-7777`; empty where the library knows no such number. */
export function formatNational(e164: string): string {
  try {
    return parsePhoneNumber(e164).formatNational();
  } catch {
    return '';
  }
}

function groups(e164: string): string {
  try {
    return parsePhoneNumber(e164).formatInternational();
  } catch {
    return e164;
  }
}
