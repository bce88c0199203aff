// Hostile texts in every field that reaches the PBX, a file or a spreadsheet, and hostile files that come in: no
// parameter more than was meant, no header more, no account of somebody else's, no formula.

import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { type Account, type Accounts, DEFAULT_CHOICES } from '../../src/core/account.ts';
import { readBackup, restore } from '../../src/core/backup.ts';
import { writeCsv } from '../../src/core/csv.ts';
import { fillTemplate, fillVariables } from '../../src/core/dialing/template.ts';
import { parseHistory } from '../../src/core/history.ts';
import { defaultSettings } from '../../src/core/settings.ts';
import {
  basicAuthorization,
  digestAuthorization,
  parseChallenge,
} from '../../src/core/switchvox/authorization.ts';
import { callRequest } from '../../src/core/switchvox/request.ts';
import { hostileText } from './payloads.ts';
import { ATTACKS, settle, tally } from './tally.ts';

const MANY = ATTACKS * 10;
const LONG = { timeout: 900_000 };
const reader = new XMLParser({ parseTagValue: false, ignoreAttributes: false, attributeNamePrefix: '@' });

it('titles, selections and names add nothing to what the PBX is asked', LONG, () => {
  const row = tally('Texts in the request to the PBX');
  fc.assert(
    fc.property(hostileText, hostileText, hostileText, (title, selection, name) => {
      row.attempts += 1;
      const values = { number: '+1 415 555 0101', site: 'x', host: 'x', url: title, title, selection };
      const request = callRequest({
        accountId: '1106',
        dialFirst: '301',
        dialSecond: '14155550101',
        ringSeconds: 18,
        callerIdName: fillTemplate(`{title}${name}`, values, 20),
        variables: fillVariables([{ name: 'a', value: '{selection}{url}' }], values),
        ignoreApiSettings: false,
        ignoreCallRules: false,
      });
      if (!request.ok) return;
      const { request: read } = reader.parse(request.value);
      const { parameters } = read;
      const known = ['account_id', 'dial_first', 'dial_second', 'caller_id_name', 'variables', 'timeout'];
      if (Object.keys(parameters).some((key) => !known.includes(key))) row.calls += 1;
      if (read['@method'] !== 'switchvox.users.call') row.calls += 1;
      if (parameters.dial_second !== '14155550101' || parameters.dial_first !== '301') row.wrong += 1;
      if ([parameters.variables?.variable].flat().length > 1) row.calls += 1;
    }),
    { numRuns: MANY },
  );
  settle(row);
});

it('names, passwords and challenges make one header of one line', LONG, () => {
  const row = tally('Texts in the Authorization header');
  fc.assert(
    fc.property(hostileText, hostileText, hostileText, (username, password, realm) => {
      row.attempts += 2;
      const quoted = realm.replace(/["\\]/g, '\\$&');
      const challenge = parseChallenge(`Digest realm="${quoted}", nonce="${quoted}", opaque="${quoted}"`);
      const request = { method: 'POST', uri: '/xml', cnonce: 'ab' };
      const headers = [basicAuthorization({ username, password })];
      if (challenge) headers.push(digestAuthorization(challenge, { username, password }, request));
      for (const header of headers) {
        // What a browser refuses it does not send; what it sends must be one line and must not say the password.
        const isSent = !/[\0\r\n]/.test(header);
        if (isSent && /[^\x01-\xff]/.test(header)) row.wrong += 1;
        if (header.startsWith('Digest') && password.length > 8 && header.includes(password)) {
          if (!username.includes(password) && !realm.includes(password)) row.secrets += 1;
        }
      }
      expect(() => new Headers({ Authorization: headers[0] ?? '' })).not.toThrow();
    }),
    { numRuns: MANY },
  );
  settle(row);
});

const here: Account = {
  id: '00000000-0000-4000-8000-00000000000a',
  origin: 'https://pbx.example.com',
  username: '301',
  extension: '301',
  accountId: '1106',
  displayName: 'Tester',
  scheme: 'basic',
  ...DEFAULT_CHOICES,
};
const now: Accounts = { list: [here], active: here.id, waiting: [] };

it('a file of settings sends nobody’s password elsewhere', LONG, () => {
  const row = tally('Files of settings');
  const defaults = defaultSettings(['en-US']);
  const evil = fc.record({
    id: fc.constantFrom(here.id, '00000000-0000-4000-8000-00000000000b'),
    origin: fc.constantFrom(here.origin, 'https://evil.example', 'http://evil.example', 'javascript:1'),
    username: fc.oneof(fc.constant('301'), hostileText),
    ...Object.fromEntries(Object.entries(DEFAULT_CHOICES).map(([key, value]) => [key, fc.constant(value)])),
  });
  const file = fc.record({
    format: fc.constant('click-to-call-for-switchvox'),
    version: fc.constantFrom(1, 2, -1, '1'),
    settings: fc.oneof(fc.constant(defaults), fc.jsonValue()),
    accounts: fc.array(evil, { maxLength: 4 }),
  });
  let taken = 0;
  fc.assert(
    fc.property(file, fc.integer({ min: 0, max: 400 }), fc.boolean(), (backup, at, isCut) => {
      row.attempts += 1;
      const text = JSON.stringify(backup);
      const read = readBackup(isCut ? text.slice(0, at) : text, defaults);
      if (!read.ok) return;
      taken += 1;
      const { accounts } = restore(read.value, now, () => crypto.randomUUID());
      const [kept, ...more] = accounts.list;
      // The password lies under the account's id: whoever has the id must still be where it was typed for.
      if (more.length > 0 || kept?.id !== here.id || kept.origin !== here.origin) row.secrets += 1;
      if (accounts.active !== here.id) row.wrong += 1;
      if (accounts.waiting.some(({ id }) => id === here.id)) row.secrets += 1;
    }),
    { numRuns: MANY },
  );
  expect(taken, 'files that were taken').toBeGreaterThan(0);
  settle(row);
});

it('a stored history and its export hold no number that is none, and no formula', LONG, () => {
  const row = tally('Histories and their export');
  const entry = fc.record({
    id: hostileText,
    e164: fc.oneof(hostileText, fc.constant('+14155550101')),
    label: hostileText,
    title: hostileText,
    host: hostileText,
    ext: hostileText,
    note: hostileText,
    startedAt: fc.constantFrom(1, Number.NaN, 'x'),
    outcome: fc.constantFrom('ended', 'x'),
    failure: hostileText,
    seconds: fc.constantFrom(1, null, 'x'),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 5 }), (entries) => {
      row.attempts += 1;
      const { entries: kept } = parseHistory({ version: 1, entries });
      if (kept.some(({ e164 }) => !/^\+?[0-9]{2,18}$/.test(e164))) row.wrong += 1;
      const csv = writeCsv(entries.map(({ title, note, label }) => [title, note, label]));
      if (/(?:^|\r\n|",)"\s*[=+\-@\t\r|%]/.test(csv.slice(1))) row.calls += 1;
    }),
    { numRuns: MANY },
  );
  settle(row);
});
