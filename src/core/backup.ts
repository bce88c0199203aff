// Settings as a file a person keeps: versioned JSON without any secret. A file is hostile until read here,
// field by field: whatever the parsers of storage would silently drop is named and refused instead, so
// that a file is taken whole or not at all.

import {
  type Accounts,
  accountOf,
  choicesOf,
  DEFAULT_CHOICES,
  parseChoices,
  parseWaiting,
  sameLogin,
  type WaitingAccount,
  withChoices,
} from './account.ts';
import { type Failure, failure } from './failure.ts';
import { failed, type Result, success } from './result.ts';
import { parseSettings, type Settings } from './settings.ts';

const FORMAT = 'click-to-call-for-switchvox';
const VERSION = 1;
/** Most characters of a file; 20 accounts with 200 rules each are a tenth of it. */
export const MAX_BACKUP = 1_000_000;

export interface Backup {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly settings: Settings;
  readonly accounts: readonly WaitingAccount[];
}

/** What settings and accounts are together; a backup is restored into it. */
export interface Everything {
  readonly settings: Settings;
  readonly accounts: Accounts;
}

/** The file's text. Logins are named, passwords are in no account and so in no file. */
export function writeBackup({ settings, accounts }: Everything): string {
  const { list, waiting } = accounts;
  const kept = [...list, ...waiting].map((account) => ({ ...loginOf(account), ...choicesOf(account) }));
  const backup: Backup = { format: FORMAT, version: VERSION, settings, accounts: kept };
  return `${JSON.stringify(backup, null, 2)}\n`;
}

const loginOf = ({ id, origin, username }: WaitingAccount) => ({ id, origin, username });

/**
 * What a file holds. `defaults` stand in for fields it does not have, as files of before them do.
 * Failures: `backup-too-large`, `backup-unreadable`, `backup-foreign`, `backup-newer` with the version,
 * `backup-field` with the path of the first field that is wrong, e.g. `accounts[0].rules.rewrites[2]`.
 */
export function readBackup(text: string, defaults: Settings): Result<Backup, Failure> {
  if (text.length > MAX_BACKUP) return failed(failure('backup-too-large'));
  const given = fieldsOf(parseJson(text));
  if (!given) return failed(failure('backup-unreadable'));
  const { format, version, settings, accounts } = given;
  if (format !== FORMAT) return failed(failure('backup-foreign'));
  if (typeof version === 'number' && version > VERSION) {
    return failed(failure('backup-newer', String(version)));
  }
  const backup: Backup = {
    format: FORMAT,
    version: VERSION,
    settings: parseSettings(settings, defaults),
    accounts: Array.isArray(accounts) ? accounts.flatMap((account) => parseWaiting(account) ?? []) : [],
  };
  const wrong = firstDifference(given, backup, '');
  return wrong === null ? success(backup) : failed(failure('backup-field', wrong.slice(0, 100)));
}

const fieldsOf = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}

/** Path of the first field of `given` that did not come through the parsers as it was; null where all did. */
function firstDifference(given: unknown, parsed: unknown, path: string): string | null {
  if (Array.isArray(given) && Array.isArray(parsed)) {
    const at = given.findIndex((item, i) => firstDifference(item, parsed[i], '') !== null);
    if (at < 0) return null;
    const inside = given.length === parsed.length ? firstDifference(given[at], parsed[at], '') : '';
    return joined(`${path}[${at}]`, inside ?? '');
  }
  const fields = fieldsOf(given);
  const others = fieldsOf(parsed);
  if (!fields || !others) return given === parsed ? null : path;
  for (const [key, value] of Object.entries(fields)) {
    const known = Object.hasOwn(others, key);
    const inside = known ? firstDifference(value, others[key], '') : '';
    if (inside !== null) return joined(path, joined(key, inside));
  }
  return null;
}

const joined = (path: string, rest: string): string =>
  path === '' || rest === '' || rest.startsWith('[') ? path + rest : `${path}.${rest}`;

/**
 * Puts a backup in place of what there is. Accounts connected here stay connected and take its choices;
 * its other accounts wait for their password. `newId` where an id is taken by somebody else here.
 */
export function restore({ settings, accounts }: Backup, now: Accounts, newId: () => string): Everything {
  const ids = new Map<string, string>();
  let list: Accounts = { ...now, waiting: [] };
  for (const account of accounts) {
    const here = sameLogin(now, account.origin, account.username);
    const id = here?.id ?? (accountOf(now, account.id) ? newId() : account.id);
    ids.set(account.id, id);
    list = here
      ? withChoices(list, id, choicesOf(account))
      : { ...list, waiting: [...list.waiting, { ...account, id }] };
  }
  const siteAccounts = settings.siteAccounts.flatMap(({ host, id }) => {
    const known = ids.get(id);
    return known === undefined ? [] : [{ host, id: known }];
  });
  return { settings: { ...settings, siteAccounts }, accounts: list };
}

/** Everybody stays connected; all that was chosen is as at the beginning. */
export const withoutChoices = ({ list, active }: Accounts): Accounts => ({
  list: list.map((account) => ({ ...account, ...parseChoices(DEFAULT_CHOICES) })),
  active,
  waiting: [],
});
