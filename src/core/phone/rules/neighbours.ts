// What stands right before digits that are not grouped as the plan groups phone numbers: a word that says
// nothing of phones, or letters tied to them.

import { BEFORE } from '../row.ts';
import type { Look, Rule, Sighting } from '../sighting.ts';
import { type Token, tokensBefore } from '../tokens.ts';
import { classOf, isNeutral, isUnspaced } from '../words/classes.ts';

const REACH = 40;
const isName = (token: Token | undefined): boolean =>
  token?.isWord === true && /^\p{Lu}\p{Ll}/u.test(token.text) && classOf(token.text).kind === null;

/** The word right before a number, a colon between them or not. */
function wordBefore({ text, start }: Look): { word: Token; isNamed: boolean } | null {
  const token = tokensBefore(text, start, REACH);
  const at = token(0)?.text === ':' ? 1 : 0;
  const word = token(at);
  if (!word?.isWord) return null;
  // Name and surname: a person's row in a list.
  return { word, isNamed: isName(word) && isName(token(at + 1)) };
}

/** Scripts without spaces run the words before a number together: nobody can tell which stands there. */
function isStranger({ look, label }: Sighting): boolean {
  if (label.contact || look.joinBefore) return false;
  const before = wordBefore(look);
  if (!before || before.isNamed) return false;
  const { text } = before.word;
  return !isUnspaced(text) && !isNeutral(text) && classOf(text).kind === null;
}

/** A mobile number with its trunk prefix is written without groups as often as with. */
const isSolidMobile = ({ grouping, prefix, reading: { kind } }: Sighting['claim']): boolean =>
  grouping === 'solid' && prefix === 'written' && kind === 'mobile';

/** North America's three groups are so rigid that two of them are as good as none, save an area code in brackets. */
const isUngrouped = ({ look, claim, claim: { grouping, reading } }: Sighting): boolean =>
  (grouping === 'solid' && !isSolidMobile(claim)) ||
  grouping === 'odd' ||
  (grouping === 'partial' && reading.callingCode === '1' && !look.body.startsWith('('));

export const NEIGHBOURS: readonly Rule[] = [
  {
    name: 'stranger',
    reason:
      'right behind a word that says nothing of phones, places or people, and not grouped as the plan groups',
    where: 'unlabelled',
    signs: BEFORE,
    test: (sighting) => isUngrouped(sighting) && isStranger(sighting),
  },
  {
    name: 'minus',
    reason: 'a minus sign touches it, and it is not grouped: -2125550147',
    where: 'unlabelled',
    signs: BEFORE,
    test: ({ look: { before, joinBefore }, claim }) =>
      !joinBefore && claim.grouping === 'solid' && /(?:^|[\s(])[-–]$/.test(before),
  },
  {
    name: 'code-letters',
    reason: 'capitals tied to it by a hyphen, without the grouping of a phone: MI-0212345, AX-2125550147',
    where: 'unlabelled',
    signs: BEFORE,
    test: ({ look: { before, joinBefore }, claim }) =>
      !joinBefore && claim.grouping !== 'exact' && /(?<![\p{L}\d])\p{Lu}{1,5}-$/u.test(before),
  },
];
