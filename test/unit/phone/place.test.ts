// The country that a text names, and what the words right beside a number say of it.

import { getCountries } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../src/core/phone/matcher.ts';
import { makePlaces } from '../../../src/core/phone/place.ts';

const place = makePlaces(getCountries());

describe('a country', () => {
  it.each([
    // codes
    ['CH', 'CH'],
    ['ch', 'CH'],
    [' ch ', 'CH'],
    ['CHE', 'CH'],
    ['che', 'CH'],
    ['AUT', 'AT'],
    ['DEU', 'DE'],
    ['xx', null],
    ['XYZ', null],
    ['GER', null],
    ['FOO', null],
    ['KOR', 'KR'],
    ['usa', 'US'],
    ['CHES', null],
    // names, in languages other than the page's too
    ['Switzerland', 'CH'],
    ['SCHWEIZ', 'CH'],
    ['швейцария', 'CH'],
    ['日本', 'JP'],
    [' Deutschland ', 'DE'],
    ['New Zealand', 'NZ'],
    ['Trinidad and Tobago', 'TT'],
    ['Trinidad & Tobago', 'TT'],
    ['Port of Spain, Trinidad und Tobago', 'TT'],
    ['Bosna i Hercegovina', 'BA'],
    ['Bosnia and Herzegovina', 'BA'],
    ['Guinea-Bissau', 'GW'],
    ['in Guinea-Bissau, Bissau', 'GW'],
    ['St. Vincent and Grenadines', 'VC'],
    ['Papua New Guinea (north)', 'PG'],
    ['Bern, Schweiz', 'CH'],
    ['(Österreich)', 'AT'],
    ['the United Kingdom of', 'GB'],
    ['a b c d France e f g h i j', 'FR'],
    ['usa', 'US'],
    ['u.s.', 'US'],
    ['in the UK', 'GB'],
    ['england', 'GB'],
    // words that are no names
    ['call us', null],
    ['in esp', null],
    ['', null],
    // postcodes
    ['Austin, TX 78701', 'US'],
    ['TX 78701-1234', 'US'],
    ['SW1A 1AA', 'GB'],
    ['〒 100-0001', 'JP'],
    ['1012 AB', 'NL'],
    ['1012 AB 12', null],
    ['K1A 0B1', 'CA'],
    ['01310-100', 'BR'],
    ['NSW 2000', 'AU'],
    ['D-10115', 'DE'],
    ['A-1010', 'AT'],
    ['CH-8001', 'CH'],
    ['F-75001', 'FR'],
    ['10115', null],
  ])('%j names %s', (text, country) => {
    expect(place(text)).toBe(country);
  });

  it('without telephones is named by nobody', () => {
    const few = makePlaces(['DE']);
    expect([few('DE'), few('ch'), few('CHE'), few('Switzerland')]).toEqual(['DE', null, null, null]);
  });
});

describe('beside a number', () => {
  const matcher = createMatcher();
  const found = (text: string, country: string) =>
    matcher.findNumbers(text, { country }).map(({ e164, ext }) => (ext ? `${e164}x${ext}` : e164));

  it('a word for an extension is as good as a phone word, unless the number is of something else', () => {
    expect(found('gizmo 2125550147', 'US')).toEqual([]);
    expect(found('gizmo 2125550147 ext. 45', 'US')).toEqual(['+12125550147x45']);
    expect(found('gizmo 2125550147 x45', 'US')).toEqual([]);
    expect(found('invoice 2125550147 ext 45', 'US')).toEqual([]);
  });

  it('a phone word and a country say whose number it is', () => {
    expect(found('in Germany, call 030 2312501', 'US')).toEqual(['+49302312501']);
    expect(found('in Germany 030 2312501', 'US')).toEqual([]);
  });

  it('a number in the way of North America is one of there where no word is around', () => {
    expect(found('212-555-0147', 'DE')).toEqual(['+12125550147']);
    expect(found('(212) 555-0147', 'GB')).toEqual(['+12125550147']);
    expect(found('at 212-555-0147', 'DE')).not.toEqual(['+12125550147']);
  });
});
