// What is spelled, what is short, what links say, how numbers are grouped, and of what class words are: each asked of
// its own function.

import metadata from 'libphonenumber-js/max/metadata';
import { describe, expect, it } from 'vitest';
import { groupingOf, isCutApart } from '../../../src/core/phone/grouping.ts';
import { compilePlans } from '../../../src/core/phone/plans.ts';
import { rowOf } from '../../../src/core/phone/row.ts';
import { findShort } from '../../../src/core/phone/short.ts';
import { parseTelLink } from '../../../src/core/phone/tel-link.ts';
import type { MatchContext } from '../../../src/core/phone/types.ts';
import { readNational } from '../../../src/core/phone/validity.ts';
import { vanities } from '../../../src/core/phone/vanity.ts';
import { classOf } from '../../../src/core/phone/words/classes.ts';
import { countryOfLetters } from '../../../src/core/phone/words/scripts.ts';

const plans = compilePlans(metadata);

describe('what is spelled with the letters of a keypad', () => {
  // Digits as dialled, whether a plus leads them, whether it is certain without a phone word, whether it is North
  // America's, and what of the text it is.
  it.each([
    ['1-800-FLOWERS', ['18003569377 certain na 1-800-FLOWERS']],
    ['1-800-flowers', ['18003569377 certain na 1-800-flowers']],
    ['1 800 FLOWERS', ['18003569377 certain na 1 800 FLOWERS']],
    ['1 800 flowers', []],
    ['1-800-GO-FEDEX', ['18004633339 certain na 1-800-GO-FEDEX']],
    ['1-800-CONTACTS', ['180026682287 certain na 1-800-CONTACTS']],
    ['1-800-MATTRESSES', ['18006288737737 certain na 1-800-MATTRESSES']],
    ['1-800-MATTRESSESXX', ['1800628873773799 certain na 1-800-MATTRESSESXX']],
    ['800-FLOWERS', ['8003569377 certain na 800-FLOWERS']],
    ['888-FLOWERS', ['8883569377 certain na 888-FLOWERS']],
    ['900-FLOWERS', ['9003569377 na 900-FLOWERS']],
    ['(734) 668-TIME', ['7346688463 certain na (734) 668-TIME']],
    ['734 668-TIME', ['7346688463 na 734 668-TIME']],
    ['734-668-TIME', ['7346688463 certain na 734-668-TIME']],
    ['734 668 TIME', ['7346688463 na 734 668 TIME']],
    ['(734)668TIME', ['7346688463 certain na (734)668TIME']],
    ['+1 734 668 TIME', ['17346688463 plus certain na +1 734 668 TIME']],
    ['+1-800-FLOWERS', ['18003569377 plus certain na +1-800-FLOWERS']],
    ['1800 FLOWERS', ['18003569377 certain 1800 FLOWERS', '18003569377 certain na 1800 FLOWERS']],
    ['1-800-55-GREEN', ['18005547336 certain na 1-800-55-GREEN']],
    ['1-800-555-0LIS', []],
    ['1-800-B0SS123', []],
    ['1-800-5GREENS', ['18005473367 certain na 1-800-5GREENS']],
    ['1-800-G5REENS', ['18004573367 certain na 1-800-G5REENS']],
    ['1-800-Flowers5', []],
    ['1-800-FLOWERSé', []],
    ['1-800-FLOWERS1', []],
    ['x1-800-FLOWERS', []],
    ['5-1-800-FLOWERS', []],
    ['5 1-800-FLOWERS', []],
    ['112-FLOWERS', []],
    ['1300 LAWYER', ['1300529937 certain 1300 LAWYER']],
    ['1300-LAWYER', ['1300529937 certain 1300-LAWYER']],
    ['1300 lawyer', []],
    ['13 TAXI', ['138294 13 TAXI']],
    ['13 CABS', ['132227 13 CABS']],
    ['13 CABSX', ['1322279 13 CABSX']],
    ['0800 DENTIST', ['08003368478 certain 0800 DENTIST']],
    ['0800 DENT', []],
    ['0508 ABCDEF', ['0508222333 certain 0508 ABCDEF']],
    ['0808 ABCDEF', ['0808222333 certain 0808 ABCDEF']],
    ['0300 ABCDEF', ['0300222333 certain 0300 ABCDEF']],
    ['0900 ABCDEF', []],
    ['1300 LAW5ER', []],
    ['50 1300 LAWYER', []],
    ['5-1300 LAWYER', []],
    ['734-ABC-1234', ['7342221234 certain na 734-ABC-1234']],
    ['734 ABC 1234', ['7342221234 na 734 ABC 1234']],
    ['212-55-USD', []],
    ['1-800-CALL NOW', ['18002255669 certain na 1-800-CALL NOW']],
    ['1-800-CALL-now', ['18002255669 certain na 1-800-CALL-now']],
    ['1.800.FLOWERS', ['18003569377 certain na 1.800.FLOWERS']],
    ['1--800--FLOWERS', ['18003569377 certain na 1--800--FLOWERS']],
    ['1-800 FLOWERS', ['18003569377 certain na 1-800 FLOWERS']],
    ['(800) FLOWERS', ['8003569377 certain na (800) FLOWERS']],
    ['(800)FLOWERS', ['8003569377 certain na (800)FLOWERS']],
    ['734-12345AB', []],
    ['call 1-800-FLOWERS today', ['18003569377 certain na 1-800-FLOWERS']],
    ['no letters 212', []],
    ['FLOWERS', []],
    ['1-800-MATTRESSESXXX', []],
  ])('%j: %j', (text, spelled) => {
    const found = vanities(text).map(({ digits, plus, certain, northAmerican, start, end }) =>
      [digits, plus && 'plus', certain && 'certain', northAmerican && 'na', text.slice(start, end)]
        .filter(Boolean)
        .join(' '),
    );
    expect(found).toEqual(spelled);
  });
});

