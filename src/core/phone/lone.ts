// One number and nothing else: a link's address, or what a person typed. No context is asked, since the
// giver says that it is a number.

import { findLone } from './match.ts';
import type { LinkNumber } from './tel-link.ts';
import type { MatchContext } from './types.ts';

/** The number a plain text is, whole; null where it is none or more than one. */
export function readLone(text: string, context: MatchContext): LinkNumber | null {
  const found = findLone(text.trim(), context);
  if (!found) return null;
  const { e164, ext, country, kind } = found;
  return { e164, ext, country, kind };
}
