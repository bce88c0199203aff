// Numbers of things: what a label says, what a number is glued to, and what its check digits tell.

import { isHard, labelBefore } from '../label.ts';
import { AFTER, BEFORE, TOUCHED } from '../row.ts';
import type { Look, Rule } from '../sighting.ts';

/** The unbroken run of characters around a sighting. */
function runAround({ text, start, end, joinBefore, joinAfter }: Look): [string, string] {
  const before = joinBefore ? '' : (/[^\s]*$/.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '');
  const after = joinAfter ? '' : (/^[^\s]*/.exec(text.slice(end, end + 60))?.[0] ?? '');
  return [before, after];
}

/** `setTimeout(run, 2125550147)`. */
const isArgument = (before: string, after: string): boolean =>
  /[a-z_$]\w*\([^()]*$/i.test(before.slice(-30)) && /^[),]/.test(after);

/** `{"id": 2125550147}`, `id = 2125550147;`. */
const isValue = (before: string, after: string): boolean =>
  /["'\w\]] ?(?::|[=!]?=>?|[<>]=?) ?["']?$/.test(before.slice(-12)) && /^["']?[,;}\]]/.test(after);

/** A row of digits and, behind it, no more than a sign and a small word. */
const ROW_BEFORE = /(?<!\d)(\d[\d ./-]{5,18}\d) ?(?:[,;&/–(] ?)?(?:\p{Ll}{1,12} )?$/u;
const shapeOf = (digits: string): string => digits.replace(/\d/g, '9');

function followsId({ text, start, before, core }: Look): boolean {
  const [tail, row = ''] = ROW_BEFORE.exec(before) ?? [];
  return (
    tail !== undefined && shapeOf(row) === shapeOf(core) && isHard(labelBefore(text, start - tail.length))
  );
}

export const IDS: readonly Rule[] = [
  {
    name: 'id-label',
    reason:
      'a word for another kind of number stands before it: invoice, part, account, court, tracking; but nobody writes those with an area code in brackets, unless "number" stands there too',
    where: 'national',
    signs: BEFORE | AFTER,
    test: ({ look: { body }, label, claim }) =>
      label.id === 'named' || (label.id === 'hard' && !(claim.grouping === 'exact' && body.startsWith('('))),
  },
  {
    name: 'soft-label',
    reason: 'a word that may also stand before phones, and the digits are not grouped as phones are',
    where: 'unlabelled',
    signs: BEFORE | AFTER,
    test: ({ label, claim }) =>
      label.id === 'soft' && (claim.grouping === 'solid' || claim.grouping === 'odd'),
  },
  {
    name: 'listed',
    reason: 'of the very shape of an id right before it, no more than a word between: OEM 212-555-0173 and …',
    where: 'unlabelled',
    signs: BEFORE,
    test: ({ look }) => followsId(look),
  },
  {
    name: 'hash',
    reason: 'a number sign touches it: #4155552671, № 1234567',
    where: 'unlabelled',
    signs: BEFORE | AFTER,
    test: ({ look: { before, after } }) => /[#№] ?$|第$/.test(before.slice(-2)) || /^ ?[号號호]/.test(after),
  },
  {
    name: 'glued',
    reason: 'part of an address, a path, a file name or a code',
    where: 'national',
    signs: TOUCHED,
    test: (sighting) => {
      const [before, after] = runAround(sighting.look);
      const emphasised = /[_*]$/.test(before) && after.startsWith(before.at(-1) ?? ' ');
      if (emphasised) return false;
      return (
        /[_@&?\\]$/.test(before) ||
        (before.endsWith('=') && !(sighting.label.phone && /^[\w-]+\.?=$/.test(before))) ||
        (/\/$/.test(before) && !sighting.label.phone && !/^[\d\s./-]*\/$/.test(before)) ||
        /(?:\/\/|www\.|@)/.test(before) ||
        /^[_=@&\\]|^\?[\p{L}\d]/u.test(after) ||
        /^\.[a-z]{2,4}(?!\w)/.test(after) ||
        /^[-/][A-Za-z]/.test(after) ||
        /(?:\d[A-Za-z]|[A-Za-z]\d)[\w-]*-$/.test(before)
      );
    },
  },
  {
    name: 'code',
    reason: 'an argument or a value of a program',
    where: 'unlabelled',
    signs: BEFORE,
    test: ({ look: { before, after, body }, claim }) =>
      claim.grouping === 'solid' &&
      (isArgument(before + (body.startsWith('(') ? '(' : ''), after) || isValue(before, after)),
  },
  {
    name: 'vat-code',
    reason: "a country's code before digits that the same country claims: a value added tax number",
    where: 'unlabelled',
    signs: BEFORE,
    test: ({ look: { before, joinBefore }, claim }) => {
      const code = /(?<![\p{L}])([A-Z]{2}) ?$/u.exec(before)?.[1];
      return (
        !joinBefore &&
        code !== undefined &&
        (code === claim.reading.country || (code === 'EL' && claim.reading.country === 'GR'))
      );
    },
  },
];
