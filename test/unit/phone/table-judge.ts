// Compares what the matcher finds in a row of the table with what a person would expect there.
// Every row is read through the page's scan; rows of one text node are read whole as well.
import type { createMatcher } from '../../../src/core/phone/matcher.ts';
import { scanBlock } from '../../../src/core/phone/scan.ts';
import type { MatchContext, NumberMatch } from '../../../src/core/phone/types.ts';
import type { ExpectedNumber, TableCase } from './table-case.ts';

export type Matcher = ReturnType<typeof createMatcher>;

/** Offsets in the joined text where one piece ends and the next begins. */
export function joinsOf(pieces: readonly string[]): number[] {
  const ends: number[] = [];
  let at = 0;
  for (const piece of pieces.slice(0, -1)) {
    at += piece.length;
    ends.push(at);
  }
  return ends;
}

export function contextOf(row: TableCase): MatchContext {
  return { country: row.country, ...row.more };
}

/** What the extension would mark: scan in the page, matcher in the background. */
export function findThroughScan(matcher: Matcher, row: TableCase): NumberMatch[] {
  const candidates = scanBlock(row.pieces.join(''), joinsOf(row.pieces));
  return candidates.flatMap((candidate) => [...matcher.matchCandidate(candidate, contextOf(row))]);
}

const written = (e164: string, ext: string | null): string => (ext === null ? e164 : `${e164}x${ext}`);

function compare(expected: readonly ExpectedNumber[], found: readonly NumberMatch[]): string[] {
  const rest = found.map((match) => written(match.e164, match.ext));
  const complaints: string[] = [];
  for (const number of expected) {
    const text = written(number.e164, number.ext);
    const at = rest.indexOf(text);
    if (at >= 0) rest.splice(at, 1);
    else if (!number.optional) complaints.push(`misses ${text}`);
  }
  return [...complaints, ...rest.map((text) => `extra ${text}`)];
}

function compareLabels(row: TableCase, found: readonly NumberMatch[]): string[] {
  const complaints: string[] = [];
  for (const match of found) {
    if (row.fax !== undefined && match.fax !== row.fax) complaints.push(`fax is ${match.fax}`);
    if (row.kind !== undefined && match.kind !== row.kind) complaints.push(`kind is ${match.kind}`);
  }
  return complaints;
}

function judgeOne(row: TableCase, found: readonly NumberMatch[], how: string): string[] {
  return [...compare(row.expect, found), ...compareLabels(row, found)].map((said) => `${said} (${how})`);
}

/** What is wrong with the matcher's answer to a row; empty when it is what a person would expect. */
export function judge(matcher: Matcher, row: TableCase): string[] {
  const scanned = judgeOne(row, findThroughScan(matcher, row), 'scanned');
  if (row.pieces.length > 1) return scanned;
  const whole = matcher.findNumbers(row.pieces.join(''), contextOf(row));
  return [...judgeOne(row, whole, 'whole'), ...scanned];
}
