// Answers remembered by candidate and context: never another candidate's, never another context's.

import { describe, expect, it } from 'vitest';
import { remembered } from '../../../src/core/phone/memory.ts';
import type { Candidate, MatchContext, NumberMatch } from '../../../src/core/phone/types.ts';

const candidateOf = (text: string, more: Partial<Candidate> = {}): Candidate => ({
  text,
  start: 0,
  end: text.length,
  joins: [],
  at: 0,
  ...more,
});

const US: MatchContext = { country: 'US' };

/** A search whose answer says what it was asked; and how often it was. */
function search() {
  const asked: string[] = [];
  const nameOf = ({ text, start, end, joins }: Candidate, context: MatchContext): string =>
    [text, start, end, joins.join('+'), JSON.stringify(context)].join(' ');
  const ask = remembered((candidate, context) => {
    asked.push(nameOf(candidate, context));
    return [{ e164: nameOf(candidate, context) } as NumberMatch];
  });
  return {
    asked,
    ask(candidate: Candidate, context = US): NumberMatch[] {
      const found = ask(candidate, context);
      expect(found.map(({ e164 }) => e164)).toEqual([nameOf(candidate, context)]);
      return found;
    },
  };
}

describe('an answer', () => {
  it('is given again, the same one, to the same candidate and context', () => {
    const { ask, asked } = search();
    const first = ask(candidateOf('212 555 0147'));
    expect(ask(candidateOf('212 555 0147'))).toBe(first);
    expect(asked).toHaveLength(1);
  });

  it('is given to a context that says the same', () => {
    const { ask, asked } = search();
    ask(candidateOf('1'), { country: 'DE' });
    ask(candidateOf('1'), { country: 'DE' });
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['another text', candidateOf('2'), US],
    ['another start', candidateOf('1', { start: 1 }), US],
    ['another end', candidateOf('1', { end: 5 }), US],
    ['another country', candidateOf('1'), { country: 'DE' }],
    ['an element boundary', candidateOf('1', { joins: [1] }), US],
  ])('is not given to %s', (_, candidate, context) => {
    const { ask, asked } = search();
    ask(candidateOf('1'));
    ask(candidate, context);
    expect(asked).toHaveLength(2);
    const [one, other] = [ask(candidateOf('1')), ask(candidate, context)];
    expect(one).not.toBe(other);
  });

  it('is found anew where none was found', () => {
    let count = 0;
    const ask = remembered(() => {
      count++;
      return [];
    });
    ask(candidateOf('1'), US);
    ask(candidateOf('1'), US);
    expect(count, 'nothing found is an answer, too').toBe(1);
  });
});

describe('many answers', () => {
  const TEXTS = 20_000;

  it('are each the right one, and most of the last thousand are remembered', () => {
    const { ask, asked } = search();
    for (let i = 0; i < TEXTS; i++) ask(candidateOf(`555 01${i}`));
    const before = asked.length;
    expect(before).toBe(TEXTS);
    for (let i = TEXTS - 1000; i < TEXTS; i++) ask(candidateOf(`555 01${i}`));
    expect(asked.length - before).toBeLessThan(250);
  });

  it('of many contexts are each the right one', () => {
    const { ask, asked } = search();
    const contextOf = (i: number): MatchContext => ({ country: 'US', extensionLengths: [i] });
    for (let round = 0; round < 2; round++)
      for (let i = 0; i < 2500; i++) ask(candidateOf('555 0147'), contextOf(i));
    expect(asked.length).toBeGreaterThan(2500);
    const before = asked.length;
    const last = contextOf(2499);
    ask(candidateOf('555 0147'), last);
    ask(candidateOf('555 0147'), last);
    expect(asked.length, 'the last one is remembered').toBe(before);
  });
});
