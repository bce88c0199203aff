// Every message of the extension, in one table: its name, who may send it, how its payload is parsed,
// and what comes back. Payloads are hostile until parsed; the sender's tier is computed from the
// sender by `platform/bus.ts`, never from the payload. Adding a message is adding a row: the
// background does not compile until it serves it.
//
//   page ── numbers/verify, part/bring, call/place, call/get ──▶ background ◀── account/*, settings/*, site/*, … ── ui
//   page ◀── page/call, page/numbers ── background, ui
//   offscreen ◀── pbx/connect, pbx/call, pbx/abort, pbx/status ── background ◀── pbx/finished, pbx/progress ──

import { type Account, type AccountChoices, type Accounts, parseChoices } from './account.ts';
import { type Everything, MAX_BACKUP } from './backup.ts';
import type { Call } from './call.ts';
import type { Failure } from './failure.ts';
import { type HistoryEntry, MAX_NOTE, RETENTIONS } from './history.ts';
import { MAX_BATCH, MAX_CANDIDATE } from './limits.ts';
import { BUTTON_SIZES, LINK_CLICKS, MARK_STYLES, type Manner, NUMBER_CLICKS } from './manner.ts';
import type { NumberFacts } from './number-facts.ts';
import type { HistoryView, NumberPreview, PopupView, SettingsView } from './own-views.ts';
import {
  boolean,
  country,
  e164,
  host,
  integer,
  list,
  nothing,
  nullable,
  object,
  oneOf,
  optional,
  type Parser,
  text,
  uuid,
} from './parse.ts';
import { PARTS } from './parts.ts';
import type { PageEvidence } from './phone/types.ts';
import type { Result } from './result.ts';
import type { Settings } from './settings.ts';
import { SITE_MODES } from './sites.ts';
import { parsePbxReport, parseProgress } from './switchvox/report.ts';

export type Tier = 'page' | 'ui' | 'offscreen';

/** A verified number as the page shows it. Offsets are into the candidate's text. */
export interface NumberView {
  readonly start: number;
  readonly end: number;
  readonly e164: string;
  readonly ext: string | null;
  readonly country: string | null;
  readonly kind: string;
  readonly fax: boolean;
  /** International format with extension: `+1 415 666 7777 ext. 123`. */
  readonly label: string;
}

export type LinkView = Omit<NumberView, 'start' | 'end' | 'fax'>;

export interface Verdicts {
  /** False where the person switched the site off: the page shows nothing and lets go. */
  readonly on: boolean;
  /** One list per candidate, in order. */
  readonly candidates: readonly (readonly NumberView[])[];
  /** One entry per link, in order; null where the link names no number. */
  readonly links: readonly (LinkView | null)[];
}

/** What the page reports of itself to the popup and to `npm run detect`, in document order. */
export interface PageNumbers {
  /** True when nothing is left to scan or to verify. */
  readonly settled: boolean;
  readonly numbers: readonly {
    readonly e164: string;
    readonly ext: string | null;
    readonly country: string | null;
    readonly text: string;
    readonly label: string;
  }[];
}

/** What one frame tells of itself over `NUMBERS_PORT`, which reaches all frames of a tab at once. */
export interface FrameNumbers extends PageNumbers {
  /** The same for as long as the frame lives. */
  readonly frame: string;
  readonly isTop: boolean;
}

const evidence: Parser<PageEvidence> = object({
  host,
  languages: list(text(35), 20),
  addressCountries: list(text(60), 20),
  telephones: list(text(60), 50),
  addresses: list(text(300), 20),
});

const candidate = object({
  text: text(MAX_CANDIDATE),
  start: integer(0, MAX_CANDIDATE),
  end: integer(0, MAX_CANDIDATE),
  joins: list(integer(0, MAX_CANDIDATE), MAX_CANDIDATE),
  at: integer(0, Number.MAX_SAFE_INTEGER),
});

const extension = nullable(text(20, /^[0-9]{1,20}$/));

const choices: Parser<AccountChoices> = (value) =>
  typeof value === 'object' && value !== null ? parseChoices(value) : null;

interface Row<P, R> {
  readonly from: readonly Tier[];
  readonly parse: Parser<P>;
  /** Carries the reply's type only; no value. */
  readonly reply?: R;
}

const row =
  <R>() =>
  <P>(from: readonly Tier[], parse: Parser<P>): Row<P, R> => ({ from, parse });

