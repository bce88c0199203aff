// Numbers of things: what a label says, what a number is glued to, and what its check digits tell.

import type { Rule, Sighting } from '../sighting.ts';

/** The unbroken run of characters around a sighting. */
function runAround({ text, start, end, joinBefore, joinAfter }: Sighting): [string, string] {
  const before = joinBefore ? '' : (/[^\s]*$/.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '');
  const after = joinAfter ? '' : (/^[^\s]*/.exec(text.slice(end, end + 60))?.[0] ?? '');
  return [before, after];
}

export const IDS: readonly Rule[] = [
  {
    name: 'id-label',
    reason: 'a word for another kind of number stands before it: invoice, part, account, court, tracking',
    where: 'national',
    test: ({ label }) => label.id === 'hard',
  },
  {
    name: 'soft-label',
    reason: 'a word that may also stand before phones, and the digits are not grouped as phones are',
    where: 'unlabelled',
    test: ({ label, claim }) => label.id === 'soft' && claim.grouping !== 'exact',
  },
  {
    name: 'hash',
    reason: 'a number sign touches it: #4155552671, № 1234567',
    where: 'unlabelled',
    test: ({ before }) => /[#№] ?$/.test(before),
  },
  {
    name: 'glued',
    reason: 'part of an address, a path, a file name or a code',
    where: 'national',
    test: (sighting) => {
      const [before, after] = runAround(sighting);
      return (
        /[_=@&?/\\]$/.test(before) ||
        /(?:\/\/|www\.|@)/.test(before) ||
        /^[_=@&?\\]/.test(after) ||
        /^\.[a-z]{2,4}\b/i.test(after) ||
        /^[-/][A-Za-z]/.test(after)
      );
    },
  },
];
