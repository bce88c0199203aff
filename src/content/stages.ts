// The three parts of the content script, and where they meet: in the global object that all content
// scripts of a frame share and no page sees. The background brings the later two into a frame when the one
// before asks for it.
//
//   content.js   every frame: could there be a number?      main · page · finder · walk · watch · roots
//      │ lines, links
//   read.js      something could be one: what is it?        read · reader · lines · verdicts
//      │ numbers
//   show.js      there is a number or a call to show        show · display · numbers · overlay · calls

import type { LinkView, PageNumbers } from '../core/contract.ts';
import type { Line } from './lines.ts';
import type { Verdicts } from './verdicts.ts';
import type { Changes } from './watch.ts';

/** Turns lines and links into numbers. */
export interface Reader {
  /** Text nodes of one line, as they read now; true where they could hold a number. */
  line(nodes: readonly Text[]): boolean;
  link(link: Element): void;
  /** Sends what is to be asked; `isAll`: nothing more is coming for now. */
  send(isAll: boolean): void;
  /** What shows numbers is there; ends when it was told all that waited. */
  show(display: Display): Generator<undefined>;
  isIdle(): boolean;
}

/** Shows the numbers of a page; nothing is shown of what is not told. */
export interface Display {
  /** These nodes read like this line now, or (null) hold no number. */
  read(nodes: readonly Text[], line: Line | null, known: Verdicts['known']): void;
  /** Drops the numbers of these nodes that no longer stand as they were read. */
  check(nodes: readonly Text[]): void;
  /** What a link with this `href` names; null: no number. */
  link(link: Element, href: string, view: LinkView | null): void;
  /** The page changed; what came to be read will be told. */
  change(changes: Changes): void;
  /** A tree whose scrolling and changes move numbers. */
  follow(root: Node): void;
  numbers(): PageNumbers['numbers'];
}

export interface PageLife {
  readonly signal: AbortSignal;
  /** The extension is switched off here, or gone. */
  ended(why: 'off' | 'gone'): void;
}

/** What the later parts make for a page. */
export interface Parts {
  /** `sendForDisplay` ends when the display is there or did not come. */
  readonly read?: (page: PageLife, sendForDisplay: () => Promise<unknown>) => Reader;
  readonly show?: (page: PageLife) => Display;
}

export interface FirstPart {
  /** Ends this content script without a trace. */
  abort(): void;
  report(): PageNumbers;
  /** Settings changed: forgets verdicts and looks anew. `heeds`: pages that wish so are left alone. */
  refresh(heeds: boolean): void;
  /** Takes a later part on; what is there already stays. */
  join(name: keyof Parts, make: (life: AbortSignal, checkAlive: () => void) => Parts): void;
}

export const KEY = Symbol.for('click-to-call');
/** Set before the first part by `heedless.ts`, where the person wants pages' wishes to be left alone ignored. */
export const HEEDLESS = Symbol.for('click-to-call-heedless');

/** Content scripts have a global object of their own. */
export const world = globalThis as { [KEY]?: FirstPart; [HEEDLESS]?: boolean };