describe('what is short', () => {
  it.each<[string, Partial<MatchContext>, string[]]>([
    ['call 911', {}, ['911 emergency 5-8']],
    ['Call the 911', {}, ['911 emergency 9-12']],
    ['call: 911', {}, ['911 emergency 6-9']],
    ['dial – 911', {}, ['911 emergency 7-10']],
    ['call us 911', {}, []],
    ['911', {}, []],
    ['911 call', {}, []],
    ['call 911.', {}, ['911 emergency 5-8']],
    ['call 911-5', {}, []],
    ['call 911 5', {}, []],
    ['call 911a', {}, []],
    ['call #911', {}, []],
    ['call 1911', {}, []],
    ['call 9111', {}, []],
    ['call x911', {}, []],
    ['emergency 911, or 112', {}, ['911 emergency 10-13']],
    ['call 112', {}, ['112 emergency 5-8']],
    ['recall 911', {}, []],
    ['call 911%', {}, []],
    ['call $911', {}, []],
    ['call 911 now', {}, ['911 emergency 5-8']],
    ['police 911', {}, ['911 emergency 7-10']],
    ['Feuerwehr 112', {}, ['112 emergency 10-13']],
    ['Autofeuerwehr 112', {}, ['112 emergency 14-17']],
    ['Feuerwehr 112', { country: 'DE' }, ['112 emergency 10-13']],
    ['rufen sie die 112', { country: 'DE' }, []],
    ['call 911', { country: 'DE' }, []],
    ['call 110', { country: 'DE' }, ['110 emergency 5-8']],
    ['call 911', { country: 'DE', siteCountry: 'US' }, ['911 emergency 5-8']],
    ['call 112', { country: 'DE', siteCountry: 'ZZ' }, []],
    ['ext. 123', { extensionLengths: [3] }, ['123 internal 5-8']],
    ['ext 1234', { extensionLengths: [3] }, []],
    ['ext 123', { extensionLengths: [3] }, ['123 internal 4-7']],
    ['x123', { extensionLengths: [3] }, []],
    ['x 123', { extensionLengths: [3] }, ['123 internal 2-5']],
    ['Tel. 123', { extensionLengths: [3] }, ['123 internal 5-8']],
    ['phone 123', { extensionLengths: [3] }, ['123 internal 6-9']],
    ['room 123', { extensionLengths: [3] }, []],
    ['123', { extensionLengths: [3] }, []],
    ['ext. 123 or 124', { extensionLengths: [3] }, ['123 internal 5-8']],
    ['ext. 123-4', { extensionLengths: [3] }, []],
    ['ext. 123 4', { extensionLengths: [3] }, []],
    ['ext.: 123', { extensionLengths: [3] }, ['123 internal 6-9']],
    ['next 123', { extensionLengths: [3] }, []],
    ['Fax 123', { extensionLengths: [3] }, ['123 internal 4-7']],
    ['order 123', { extensionLengths: [3] }, []],
    ['call 911', { extensionLengths: [3] }, ['911 emergency 5-8']],
    ['ext. 911', { extensionLengths: [3] }, ['911 internal 5-8']],
    ['ext. 123456', { extensionLengths: [6] }, ['123456 internal 5-11']],
    ['ext. 1234567', { extensionLengths: [7] }, []],
    ['ext. 12', { extensionLengths: [2] }, []],
    ['ext. 1234', { extensionLengths: [3, 4] }, ['1234 internal 5-9']],
  ])('%j, %j: %j', (text, more, short) => {
    const context = { country: 'US', ...more };
    const found = findShort(plans, { text, joins: new Set(), countries: () => [], context });
    expect(
      found.map(({ claim: { reading }, start, end }) => `${reading.e164} ${reading.kind} ${start}-${end}`),
    ).toEqual(short);
  });
});

