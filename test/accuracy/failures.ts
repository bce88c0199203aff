// Writes what goes wrong, case by case, for whoever works on the matcher. Never the held-out fragments.
// The file quotes corpus texts: it is for a temporary place, never for the repository.
import { createMatcher } from '../../src/core/phone/matcher.ts';
import { table } from '../unit/phone/table-all.ts';
import type { TableClass } from '../unit/phone/table-case.ts';
import { readCorpus } from './corpus.ts';
import { ourDetector } from './detectors.ts';
import { scoreGoogle } from './google.ts';
import { readHalves } from './heldout.ts';
import { ourFind, scoreLabelled, type Telling } from './labelled.ts';
import { nameOf, scoreNotPhones } from './not-phones.ts';
import { failedRows } from './own-table.ts';
import { rulesWithoutRow } from './rules.ts';
import { ourFind as ourLinkFind, scoreHrefs, scoreShown } from './tel-links.ts';

const section = (title: string, lines: readonly string[]): string =>
  [`## ${title}: ${lines.length}`, ...lines.map((line) => `- ${line}`), ''].join('\n');

function tableRows(title: string, classes: readonly TableClass[]): string {
  const lines = failedRows(classes).map(({ title, row, complaints }) => {
    const more = Object.keys(row.more).length > 0 ? ` ${JSON.stringify(row.more)}` : '';
    const text = row.pieces.length > 1 ? JSON.stringify(row.pieces) : JSON.stringify(row.pieces[0]);
    return `[${title}] ${row.name} (${row.country}) ${text}${more} → ${complaints.join('; ')}`;
  });
  return section(title, lines);
}

function google(googleOnly: boolean): string {
  const cases = readCorpus('phone-number-matcher-cases.json') ?? [];
  const { wrong } = scoreGoogle(ourDetector(googleOnly), cases, !googleOnly);
  const lines = wrong.map(
    ({ one, said }) => `#${one.id} ${one.region} ${JSON.stringify(one.text)} → ${said}`,
  );
  return section(`Google's suite, ${googleOnly ? "Google's rules only" : 'complete'}`, lines);
}

function labelled(telling: Telling): string {
  const cases = readCorpus('labelled-phones.json') ?? [];
  const { wrong } = scoreLabelled(cases, ourFind(cases, telling));
  const lines = wrong.map(({ one, verdict, found }) => {
    const got = found.map(({ start, end, e164 }) => `${JSON.stringify(one.text.slice(start, end))}=${e164}`);
    return `${verdict} ${one.page} ${one.country} ${JSON.stringify(one.label)} in ${JSON.stringify(one.text)} got [${got}]`;
  });
  return section(`labelled, ${telling}`, lines);
}

function notPhones(): string {
  const detector = ourDetector(false);
  const { matched } = scoreNotPhones(detector, readCorpus('not-phones.json') ?? []);
  const lines = matched.map((one) => {
    const got = detector.find(one.text, one.country).map(({ start, end }) => one.text.slice(start, end));
    return `${nameOf(one)} ${one.country} ${JSON.stringify(one.match)} in ${JSON.stringify(one.text)} got ${JSON.stringify(got)}`;
  });
  return section('not-phones matched', lines);
}

function telLinks(): string {
  const cases = readCorpus('tel-links.json') ?? [];
  const lines = [...scoreShown(cases, ourLinkFind(cases)).missed, ...scoreHrefs(cases).refused];
  return section(
    'tel: links',
    lines.map((one) => `${one.country} ${one.href} shown ${JSON.stringify(one.text)}`),
  );
}

/** Markdown with every failing case of our table and of the corpus. */
export function describeFailures(): string {
  return [
    '# What the matcher gets wrong\n',
    tableRows('own table', table),
    tableRows('open fragments', readHalves().open),
    section('rules no row of the table needs', rulesWithoutRow(createMatcher({}).ruleNames)),
    google(true),
    google(false),
    labelled('given'),
    labelled('fragments'),
    labelled('host'),
    notPhones(),
    telLinks(),
  ].join('\n');
}
