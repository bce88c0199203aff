// One number given by itself: links as authors write them, and what people type.
import { describe, expect, it } from 'vitest';
import { formatInternational } from '../../../src/core/phone/format.ts';
import { parseTelLink } from '../../../src/core/phone/tel-link.ts';
import { parseTyped } from '../../../src/core/phone/typed.ts';

const us = { country: 'US' };
const de = { country: 'DE' };

const said = (found: { e164: string; ext: string | null } | null): string | null =>
  found && (found.ext ? `${found.e164}x${found.ext}` : found.e164);

describe('parseTelLink', () => {
  it.each([
    ['tel:+12125550123', us, '+12125550123'],
    ['tel:212-555-0123', us, '+12125550123'],
    ['TEL:(212)%20555-0123', us, '+12125550123'],
    ['tel://0302312501', de, '+49302312501'],
    ['tel:0049302312501', us, '+49302312501'],
    ['callto:+49-30-2312501', us, '+49302312501'],
    ['tel:+49%20(0)%2030%202312501', us, '+49302312501'],
    ['tel:+12125550123;ext=45', us, '+12125550123x45'],
    ['tel:2125550123;phone-context=+1', us, '+12125550123'],
    ['tel:+12125550123,,45', us, '+12125550123x45'],
    ['sip:+12125550123@pbx.example.com', us, '+12125550123'],
    ['sips:+12125550123;isub=9@example.com;user=phone', us, '+12125550123x9'],
    ['tel:1-800-FLOWERS', us, '+18003569377'],
    ['tel:+4930%E2%80%8B2312501', us, '+49302312501'],
  ])('reads %s', (href, context, expected) => {
    expect(said(parseTelLink(href, context))).toBe(expected);
  });

  it.each([
    'tel:*21*2125550123%23',
    'tel:%2A%2306%23',
    'tel:##002%23',
    'sms:+12125550123',
    'https://example.com/2125550123',
    'sip:anna@example.com',
    'tel:',
    'tel:%E0%A4%A',
    'tel:+support@example.org',
    `tel:${'1'.repeat(2000)}`,
    'tel:2125550123 or 2125550124',
  ])('refuses %s', (href) => {
    expect(parseTelLink(href, us)).toBeNull();
  });

  it('says the kind of short numbers', () => {
    expect(parseTelLink('tel:911', us)?.kind).toBe('emergency');
    expect(parseTelLink('tel:301', us)).toBeNull();
    expect(parseTelLink('tel:301', { country: 'US', extensionLengths: [3] })?.kind).toBe('internal');
  });
});

describe('parseTyped', () => {
  it.each([
    ['(212) 555-0123', us, '+12125550123'],
    [' 030 2312501 ', de, '+49302312501'],
    ['212 555 0123 ext. 7', us, '+12125550123x7'],
    ['1 800 FLOWERS', us, '+18003569377'],
    ['tel:+12125550123', de, '+12125550123'],
    ['２１２－５５５－０１２３', us, '+12125550123'],
    ['hello', us, null],
    ['212 555 0123, 212 555 0124', us, null],
    ['', us, null],
  ])('reads %s', (text, context, expected) => {
    expect(said(parseTyped(text, context))).toBe(expected);
  });
});

describe('formatInternational', () => {
  it('writes groups and the extension', () => {
    expect(formatInternational('+12125550123', '45')).toBe('+1 212 555 0123 ext. 45');
    expect(formatInternational('301', null)).toBe('301');
  });
});
