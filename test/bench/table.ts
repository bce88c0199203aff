// The figures as a table for people: what was measured, beside what, what is demanded and whether it holds.

import { demandsOf, type Row } from './rows.ts';

const HEAD = ['browser', 'page', 'measure', 'ours', 'limit', 'naive', 'peers', 'at most', ''];
/** Columns of figures stand to the right. */
const RIGHT = new Set([3, 4, 5]);

function figure(value: number | null): string {
  if (value === null) return '–';
  if (Number.isInteger(value)) return value.toLocaleString('en');
  return value.toFixed(Math.abs(value) < 10 ? 2 : 1);
}

/** A figure and what part or multiple of it ours is. */
function compared(value: number | null, ours: number): string {
  if (!value || !ours) return figure(value);
  const ratio = ours / value;
  return `${figure(value)} (${ratio < 1 ? `1/${(1 / ratio).toFixed(1)}` : `${ratio.toFixed(2)} ×`})`;
}

function cells(row: Row): string[] {
  const wanted = demandsOf(row);
  const peers = Object.entries(row.peers).map(([name, value]) => `${name} ${figure(value)}`);
  return [
    row.browser,
    row.page,
    row.measure,
    `${figure(row.ours)} ${row.unit}`.trim(),
    compared(row.limit, row.ours),
    compared(row.naive, row.ours),
    peers.join(', '),
    wanted.map(({ says }) => says).join('; '),
    wanted.map(({ isMet }) => (isMet(row) ? '✓' : '✗')).join(' '),
  ];
}

export function tableOf(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  const padded = (cell: string, i: number) =>
    RIGHT.has(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0);
  return lines.map((line) => line.map(padded).join('  ').trimEnd()).join('\n');
}

/** One line: how many demands hold, and the names of those that do not. */
export function summaryOf(rows: readonly Row[]): string {
  const all = rows.flatMap((row) => demandsOf(row).map((demand) => ({ row, demand })));
  const missed = all.filter(({ row, demand }) => !demand.isMet(row));
  const names = missed.map(
    ({ row, demand }) => `\n  ✗ ${row.browser}, ${row.page}: ${row.measure}, at most ${demand.says}`,
  );
  return `${all.length - missed.length} of ${all.length} demands hold${names.join('')}`;
}
