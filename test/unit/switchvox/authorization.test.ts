import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  basicAuthorization,
  type Challenge,
  digestAuthorization,
  parseChallenge,
} from '../../../src/core/switchvox/authorization.ts';

function challengeOf(header: string): Challenge {
  const challenge = parseChallenge(header);
  if (!challenge) throw new Error(`no challenge in ${header}`);
  return challenge;
}

const field = (authorization: string, name: string) =>
  new RegExp(`\\b${name}="?([^",]*)"?`).exec(authorization)?.[1];

const get = { method: 'GET', uri: '/dir/index.html', cnonce: '0a4f113b' };

describe('Basic', () => {
  it('agrees with the examples of RFC 7617', () => {
    expect(basicAuthorization({ username: 'Aladdin', password: 'open sesame' })).toBe(
      'Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==',
    );
    expect(basicAuthorization({ username: 'test', password: '123£' })).toBe('Basic dGVzdDoxMjPCow==');
  });
});

describe('Digest', () => {
  it('agrees with RFC 2069 as corrected by its erratum 749', () => {
    const challenge = challengeOf(
      'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"',
    );
    const answer = digestAuthorization(challenge, { username: 'Mufasa', password: 'CircleOfLife' }, get);
    expect(field(answer, 'response')).toBe('1949323746fe6a43ef61f9606e7febea');
    expect(field(answer, 'opaque')).toBe('5ccc069c403ebaf9f0171e9517f40e41');
    expect(answer).not.toContain('qop');
    expect(answer).not.toContain('cnonce');
  });

  it('agrees with RFC 2617 section 3.5', () => {
    const challenge = challengeOf(
      'Digest realm="testrealm@host.com", qop="auth,auth-int", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"',
    );
    const answer = digestAuthorization(challenge, { username: 'Mufasa', password: 'Circle Of Life' }, get);
    expect(field(answer, 'response')).toBe('6629fae49393a05397450978507c4ef1');
    expect(answer).toContain('qop=auth, nc=00000001, cnonce="0a4f113b"');
  });

  it('agrees with RFC 7616 section 3.9.1 and prefers SHA-256', () => {
    const common =
      'realm="http-auth@example.org", qop="auth, auth-int", nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"';
    const md5 = `Digest ${common}, algorithm=MD5`;
    const sha = `Digest ${common}, algorithm=SHA-256`;
    const credentials = { username: 'Mufasa', password: 'Circle of Life' };
    const request = { ...get, cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ' };
    const byMd5 = digestAuthorization(challengeOf(md5), credentials, request);
    expect(field(byMd5, 'response')).toBe('8ca523f5e9506fed4657c9700eebdbec');
    const byBest = digestAuthorization(challengeOf(`${md5}, ${sha}`), credentials, request);
    expect(field(byBest, 'response')).toBe(
      '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1',
    );
  });

  it('reads the quirky challenge of old boxes: empty qop, quoted algorithm', () => {
    expect(
      parseChallenge(
        'Digest realm="switchvox_api_auth", qop="", nonce="a12059eaaad0b86ece8f62f04cbafed6", algorithm="MD5", stale="false"',
      ),
    ).toEqual({
      realm: 'switchvox_api_auth',
      nonce: 'a12059eaaad0b86ece8f62f04cbafed6',
      opaque: null,
      algorithm: 'MD5',
      qopAuth: false,
      stale: false,
      userhash: false,
    });
  });

  it('finds the Digest challenge among others', () => {
    expect(
      parseChallenge('Basic realm="a, Digest b", Digest realm="x", nonce="n", stale=TRUE'),
    ).toMatchObject({
      realm: 'x',
      stale: true,
    });
    expect(parseChallenge('Digest realm="x", nonce="n", Basic realm="y"')).toMatchObject({ realm: 'x' });
  });

  it.each([
    '',
    'Basic realm="x"',
    'Digest',
    'Digest realm="x"',
    'Digest nonce="n", algorithm=SHA-512-256',
    'Digest nonce="n", qop="auth-int"',
    'Digest nonce="n", qop="auth-int,"',
    'Basic realm="x", nonce="n"',
    'X-Digest realm="x", nonce="n"',
    'Negotiate',
  ])('cannot answer %j', (header) => expect(parseChallenge(header)).toBeNull());

  it('reads a challenge written with other spaces and capitals, and one without a realm', () => {
    const spaced = 'DIGEST  Realm = "x" , NONCE= n,\tqop="auth-int , Auth", UserHash=True';
    expect(parseChallenge(spaced)).toMatchObject({ realm: 'x', nonce: 'n', qopAuth: true, userhash: true });
    expect(parseChallenge('Digest nonce="n", userhash=false')).toMatchObject({ realm: '', userhash: false });
  });

  it('takes what is quoted for no challenge and no end of one', () => {
    const quoted =
      'Basic realm="Digest nonce=\\"n\\", Digest nonce=1", Digest realm="a=\\"b\\", c", nonce="n"';
    expect(parseChallenge(quoted)).toMatchObject({ realm: 'a="b", c', nonce: 'n' });
  });

  it('looks no further than 8,192 characters', () => {
    const far = `Basic realm="${'x'.repeat(8192)}", Digest nonce="n"`;
    expect(parseChallenge(far)).toBeNull();
  });

  const hashes = { MD5: 'md5', 'MD5-sess': 'md5', 'SHA-256': 'sha256', 'SHA-256-sess': 'sha256' } as const;

  it.each(Object.entries(hashes))('answers %s by the formulas of RFC 7616 section 3.4', (algorithm, name) => {
    const h = (...parts: string[]) => createHash(name).update(parts.join(':')).digest('hex');
    const challenge = challengeOf(
      `Digest realm="r", nonce="n", qop="auth", algorithm=${algorithm}, userhash=true`,
    );
    const secret = h('u', 'r', 'p');
    const a1 = algorithm.endsWith('-sess') ? h(secret, 'n', 'c0') : secret;
    const response = h(a1, 'n', '00000001', 'c0', 'auth', h('POST', '/xml'));
    const request = { method: 'POST', uri: '/xml', cnonce: 'c0' };
    expect(digestAuthorization(challenge, { username: 'u', password: 'p' }, request)).toBe(
      `Digest username="${h('u', 'r')}", realm="r", nonce="n", uri="/xml", response="${response}", ` +
        `algorithm=${algorithm}, qop=auth, nc=00000001, cnonce="c0", userhash=true`,
    );
  });

  it('prefers SHA-256-sess to MD5, and names the user where no hash of the name is wanted', () => {
    const both = challengeOf('Digest nonce="m", Digest nonce="n", algorithm=SHA-256-sess');
    expect(both.algorithm).toBe('SHA-256-sess');
    const answer = digestAuthorization(both, { username: 'u', password: 'p' }, get);
    expect(field(answer, 'username')).toBe('u');
    expect(answer).not.toContain('userhash');
  });

  it('escapes quotes and sends names as UTF-8 bytes', () => {
    const challenge = challengeOf('Digest realm="a \\"b\\"", nonce="n", algorithm=MD5-sess');
    const answer = digestAuthorization(challenge, { username: 'jö"rg', password: 'pä' }, get);
    expect(answer).toContain('realm="a \\"b\\""');
    expect(answer).toContain('username="j\u00c3\u00b6\\"rg"');
    expect(answer).toContain('cnonce="0a4f113b"');
    expect([...answer].every((character) => character.charCodeAt(0) < 256)).toBe(true);
  });
});
