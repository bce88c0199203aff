// A piece of text that reads as a valid number, with all a rule may ask about it.

import type { Claim } from './claim.ts';
import type { Label } from './label.ts';
import type { Row } from './row.ts';

/** A piece that looks like a number, and its place. */
export interface Look extends Row {
  /** The plain view, and where in it the number stands, extension included. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The number without its extension. The row's digits and groups are the body's. */
  readonly body: string;
  /** The body without a bracket around it or open before it. */
  readonly core: string;
  readonly ext: string | null;
  /** What stands on each side, some words of it. */
  readonly before: string;
  readonly after: string;
  /** An element begins or ends exactly there. */
  readonly joinBefore: boolean;
  readonly joinAfter: boolean;
  /** Offsets in the view where elements meet inside the number. */
  readonly joinsInside: readonly number[];
}

export interface Sighting {
  readonly look: Look;
  readonly claim: Claim;
  readonly label: Label;
}

/** A reason why what reads as a number is none. */
export interface Rule {
  readonly name: string;
  readonly reason: string;
  /** `always`; `national`: not with a plus; `unlabelled`: neither with a plus nor with a phone word. */
  readonly where: 'always' | 'national' | 'unlabelled';
  /**
   * Signs (row.ts) of which a sighting must show at least one for the rule to refuse it: spares most
   * sightings most questions. Every sighting is put to a rule without.
   */
  readonly signs?: number;
  /** True where the sighting is no phone number. */
  readonly test: (sighting: Sighting) => boolean;
}

function applies({ where }: Rule, { claim, label }: Sighting): boolean {
  if (where === 'always') return true;
  if (claim.reading.source === 'plus') return false;
  return where === 'national' || !label.phone;
}

/** Whether one of the rules refuses a sighting. Which are asked depends on its signs, found out once for each set. */
export function makeRefusal(rules: readonly Rule[]): (sighting: Sighting) => boolean {
  const asked = new Map<number, readonly Rule[]>();
  const askedOf = (shown: number): readonly Rule[] => {
    const known = asked.get(shown);
    if (known) return known;
    const some = rules.filter(({ signs }) => signs === undefined || (signs & shown) !== 0);
    asked.set(shown, some);
    return some;
  };
  return (sighting) => {
    for (const rule of askedOf(sighting.look.signs))
      if (applies(rule, sighting) && rule.test(sighting)) return true;
    return false;
  };
}
