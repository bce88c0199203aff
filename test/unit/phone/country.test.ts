// Which countries a page's national numbers may belong to, in which order, why and how surely.

import metadata from 'libphonenumber-js/max/metadata';
import { describe, expect, it } from 'vitest';
import { makeRanker, type RankedCountry } from '../../../src/core/phone/country.ts';
import { makePlaces } from '../../../src/core/phone/place.ts';
import { compilePlans } from '../../../src/core/phone/plans.ts';
import type { MatchContext, PageEvidence } from '../../../src/core/phone/types.ts';

const plans = compilePlans(metadata);
const places = makePlaces(Object.keys(metadata.countries));

const NOTHING: PageEvidence = {
  host: '',
  languages: [],
  addressCountries: [],
  telephones: [],
  addresses: [],
};

const contextOf = (said: Partial<PageEvidence>, more: Partial<MatchContext> = {}): MatchContext => ({
  country: 'ZW',
  evidence: { ...NOTHING, ...said },
  ...more,
});

/** Of a reader in Zimbabwe, where nothing below is: `DE 2` is what the page says. */
function ranked(said: Partial<PageEvidence>, text = 'Call 123', more: Partial<MatchContext> = {}): string[] {
  const rank = makeRanker(plans, places);
  return rank(contextOf(said, more), text).map(({ country, reason, weight }) =>
    `${country} ${reason} ${Math.round(weight * 100) / 100}`.replace(/ page /, ' '),
  );
}

const others = (...arguments_: Parameters<typeof ranked>): string[] =>
  ranked(...arguments_).filter((one) => one !== 'ZW user 1');

describe('the domain of a page', () => {
  it.each([
    ['www.example.de', ['DE 2']],
    ['EXAMPLE.DE', ['DE 2']],
    ['example.de.', ['DE 2']],
    ['example.co.uk', ['GB 2']],
    ['example.su', ['RU 2']],
    ['nasa.gov', ['US 2']],
    ['army.mil', ['US 2']],
    ['mit.edu', ['US 2']],
    // sold to everybody
    ['example.io', []],
    ['example.ch.co', []],
    ['example.me', []],
    ['example.tv', []],
    // no country's
    ['example.com', []],
    ['example.swiss', []],
    ['127.0.0.1', []],
    ['localhost', []],
    ['xde', []],
    ['example.d1', []],
    ['', []],
    // countries without a plan
    ['example.zz', []],
    ['example.aq', []],
  ])('%j', (host, expected) => {
    expect(others({ host })).toEqual(expected);
  });
});

describe('the language of a page', () => {
  it.each([
    [['de-CH'], ['CH 1.2']],
    [['en_GB'], ['GB 1.2']],
    [[' fr-CA '], ['CA 1.2']],
    [['ar-EG'], ['EG 1.2']],
    [['zh-Hant-TW'], ['TW 1.2']],
    // implied by the language alone
    [['de'], ['DE 0.6']],
    [['ja'], ['JP 0.6']],
    [['pt'], ['BR 0.6']],
    // spoken in too many
    [['en'], []],
    [['ar'], []],
    [['en-Latn'], []],
    // none at all
    [['klingon language'], []],
    [['-'], []],
    [[''], []],
    [[], []],
    // the first is the page's; others are offered beside it
    [['en', 'de-CH'], []],
    [['it', 'de-CH'], ['IT 0.6']],
  ])('%j', (languages, expected) => {
    expect(others({ languages })).toEqual(expected);
  });
});

describe('the international numbers of a page', () => {
  it.each([
    [['+41 44 668 18 00'], ['CH 1']],
    [['tel:+41446681800'], ['CH 1']],
    [['TEL:+41446681800'], ['CH 1']],
    [['tel: +41446681800'], ['CH 1']],
    [['0041446681800'], ['CH 1']],
    [['+41 (0)44 668 18 00'], ['CH 1']],
    [['+44 20 7946 0958', '+44 20 7946 0959'], ['GB 2']],
    // However often, no more than this.
    [['+44 20 7946 0958', '+44 20 7946 0959', '+44 20 7946 0960', '+44 20 7946 0961'], ['GB 2.5']],
    [
      ['+44 20 7946 0958', '+41 44 668 18 00', '+41 44 668 18 01'],
      ['CH 2', 'GB 1'],
    ],
    // national: whose, nobody says
    [['044 668 18 00'], []],
    [['tel:044 668 18 00'], []],
    [['41446681800'], []],
    [['call +41446681800'], []],
    [['1 +41446681800'], []],
    // no number
    [['+41 44'], []],
    [['+999 123 456 789'], []],
    [['+'], []],
  ])('%j', (telephones, expected) => {
    expect(others({ telephones })).toEqual(expected);
  });
});

