// What was found in which candidate: pages repeat their texts, and every look at a changed page asks again.

import type { Candidate, MatchContext, NumberMatch } from './types.ts';

type Match = (candidate: Candidate, context: MatchContext) => NumberMatch[];

interface Answer {
  readonly candidate: Candidate;
  readonly found: NumberMatch[];
}

/** Answers by the candidate's text. */
type Answers = Map<string, Answer>;

const MOST_REMEMBERED = 4000;

/** The same text may be asked with another cluster, or with element boundaries elsewhere. */
function isSame(a: Candidate, b: Candidate): boolean {
  if (a.start !== b.start || a.end !== b.end || a.joins.length !== b.joins.length) return false;
  return a.joins.every((join, i) => join === b.joins[i]);
}

/** Remembers answers by candidate and context; contexts by their identity first, since nobody changes them. */
export function remembered(match: Match): Match {
  let size = 0;
  const byContent = new Map<string, Answers>();
  let byIdentity = new WeakMap<MatchContext, Answers>();

  function forget(): void {
    size = 0;
    byContent.clear();
    byIdentity = new WeakMap();
  }

  function answersIn(context: MatchContext): Answers {
    const known = byIdentity.get(context);
    if (known) return known;
    const key = JSON.stringify(context);
    const answers = byContent.get(key) ?? new Map<string, Answer>();
    byContent.set(key, answers);
    byIdentity.set(context, answers);
    return answers;
  }

  return (candidate, context) => {
    let answers = answersIn(context);
    const before = answers.get(candidate.text);
    if (before && isSame(before.candidate, candidate)) return before.found;
    if (size >= MOST_REMEMBERED) {
      forget();
      answers = answersIn(context);
    }
    size++;
    const found = match(candidate, context);
    answers.set(candidate.text, { candidate, found });
    return found;
  };
}
