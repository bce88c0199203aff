// The detectors that stand side by side: ours, libphonenumber-js's own search with both metadata sets,
// and the two matchers published in ringcentral-c2d. All are asked the same: text and country.
import { createRequire } from 'node:module';
import { findPhoneNumbersInText as findWithMax } from 'libphonenumber-js/max';
import { findPhoneNumbersInText as findWithMin } from 'libphonenumber-js/min';
import { createMatcher } from '../../src/core/phone/matcher.ts';

export interface Found {
  readonly start: number;
  readonly end: number;
  /** Null where the detector gives no number, only a place. */
  readonly e164: string | null;
  readonly ext: string | null;
}

export interface Detector {
  readonly name: string;
  find(text: string, country: string): readonly Found[];
}

type LibraryFind = typeof findWithMax;

function libraryDetector(name: string, findIn: LibraryFind): Detector {
  return {
    name,
    find(text, country) {
      // The library throws on a country it does not know, e.g. `ZZ` of Google's suite.
      const options = country === 'ZZ' ? {} : { defaultCountry: country as 'US' };
      return findIn(text, options).map(({ startsAt, endsAt, number }) => ({
        start: startsAt,
        end: endsAt,
        e164: number.number,
        ext: number.ext ?? null,
      }));
    },
  };
}

const require = createRequire(import.meta.url);

/** The package asks for core-js without depending on it; Node needs none of its polyfills. */
function requireWithoutPolyfills(id: string): unknown {
  const loader = require('node:module') as { _load: (id: string, ...rest: unknown[]) => unknown };
  const load = loader._load;
  loader._load = (wanted, ...rest) => (wanted.startsWith('core-js/') ? {} : load(wanted, ...rest));
  try {
    return require(id);
  } finally {
    loader._load = load;
  }
}

interface RingCentralNumber {
  readonly phoneNumber: string;
  readonly ext?: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

type Detect = (asked: { input: string; countryCode: string }) => RingCentralNumber[];

/** RingCentral's LibPhoneNumberMatcher, without its tree walk. */
function ringCentralLibrary(): Detector {
  const { detect } = requireWithoutPolyfills('@ringcentral-integration/phone-number') as { detect: Detect };
  return {
    name: 'c2d library',
    find(text, country) {
      return detect({ input: text, countryCode: country === 'ZZ' ? '' : country }).map((found) => ({
        start: found.startsAt,
        end: found.endsAt,
        e164: found.phoneNumber.startsWith('+') ? found.phoneNumber : null,
        ext: found.ext ?? null,
      }));
    },
  };
}

/** RingCentral's RegExpPhoneNumberMatcher on one text node: the first hit, then the rest of the text. */
function ringCentralRegExp(): Detector {
  const { extractPhoneNumber } = require('ringcentral-c2d/lib/extractPhoneNumber') as {
    extractPhoneNumber: (text: string) => string | undefined;
  };
  return {
    name: 'c2d regexp',
    find(text) {
      const found: Found[] = [];
      let from = 0;
      for (;;) {
        const hit = extractPhoneNumber(text.slice(from));
        if (!hit) return found;
        const start = text.indexOf(hit, from);
        found.push({ start, end: start + hit.length, e164: null, ext: null });
        from = start + hit.length;
      }
    },
  };
}

export function ourDetector(googleOnly: boolean): Detector {
  const matcher = createMatcher(googleOnly ? { googleOnly } : {});
  return {
    name: googleOnly ? 'ours, Google rules only' : 'ours',
    find: (text, country) => matcher.findNumbers(text, { country }),
  };
}

/** The other detectors, in the order of the table's columns. */
export function peers(): readonly Detector[] {
  return [
    libraryDetector('lpn max', findWithMax),
    libraryDetector('lpn min', findWithMin),
    ringCentralLibrary(),
    ringCentralRegExp(),
  ];
}
