// Which sites show call buttons: modes, entries, and the one that decides.

import { describe, expect, it } from 'vitest';
import { defaultSettings, parseSettings } from '../../src/core/settings.ts';
import {
  covers,
  isSiteOn,
  MAX_SITES,
  parseEntry,
  type SiteMode,
  type Sites,
  withEntry,
  withoutEntry,
  withSite,
} from '../../src/core/sites.ts';

const sites = (siteMode: SiteMode, sitesOn: string[] = [], sitesOff: string[] = []): Sites => ({
  siteMode,
  sitesOn,
  sitesOff,
});

describe('isSiteOn', () => {
  const table: [string, Sites, string, boolean][] = [
    ['all: a site nobody names', sites('all'), 'a.example', true],
    ['all: a site switched off', sites('all', [], ['a.example']), 'a.example', false],
    ['all: a host below one switched off', sites('all', [], ['a.example']), 'www.a.example', true],
    ['all: a host below an entry for all of them', sites('all', [], ['*.a.example']), 'www.a.example', false],
    ['all: the host itself of such an entry', sites('all', [], ['*.a.example']), 'a.example', false],
    ['all: a host that only ends alike', sites('all', [], ['*.a.example']), 'xa.example', true],
    ['all: the very host wins', sites('all', ['www.a.example'], ['*.a.example']), 'www.a.example', true],
    ['all: the longer entry wins', sites('all', ['*.b.a.example'], ['*.a.example']), 'x.b.a.example', true],
    ['listed: a site nobody names', sites('listed'), 'a.example', false],
    ['listed: a site of the list', sites('listed', ['a.example']), 'a.example', true],
    ['listed: one below an entry', sites('listed', ['*.a.example']), 'www.a.example', true],
    ['listed: one taken out', sites('listed', ['*.a.example'], ['b.a.example']), 'b.a.example', false],
    ['local files', sites('all', [], ['']), '', false],
  ];
  it.each(table)('%s', (_what, given, host, on) => {
    expect(isSiteOn(given, host)).toBe(on);
  });
});

describe('withSite', () => {
  it('makes the host as wished, whatever the entries said, and says no more than needed', () => {
    const before = sites('all', ['b.example'], ['*.a.example', 'c.example']);
    for (const host of ['www.a.example', 'b.example', 'c.example', 'd.example', '']) {
      for (const on of [true, false]) {
        const after = withSite(before, host, on);
        expect([host, isSiteOn(after, host)]).toEqual([host, on]);
        expect(after.sitesOff).toContain('*.a.example');
      }
    }
    expect(withSite(before, 'c.example', true).sitesOn).toEqual(['b.example']);
  });

  it('moves an entry from one list to the other, and out of both', () => {
    const moved = withEntry(sites('all', [], ['*.a.example']), '*.a.example', true);
    expect(moved).toEqual(sites('all', ['*.a.example'], []));
    expect(withoutEntry(moved, '*.a.example')).toEqual(sites('all'));
  });
});

describe('a list of sites', () => {
  const hosts = Array.from({ length: MAX_SITES }, (_, n) => `${n}.example`);

  it('that is full loses its oldest entry', () => {
    const [on, off] = [true, false].map((on) => withEntry(sites('all', hosts, hosts), 'a.example', on));
    expect(on?.sitesOn).toEqual([...hosts.slice(1), 'a.example']);
    expect(off?.sitesOff).toEqual([...hosts.slice(1), 'a.example']);
  });

  it.each([
    ['a.example', 'a.example', true],
    ['a.example', 'www.a.example', false],
    ['*.a.example', 'a.example', true],
    ['*.a.example', '*.a.example', true],
    ['*.a.example', '*.b.a.example', true],
    ['*.a.example', 'xa.example', false],
    ['', 'a.example', false],
  ])('with %j covers %j: %s', (entry, host, does) => {
    expect(covers(entry, host)).toBe(does);
  });
});

describe('parseEntry', () => {
  const table: [string, string | null][] = [
    ['www.Example.com', 'www.example.com'],
    ['https://www.example.com/people?x=1', 'www.example.com'],
    [' *.example.com ', '*.example.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['localhost:8080', 'localhost'],
    ['http://a.example/x', 'a.example'],
    ['a.example/?to=http://b.example', 'a.example'],
    ['10.0.0.5', '10.0.0.5'],
    ['_x.example', null],
    ['', null],
    ['*', null],
    ['*.', null],
    ['www.*.com', null],
    ['two words', null],
    ['a..b', null],
  ];
  it.each(table)('%s', (typed, entry) => {
    expect(parseEntry(typed)).toBe(entry);
  });
});

describe('parseSettings', () => {
  it('reads records of before there were modes', () => {
    const old = { version: 1, country: 'DE', sitesOff: ['a.example', 5], siteAccounts: [] };
    expect(parseSettings(old, defaultSettings(['en-US']))).toMatchObject({
      country: 'DE',
      siteMode: 'all',
      sitesOn: [],
      sitesOff: ['a.example'],
    });
  });
});
