// Random valid numbers of every country, from the patterns of the numbering plans, with the ways people
// and libraries write them.
import fc from 'fast-check';
import {
  type CountryCode,
  getCountryCallingCode,
  getExampleNumber,
  type PhoneNumber,
  parsePhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/metadata.max';
import examples from 'libphonenumber-js/mobile/examples';

type RawCountry = readonly unknown[];
/** Index of the type patterns in a country's metadata, and of the calling code. */
const TYPES = 11;
const PATTERN = 2;
const LENGTHS = 3;

/** Countries of the metadata, e.g. `US`. */
export const countries = Object.keys(metadata.countries) as CountryCode[];

/** Digits of the longest national numbers that a country's plan has. */
export function longestOf(country: CountryCode): number {
  const raw = (metadata.countries as unknown as Record<string, RawCountry>)[country] ?? [];
  return Math.max(...((raw[LENGTHS] as readonly number[] | undefined) ?? [0]));
}

function patternsOf(country: CountryCode): RegExp[] {
  const raw = (metadata.countries as unknown as Record<string, RawCountry>)[country] ?? [];
  const types = (raw[TYPES] as readonly (readonly [string] | 0)[] | undefined) ?? [];
  const published = types.flatMap((type) => (type ? [type[0]] : []));
  const patterns = published.length > 0 ? published : [String(raw[PATTERN])];
  return patterns.filter(Boolean).map((pattern) => new RegExp(`^(?:${pattern})$`));
}

/** A number of the country: the library's example, or random digits that fit a plan's pattern. */
export function numberOf(country: CountryCode): fc.Arbitrary<PhoneNumber> {
  const example = getExampleNumber(country, examples);
  const prefix = `+${getCountryCallingCode(country)}`;
  const random = fc
    .oneof(...patternsOf(country).map((pattern) => fc.stringMatching(pattern)))
    .map((digits) => parsePhoneNumber(prefix + digits));
  return example
    ? fc.oneof({ weight: 1, arbitrary: fc.constant(example) }, { weight: 3, arbitrary: random })
    : random;
}

/**
 * True for a valid number that the library itself reads back from the written form: a few national
 * formats are ambiguous in their own plan, and no reader can tell.
 */
export function isReadBack(number: PhoneNumber, form: string, country: CountryCode): boolean {
  return number.isValid() && parsePhoneNumberFromString(form, country)?.number === number.number;
}
