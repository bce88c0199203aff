// Ways a server can fail to be a good PBX, one function each. `normal` is one of them.

import type { ServerResponse } from 'node:http';
import { loginPage, statusPage } from './html.ts';
import type { Mode, PbxOptions } from './options.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Buffer;
}

/** One request on its way through a mode. */
export interface Way {
  readonly response: ServerResponse;
  readonly options: PbxOptions;
  /** Does the PBX's work and says what it would answer; null where it chose to stay silent or cut. */
  readonly work: () => Promise<Answer | null>;
  readonly challenges: () => readonly string[];
  /** Cuts the connection with a TCP reset. */
  readonly reset: () => void;
  /** Calls back when a phone rings for this request. */
  readonly whenRinging: (callback: () => void) => void;
}

const HTML = 'text/html; charset=utf-8';

export const html = (status: number, title: string): Answer => ({
  status,
  headers: { 'Content-Type': HTML },
  body: statusPage(status, title),
});

export const page = (body: string): Answer => ({ status: 200, headers: { 'Content-Type': HTML }, body });

export const unauthorized = (challenges: readonly string[]): Answer => ({
  ...html(401, 'Authorization Required'),
  headers: { 'Content-Type': HTML, 'WWW-Authenticate': challenges },
});

function writeHead({ response, options }: Way, { status, headers, body }: Answer): void {
  const cors = options.cors ? { 'Access-Control-Allow-Origin': '*' } : {};
  const length = { 'Content-Length': String(Buffer.byteLength(body)) };
  response.writeHead(status, { Server: 'nginx', ...headers, ...cors, ...length } as Record<string, string>);
}

export function send(way: Way, answer: Answer | null): void {
  if (answer === null || way.response.destroyed) return;
  writeHead(way, answer);
  way.response.end(answer.body);
}

const xml = ({ options }: Way, body: string): Answer => ({
  status: 200,
  headers: { 'Content-Type': options.contentType },
  body,
});

const always = (answer: (way: Way) => Answer) => (way: Way) => send(way, answer(way));

/** Nine levels of ten: a parser that expands them needs gigabytes. */
function entityBomb(): string {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const below = level === 0 ? 'lol' : `&l${level - 1};`.repeat(10);
    return `<!ENTITY l${level} "${below}">`;
  });
  return `<?xml version="1.0"?>\n<!DOCTYPE response [${levels.join('\n')}]>\n<response><result>&l8;</result></response>\n`;
}

const OVERSIZE = 2_000_000;

/** A well-formed answer that only its size is wrong with. */
const oversized = (): string =>
  `<response method="switchvox.users.getMyInfo"><result><filler text="${'x'.repeat(OVERSIZE)}" /></result></response>`;

const PIECES = 20;

async function drip(way: Way): Promise<void> {
  const answer = await way.work();
  if (!answer) return;
  const bytes = Buffer.from(answer.body);
  const size = Math.max(1, Math.ceil(bytes.length / PIECES));
  writeHead(way, answer);
  way.response.flushHeaders();
  for (let start = 0; start < bytes.length && !way.response.destroyed; start += size) {
    await new Promise((resolve) => setTimeout(resolve, way.options.dripMs / PIECES));
    way.response.write(bytes.subarray(start, start + size));
  }
  way.response.end();
}

async function setCookie(way: Way): Promise<void> {
  const answer = await way.work();
  const cookie = 'switchvox_session=stand-in; Path=/; Secure; HttpOnly; SameSite=None';
  send(way, answer && { ...answer, headers: { ...answer.headers, 'Set-Cookie': cookie } });
}

/** The phones ring, and the connection is lost before the PBX could say how it went. */
async function lostWhileRinging(way: Way): Promise<void> {
  way.whenRinging(way.reset);
  send(way, await way.work());
}

/** Everything was done, and nobody hears of it. */
async function lostAnswer(way: Way): Promise<void> {
  await way.work();
  way.reset();
}

function headersOnly(way: Way): void {
  writeHead(way, xml(way, '<response>…'));
  way.response.flushHeaders();
}

export const modeHandlers: Record<Mode, (way: Way) => void | Promise<void>> = {
  normal: async (way) => send(way, await way.work()),
  unauthorized: always((way) => unauthorized(way.challenges())),
  forbidden: always(() => html(403, 'Forbidden')),
  'not-found': always(() => html(404, 'Not Found')),
  'server-error': always(() => html(500, 'Internal Server Error')),
  unavailable: always(() => html(503, 'Service Temporarily Unavailable')),
  'login-page': always(() => page(loginPage)),
  garbage: always((way) => xml(way, '\u0000\u0001 %PDF-1.4 <<< not & XML >')),
  empty: always((way) => xml(way, '')),
  'wrong-root': always((way) => xml(way, '<reply><result><call_info /></result></reply>\n')),
  'entity-bomb': always((way) => xml(way, entityBomb())),
  oversized: always((way) => xml(way, oversized())),
  redirect: always(({ options }) => ({
    ...html(302, 'Found'),
    headers: { 'Content-Type': HTML, Location: options.redirectTo },
  })),
  drip,
  reset: (way) => way.reset(),
  silent: () => {},
  'headers-only': headersOnly,
  'set-cookie': setCookie,
  'lost-while-ringing': lostWhileRinging,
  'lost-answer': lostAnswer,
};