/** What the background serves. */
export const messages = {
  'numbers/verify': row<Verdicts>()(
    ['page'],
    object({ candidates: list(candidate, MAX_BATCH), links: list(text(2048), MAX_BATCH), evidence }),
  ),
  /** This frame needs a later part of the content script. */
  'part/bring': row<null>()(['page'], object({ part: oneOf(PARTS) })),
  'call/place': row<Call>()(
    ['page', 'ui'],
    object({
      requestId: uuid,
      e164,
      ext: extension,
      /** The person was asked and said yes. */
      confirmed: optional(boolean, false),
      /** What templates may name; sent by the page. */
      title: optional(text(300), ''),
      selection: optional(text(300), ''),
      /** Told by our own pages only: where the number was found, and whether nobody is to remember it. */
      site: optional(host, ''),
      isPrivate: optional(boolean, false),
    }),
  ),
  /** A call will most likely be asked for in a moment: whatever takes time and sends nothing may begin. */
  'call/prepare': row<null>()(['page', 'ui'], nothing),
  'call/abort': row<null>()(['page', 'ui'], object({ requestId: uuid })),
  'call/get': row<Call | null>()(['page', 'ui'], object({ requestId: nullable(uuid) })),
  'account/connect': row<Account>()(
    ['ui'],
    object({
      address: text(2048),
      username: text(200),
      password: text(1024),
      /** For logins that are not an extension: whose phone rings. */
      extension: optional(text(40), ''),
    }),
  ),
  'accounts/get': row<Accounts>()(['ui'], nothing),
  'account/choose': row<Accounts>()(['ui'], object({ id: uuid })),
  'account/change': row<Accounts>()(['ui'], object({ id: uuid, choices })),
  /** Without an id: the active account. */
  'account/sign-out': row<null>()(['ui'], object({ id: optional(uuid, '') })),
  /** What a number is and what would be dialled for it; `choices` not yet saved may be tried. */
  'number/preview': row<NumberPreview>()(
    ['page', 'ui'],
    object({ text: text(300), choices: optional(choices, null) }),
  ),
  /** How numbers on this page look and answer. */
  'manner/get': row<Manner>()(['page'], nothing),
  /** What the card of a number on a page says. */
  'number/facts': row<NumberFacts>()(['page'], object({ e164 })),
  /** The person says on a page that this is no phone number there. */
  'number/reject': row<null>()(['page'], object({ e164 })),
  /** Takes that back. */
  'number/accept': row<Settings>()(['ui'], object({ host, e164 })),
  /** What has been typed so far, grouped as its country writes numbers. */
  'number/format': row<string>()(['ui'], object({ text: text(300) })),
  /** A connection report for the administrator, without secrets and without full numbers. */
  'report/get': row<string>()(['ui'], nothing),
  /** The text of a file with everything that was set, without any secret. */
  'backup/get': row<string>()(['ui'], nothing),
  /** Takes a file whole or not at all; failures as `readBackup` has them. */
  'backup/restore': row<Everything>()(['ui'], object({ text: text(MAX_BACKUP) })),
  /** Back to the defaults, for every account too; who is connected stays so. */
  'settings/reset': row<Everything>()(['ui'], nothing),
  'popup/get': row<PopupView>()(['ui'], nothing),
  /** The hint to what is new goes away. */
  'news/seen': row<null>()(['ui'], nothing),
  'settings/get': row<SettingsView>()(['ui'], nothing),
  'settings/country': row<Settings>()(['ui'], object({ country })),
  /** Binds a site to an account; an empty id unbinds it. */
  'site/account': row<Settings>()(['ui'], object({ host, id: text(36) })),
  'settings/badge': row<Settings>()(['ui'], object({ on: boolean })),
  'settings/forget': row<Settings>()(['ui'], object({ on: boolean })),
  /** An empty country takes the choice back. */
  'site/country': row<Settings>()(['ui'], object({ host, country: optional(country, '') })),
  'site/switch': row<Settings>()(['ui'], object({ host, on: boolean })),
  /** The person says on a page that it is to show no buttons. */
  'site/leave': row<null>()(['page'], nothing),
  'site/mode': row<Settings>()(['ui'], object({ mode: oneOf(SITE_MODES) })),
  /** Whether pages that wish to be left alone are. */
  'site/wishes': row<Settings>()(['ui'], object({ heed: boolean })),
  /** Puts a host, or `*.` before one, into one of the lists of sites, or (null) into none. */
  'site/list': row<Settings>()(['ui'], object({ site: host, on: nullable(boolean) })),
  /** The person is done going through the numbers. */
  'steps/return': row<null>()(['page'], nothing),
  /** The answer to the question at the first link clicked; later answers are the settings page's. */
  'links/answer': row<null>()(['page'], object({ linkClick: oneOf(LINK_CLICKS) })),
  'settings/manner': row<Settings>()(
    ['ui'],
    object({
      numberClick: oneOf(NUMBER_CLICKS),
      linkClick: oneOf(LINK_CLICKS),
      markStyle: oneOf(MARK_STYLES),
      buttonSize: oneOf(BUTTON_SIZES),
    }),
  ),
  /** Newest first. */
  'history/get': row<HistoryView>()(['ui'], nothing),
  /** The latest calls, each number once. */
  'history/recent/get': row<readonly HistoryEntry[]>()(['ui'], object({ count: integer(1, 20) })),
  'history/note': row<null>()(['ui'], object({ id: uuid, note: text(MAX_NOTE) })),
  /** Without an id: all. */
  'history/delete': row<null>()(['ui'], object({ id: optional(uuid, '') })),
  'history/keep': row<null>()(['ui'], object({ retention: oneOf(RETENTIONS) })),
  'pbx/finished': row<null>()(['offscreen'], object({ requestId: uuid, report: parsePbxReport })),
  'pbx/progress': row<null>()(['offscreen'], object({ requestId: uuid, progress: parseProgress })),
} as const;

export type Messages = typeof messages;
export type MessageName = keyof Messages;
export type Payload<N extends MessageName> = Messages[N] extends Row<infer P, unknown> ? P : never;
export type Reply<N extends MessageName> = Messages[N] extends Row<unknown, infer R> ? R : never;
export type Answer<N extends MessageName> = Result<Reply<N>, Failure>;
