import { describe, expect, it } from 'vitest';
import { parseAddress, permissionPattern } from '../../../src/core/switchvox/address.ts';

/** 253 characters, the most the name of a host may have (RFC 1035, without the length octets). */
const LONGEST = [...Array(3).fill('a'.repeat(63)), 'b'.repeat(61)].join('.');

describe('parseAddress', () => {
  it.each([
    ['pbx.example.com', 'https://pbx.example.com'],
    ['  PBX.Example.com ', 'https://pbx.example.com'],
    ['https://pbx.example.com/main', 'https://pbx.example.com'],
    ['HTTPS://pbx.example.com/main?x=1#top', 'https://pbx.example.com'],
    ['pbx.example.com/main', 'https://pbx.example.com'],
    ['pbx', 'https://pbx'],
    ['10.0.0.5', 'https://10.0.0.5'],
    ['pbx.example.com/?from=http://a.example', 'https://pbx.example.com'],
    ['10.0.0.5:8443', 'https://10.0.0.5:8443'],
    ['pbx.example.com:443', 'https://pbx.example.com'],
    ['https://[::1]:8443/xml', 'https://[::1]:8443'],
    ['[2001:db8::5]', 'https://[2001:db8::5]'],
    [`${'a'.repeat(63)}.example`, `https://${'a'.repeat(63)}.example`],
    [LONGEST, `https://${LONGEST}`],
    ['telefonanlage.bücher.example', 'https://telefonanlage.xn--bcher-kva.example'],
  ])('%s → %s', (typed, origin) => {
    expect(parseAddress(typed)).toEqual({ ok: true, value: origin });
  });

  it.each([
    ['', 'address-empty'],
    ['   ', 'address-empty'],
    ['http://pbx.example.com', 'address-http'],
    ['HTTP://10.0.0.5/main', 'address-http'],
    ['ftp://pbx.example.com', 'address-invalid'],
    ['pbx example com', 'address-invalid'],
    ['https://', 'address-invalid'],
    ['pbx..example.com', 'address-invalid'],
    ['pbx.example.com:99999', 'address-invalid'],
    ['https://user:secret@pbx.example.com', 'address-invalid'],
    ['javascript:alert(1)', 'address-invalid'],
    ['-pbx.example.com', 'address-invalid'],
    ['pbx_1.example.com', 'address-invalid'],
    ['pbx-.example.com', 'address-invalid'],
    [`${'a'.repeat(64)}.example`, 'address-invalid'],
    [`${'a'.repeat(60)}.${LONGEST.slice(64)}.${'a'.repeat(4)}`, 'address-invalid'],
  ])('refuses %j as %s', (typed, code) => {
    expect(parseAddress(typed)).toEqual({ ok: false, failure: { code } });
  });
});

it('takes an address of 2,048 characters, and no longer one', () => {
  const host = 'pbx.example.com/';
  expect(parseAddress(host.padEnd(2048, 'a'))).toEqual({ ok: true, value: 'https://pbx.example.com' });
  expect(parseAddress(host.padEnd(2049, 'a'))).toEqual({ ok: false, failure: { code: 'address-invalid' } });
});

describe('permissionPattern', () => {
  it('covers every port of the host and nothing else', () => {
    expect(permissionPattern('https://10.0.0.5:8443')).toBe('https://10.0.0.5/*');
    expect(permissionPattern('https://[::1]:8443')).toBe('https://[::1]/*');
  });
});
