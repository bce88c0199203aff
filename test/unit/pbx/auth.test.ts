// Logging in to the stand-in PBX over real HTTPS: every scheme, every refusal, and the published examples.

import { afterEach, describe, expect, it } from 'vitest';
import { expectedResponse, readFields } from '../../pbx/digest.ts';
import { ADMIN, INES, TESTER, ZOE } from '../../pbx/directory.ts';
import { type AuthMode, authModes, type PbxOptions } from '../../pbx/options.ts';
import { type Pbx, startPbx } from '../../pbx/pbx.ts';
import { ask, basic, basicOf, codesOf, digest, document, type Reply, XML } from './client.ts';

const INFO = document('switchvox.users.getMyInfo');

let pbx: Pbx;
const start = async (options: Partial<PbxOptions> = {}): Promise<void> => {
  pbx = await startPbx(options);
};
const login = (authorization?: string): Promise<Reply> =>
  ask(pbx, { body: INFO, headers: { 'content-type': XML, ...(authorization ? { authorization } : {}) } });
const challengeOf = async (): Promise<string> => (await login()).headers['www-authenticate'] ?? '';

afterEach(() => pbx?.close());

describe('Basic', () => {
  it('lets a user in with the extension and the web password', async () => {
    await start();
    const reply = await login(basicOf(TESTER));
    expect(reply.status).toBe(200);
    expect(reply.body).toContain('account_id="1106" display="Tester 1"');
    expect(pbx.requests[0]?.username).toBe('301');
  });

  it('asks with a Basic challenge where nobody has logged in', async () => {
    await start();
    const reply = await login();
    expect(reply.status).toBe(401);
    expect(reply.headers['www-authenticate']).toBe('Basic realm="switchvox_api_auth", charset="UTF-8"');
    expect(reply.headers['content-type']).toContain('text/html');
  });

  it.each([
    ['a wrong password', basic('301', 'wrong')],
    ['an unknown user', basic('999', '30130130')],
    ['a user name in other case', basic('ADMIN', ADMIN.password)],
    ['no colon', `Basic ${Buffer.from('301').toString('base64')}`],
    ['not base64', 'Basic ###'],
    ['another scheme', 'Bearer 30130130'],
  ])('refuses %s', async (_, authorization) => {
    await start();
    expect((await login(authorization)).status).toBe(401);
  });

  it('takes UTF-8 passwords with colons, quotes and markup', async () => {
    await start();
    expect((await login(basicOf(ZOE))).body).toContain('display="Zoë Müller"');
    const latin1 = Buffer.from(`302:${ZOE.password}`, 'latin1').toString('base64');
    expect((await login(`Basic ${latin1}`)).status).toBe(401);
  });

  it('takes an e-mail address as user name where the user has one', async () => {
    await start();
    expect((await login(basic('ines@example.test', INES.password))).body).toContain('number="303"');
  });

  it('can refuse with 403, but still challenges who has not tried', async () => {
    await start({ refuseWith: 403 });
    expect((await login(basic('301', 'wrong'))).status).toBe(403);
    expect((await login()).status).toBe(401);
  });
});

