// Every way the stand-in PBX can misbehave, seen from an HTTPS client.

import { createHash, X509Certificate } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { makeCertificate } from '../../pbx/certificate.ts';
import type { Mode, PbxOptions } from '../../pbx/options.ts';
import { type Pbx, startPbx } from '../../pbx/pbx.ts';
import { ask, callDocument, codesOf, document, post } from './client.ts';

const INFO = document('switchvox.users.getMyInfo');

let pbx: Pbx;
const start = async (options: Partial<PbxOptions> = {}): Promise<void> => {
  pbx = await startPbx(options);
};

afterEach(() => pbx?.close());

describe('a mode', () => {
  it.each<[Mode, number]>([
    ['unauthorized', 401],
    ['forbidden', 403],
    ['not-found', 404],
    ['server-error', 500],
    ['unavailable', 503],
    ['redirect', 302],
    ['login-page', 200],
  ])('%s answers HTML with status %d', async (mode, status) => {
    await start({ mode });
    const reply = await post(pbx, INFO);
    expect(reply.status).toBe(status);
    expect(reply.headers['content-type']).toContain('text/html');
    expect(reply.headers['www-authenticate'] !== undefined).toBe(status === 401);
  });

  it('redirect names another host', async () => {
    await start({ mode: 'redirect', redirectTo: 'https://elsewhere.example/xml' });
    expect((await post(pbx, INFO)).headers.location).toBe('https://elsewhere.example/xml');
  });

  it.each<[Mode, RegExp]>([
    ['garbage', /%PDF/],
    ['empty', /^$/],
    ['wrong-root', /^<reply>/],
    ['entity-bomb', /<!ENTITY l8/],
    ['oversized', /^<response.{1048576}/],
  ])('%s answers 200 with a body that is no answer', async (mode, form) => {
    await start({ mode });
    const reply = await post(pbx, INFO);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatch(form);
  });

  it('reset breaks the connection before anything is done', async () => {
    await start({ mode: 'reset' });
    await expect(post(pbx, callDocument())).rejects.toThrow(/ECONNRESET|hang up/);
    expect(pbx.requests).toMatchObject([{ answer: null, isCut: true }]);
    expect(pbx.calls).toHaveLength(0);
  });

  it.each<[Mode, string]>([
    ['lost-while-ringing', 'ringing'],
    ['lost-answer', 'dialling'],
  ])('%s breaks it when the call is %s', async (mode, state) => {
    await start({ mode, firstPhone: mode === 'lost-answer' ? 'answer' : 'manual', secondPhone: 'manual' });
    await expect(post(pbx, callDocument())).rejects.toThrow(/ECONNRESET|hang up/);
    expect(pbx.calls).toMatchObject([{ state, request: { answer: null } }]);
  });

  it('silent says nothing at all', async () => {
    await start({ mode: 'silent' });
    const leave = new AbortController();
    const reply = post(pbx, INFO, undefined, leave.signal);
    await pbx.until(() => pbx.requests.length === 1);
    leave.abort();
    await expect(reply).rejects.toThrow();
    expect(await pbx.until(() => pbx.requests[0]?.isCut)).toBe(true);
    expect(pbx.requests[0]?.answer).toBeNull();
  });

  it('headers-only sends the head and no body', async () => {
    await start({ mode: 'headers-only' });
    const leave = new AbortController();
    const reply = post(pbx, INFO, undefined, leave.signal);
    await pbx.until(() => pbx.requests.length === 1);
    leave.abort();
    await expect(reply).rejects.toThrow();
    await pbx.until(() => pbx.requests[0]?.isCut);
    expect(pbx.requests[0]?.answer?.raw.toString()).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*\r\n\r\n$/);
  });

  it('drip gives the right answer slowly', async () => {
    await start({ mode: 'drip', dripMs: 60 });
    const before = Date.now();
    expect((await post(pbx, INFO)).body).toContain('account_id="1106"');
    expect(Date.now() - before).toBeGreaterThanOrEqual(55);
  });

  it('set-cookie answers as always, with a cookie', async () => {
    await start({ mode: 'set-cookie' });
    const reply = await post(pbx, INFO);
    expect(reply.headers['set-cookie']?.[0]).toMatch(/^switchvox_session=/);
    expect(reply.body).toContain('account_id="1106"');
  });

  it('can be switched while running, and meant for one method', async () => {
    await start();
    expect((await post(pbx, INFO)).status).toBe(200);
    pbx.set({ mode: 'server-error', modeFor: 'switchvox.users.call' });
    expect((await post(pbx, callDocument())).status).toBe(500);
    expect((await post(pbx, INFO)).status).toBe(200);
    pbx.set({ mode: 'normal' });
    expect(codesOf(await post(pbx, callDocument()))).toEqual([]);
  });
});

describe('connections', () => {
  it('are counted, so that a test sees which request was sent on a used one', async () => {
    await start();
    await post(pbx, INFO);
    await post(pbx, INFO);
    expect(pbx.requests.map(({ connection }) => connection)).toEqual([1, 2]);
  });
});

describe('other paths', () => {
  it.each(['/', '/main'])('%s is the portal, for people', async (path) => {
    await start();
    const reply = await ask(pbx, { path, method: 'GET' });
    expect(reply.status).toBe(200);
    expect(reply.body).toContain('Switchvox Login');
  });

  it.each([
    ['GET', '/xm'],
    ['POST', '/'],
    ['GET', '/main/'],
  ])('%s %s is not found', async (method, path) => {
    await start();
    expect((await ask(pbx, { path, method })).status).toBe(404);
  });

  it('stay as they are in every mode', async () => {
    await start({ mode: 'reset' });
    expect((await ask(pbx, { path: '/', method: 'GET' })).status).toBe(200);
  });
});

describe('the certificate', () => {
  it('is for loopback, its key hash is told, and strangers do not trust it', async () => {
    await start();
    const x509 = new X509Certificate(pbx.certificate);
    const key = x509.publicKey.export({ type: 'spki', format: 'der' });
    expect(pbx.spki).toBe(createHash('sha256').update(key).digest('base64'));
    expect([x509.checkIP('127.0.0.1'), x509.checkHost('localhost')]).toEqual(['127.0.0.1', 'localhost']);
    const stranger = await makeCertificate();
    await expect(ask({ ...pbx, certificate: stranger.pem }, {})).rejects.toThrow(/self-signed/);
  });

  it('can be another than that of the process', async () => {
    const certificate = await makeCertificate(['pbx.test']);
    await start({ certificate });
    expect(pbx.spki).toBe(certificate.spki);
  });
});

describe('a port', () => {
  it('in use is said', async () => {
    await start();
    await expect(startPbx({ port: pbx.port })).rejects.toThrow('EADDRINUSE');
  });
});
