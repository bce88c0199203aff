// The whole table, class by class, in the order of the parts.

import { amounts } from './table-amounts.ts';
import type { TableClass } from './table-case.ts';
import { country } from './table-country.ts';
import { extension } from './table-extension.ts';
import { foreign } from './table-foreign.ts';
import { americas } from './table-grammar-americas.ts';
import { europe } from './table-grammar-europe.ts';
import { world } from './table-grammar-world.ts';
import { ids } from './table-ids.ts';
import { kinds } from './table-kind.ts';
import { labels } from './table-labels.ts';
import { marks } from './table-marks.ts';
import { names } from './table-names.ts';
import { split } from './table-split.ts';
import { technical } from './table-technical.ts';
import { time } from './table-time.ts';
import { vanity } from './table-vanity.ts';
import { words } from './table-words.ts';

export const table: readonly TableClass[] = [
  americas,
  europe,
  world,
  marks,
  extension,
  vanity,
  time,
  amounts,
  ids,
  technical,
  words,
  labels,
  names,
  country,
  foreign,
  split,
  kinds,
];
