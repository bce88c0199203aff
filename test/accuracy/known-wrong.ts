// What the matcher is known to get wrong, case by case, so that a number that was found yesterday and is missed today
// fails `npm test`, however far above its demand the share still is. Cases are named by fingerprint: the corpus is
// other people's text, and half of the fragments is not to be looked at. `npm run accuracy -- --remember` writes the list.
import { readFileSync, writeFileSync } from 'node:fs';
import type { TableCase } from '../unit/phone/table-case.ts';
import { readCorpus } from './corpus.ts';
import { fingerprint } from './fingerprint.ts';
import { readHalves } from './heldout.ts';
import { ourFind as ourLabelledFind, scoreLabelled, type Telling } from './labelled.ts';
import { isRight, ourAnswers } from './own-table.ts';
import { ourFind as ourLinkFind, scoreHrefs, scoreShown } from './tel-links.ts';

/** A line for each case: its fingerprint, then the measure. */
const FILE = new URL('./known-wrong.txt', import.meta.url);

function fragments(half: 'open' | 'closed'): TableCase[] {
  const answers = ourAnswers();
  const rows = readHalves()[half].flatMap(({ cases }) => cases);
  return rows.filter((row) => !isRight(row, answers(row)));
}

function labelled(telling: Telling): readonly unknown[] | null {
  const cases = readCorpus('labelled-phones.json');
  return cases && scoreLabelled(cases, ourLabelledFind(cases, telling)).wrong.map(({ one }) => one);
}

function links(): readonly unknown[] | null {
  const cases = readCorpus('tel-links.json');
  return cases && [...scoreShown(cases, ourLinkFind(cases)).missed, ...scoreHrefs(cases).refused];
}

const OF_FRAGMENTS = {
  'open fragments': () => fragments('open'),
  'held-out fragments': () => fragments('closed'),
};

const OF_CORPUS = {
  'labelled pages, country given': () => labelled('given'),
  'labelled pages, US and a host': () => labelled('host'),
  'labelled pages, US and the fragments': () => labelled('fragments'),
  'tel: links': links,
};

/** Cases of each measure that come out wrong; null where its corpus is not there. */
const MEASURES = { ...OF_FRAGMENTS, ...OF_CORPUS };

type Measure = keyof typeof MEASURES;
export const fragmentMeasures = Object.keys(OF_FRAGMENTS) as readonly Measure[];
export const corpusMeasures = Object.keys(OF_CORPUS) as readonly Measure[];

/** Fingerprints of what is wrong now, sorted; null where the corpus is not there. */
export const wrongNow = (measure: Measure): readonly string[] | null =>
  MEASURES[measure]()?.map(fingerprint).sort() ?? null;

/** Fingerprints of what was wrong when the list was written. */
export function knownWrong(measure: Measure): readonly string[] {
  const lines = readFileSync(FILE, 'utf8').split('\n');
  return lines.flatMap((line) => (line.endsWith(` ${measure}`) ? line.split(' ', 1) : []));
}

/** Takes what is wrong now for known; throws where a corpus is missing, whose list would be lost. */
export function remember(): void {
  const lines = [...fragmentMeasures, ...corpusMeasures].flatMap((measure) => {
    const wrong = wrongNow(measure);
    if (wrong === null) throw new Error(`${measure}: its corpus is not there; set CORPUS to the folder.`);
    return wrong.map((one) => `${one} ${measure}\n`);
  });
  writeFileSync(FILE, lines.join(''));
}
