// What the background tells the card of a number. A type alone: it adds no byte to the content script.

import type { ConfirmReason } from './dialing/confirm.ts';
import type { Failure } from './failure.ts';
import type { Result } from './result.ts';

export interface NumberFacts {
  /** As it is written in its own country; empty for short and internal numbers. */
  readonly national: string;
  /** The country's name in the browser's language; empty for numbers of no country. */
  readonly country: string;
  /** IANA name of the country's time zone; null where its clocks differ or there is no country. */
  readonly zone: string | null;
  /** What the PBX would be asked to dial, or why not. */
  readonly digits: Result<string, Failure>;
  /** Why the person is asked before it is called. */
  readonly confirm: ConfirmReason | null;
}
