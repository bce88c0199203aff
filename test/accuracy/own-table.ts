// Scores detectors on tables of ours: the public table and the held-out fragments. A row counts as right
// only when every expected number is there and nothing else.
import { createMatcher } from '../../src/core/phone/matcher.ts';
import type { ExpectedNumber, TableCase, TableClass } from '../unit/phone/table-case.ts';
import { findThroughScan, judge } from '../unit/phone/table-judge.ts';
import type { Detector } from './detectors.ts';

/** A number as some detector gives it: E.164 where it knows, else the digits it marked. */
interface Answer {
  readonly e164: string | null;
  readonly digits: string;
  readonly ext: string | null;
}

type Answerer = (row: TableCase) => readonly Answer[];

export interface TableScore {
  readonly rows: number;
  readonly right: number;
  readonly numbers: number;
  readonly found: number;
  /** Rows that hold no number. */
  readonly empty: number;
  /** Of those, rows where something is marked. */
  readonly marked: number;
}

function isAnswered({ e164, ext }: ExpectedNumber, answer: Answer): boolean {
  if (answer.e164 !== null) return answer.e164 === e164 && answer.ext === ext;
  // Only digits are known: they count when they are the number's own, with or without trunk zero.
  return ext === null && e164.endsWith(answer.digits.replace(/^0+/, '')) && answer.digits.length >= 6;
}

function scoreRow(row: TableCase, answers: readonly Answer[]): { found: number; extra: number } {
  const rest = [...answers];
  let found = 0;
  for (const number of row.expect) {
    const at = rest.findIndex((answer) => isAnswered(number, answer));
    if (at < 0) continue;
    rest.splice(at, 1);
    if (!number.optional) found += 1;
  }
  return { found, extra: rest.length };
}

const wanted = (row: TableCase): number => row.expect.filter((number) => !number.optional).length;

/** All that is expected of the row is answered, and nothing else. */
export function isRight(row: TableCase, answers: readonly Answer[]): boolean {
  const { found, extra } = scoreRow(row, answers);
  return found === wanted(row) && extra === 0;
}

export function scoreRows(rows: readonly TableCase[], answerer: Answerer): TableScore {
  const scored = rows.map((row) => ({ row, ...scoreRow(row, answerer(row)) }));
  const empty = scored.filter(({ row }) => row.expect.length === 0);
  return {
    rows: rows.length,
    right: scored.filter(({ row, found, extra }) => found === wanted(row) && extra === 0).length,
    numbers: rows.reduce((sum, row) => sum + wanted(row), 0),
    found: scored.reduce((sum, { found }) => sum + found, 0),
    empty: empty.length,
    marked: empty.filter(({ extra }) => extra > 0).length,
  };
}

/** Ours, as the extension works: the page's scan, then the matcher with all the row's evidence. */
export function ourAnswers(): Answerer {
  const matcher = createMatcher({});
  return (row) =>
    findThroughScan(matcher, row).map(({ e164, ext }) => ({ e164, ext, digits: e164.replace(/\D/g, '') }));
}

/** Others see one text node at a time, as they do in a page, and the user's country. */
export function peerAnswers(detector: Detector): Answerer {
  return (row) =>
    row.pieces.flatMap((piece) =>
      detector.find(piece, row.country).map(({ start, end, e164, ext }) => ({
        e164,
        ext,
        digits: piece.slice(start, end).normalize('NFKC').replace(/\D/g, ''),
      })),
    );
}

export interface FailedRow {
  readonly title: string;
  readonly row: TableCase;
  readonly complaints: readonly string[];
}

/** Rows of the table that go wrong, by the same judge as the unit test (ranges, faxes and kinds too). */
export function failedRows(classes: readonly TableClass[]): readonly FailedRow[] {
  const matcher = createMatcher({});
  return classes.flatMap(({ title, cases }) =>
    cases.flatMap((row) => {
      const complaints = judge(matcher, row);
      return complaints.length > 0 ? [{ title, row, complaints }] : [];
    }),
  );
}
