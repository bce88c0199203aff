// From digits to a number of a plan, deciding exactly as the library's parse, isPossible and isValid do
// (test/property holds them against each other), without its price: no pattern is compiled twice and
// nothing is thrown.

import type { Family, Plan, PlanFormat, Plans } from './plans.ts';
import type { CountryCode, NumberKind } from './types.ts';

/** How the country came about: written with a calling code, or taken from the default country. */
export type Source = 'plus' | 'idd' | 'bare-code' | 'national';

export interface Reading {
  readonly e164: string;
  readonly callingCode: string;
  /** National significant number. */
  readonly nsn: string;
  readonly country: CountryCode | null;
  readonly kind: NumberKind;
  readonly source: Source;
  readonly plan: Plan;
  /** The plan's own way to write the number. */
  readonly format: PlanFormat | null;
}

/** Longest calling code, and the bounds of a national significant number (ITU-T E.164, and Germany). */
const MAX_CODE = 3;
const MIN_NSN = 2;
const MAX_NSN = 17;

/** The kind of a national number, or null where the plan has no such number. */
export function kindOf(plan: Plan, nsn: string): NumberKind | null {
  if (!plan.general.test(nsn)) return null;
  if (plan.types.length === 0) return 'unknown';
  for (const { kind, pattern, lengths } of plan.types) {
    if ((lengths && !lengths.includes(nsn.length)) || !pattern.test(nsn)) continue;
    return kind === 'fixed' && isAlsoMobile(plan, nsn) ? 'fixed-or-mobile' : kind;
  }
  return null;
}

function isAlsoMobile(plan: Plan, nsn: string): boolean {
  if (plan.fixedIsMobile) return true;
  const mobile = plan.types.find(({ kind }) => kind === 'mobile');
  if (!mobile || (mobile.lengths && !mobile.lengths.includes(nsn.length))) return false;
  return mobile.pattern.test(nsn);
}

/** The plan a national number belongs to, and its kind there. */
interface Home {
  readonly plan: Plan;
  readonly kind: NumberKind | null;
}

/** Which of the plans that share a calling code a national number belongs to. */
function homeOf({ members }: Family, nsn: string): Home | null {
  for (const plan of members) {
    if (plan.leading && members.length > 1 && !plan.leading.test(nsn)) continue;
    const kind = kindOf(plan, nsn);
    if (kind || plan.leading || members.length === 1) return { plan, kind };
  }
  return null;
}

/** The national number without its national prefix and carrier code, where it has them. */
function withoutPrefix(plan: Plan, digits: string): string {
  const match = plan.prefixForParsing?.exec(digits);
  if (!match || !plan.prefixForParsing) return digits;
  const captured = match.length > 1 && match[match.length - 1];
  if (plan.transform && captured) return digits.replace(plan.prefixForParsing.pattern, plan.transform);
  return digits.slice(match[0].length);
}

function nationalNumber(family: Family, plan: Plan, digits: string): string {
  const nsn = withoutPrefix(plan, digits);
  if (nsn === digits) return digits;
  if (plan.general.test(digits) && !plan.general.test(nsn)) return digits;
  const { lengths } = homeOf(family, nsn)?.plan ?? plan;
  const longest = lengths.at(-1) ?? 0;
  return nsn.length > longest || lengths.includes(nsn.length) ? nsn : digits;
}

/** Reads digits without a calling code by a plan; where no plan of the family claims them, they are `own`'s. */
function decide(
  family: Family,
  plan: Plan,
  digits: string,
  source: Source,
  own: CountryCode | null,
): Reading | null {
  const nsn = nationalNumber(family, plan, digits);
  if (nsn.length < MIN_NSN || nsn.length > MAX_NSN || !family.lengths.has(nsn.length)) return null;
  const home = homeOf(family, nsn);
  const final = home?.plan ?? plan;
  const kind = home ? home.kind : kindOf(plan, nsn);
  if (!kind || !final.lengths.includes(nsn.length)) return null;
  const { callingCode } = plan;
  return {
    e164: `+${callingCode}${nsn}`,
    callingCode,
    nsn,
    country: home ? home.plan.country : own,
    kind,
    source,
    plan: final,
    format: formatOf(final, nsn),
  };
}

/** Reads digits that begin with a calling code. */
export function readInternational(plans: Plans, digits: string, source: Source): Reading | null {
  if (digits.startsWith('0')) return null;
  for (let length = 1; length <= MAX_CODE && length < digits.length; length++) {
    const family = plans.familyOf(digits.slice(0, length));
    const leader = family?.members[0];
    if (leader) return decide(family, leader, digits.slice(length), source, null);
  }
  return null;
}

function afterIdd(plan: Plan, digits: string): string | null {
  const match = plan.idd?.exec(digits);
  if (!match) return null;
  const rest = digits.slice(match[0].length);
  return rest === '' || rest.startsWith('0') ? null : rest;
}

/** The digits after a calling code written without a plus, where only that reading makes sense. */
function afterBareCode(family: Family, plan: Plan, digits: string): string | null {
  if (!digits.startsWith(plan.callingCode)) return null;
  const rest = digits.slice(plan.callingCode.length);
  const shorter = nationalNumber(family, plan, rest);
  const nsn = nationalNumber(family, plan, digits);
  const tooLong = nsn.length > (plan.lengths.at(-1) ?? 0);
  return (!plan.general.test(nsn) && plan.general.test(shorter)) || tooLong ? rest : null;
}

/**
 * Reads digits as dialled in a country: with its international prefix, with its calling code, or
 * nationally. Null where they are no valid number.
 */
export function readNational(plans: Plans, digits: string, country: CountryCode): Reading | null {
  const plan = plans.of(country);
  const family = plan && plans.familyOf(plan.callingCode);
  if (!family || digits.length > 25) return null;
  const abroad = afterIdd(plan, digits);
  if (abroad !== null) return readInternational(plans, abroad, 'idd');
  const rest = afterBareCode(family, plan, digits);
  if (rest !== null) return decide(family, family.members[0] ?? plan, rest, 'bare-code', null);
  return decide(family, plan, digits, 'national', country);
}

/** Google's rule that the port lacks: some plans' numbers are never written without their prefix. */
export const isPrefixMissing = ({ source, nsn, format }: Reading, digits: string): boolean =>
  source === 'national' && digits === nsn && (format?.needsPrefix ?? false);

function isFormatted({ sizes, length, pattern, leading }: PlanFormat, nsn: string): boolean {
  const fits = sizes ? length === nsn.length : pattern.test(nsn);
  return fits && (!leading || leading.test(nsn));
}

function formatOf({ formats }: Plan, nsn: string): PlanFormat | null {
  for (const format of formats) if (isFormatted(format, nsn)) return format;
  return null;
}