describe('addresses', () => {
  it('in the page’s data name their country', () => {
    expect(others({ addressCountries: ['CH'] })).toEqual(['CH 2']);
    expect(others({ addressCountries: ['Germany', 'nowhere'] })).toEqual(['DE 2']);
  });

  it('in its text do so less surely', () => {
    expect(others({ addresses: ['Bahnhofstrasse 1, Zürich, Switzerland'] })).toEqual(['CH 1.5']);
    expect(others({ addresses: ['Somewhere 5'] })).toEqual([]);
  });
});

describe('all that a page says', () => {
  it('adds up, and the surest comes first', () => {
    const said = {
      host: 'example.at',
      languages: ['de'],
      addressCountries: ['AT'],
      telephones: ['+49 30 901820'],
      addresses: ['Wien, Austria'],
    };
    expect(ranked(said)).toEqual(['AT 5.5', 'DE 1.6', 'ZW user 1']);
  });

  it('makes the user’s own country surer, too, and never lists it twice', () => {
    expect(ranked({ host: 'example.co.zw' })).toEqual(['ZW user 3']);
    expect(ranked({ host: 'example.de', telephones: ['+263 71 234 5678'] })).toEqual(['ZW user 2', 'DE 2']);
  });

  it('stands behind what somebody chose for the site', () => {
    expect(ranked({ host: 'example.de' }, '', { siteCountry: 'FR' })).toEqual([
      'FR site 10',
      'DE 2',
      'ZW user 1',
    ]);
    expect(ranked({ host: 'example.fr' }, '', { siteCountry: 'FR' })).toEqual(['FR site 10', 'ZW user 1']);
    expect(ranked({ host: 'example.zw' }, '', { siteCountry: 'ZW' })).toEqual(['ZW site 10']);
    expect(ranked({}, '', { siteCountry: 'ZW' })).toEqual(['ZW site 10']);
  });

  it('is nothing where nobody looked', () => {
    const rank = makeRanker(plans, places);
    const expected: RankedCountry[] = [{ country: 'ZW', reason: 'user', weight: 1 }];
    expect(rank({ country: 'ZW' }, 'Call 123')).toEqual(expected);
  });
});

describe('an international number in the very text', () => {
  it.each([
    ['+41 44 668 18 00 or 044 668 18 01', ['CH 1.6']],
    ['+41 (0)44 668 18 00', ['CH 1.6']],
    ['+41 ( 0 )44 668 18 00', ['CH 1.6']],
    ['+(41) 44 668 18 00', ['CH 1.6']],
    ['+ 41 44 668 18 00', ['CH 1.6']],
    // The longest number that the row begins with.
    ['+41 44 668 18 00 12 34', ['CH 1.6']],
    ['+41 44 668 18 00 and +49 30 901820', ['CH 1.6', 'DE 1.6']],
    ['1 + 2 and 3', []],
    ['+41 44', []],
    ['044 668 18 00', []],
  ])('%j', (text, expected) => {
    expect(others({}, text)).toEqual(expected);
  });

  it('is worth as much as that, or as what the page says where that is more', () => {
    expect(others({ languages: ['de'] }, '+49 30 901820')).toEqual(['DE 1.6']);
    expect(others({ host: 'example.de' }, '+49 30 901820')).toEqual(['DE 2']);
  });

  it('speaks for its own text only', () => {
    const rank = makeRanker(plans, places);
    const context = contextOf({ host: 'example.de' });
    const countriesOf = (text: string) => rank(context, text).map(({ country }) => country);
    expect(countriesOf('+41 44 668 18 00 or 044 668 18 01')).toEqual(['DE', 'CH', 'ZW']);
    expect(countriesOf('044 668 18 01')).toEqual(['DE', 'ZW']);
    expect(countriesOf('+41 44 668 18 00 or 044 668 18 01')).toEqual(['DE', 'CH', 'ZW']);
  });
});

describe('letters of one country', () => {
  it('speak for it in their own text only', () => {
    const rank = makeRanker(plans, places);
    const context = contextOf({ host: 'example.jp' });
    const weightOf = (text: string) =>
      rank(context, text).find(({ country }) => country === 'JP')?.weight ?? 0;
    const plain = weightOf('Call 03-1234-5678');
    expect(plain).toBe(2);
    expect(weightOf('お電話 03-1234-5678')).toBeGreaterThan(plain);
    expect(weightOf('Call 03-1234-5678')).toBe(plain);
    expect(rank(contextOf({}), 'お電話 03-1234-5678').map(({ country }) => country)).toContain('JP');
    expect(
      rank(contextOf({}), 'お電話 03-1234-5678').find(({ country }) => country === 'JP')?.weight,
    ).toBeGreaterThan(0);
  });
});

describe('a ranker', () => {
  it('is asked once for plain texts of one page', () => {
    const rank = makeRanker(plans, places);
    const context = contextOf({ host: 'example.de' });
    expect(rank(context, '030 901820')).toBe(rank(context, 'another 030 901821'));
    expect(rank(context, '+41 44 668 18 00')).not.toBe(rank(context, '030 901820'));
    expect(rank(contextOf({ host: 'example.fr' }), '030 901820').map(({ country }) => country)).toEqual([
      'FR',
      'ZW',
    ]);
  });
});
