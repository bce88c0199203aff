// The rows of issue 3's table, computed once for the command line and for the corpus tests.
// A row says what is measured, what is demanded, our figure, and the peers' on the same question.
import { table } from '../unit/phone/table-all.ts';
import type { TableCase, TableClass } from '../unit/phone/table-case.ts';
import { readCorpus } from './corpus.ts';
import { type Detector, ourDetector, peers } from './detectors.ts';
import { scoreGoogle } from './google.ts';
import { readHalves } from './heldout.ts';
import { ourFind, scoreLabelled, type Telling } from './labelled.ts';
import { scoreNotPhones } from './not-phones.ts';
import { failedRows, ourAnswers, peerAnswers, scoreRows, type TableScore } from './own-table.ts';
import { ourFind as ourLinkFind, scoreHrefs, scoreShown } from './tel-links.ts';

export interface ReportRow {
  readonly what: string;
  readonly demand: string;
  readonly ours: string;
  /** Null where nothing is demanded. */
  readonly met: boolean | null;
  readonly peers: Readonly<Record<string, string>>;
}

export interface Report {
  readonly rows: readonly ReportRow[];
  /** Corpus files that are absent. */
  readonly skipped: readonly string[];
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function ofPeers(others: readonly Detector[], say: (detector: Detector) => string): Record<string, string> {
  return Object.fromEntries(others.map((detector) => [detector.name, say(detector)]));
}

function googleRows(others: readonly Detector[]): ReportRow[] | null {
  const cases = readCorpus('phone-number-matcher-cases.json');
  if (!cases) return null;
  const strict = scoreGoogle(ourDetector(true), cases, false);
  const full = scoreGoogle(ourDetector(false), cases, true);
  return [
    {
      what: "Google's suite, VALID, real metadata: Google's rules only",
      demand: 'all',
      ours: `${strict.same} of ${strict.cases}`,
      met: strict.wrong.length === 0,
      peers: ofPeers(others, (detector) => `${scoreGoogle(detector, cases, false).same}`),
    },
    {
      what: "Google's suite: the complete matcher",
      demand: 'all but at most 4 exclusions',
      ours: `${full.same} of ${full.cases}, ${full.excluded.length} excluded`,
      met: full.wrong.length === 0 && full.excluded.length <= 4,
      peers: {},
    },
  ];
}

const LABELLED: readonly {
  telling: Telling;
  what: string;
  demand: string;
  least: readonly [number, number];
}[] = [
  { telling: 'given', what: 'country as given', demand: '98 % / 97 %', least: [0.98, 0.97] },
  { telling: 'fragments', what: 'US + what the fragments offer', demand: '', least: [0, 0] },
  // The corpus withholds host and language, which any real page has: the domain of the country stands for them.
  {
    telling: 'host',
    what: "US + fragments + a host of the page's country",
    demand: '93 %',
    least: [0.93, 0],
  },
];

function labelledRows(others: readonly Detector[]): ReportRow[] | null {
  const cases = readCorpus('labelled-phones.json');
  if (!cases) return null;
  return LABELLED.map(({ telling, what, demand, least }) => {
    const score = scoreLabelled(cases, ourFind(cases, telling));
    const said = ({ recall, exact }: { recall: number; exact: number }): string =>
      `${percent(recall)} / ${percent(exact)}`;
    return {
      what: `labelled pages (${score.labels} TEL), ${what}: recall / exact`,
      demand,
      ours: said(score),
      met: demand ? score.recall >= least[0] && score.exact >= least[1] : null,
      peers: ofPeers(others, (detector) =>
        said(
          scoreLabelled(cases, (one) => detector.find(one.text, telling === 'given' ? one.country : 'US')),
        ),
      ),
    };
  });
}

function notPhoneRows(others: readonly Detector[]): ReportRow[] | null {
  const cases = readCorpus('not-phones.json');
  if (!cases) return null;
  const score = scoreNotPhones(ourDetector(false), cases);
  return [
    {
      what: `not-phones (${score.cases}) matched`,
      demand: 'at most 0.5 %, each explained',
      ours: `${percent(score.rate)} (${score.matched.length}, unexplained ${score.unexplained.length})`,
      met: score.rate <= 0.005 && score.unexplained.length === 0,
      peers: ofPeers(others, (detector) => percent(scoreNotPhones(detector, cases).rate)),
    },
  ];
}

function telLinkRows(others: readonly Detector[]): ReportRow[] | null {
  const cases = readCorpus('tel-links.json');
  if (!cases) return null;
  const score = scoreShown(cases, ourLinkFind(cases));
  const hrefs = scoreHrefs(cases);
  return [
    {
      what: `tel: links whose text shows 7 digits or more (${score.shown}): found in the text`,
      demand: '98 %',
      ours: percent(score.found / score.shown),
      met: score.found / score.shown >= 0.98,
      peers: ofPeers(others, (detector) => {
        const found = scoreShown(cases, (one) => detector.find(one.text, one.country)).found;
        return percent(found / score.shown);
      }),
    },
    {
      what: `tel: links with digits (${hrefs.links}): the link itself parsed`,
      demand: '',
      ours: percent(hrefs.parsed / hrefs.links),
      met: null,
      peers: {},
    },
  ];
}

const tableSaid = ({ right, rows, numbers, found, empty, marked }: TableScore): string => {
  const parts = [`${right}/${rows} right`];
  if (numbers > 0) parts.push(`${found}/${numbers} found`);
  if (empty > 0) parts.push(`${marked}/${empty} marked`);
  return parts.join(', ');
};

function tableRow(
  what: string,
  demand: string,
  rows: readonly TableCase[],
  others: readonly Detector[],
): ReportRow {
  const score = scoreRows(rows, ourAnswers());
  return {
    what,
    demand,
    ours: tableSaid(score),
    met: null,
    peers: ofPeers(others, (detector) => tableSaid(scoreRows(rows, peerAnswers(detector)))),
  };
}

function ownTableRows(others: readonly Detector[]): ReportRow[] {
  const rows = table.flatMap((part) => part.cases);
  const countries = new Set(rows.map((row) => row.country)).size;
  const failed = failedRows(table);
  return [
    {
      ...tableRow(`our own table (${rows.length} rows, ${countries} countries)`, '100 %', rows, others),
      met: failed.length === 0,
    },
    ...table.map(({ title, cases }) => tableRow(`   ${title}`, '', cases, others)),
  ];
}

function fragmentRows(half: string, parts: readonly TableClass[], others: readonly Detector[]): ReportRow[] {
  const rows = parts.flatMap((part) => part.cases);
  const countries = new Set(rows.map((row) => row.country)).size;
  return [
    tableRow(
      `${half} fragments (${rows.length}, ${countries} countries)`,
      '98 % found, 1 % marked: an aim',
      rows,
      others,
    ),
    ...parts.map(({ title, cases }) => tableRow(`   ${title}`, '', cases, others)),
  ];
}

function heldOutRows(others: readonly Detector[]): ReportRow[] {
  const { open, closed } = readHalves();
  return [...fragmentRows('open', open, others), ...fragmentRows('held-out', closed, others)];
}

/** The whole report. Corpus files that are absent are named in `skipped`; nothing throws for them. */
export function makeReport(withPeers: boolean): Report {
  const others = withPeers ? peers() : [];
  const skipped: string[] = [];
  const unlessAbsent = (file: string, rows: ReportRow[] | null): ReportRow[] => {
    if (!rows) skipped.push(file);
    return rows ?? [];
  };
  const rows = [
    ...unlessAbsent('phone-number-matcher-cases.json', googleRows(others)),
    ...unlessAbsent('labelled-phones.json', labelledRows(others)),
    ...unlessAbsent('not-phones.json', notPhoneRows(others)),
    ...unlessAbsent('tel-links.json', telLinkRows(others)),
    ...ownTableRows(others),
    ...heldOutRows(others),
  ];
  return { rows, skipped };
}
