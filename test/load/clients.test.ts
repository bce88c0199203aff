// Five hundred people call at the same moment: our own PBX client, once for each of them, speaks real HTTPS to one
// stand-in PBX. No phone is picked up before all of them ring, so that all requests are out at once; then each
// answer must be its own caller's. Both ends run in this process: what a request takes is told, not demanded.

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PbxReport } from '../../src/core/switchvox/report.ts';
import type { AuthMode } from '../pbx/options.ts';
import { type Pbx, startPbx } from '../pbx/pbx.ts';
import type { RecordedCall } from '../pbx/record.ts';
import { type Client, clientOf, crowdOf } from './crowd.ts';
import { atMost, exactly, IS_LONG, settle, told } from './measures.ts';

const CALLERS = 500;

const { passwords } = vi.hoisted(() => {
  // The client's home in Chromium: a document, so that no `webRequest` is looked for.
  vi.stubGlobal('chrome', { runtime: { id: 'ours' }, offscreen: {} });
  // Browsers have it since long; Node only since 22.
  Promise.withResolvers ??= function withResolvers<T>(): PromiseWithResolvers<T> {
    const made: Partial<PromiseWithResolvers<T>> = {};
    const promise = new Promise<T>((resolve, reject) => Object.assign(made, { resolve, reject }));
    return Object.assign(made, { promise }) as PromiseWithResolvers<T>;
  };
  return { passwords: new Map<string, string>() };
});

// Storage is the browser's; all else is the product's.
vi.mock('../../src/platform/vault.ts', () => ({
  readPassword: async (slot: string) => passwords.get(slot) ?? null,
}));
vi.mock('../../src/platform/database.ts', () => ({
  settled: async (value: unknown) => value,
  transact: async () => undefined,
}));

const { call, connect, reportOf } = await import('../../src/platform/pbx-client.ts');

const users = crowdOf(CALLERS);

beforeAll(() => {
  vi.stubGlobal('navigator', { onLine: true });
  // The certificate is the PBX's own; that only trusted ones are taken is test/e2e/certificate.test.ts.
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
});

afterAll(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

interface Placed {
  readonly client: Client;
  readonly report: PbxReport;
  /** Milliseconds since the epoch. */
  readonly sentAt: number;
  readonly toldAt: number;
}

async function place(client: Client): Promise<Placed> {
  const sentAt = Date.now();
  const report = await call(client.account, client.order);
  return { client, report, sentAt, toldAt: Date.now() };
}

/** Who each login is: 500 questions at once, each answered to the one who asked. */
async function connectAll(clients: readonly Client[]): Promise<number> {
  const reports = await Promise.all(
    clients.map(({ account: { id, origin, username } }) =>
      connect({ slot: id, origin, username, extension: '' }),
    ),
  );
  return clients.filter(({ account }, i) => {
    const report = reports[i];
    const info = report?.ok ? report.value.myInfo : null;
    return info?.extension !== account.extension || info.accountId !== account.accountId;
  }).length;
}

/** One number too many or too few, or anybody's number but the own, is a mistake. */
const isOwnCall = (
  { request, accountId, dialedFirst, dialedSecond }: RecordedCall,
  client: Client,
): boolean =>
  request.username === client.account.username &&
  accountId === client.account.accountId &&
  dialedFirst === client.account.extension &&
  dialedSecond === client.order.dialSecond;

const isOwnAnswer = ({ report, client }: Placed): boolean =>
  report.ok &&
  report.value.callInfo?.dialedFirst === client.account.extension &&
  report.value.callInfo.dialedSecond === client.order.dialSecond;

const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

function spread(what: string, times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  return [0.5, 0.95, 0.99, 1].map((part) => told(`${what}, p${part * 100}, ms`, percentile(sorted, part)));
}

async function callAll(pbx: Pbx, clients: readonly Client[]) {
  const placing = clients.map(place);
  // Who never comes is counted below.
  await pbx.until(() => pbx.phone.ringing().length === CALLERS, 20_000).catch(() => undefined);
  const ringing = pbx.calls.filter(({ state }) => state === 'ringing').length;
  const pickedUpAt = Date.now();
  for (const number of pbx.phone.ringing()) pbx.phone.answer(number);
  return { placed: await Promise.all(placing), ringing, pickedUpAt };
}

const logins: readonly (readonly [
  name: string,
  auth: AuthMode,
  scheme: 'basic' | 'digest',
  requests: number,
])[] = [
  ['Basic', 'basic', 'basic', 1],
  ['Digest SHA-256', 'digest-sha256', 'digest', 2],
  // As after an upgrade or a change of the PBX: the client learns it at the call.
  ['Digest MD5, not known before', 'digest-md5', 'basic', 2],
];

describe('five hundred people who call at the same moment', () => {
  it.each(IS_LONG ? logins : logins.slice(0, 1))('by %s', async (name, auth, scheme, requests) => {
    const pbx = await startPbx({ users, auth, firstPhone: 'manual', secondPhone: 'manual' });
    const clients = users.map((user, i) => clientOf(user, i, pbx.origin, scheme));
    for (const { user, account } of clients) passwords.set(account.id, user.password);
    const strangers = await connectAll(clients);
    const before = pbx.requests.length;
    const { placed, ringing, pickedUpAt } = await callAll(pbx, clients);
    const arrivals = clients.map((client) => pbx.calls.filter((one) => isOwnCall(one, client)));
    const asked = clients.map(({ order }) =>
      pbx.calls.filter((one) => one.dialedSecond === order.dialSecond),
    );
    // Asked again by its id, an order is not sent again.
    const last = clients.at(-1) as Client;
    expect(await call(last.account, last.order)).toEqual(reportOf(last.order.requestId));
    settle(`${CALLERS} callers, ${name}`, [
      exactly(
        'numbers to call, each another',
        new Set(clients.map(({ order }) => order.dialSecond)).size,
        CALLERS,
      ),
      exactly('logins told another’s name, or none', strangers, 0),
      exactly('calls out at the same moment', ringing, CALLERS),
      exactly('calls at the PBX', pbx.calls.length, CALLERS),
      exactly(
        'by their user, to their number, once',
        arrivals.filter(({ length }) => length === 1).length,
        CALLERS,
      ),
      exactly('lost', asked.filter(({ length }) => length === 0).length, 0),
      exactly('sent twice', asked.filter(({ length }) => length > 1).length, 0),
      exactly('answers that were another’s, or none', placed.filter((one) => !isOwnAnswer(one)).length, 0),
      atMost('requests per call', (pbx.requests.length - before) / CALLERS, requests),
      ...spread(
        'from the order to the PBX',
        placed.map(({ sentAt, client }) => (arrivalOf(pbx, client) ?? Number.NaN) - sentAt),
      ),
      ...spread(
        'from the pick-up to the caller',
        placed.map(({ toldAt }) => toldAt - pickedUpAt),
      ),
    ]);
    await pbx.close();
  });
});

const arrivalOf = (pbx: Pbx, client: Client): number | undefined =>
  pbx.calls.find((one) => isOwnCall(one, client))?.request.receivedAt;
