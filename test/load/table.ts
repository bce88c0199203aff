// What the loads measured, as rows that whoever prints them can read back.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { out } from '../support/root.ts';

export interface Measure {
  readonly what: string;
  readonly value: number;
  /** What the value must lie between; null: told only, since it is a time or a size of this machine. */
  readonly bounds: readonly [least: number, most: number] | null;
}

export interface Load {
  readonly load: string;
  readonly measures: readonly Measure[];
}

export const loadFolder = out('load');

export function keepLoad(load: Load): void {
  mkdirSync(loadFolder, { recursive: true });
  writeFileSync(`${loadFolder}/${load.load.replace(/\W+/g, '-')}.json`, JSON.stringify(load));
}

export const keptLoads = (): readonly Load[] =>
  readdirSync(loadFolder)
    .sort()
    .map((file) => JSON.parse(readFileSync(`${loadFolder}/${file}`, 'utf8')) as Load);

export const isMissed = ({ value, bounds }: Measure): boolean =>
  bounds !== null && !(value >= bounds[0] && value <= bounds[1]);

/** `0`, `≤ 1.1`: what was demanded. */
export const demandOf = ({ bounds }: Measure): string => {
  if (!bounds) return '';
  const [least, most] = bounds;
  if (least === most) return String(most);
  return least === 0 ? `≤ ${most}` : `${least}–${most}`;
};