describe('Digest', () => {
  const digests = authModes.filter((mode): mode is Exclude<AuthMode, 'basic'> => mode !== 'basic');

  it('challenges in the words of a box before 6.6', async () => {
    await start({ auth: 'digest-old' });
    expect(await challengeOf()).toMatch(
      /^Digest realm="switchvox_api_auth", qop="", nonce="[0-9a-f]{32}", algorithm="MD5", stale="false"$/,
    );
  });

  it.each(digests)('%s lets the right password in and no other', async (auth) => {
    await start({ auth });
    const right = digest(await challengeOf(), '302', ZOE.password);
    expect((await login(right)).body).toContain('account_id="1107"');
    const wrong = digest(await challengeOf(), '302', 'wrong');
    expect((await login(wrong)).status).toBe(401);
    expect((await login(basicOf(ZOE))).status).toBe(401);
  });

  it('wants the old form without qop, nc and cnonce', async () => {
    await start({ auth: 'digest-old' });
    const right = digest(await challengeOf(), '301', TESTER.password);
    expect((await login(`${right}, nc=00000001`)).status).toBe(401);
    expect((await login(right)).status).toBe(200);
  });

  it('wants the uri of this request and a nonce of its own', async () => {
    await start({ auth: 'digest-md5' });
    const right = digest(await challengeOf(), '301', TESTER.password);
    expect((await login(right.replace('/xml', '/json'))).status).toBe(401);
    const invented = 'Digest realm="switchvox_api_auth", qop="auth", algorithm=MD5, nonce="ffff"';
    const reply = await login(digest(invented, '301', TESTER.password));
    expect(reply.headers['www-authenticate']).toContain('stale=true');
  });

  it('says stale where a nonce is used up, and takes the new one', async () => {
    await start({ auth: 'digest-sha256', nonceUses: 1 });
    const challenge = await challengeOf();
    expect((await login(digest(challenge, '301', TESTER.password, 1))).status).toBe(200);
    const stale = await login(digest(challenge, '301', TESTER.password, 2));
    expect(stale.headers['www-authenticate']).toContain('stale=true');
    const fresh = digest(stale.headers['www-authenticate'] ?? '', '301', TESTER.password);
    expect((await login(fresh)).status).toBe(200);
  });

  it('takes one nonce many times with a rising count, never with the same', async () => {
    await start({ auth: 'digest-md5' });
    const challenge = await challengeOf();
    for (const count of [1, 2, 9]) {
      expect((await login(digest(challenge, '301', TESTER.password, count))).status).toBe(200);
    }
    expect((await login(digest(challenge, '301', TESTER.password, 9))).status).toBe(401);
  });

  it('offers several challenges side by side, in order', async () => {
    await start({ auth: ['digest-sha256', 'digest-md5', 'basic'] });
    const challenges = await challengeOf();
    expect([...challenges.matchAll(/Digest|Basic|SHA-256|MD5/g)].join(' ')).toBe(
      'Digest SHA-256 Digest MD5 Basic',
    );
    expect((await login(basicOf(TESTER))).status).toBe(200);
  });

  it('agrees with the examples of RFC 7616 section 3.9.1', () => {
    const common =
      'Digest username="Mufasa", realm="http-auth@example.org", uri="/dir/index.html", ' +
      'nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", nc=00000001, ' +
      'cnonce="f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", qop=auth';
    const respond = (mode: 'digest-md5' | 'digest-sha256', algorithm: string) =>
      expectedResponse(
        mode,
        readFields(`${common}, algorithm=${algorithm}`) ?? new Map(),
        'Circle of Life',
        { httpMethod: 'GET', path: '/dir/index.html' },
        'http-auth@example.org',
      );
    expect(respond('digest-md5', 'MD5')).toBe('8ca523f5e9506fed4657c9700eebdbec');
    expect(respond('digest-sha256', 'SHA-256')).toBe(
      '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1',
    );
  });
});

describe('older published examples', () => {
  const respond = (mode: 'digest-old' | 'digest-md5', password: string, more = '') =>
    expectedResponse(
      mode,
      readFields(
        'Digest username="Mufasa", realm="testrealm@host.com", uri="/dir/index.html", ' +
          `nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093"${more}`,
      ) ?? new Map(),
      password,
      { httpMethod: 'GET', path: '/dir/index.html' },
      'testrealm@host.com',
    );

  it('agree: RFC 2617 section 3.5', () => {
    expect(respond('digest-md5', 'Circle Of Life', ', qop=auth, nc=00000001, cnonce="0a4f113b"')).toBe(
      '6629fae49393a05397450978507c4ef1',
    );
  });

  it('agree: RFC 2069 section 2.4, as corrected by its erratum 749', () => {
    expect(respond('digest-old', 'CircleOfLife')).toBe('1949323746fe6a43ef61f9606e7febea');
  });
});

describe('who may ask what', () => {
  it('keeps extension logins to switchvox.users', async () => {
    await start();
    const body = document(
      'switchvox.extensions.getInfo',
      '<extensions><extension>302</extension></extensions>',
    );
    const as = (authorization: string) => ask(pbx, { body, headers: { authorization, 'content-type': XML } });
    expect(codesOf(await as(basicOf(TESTER)))).toEqual(['99004']);
    expect((await as(basicOf(ADMIN))).body).toContain('<extension number="302" status="1"');
  });

  it('has no extension to tell an administrator of', async () => {
    await start();
    expect(codesOf(await login(basicOf(ADMIN)))).toEqual(['99008']);
  });
});

describe('an address that keeps failing', () => {
  it('is blocked after so many wrong passwords, even with the right one', async () => {
    await start({ blockAfter: 2 });
    await login(basic('301', 'wrong'));
    await login();
    expect((await login(basic('301', 'wrong'))).status).toBe(401);
    expect((await login(basicOf(TESTER))).status).toBe(403);
    pbx.unblock();
    expect((await login(basicOf(TESTER))).status).toBe(200);
  });

  it('can be met with a reset instead', async () => {
    await start({ blockAfter: 1, blockWith: 'reset' });
    await login(basic('301', 'wrong'));
    await expect(login(basicOf(TESTER))).rejects.toThrow(/ECONNRESET|hang up/);
  });
});
