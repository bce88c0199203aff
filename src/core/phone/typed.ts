// The one number a person gives us, typed or pasted: national, international, with keypad letters, as a
// link, with an extension.

import { view } from './digits.ts';
import { readLone } from './lone.ts';
import { type LinkNumber, parseTelLink } from './tel-link.ts';
import type { MatchContext } from './types.ts';

/** Longest text taken for one number. */
const MAX_TYPED = 100;

/** The number, or null where the text is none (or more than one). */
export function parseTyped(text: string, context: MatchContext): LinkNumber | null {
  const plain = view(text).text.trim();
  if (plain.length > MAX_TYPED) return null;
  return /^(?:tel|callto|sips?):/i.test(plain) ? parseTelLink(plain, context) : readLone(plain, context);
}
