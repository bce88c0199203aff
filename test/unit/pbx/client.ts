// A plain HTTPS client for the stand-in PBX's own tests: knows nothing of the extension's code, so that the
// two cannot agree on a mistake.

import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { TESTER, type User } from '../../pbx/directory.ts';
import type { Pbx } from '../../pbx/pbx.ts';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Ask {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly signal?: AbortSignal;
}

/** One request, trusting this PBX's certificate and no other. Rejects where the connection breaks. */
export function ask(
  pbx: Pbx,
  { path = '/xml', method = 'POST', headers = {}, body, signal }: Ask,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const options = {
      method,
      headers,
      ca: pbx.certificate,
      agent: false as const,
      ...(signal ? { signal } : {}),
    };
    const sent = request(pbx.origin + path, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export const basic = (username: string, password: string): string =>
  `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;

export const basicOf = (user: User): string => basic(user.logins[0] ?? '', user.password);

export const XML = 'application/xml';

/** A document posted with Basic and the right content type. */
export const post = (pbx: Pbx, body: string, user: User = TESTER, signal?: AbortSignal): Promise<Reply> =>
  ask(pbx, {
    body,
    headers: { authorization: basicOf(user), 'content-type': XML },
    ...(signal ? { signal } : {}),
  });

export const document = (method: string, parameters = ''): string =>
  `<request method="${method}"><parameters>${parameters}</parameters></request>`;

/** `users.call` from Tester 1 to 800 with parameters added or replaced; null leaves one out. */
export function callDocument(changes: Readonly<Record<string, string | null>> = {}): string {
  const all = { dial_first: '301', dial_second: '800', account_id: '1106', ...changes };
  const given = Object.entries(all).filter(([, value]) => value !== null);
  return document(
    'switchvox.users.call',
    given.map(([name, value]) => `<${name}>${value}</${name}>`).join(''),
  );
}

/** The `<error>` codes of an answer, in order. */
export const codesOf = (reply: Reply): string[] =>
  [...reply.body.matchAll(/<error code="(\d+)"/g)].map((found) => found[1] ?? '');

const fieldsOf = (challenge: string): Record<string, string> =>
  Object.fromEntries([...challenge.matchAll(/(\w+)="?([^",]*)"?/g)].map((found) => [found[1], found[2]]));

/** An Authorization header answering a Digest challenge for `POST /xml`, worked out from the RFCs. */
export function digest(challenge: string, username: string, password: string, count = 1): string {
  const { realm = '', nonce = '', qop = '', algorithm = 'MD5' } = fieldsOf(challenge);
  const h = (text: string) =>
    createHash(algorithm.startsWith('SHA-256') ? 'sha256' : 'md5')
      .update(text)
      .digest('hex');
  const [nc, cnonce] = [count.toString(16).padStart(8, '0'), 'c0ffee'];
  const plain = h(`${username}:${realm}:${password}`);
  const ha1 = algorithm.endsWith('-sess') ? h(`${plain}:${nonce}:${cnonce}`) : plain;
  const middle = qop ? `${nc}:${cnonce}:${qop}:` : '';
  const response = h(`${ha1}:${nonce}:${middle}${h('POST:/xml')}`);
  const more = qop ? `, qop=${qop}, nc=${nc}, cnonce="${cnonce}"` : '';
  const name = username.replace(/(["\\])/g, '\\$1');
  return `Digest username="${name}", realm="${realm}", nonce="${nonce}", uri="/xml", algorithm=${algorithm}, response="${response}"${more}`;
}