describe('a link', () => {
  it.each([
    ['tel:+12125550147', '+12125550147'],
    ['TEL:+12125550147', '+12125550147'],
    [' tel:+12125550147', '+12125550147'],
    ['tel://+12125550147', '+12125550147'],
    ['callto:+12125550147', '+12125550147'],
    ['sip:+12125550147@example.com', '+12125550147'],
    ['sips:+12125550147@example.com;user=phone', '+12125550147'],
    ['sip:+12125550147', null],
    ['sip:@example.com', null],
    ['sip:a@b@c', null],
    ['sip:+12125550147@x?y=1', '+12125550147'],
    ['sms:+12125550147', null],
    ['tel:', null],
    ['tel:%2B12125550147', '+12125550147'],
    ['tel:%zz', null],
    ['tel:2125550147', '+12125550147'],
    ['tel:212-555-0147', '+12125550147'],
    ['tel:(212) 555-0147', '+12125550147'],
    ['tel:2125550147?call', '+12125550147'],
    ['tel:2125550147;ext=12', '+12125550147x12'],
    ['tel:2125550147;isub=13', '+12125550147x13'],
    ['tel:2125550147;ext=12;isub=13', '+12125550147x12'],
    ['tel:2125550147;EXT=12', '+12125550147x12'],
    ['tel:2125550147; ext=12', '+12125550147x12'],
    ['tel:2125550147;ext=', null],
    ['tel:2125550147;ext=1-2', '+12125550147x12'],
    ['tel:2125550147;ext=1a', null],
    ['tel:2125550147;ext=123456789012345678901', null],
    ['tel:2125550147,12', '+12125550147x12'],
    ['tel:2125550147,,12#', '+12125550147x12'],
    ['tel:2125550147p12', '+12125550147x12'],
    ['tel:2125550147w12', '+12125550147x12'],
    ['tel:2125550147 , 12', '+12125550147x12'],
    ['tel:2125550147,12345678', '+12125550147x12345678'],
    ['tel:2125550147,123456789', null],
    ['tel:2125550147,,,,,1', null],
    ['tel:2125550147x12', '+12125550147x12'],
    ['tel:5550147;phone-context=+1212', '+12125550147'],
    ['tel:5550147;phone-context=example.com', null],
    ['tel:+12125550147;phone-context=+44', '+12125550147'],
    ['tel:*21*2125550147#', null],
    ['tel:2125550147#', null],
    ['tel:2125550147#12', '+12125550147x12'],
    ['tel:2125550147 #12', '+12125550147x12'],
    ['tel:#31#2125550147', null],
    ['tel:2125550147@x', null],
    ['http:2125550147', null],
    ['mailto:a', null],
    ['tel:555', null],
    ['tel:1-800-FLOWERS', '+18003569377'],
    ['tel:2125550147 2125550148', null],
    ['tel:911', '911'],
  ])('%j: %j', (href, number) => {
    const found = parseTelLink(href, { country: 'US' });
    expect(found && `${found.e164}${found.ext ? `x${found.ext}` : ''}`).toBe(number);
  });

  it('longer than any that names a number is not read', () => {
    const link = 'tel:2125550147;ext=1;a=';
    expect(parseTelLink(link.padEnd(200, 'x'), { country: 'US' })?.e164).toBe('+12125550147');
    expect(parseTelLink(link.padEnd(201, 'x'), { country: 'US' })).toBeNull();
  });
});

