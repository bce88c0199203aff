// Shapes no plan writes: too little to tell, or a part of something longer.

import { AFTER, BEFORE, DIGITS_NEAR, DOT, FEW_DIGITS, JOINED, SLASH } from '../row.ts';
import { scanBlock } from '../scan.ts';
import type { Rule } from '../sighting.ts';

export const SHAPES: readonly Rule[] = [
  {
    name: 'short',
    reason: 'fewer than seven digits and no phone word right before them: the page would not offer it',
    where: 'national',
    signs: FEW_DIGITS,
    test: ({ look: { before, digits, text, start, end }, label }) => {
      if (digits.length > 6) return false;
      if (!label.phone) return true;
      const near = before.slice(-24) + text.slice(start, end);
      return !scanBlock(near, []).some((candidate) => candidate.end === near.length);
    },
  },
  {
    name: 'address',
    reason: 'four dotted numbers below 256: an IPv4 address',
    where: 'national',
    signs: DOT,
    test: ({ look: { core, after } }) =>
      /^(?:\d{1,3}\.){3}\d{1,3}$/.test(core) &&
      core.split('.').every((part) => Number(part) < 256) &&
      (!/(?:^|\.)0\d/.test(core) || /^:\d/.test(after)),
  },
  {
    name: 'slashes',
    reason: 'three short numbers with slashes: a file number, a fraction, a date',
    where: 'unlabelled',
    signs: SLASH,
    test: ({ look: { core }, claim }) =>
      claim.grouping !== 'exact' && /^\d{1,4}\/\d{1,4}\/\d{1,5}$/.test(core),
  },
  {
    name: 'pagination',
    reason: 'single digits in elements of their own: links to pages',
    where: 'always',
    signs: JOINED,
    test: ({ look: { joinsInside, start, text, end } }) => {
      const cuts = [start, ...joinsInside, end];
      const lone = cuts.filter(
        (cut, i) => i > 0 && (text.slice(cuts[i - 1], cut).match(/\d/g)?.length ?? 0) === 1,
      );
      return lone.length >= 2;
    },
  },
  {
    name: 'fragment',
    reason: 'more digits stand right beside it: a part of a longer row of digits',
    where: 'unlabelled',
    signs: DIGITS_NEAR,
    test: ({ look: { before, after, joinBefore, joinAfter }, claim }) => {
      if (!joinBefore && /\d[-–.]$/.test(before)) return true;
      if (!joinAfter && /^[-–.]\d/.test(after)) return true;
      if (claim.grouping !== 'exact' && (/\d\/$/.test(before) || /^\/\d/.test(after))) return true;
      return (
        claim.grouping !== 'exact' &&
        claim.grouping !== 'partial' &&
        (/\d ?[-– ] ?$/.test(before) || /^ ?[-– ] ?\d/.test(after))
      );
    },
  },
  {
    name: 'count',
    reason: 'numbers that count up: 1 2 3 4 …',
    where: 'national',
    test: ({ look: { groups } }) =>
      groups.length > 3 && groups.every((group, i) => i === 0 || Number(group) === Number(groups[i - 1]) + 1),
  },
  {
    name: 'rising',
    reason: 'five pairs or more that only rise, where the plan does not group by pairs: a draw, sizes',
    where: 'unlabelled',
    test: ({ look: { groups }, claim }) =>
      claim.grouping !== 'exact' &&
      groups.length > 4 &&
      groups.every((group, i) => group.length === 2 && (i === 0 || group > (groups[i - 1] ?? ''))),
  },
  {
    name: 'odd',
    reason: 'among words, grouped against the plan and without a phone word: codes, sizes, scores',
    where: 'unlabelled',
    signs: BEFORE | AFTER,
    test: ({ look: { before, after, groups }, claim }) =>
      claim.grouping === 'odd' && groups.length > 2 && /\p{L}/u.test(before + after),
  },
];
