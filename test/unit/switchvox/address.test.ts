import { describe, expect, it } from 'vitest';
import { parseAddress, permissionPattern } from '../../../src/core/switchvox/address.ts';

describe('parseAddress', () => {
  it.each([
    ['pbx.example.com', 'https://pbx.example.com'],
    ['  PBX.Example.com ', 'https://pbx.example.com'],
    ['https://pbx.example.com/main', 'https://pbx.example.com'],
    ['HTTPS://pbx.example.com/main?x=1#top', 'https://pbx.example.com'],
    ['pbx.example.com/main', 'https://pbx.example.com'],
    ['pbx', 'https://pbx'],
    ['10.0.0.5', 'https://10.0.0.5'],
    ['10.0.0.5:8443', 'https://10.0.0.5:8443'],
    ['pbx.example.com:443', 'https://pbx.example.com'],
    ['https://[::1]:8443/xml', 'https://[::1]:8443'],
    ['[2001:db8::5]', 'https://[2001:db8::5]'],
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
  ])('refuses %j as %s', (typed, code) => {
    expect(parseAddress(typed)).toEqual({ ok: false, failure: { code } });
  });
});

describe('permissionPattern', () => {
  it('covers every port of the host and nothing else', () => {
    expect(permissionPattern('https://10.0.0.5:8443')).toBe('https://10.0.0.5/*');
    expect(permissionPattern('https://[::1]:8443')).toBe('https://[::1]/*');
  });
});
