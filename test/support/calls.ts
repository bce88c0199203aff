// Asks the background as the extension's own pages do, in either browser: connects accounts, places calls
// and looks how they stand, without a page to click in. What a click does is tested where buttons are.

import type { Page } from 'playwright';
import type { Account } from '../../src/core/account.ts';
import type { Call } from '../../src/core/call.ts';
import type { Answer, MessageName } from '../../src/core/contract.ts';
import type { Failure } from '../../src/core/failure.ts';
import { TESTER, type User } from '../pbx/directory.ts';
import type { Pbx } from '../pbx/pbx.ts';
import type { RecordedRequest } from '../pbx/record.ts';
import type { Firefox } from './firefox.ts';
import { until } from './wait.ts';

/** The way to the background, from a page of the extension. */
export interface Line {
  ask<N extends MessageName>(name: N, payload: Record<string, unknown>): Promise<Answer<N>>;
}

/** `page` is one of the extension's own, e.g. the popup in a tab. */
export const lineOfChromium = (page: Page): Line => ({
  ask: (name, payload) =>
    page.evaluate((message) => chrome.runtime.sendMessage(message), { to: 'background', name, payload }),
});

/** The tab must show one of the extension's own pages. */
export const lineOfFirefox = (firefox: Firefox): Line => ({
  ask: (name, payload) =>
    firefox.evaluate('return browser.runtime.sendMessage(arguments[0])', {
      to: 'background',
      name,
      payload,
    }) as never,
});

/** What the background answered; an error that names the failure where it refused. */
export function told<T>(
  answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure },
): T {
  if (answer.ok) return answer.value;
  throw new Error(`refused: ${JSON.stringify(answer.failure)}`);
}

/** Tries a login; more fields of the message may be given. */
export const tryToConnect = (
  line: Line,
  pbx: Pbx,
  { logins, password }: Pick<User, 'logins' | 'password'> = TESTER,
  more: Record<string, unknown> = {},
): Promise<Answer<'account/connect'>> =>
  line.ask('account/connect', { address: pbx.origin, username: logins[0], password, ...more });

export const connect = async (...login: Parameters<typeof tryToConnect>): Promise<Account> =>
  told(await tryToConnect(...login));

let numbers = 0;

/** Another number of nobody's each time, in E.164: the same one again would be taken for a double click. */
export function nextNumber(): string {
  numbers += 1;
  return `+1415555${String(2000 + numbers)}`;
}

/** Asks for a call, as a click does; confirmed, since tests place more in a minute than people. */
export const tryToPlace = (
  line: Line,
  e164 = nextNumber(),
  more: Record<string, unknown> = {},
): Promise<Answer<'call/place'>> =>
  line.ask('call/place', { requestId: crypto.randomUUID(), e164, ext: null, confirmed: true, ...more });

export const place = async (...wish: Parameters<typeof tryToPlace>): Promise<Call> =>
  told(await tryToPlace(...wish));

/** Waits until the call stands like this and returns it. */
export const callThat = (
  line: Line,
  { requestId }: Pick<Call, 'requestId'>,
  is: (call: Call) => boolean,
  limitMs = 15_000,
): Promise<Call> =>
  until(
    'The call to stand as expected',
    async () => {
      const call = told(await line.ask('call/get', { requestId }));
      if (call && is(call)) return call;
      throw new Error(`it stands ${JSON.stringify(call)}`);
    },
    limitMs,
  );

/** Waits until the phone rings no longer. */
export const outcome = (line: Line, call: Pick<Call, 'requestId'>, limitMs?: number): Promise<Call> =>
  callThat(line, call, ({ phase }) => phase !== 'ringing', limitMs);

/** Every time this number's `users.call` stood on the wire, whatever came of it. */
export const timesAsked = (pbx: Pbx, e164: string): RecordedRequest[] =>
  pbx.requests.filter(
    ({ call, body }) => call?.method === 'switchvox.users.call' && body.includes(e164.slice(1)),
  );
