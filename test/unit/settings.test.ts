// The settings: what a browser's languages imply, what is read back, and what is bound to single sites.

import { describe, expect, it } from 'vitest';
import { DEFAULT_MANNER } from '../../src/core/manner.ts';
import {
  accountOfSite,
  chosenSettings,
  countryOfLanguages,
  countryOfSite,
  defaultSettings,
  isCountry,
  parseSettings,
  type Settings,
  withoutSitesOf,
  withSiteAccount,
  withSiteCountry,
} from '../../src/core/settings.ts';
import { MAX_SITES } from '../../src/core/sites.ts';

const defaults = defaultSettings(['en-US']);
const chosen: Settings = {
  version: 1,
  country: 'DE',
  siteMode: 'listed',
  sitesOn: ['*.a.example'],
  sitesOff: ['b.example', ''],
  siteAccounts: [{ host: 'a.example', id: 'one' }],
  siteCountries: [{ host: 'c.example', country: 'FR' }],
  badgeCount: true,
  heedsPages: false,
  notNumbers: [{ host: 'a.example', e164: '+14155550101' }],
  forgetsPasswords: true,
  history: 'session',
  numberClick: 'dial',
  linkClick: 'system',
  markStyle: 'none',
  buttonSize: 'large',
};

describe('the country', () => {
  it.each([
    [['de'], 'DE'],
    [['en-GB', 'de'], 'GB'],
    [['es-419', 'pt-BR'], 'BR'],
    [['not a language', 'fr-CA'], 'CA'],
    [['pt'], 'BR'],
    [[], 'US'],
    [['xx-invalid-'], 'US'],
  ])('of a browser in %j is %s', (languages, country) => {
    expect(countryOfLanguages(languages)).toBe(country);
    expect(defaultSettings(languages).country).toBe(country);
  });

  it.each(['', 'D', 'DEU', 'de', '419', 49, null, ['DE']])('is two capital letters, not %j', (value) => {
    expect(isCountry(value)).toBe(false);
    expect(parseSettings({ country: value }, defaults).country).toBe('US');
  });
});

describe('parseSettings', () => {
  it('reads back what was written', () => {
    expect(parseSettings(structuredClone(chosen), defaults)).toEqual(chosen);
    expect(parseSettings(structuredClone(defaults), chosen)).toEqual(defaults);
  });

  it.each([undefined, null, 'x'])('takes the defaults for %j', (stored) => {
    expect(parseSettings(stored, chosen)).toBe(chosen);
  });

  it('takes the default for every field that is missing or wrong', () => {
    const { siteAccounts, siteCountries, notNumbers } = defaults;
    const { badgeCount, heedsPages } = defaults;
    const own = { ...chosen, siteAccounts, siteCountries, notNumbers, badgeCount, heedsPages };
    expect(parseSettings({}, chosen)).toEqual(own);
    const wrong = Object.fromEntries(Object.keys(chosen).map((key) => [key, 7]));
    expect(parseSettings(wrong, chosen)).toEqual({ ...own, sitesOn: [], sitesOff: [] });
  });

  it('leaves out of lists what cannot stand in them', () => {
    const binding = { host: 'a.example', id: 'i'.repeat(40) };
    const country = { host: 'a.example', country: 'FR' };
    const read = parseSettings(
      {
        sitesOn: ['a.example', 'a b', 7],
        siteAccounts: [
          null,
          'x',
          { ...binding, more: 1 },
          { ...binding, id: 'i'.repeat(41) },
          { id: 'i' },
          { host: 'a.example' },
        ],
        siteCountries: [null, 'x', { ...country, more: 1 }, { ...country, country: 'fr' }, { country: 'FR' }],
      },
      defaults,
    );
    expect(read).toMatchObject({ sitesOn: ['a.example'], siteAccounts: [binding], siteCountries: [country] });
  });

  it('keeps the last of too many', () => {
    const hosts = Array.from({ length: MAX_SITES + 1 }, (_, n) => `host-${n}.example`);
    const read = parseSettings(
      { sitesOff: hosts, siteAccounts: hosts.map((host) => ({ host, id: 'i' })) },
      defaults,
    );
    expect([read.sitesOff.length, read.sitesOff[0]]).toEqual([MAX_SITES, 'host-1.example']);
    expect([read.siteAccounts.length, read.siteAccounts[0]?.host]).toEqual([MAX_SITES, 'host-1.example']);
  });
});

it('begin with every site, heeding pages, forgetting nothing', () => {
  expect(defaults).toEqual({
    version: 1,
    country: 'US',
    siteMode: 'all',
    sitesOn: [],
    sitesOff: [],
    siteAccounts: [],
    siteCountries: [],
    badgeCount: false,
    heedsPages: true,
    notNumbers: [],
    forgetsPasswords: false,
    history: 'all',
    ...DEFAULT_MANNER,
  });
});

describe('chosenSettings', () => {
  it('keeps what a person chose once, also where it is the default again', () => {
    expect(chosenSettings({ country: 'US' }, defaults, defaults)).toEqual({
      version: 1,
      country: 'US',
    });
  });

  it.each([undefined, null, 'x'])('keeps what changed alone, where %j was stored', (stored) => {
    expect(chosenSettings(stored, defaults, { ...defaults, sitesOn: ['a.example'] })).toEqual({
      version: 1,
      sitesOn: ['a.example'],
    });
  });
});

describe('sites', () => {
  const hosts = Array.from({ length: MAX_SITES }, (_, n) => `host-${n}.example`);

  it('are bound to one account, until they are unbound', () => {
    const bound = withSiteAccount(withSiteAccount(chosen, 'b.example', 'two'), 'a.example', 'three');
    expect([accountOfSite(bound, 'a.example'), accountOfSite(bound, 'b.example')]).toEqual(['three', 'two']);
    expect(bound.siteAccounts).toHaveLength(2);
    const unbound = withSiteAccount(bound, 'a.example', '');
    expect(accountOfSite(unbound, 'a.example')).toBeNull();
    expect(accountOfSite(unbound, 'b.example')).toBe('two');
  });

  it('are nobody’s once their account has gone', () => {
    const bound = withSiteAccount(chosen, 'b.example', 'two');
    expect(withoutSitesOf(bound, 'one').siteAccounts).toEqual([{ host: 'b.example', id: 'two' }]);
  });

  it('have one country, until it is taken back', () => {
    const set = withSiteCountry(withSiteCountry(chosen, 'd.example', 'IT'), 'c.example', 'ES');
    expect([countryOfSite(set, 'c.example'), countryOfSite(set, 'd.example')]).toEqual(['ES', 'IT']);
    expect(set.siteCountries).toHaveLength(2);
    const back = withSiteCountry(set, 'c.example', '');
    expect(countryOfSite(back, 'c.example')).toBeNull();
    expect(countryOfSite(back, 'd.example')).toBe('IT');
  });

  it('that are one too many take the place of the oldest', () => {
    const full = {
      ...chosen,
      siteAccounts: hosts.map((host) => ({ host, id: 'one' })),
      siteCountries: hosts.map((host) => ({ host, country: 'FR' })),
    };
    const [accounts, countries] = [
      withSiteAccount(full, 'new.example', 'two').siteAccounts,
      withSiteCountry(full, 'new.example', 'IT').siteCountries,
    ];
    for (const list of [accounts, countries]) {
      expect([list.length, list[0]?.host, list.at(-1)?.host]).toEqual([
        MAX_SITES,
        'host-1.example',
        'new.example',
      ]);
    }
  });
});
