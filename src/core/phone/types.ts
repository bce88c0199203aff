// The words shared by the page's scan and the background's matcher. Types only: this file adds no
// byte to the content script.

/** ISO 3166-1 alpha-2 code in capitals, e.g. `US`. */
export type CountryCode = string;

/**
 * A piece of a block's text that may hold phone numbers, cut out by the scan.
 * `text` holds the cluster of digits with some context on both sides; `start`/`end` delimit the
 * cluster in it (UTF-16 offsets). `joins` are the offsets in `text` where one text node ends and the
 * next begins. `at` is the offset of `text` in the block's text; it is the page's business only.
 */
export interface Candidate {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly joins: readonly number[];
  readonly at: number;
}

/** What a page says about where it is from; every list may be empty. Hostile input: bounded by the contract. */
export interface PageEvidence {
  /** Host name of the page, e.g. `www.example.de`; empty for local files. */
  readonly host: string;
  /** `lang` and `hreflang` values, document first. */
  readonly languages: readonly string[];
  /** `addressCountry` values of schema.org data, as written. */
  readonly addressCountries: readonly string[];
  /** Numbers in `tel:` links and schema.org `telephone`, as written. */
  readonly telephones: readonly string[];
  /** Short texts that look like postal addresses, as written. */
  readonly addresses: readonly string[];
}

/** What decides the country of a national number. */
export interface MatchContext {
  /** The user's own country. */
  readonly country: CountryCode;
  /** The user's choice for this site; wins over everything but an international number. */
  readonly siteCountry?: CountryCode;
  readonly evidence?: PageEvidence;
  /** Lengths of internal extensions the user dials, e.g. `[3, 4]`; none by default. */
  readonly extensionLengths?: readonly number[];
}

export type NumberKind =
  | 'fixed'
  | 'mobile'
  | 'fixed-or-mobile'
  | 'toll-free'
  | 'premium'
  | 'shared-cost'
  | 'voip'
  | 'personal'
  | 'pager'
  | 'uan'
  | 'voicemail'
  | 'short'
  | 'emergency'
  | 'internal'
  | 'unknown';

/** Why a number was given its country. */
export type CountryReason = 'international' | 'site' | 'user' | 'page';

/** One phone number found in a text. */
export interface NumberMatch {
  /** UTF-16 offsets of the number, its extension included, in the text searched. */
  readonly start: number;
  readonly end: number;
  /** E.164 with the plus; for `kind` `internal` and short codes the bare digits. */
  readonly e164: string;
  /** Extension digits, or null. Never part of `e164`. */
  readonly ext: string | null;
  /** Null for numbers of no country (`+800 …`). */
  readonly country: CountryCode | null;
  readonly reason: CountryReason;
  readonly kind: NumberKind;
  /** The page labels it a fax number. */
  readonly fax: boolean;
}
