// What was right stays right, case by case; and what is right now is not listed as wrong.
import { expect, it } from 'vitest';
import { corpusMeasures, knownWrong, wrongNow } from '../accuracy/known-wrong.ts';

it.for(corpusMeasures)('%s: nothing goes wrong that was right', (measure, test) => {
  const wrong = wrongNow(measure);
  if (wrong === null) return test.skip(`skipped: ${measure}`);
  expect(wrong).toEqual(knownWrong(measure));
});
