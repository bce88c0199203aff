// Asks the background which candidates and links are numbers, once per text and in batches, and
// remembers the answers. Whoever asked is called when the last answer they wait for is there.

import type { LinkView, NumberView } from '../core/contract.ts';
import { MAX_BATCH, MAX_CANDIDATE } from '../core/limits.ts';
import type { Candidate, PageEvidence } from '../core/phone/types.ts';
import { ask, isAlive } from '../platform/page-bus.ts';
import { gatherEvidence } from './evidence.ts';

export interface Verdicts {
  /** The numbers of a candidate, if already known. */
  known(candidate: Candidate): readonly NumberView[] | undefined;
  /** Undefined: not known yet. Null: no number. */
  knownLink(href: string): LinkView | null | undefined;
  /** Puts what is unknown of these on the next batch and calls back when all of it is known. */
  want(candidates: readonly Candidate[], href: string | null, then: () => void): void;
  /** Sends what is wanted; `isAll`: nothing more is coming for now. */
  send(isAll: boolean): void;
  isIdle(): boolean;
  forget(): void;
}

interface Question<T, V> {
  readonly asked: T;
  readonly waiting: Wish[];
  answer?: V;
}
type TextQuestion = Question<Candidate, readonly NumberView[]>;
type LinkQuestion = Question<string, LinkView | null>;
interface Wish {
  missing: number;
  readonly then: () => void;
}

/** Answers remembered in this page; then all are forgotten. */
const MOST = 20_000;
/** The first batch goes at once; then they wait for so many questions, or milliseconds since the one before. */
const FULL = 100;
const PAUSE = 50;
/** Milliseconds after which a batch nobody answered is tried again: a background may die again and again. */
const FIRST_RETRY = 2_000;
const LAST_RETRY = 15_000;

/** `ended` is called when the extension is switched off here (`off`) or gone for good. */
export function createVerdicts(signal: AbortSignal, ended: (why: 'off' | 'gone') => void): Verdicts {
  const texts = new Map<string, TextQuestion>();
  const hrefs = new Map<string, LinkQuestion>();
  const unsent: [TextQuestion[], LinkQuestion[]] = [[], []];
  let evidence: PageEvidence | undefined;
  let under = 0;
  let sentAt = Number.NEGATIVE_INFINITY;

  /** Each message costs a millisecond, whatever is in it. */
  function sendSoon(isAll: boolean): void {
    const isFull = unsent[0].length + unsent[1].length >= FULL;
    if (isAll || isFull || performance.now() - sentAt >= PAUSE) send();
  }

  function send(attempt = 0): void {
    while (unsent[0].length + unsent[1].length > 0) {
      sentAt = performance.now();
      void post(unsent[0].splice(0, MAX_BATCH), unsent[1].splice(0, MAX_BATCH), attempt);
    }
  }

  async function post(
    candidates: readonly TextQuestion[],
    links: readonly LinkQuestion[],
    attempt: number,
  ): Promise<void> {
    under++;
    evidence ??= gatherEvidence();
    const reply = await ask('numbers/verify', {
      candidates: candidates.map(({ asked }) => asked),
      links: links.map(({ asked }) => asked),
      evidence,
    });
    under--;
    if (signal.aborted) return;
    if (!isAlive()) return ended('gone');
    if (!reply.ok) return retry(candidates, links, attempt);
    if (!reply.value.on) return ended('off');
    for (const [i, question] of candidates.entries()) settle(question, reply.value.candidates[i] ?? []);
    for (const [i, question] of links.entries()) settle(question, reply.value.links[i] ?? null);
  }

  /** Nothing is shown rather than guessed; what was lost with the background is asked anew when it lives again. */
  function retry(candidates: readonly TextQuestion[], links: readonly LinkQuestion[], attempt: number): void {
    under++;
    const timer = setTimeout(
      () => {
        under--;
        unsent[0].push(...candidates);
        unsent[1].push(...links);
        send(attempt + 1);
      },
      Math.min(FIRST_RETRY * 2 ** attempt, LAST_RETRY),
    );
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  return {
    known: (candidate) => texts.get(keyOf(candidate))?.answer,
    knownLink: (href) => hrefs.get(href)?.answer,
    want(candidates, href, then) {
      // Who waits for an answer, sent for or not, looks it up here once it has come.
      if (this.isIdle() && texts.size + hrefs.size > MOST) this.forget();
      const wish = { missing: 0, then };
      for (const candidate of candidates) queue(texts, keyOf(candidate), candidate, unsent[0], wish);
      if (href !== null) queue(hrefs, href, href, unsent[1], wish);
      if (wish.missing === 0) then();
    },
    send: sendSoon,
    isIdle: () => under + unsent[0].length + unsent[1].length === 0,
    forget() {
      texts.clear();
      hrefs.clear();
      evidence = undefined;
    },
  };
}

const keyOf = ({ text, start, end, joins }: Candidate): string => `${text}\n${start},${end},${joins}`;

function queue<T, V>(
  map: Map<string, Question<T, V>>,
  key: string,
  asked: T,
  unsent: Question<T, V>[],
  wish: Wish,
): void {
  let there = map.get(key);
  if (!there) {
    there = { asked, waiting: [] };
    map.set(key, there);
    unsent.push(there);
  }
  if ('answer' in there) return;
  there.waiting.push(wish);
  wish.missing++;
}

function settle<T, V>(question: Question<T, V>, answer: V): void {
  question.answer = answer;
  for (const wish of question.waiting.splice(0)) if (--wish.missing === 0) wish.then();
}

/** Candidates the contract would refuse are no phone numbers. */
export const isAskable = ({ text, joins }: Candidate): boolean =>
  text.length <= MAX_CANDIDATE && joins.length <= MAX_CANDIDATE;