describe('the groups of a number', () => {
  // `apart`: North America's numbers are never cut so.
  it.each([
    ['212-555-0147', 'US', 'exact'],
    ['(212) 555-0147', 'US', 'exact'],
    ['212 5550147', 'US', 'partial'],
    ['2125550147', 'US', 'solid'],
    ['1 212 555 0147', 'US', 'exact'],
    ['12 125 550 147', 'US', 'odd apart'],
    ['21 25 55 01 47', 'US', 'odd apart'],
    ['212-55-50147', 'US', 'partial apart'],
    ['030 901820', 'DE', 'exact'],
    ['030 90 18 20', 'DE', 'partial'],
    ['030/901820', 'DE', 'exact'],
    ['0309018 20', 'DE', 'odd'],
    ['044 668 18 00', 'CH', 'exact'],
    ['0446 68 18 00', 'CH', 'partial'],
    ['0446681800', 'CH', 'solid'],
    ['044 668 1800', 'CH', 'partial'],
    ['0044 20 7946 0958', 'CH', 'exact'],
    ['020 7946 0958', 'GB', 'exact'],
    ['0207 946 0958', 'GB', 'partial'],
    ['0207 9460958', 'GB', 'odd'],
    ['011 2345 6789', 'AR', 'exact'],
    ['0888 123 456', 'BG', 'partial'],
    ['088 812 3456', 'BG', 'exact'],
    ['01 23 45 67 89', 'FR', 'exact'],
    ['0123 456 789', 'FR', 'partial'],
    ['012 345 6789', 'FR', 'partial'],
    ['41 3321 3426', 'US', 'partial apart'],
    ['343 375 44 44', 'CA', 'partial apart'],
    ['(41) 3321-3426', 'US', 'partial apart'],
  ])('%j in %s: %s', (text, country, said) => {
    const row = rowOf(text);
    const reading = readNational(plans, row.digits, country);
    if (!reading) throw new Error(`${text} is no number of ${country}`);
    const grouping = groupingOf(reading, row);
    expect(isCutApart(reading, grouping, row) ? `${grouping} apart` : grouping).toBe(said);
  });
});

describe('the class of a word', () => {
  it.each([
    ['tel', 'phone', ''],
    ['tel.', 'phone', 'it'],
    ['tel-', 'phone', ''],
    ['telefon', 'phone', ''],
    ['telefonnummer', 'phone', ''],
    ['servicetelefonnummer', 'phone', ''],
    ['fax', 'fax', ''],
    ['faxnummer', 'fax', ''],
    ['meinfax', null, ''],
    ['telefaxnr', 'fax', ''],
    ['rechnungsnummer', 'id', ''],
    ['kundennummer', 'id', ''],
    ['notfallnummer', 'phone', ''],
    ['gratisnummer', 'phone', 'de'],
    ['nummer', 'noun', ''],
    ['xnummer', null, ''],
    ['abnummer', 'id', ''],
    ['order-no', 'id', ''],
    ['tel.nr', 'phone', ''],
    ['abo-service', 'contact', ''],
    ['ticket-hotline', 'phone', ''],
    ['port_timeout', null, ''],
    ['order_number', 'id', ''],
    ['注文番号', 'id', ''],
    ['電話番号', 'phone', ''],
    ['お電話', 'phone', 'ja'],
    ['番号', 'noun', ''],
    ['注文は', 'contact', ''],
    ['電話は', 'phone', ''],
    ['café', null, ''],
    ['télephone', null, ''],
    ['telephone', 'phone', 'en'],
    ['phones', 'phone', 'en'],
    ['phoneme', 'phone', 'en'],
    ['invoice', 'id', ''],
    ['invoices', 'id', ''],
    ['kontakt', 'contact', ''],
    ['kontaktperson', 'contact', ''],
    ['foo', null, ''],
    ['foo-bar', null, ''],
    ['foo/bar', null, ''],
    ['a-b', null, ''],
    ['mobil', 'phone', ''],
    ['handy', 'phone', 'de'],
    ['office', 'contact', ''],
    ['sales', 'contact', ''],
    ['dept', null, ''],
    ['', null, ''],
  ])('%j: %j %j', (word, kind, language) => {
    expect(classOf(word)).toEqual({ kind, language });
    expect(classOf(word), 'once more, from memory').toEqual({ kind, language });
  });
});

describe('letters that one country writes', () => {
  it.each([
    ['abc', null],
    ['お', 'JP 1.6'],
    ['가', 'KR 1.6'],
    ['ก', 'TH 1.6'],
    ['ής', 'GR 1.6'],
    ['ή', null],
    ['א', 'IL 1.6'],
    ['ї', 'UA 1.6'],
    ['Ї', 'UA 1.6'],
    ['ა', 'GE 1.6'],
    ['ա', 'AM 1.6'],
    ['ក', 'KH 1.6'],
    ['ກ', 'LA 1.6'],
    ['က', 'MM 1.6'],
    ['ක', 'LK 1.6'],
    ['ሀ', 'ET 1.6'],
    ['ą', 'PL 0.9'],
    ['ě', 'CZ 0.9'],
    ['ő', 'HU 0.9'],
    ['ğ', 'TR 0.9'],
    ['ơ', 'VN 0.9'],
    ['é', null],
    ['ü', null],
    ['漢', null],
    ['ж', null],
    ['ą お', 'JP 1.6'],
    ['', null],
    ['฿', null],
  ])('%j: %j', (text, said) => {
    const found = countryOfLetters(text);
    expect(found && `${found.country} ${found.weight}`).toBe(said);
  });
});
