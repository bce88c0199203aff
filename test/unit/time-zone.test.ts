// The clock of a country, where it has one.

import { describe, expect, it } from 'vitest';
import { zoneOfCountry } from '../../src/core/time-zone.ts';

const WINTER = Date.UTC(2026, 0, 15);
const SUMMER = Date.UTC(2026, 6, 15);

describe('the time zone', () => {
  it.each([
    ['GB', 'Europe/London'],
    ['CN', 'Asia/Shanghai'],
    // One clock in two zones.
    ['DE', 'Europe/Berlin'],
    ['US', null],
    ['AQ', null],
    ['XX', null],
    ['', null],
    ['not a country', null],
  ])('of %j is %s', (country, zone) => {
    expect(zoneOfCountry(country, WINTER)).toBe(zone);
    expect(zoneOfCountry(country, SUMMER)).toBe(zone);
  });
});
