// The shape of our own table of numbers and look-alikes, and two short words to write its rows with.
// Every text is made up by us; the numbers are from ranges kept for fiction where a plan has such.
import type { MatchContext, NumberKind, PageEvidence } from '../../../src/core/phone/types.ts';

/** A number a person would expect to be found. `optional`: a careful reader may take it or leave it. */
export interface ExpectedNumber {
  readonly e164: string;
  readonly ext: string | null;
  readonly optional: boolean;
}

export interface TableCase {
  /** Why the row is there; unique in its class. */
  readonly name: string;
  /** The user's country. */
  readonly country: string;
  /** Text nodes of one block; most rows have one. */
  readonly pieces: readonly string[];
  readonly expect: readonly ExpectedNumber[];
  readonly more: Omit<MatchContext, 'country'>;
  readonly fax?: boolean;
  readonly kind?: NumberKind;
}

export interface TableClass {
  readonly title: string;
  readonly cases: readonly TableCase[];
}

type More = Omit<MatchContext, 'country'>;

/** `+12025550123`, `+12025550123x45`, or either with a leading `?` for an optional one. */
function readExpected(written: string): ExpectedNumber {
  const optional = written.startsWith('?');
  const [e164 = '', ext = null] = (optional ? written.slice(1) : written).split('x');
  return { e164, ext, optional };
}

/** A row whose text (one string, or the text nodes of a block) holds exactly these numbers. */
export function finds(
  name: string,
  country: string,
  text: string | readonly string[],
  numbers: string | readonly string[],
  more: More = {},
): TableCase {
  const pieces = typeof text === 'string' ? [text] : text;
  const list = typeof numbers === 'string' ? [numbers] : numbers;
  return { name, country, pieces, expect: list.map(readExpected), more };
}

/** A row whose text holds no phone number. */
export function nothing(
  name: string,
  country: string,
  text: string | readonly string[],
  more: More = {},
): TableCase {
  return finds(name, country, text, [], more);
}

/** Evidence of a page that says only this much. */
export function pageSays(some: Partial<PageEvidence>): { evidence: PageEvidence } {
  return {
    evidence: { host: '', languages: [], addressCountries: [], telephones: [], addresses: [], ...some },
  };
}
