// Every context rule, in the order they are asked.

import type { Rule } from '../sighting.ts';
import { AMOUNTS } from './amounts.ts';
import { CHECK_DIGITS } from './check-digits.ts';
import { DATES } from './dates.ts';
import { IDS } from './ids.ts';
import { NEIGHBOURS } from './neighbours.ts';
import { SHAPES } from './shapes.ts';

export const RULES: readonly Rule[] = [
  ...SHAPES,
  ...DATES,
  ...AMOUNTS,
  ...IDS,
  ...NEIGHBOURS,
  ...CHECK_DIGITS,
];
