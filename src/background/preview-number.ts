// What a typed or shown number is and what would be dialled for it: for the card, the dial box and the
// live preview of the rules. Places nothing.

import { type Account, type AccountChoices, DEFAULT_CHOICES } from '../core/account.ts';
import { type Failure, failure } from '../core/failure.ts';
import type { NumberPreview } from '../core/own-views.ts';
import { findNumbers } from '../core/phone/find.ts';
import { formatInternational } from '../core/phone/format.ts';
import { parseTyped } from '../core/phone/typed.ts';
import type { MatchContext } from '../core/phone/types.ts';
import { failed, type Result, success } from '../core/result.ts';
import { digitsFor } from './make-order.ts';

/** Failure `no-number` where the text holds none. `choices` not yet saved win over the account's. */
export function previewNumber(
  text: string,
  country: string,
  account: Account | null,
  choices: AccountChoices | null,
): Result<NumberPreview, Failure> {
  const { rules } = choices ?? account ?? DEFAULT_CHOICES;
  const match = readNumber(text, { country, extensionLengths: rules.extensionLengths });
  if (!match) return failed(failure('no-number', text.slice(0, 60)));
  const { e164, ext, kind } = match;
  const digits = digitsFor(e164, rules, country);
  return success({ e164, ext, kind, country: match.country, label: formatInternational(e164, ext), digits });
}

/** The number a text is, else the first one in it. */
const readNumber = (text: string, context: MatchContext) =>
  parseTyped(text, context) ?? findNumbers(text, context)[0] ?? null;
