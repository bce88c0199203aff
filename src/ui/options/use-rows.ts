// The rows of an editable list. A row that is not right yet stays on the page with its error; until it is,
// what it said before holds on.

import { useEffect, useRef, useState } from 'preact/hooks';

/** The texts of a row's cells, in the order of the columns. */
export type Texts = readonly string[];

export interface Row {
  /** Stays with the row wherever it moves. */
  readonly key: number;
  readonly texts: Texts;
  /** What it said when it was last right; null for a row that never was. */
  readonly kept: Texts | null;
  /** The person went on to something else: an error may be shown now. */
  readonly isLeft: boolean;
}

export interface Column {
  readonly label: string;
  readonly placeholder: string;
  /** The sentence that says what is wrong with a text; empty where nothing is. */
  readonly check: (text: string) => string;
}

let keys = 0;
const rowOf = (texts: Texts): Row => ({ key: ++keys, texts, kept: texts, isLeft: true });

export const emptyRow = (columns: readonly Column[]): Row => ({
  key: ++keys,
  texts: columns.map(() => ''),
  kept: null,
  isLeft: false,
});

const isEmpty = ({ texts }: Row): boolean => texts.every((text) => text.trim() === '');

export function typedRow(row: Row, columns: readonly Column[], column: number, text: string): Row {
  const texts = row.texts.map((old, at) => (at === column ? text : old));
  const trimmed = texts.map((each) => each.trim());
  const isRight = columns.every(({ check }, at) => check(trimmed[at] ?? '') === '');
  return { ...row, texts, kept: isRight ? trimmed : row.kept };
}

/** A row left with nothing in it is gone. */
export const leftRows = (rows: readonly Row[], key: number): readonly Row[] =>
  rows
    .filter((row) => row.key !== key || !isEmpty(row))
    .map((row) => (row.key === key ? { ...row, isLeft: true } : row));

export const keptRows = (rows: readonly Row[]): Texts[] => rows.flatMap(({ kept }) => (kept ? [kept] : []));

const isSame = (some: readonly Texts[], others: readonly Texts[]): boolean =>
  JSON.stringify(some) === JSON.stringify(others);

/** How many of our own changes may be on their way to the store and back at once. */
const MAX_ECHOES = 50;

/**
 * Tells our own changes, which come back saved while the person types on, from somebody else's. `sent`
 * holds what went out and has not come back; an echo settles itself and all before it.
 */
export function isEcho(sent: string[], values: readonly Texts[]): boolean {
  const at = sent.indexOf(JSON.stringify(values));
  sent.splice(0, at + 1);
  return at >= 0;
}

/** One row up (-1) or down (1); at the end nothing changes. */
export function movedRows(rows: readonly Row[], key: number, by: -1 | 1): readonly Row[] {
  const at = rows.findIndex((row) => row.key === key);
  const row = rows[at];
  const other = rows[at + by];
  if (!row || !other) return rows;
  return rows.map((each, i) => (i === at ? other : i === at + by ? row : each));
}

export interface Rows {
  readonly rows: readonly Row[];
  /** Adds an empty row and returns its key. */
  add(): number;
  type(key: number, column: number, text: string): void;
  leave(key: number): void;
  remove(key: number): void;
  /** The row's place after the move, counted from 1. */
  move(key: number, by: -1 | 1): number;
}

export function useRows(
  values: readonly Texts[],
  columns: readonly Column[],
  onChange: (values: Texts[]) => void,
): Rows {
  const [rows, setRows] = useState<readonly Row[]>(() => values.map(rowOf));
  const latest = useRef(rows);
  const show = (next: readonly Row[]) => {
    latest.current = next;
    setRows(next);
  };
  const sent = useRef<string[]>([]);
  // Somebody else changed the list: an import, another tab.
  useEffect(() => {
    if (isEcho(sent.current, values) || isSame(values, keptRows(latest.current))) return;
    show(values.map(rowOf));
  }, [JSON.stringify(values)]);

  const change = (next: readonly Row[]) => {
    const before = keptRows(latest.current);
    show(next);
    const kept = keptRows(next);
    if (isSame(kept, before)) return;
    sent.current = [...sent.current, JSON.stringify(kept)].slice(-MAX_ECHOES);
    onChange(kept);
  };
  return {
    rows,
    add() {
      const row = emptyRow(columns);
      change([...latest.current, row]);
      return row.key;
    },
    type: (key, column, text) =>
      change(latest.current.map((row) => (row.key === key ? typedRow(row, columns, column, text) : row))),
    leave: (key) => change(leftRows(latest.current, key)),
    remove: (key) => change(latest.current.filter((row) => row.key !== key)),
    move(key, by) {
      const next = movedRows(latest.current, key, by);
      change(next);
      return next.findIndex((row) => row.key === key) + 1;
    },
  };
}
