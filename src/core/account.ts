// A connected account as everybody may see it: who it is at the PBX and how it dials. The password is
// not part of it and never will be: it lives in the vault alone.

import { type CallOptions, DEFAULT_OPTIONS, parseOptions } from './call-options.ts';
import { DEFAULT_RULES, type DialRules, parseRules } from './dialing/rules.ts';
import { parseAddress } from './switchvox/address.ts';

/** Another phone of the person that may ring first. */
export interface Device {
  readonly name: string;
  /** What the PBX dials to reach it: an extension or an outside number's digits. */
  readonly number: string;
}

export interface Account {
  readonly id: string;
  /** What the person calls it; empty: the PBX's host. */
  readonly name: string;
  /** `https://host[:port]`. */
  readonly origin: string;
  /** What the person logs in with: usually the extension number. */
  readonly username: string;
  /** The extension the PBX reported. */
  readonly extension: string;
  /** The PBX's id of the account, sent with every call. */
  readonly accountId: string;
  readonly displayName: string;
  /** How the PBX wants to be logged in to. */
  readonly scheme: 'basic' | 'digest';
  readonly devices: readonly Device[];
  /** Number of the phone that rings first; empty: the extension. */
  readonly ringFirst: string;
  readonly rules: DialRules;
  readonly options: CallOptions;
}

/** A login whose password is still to be typed: from a backup, or signed out while sites are bound to it. */
export type WaitingAccount = Pick<Account, 'id' | 'origin' | 'username'> & AccountChoices;

export interface Accounts {
  readonly list: readonly Account[];
  /** Id of the account that dials; null where there is none. */
  readonly active: string | null;
  /** Nobody dials with these until they are connected. */
  readonly waiting: readonly WaitingAccount[];
}

export const NO_ACCOUNTS: Accounts = { list: [], active: null, waiting: [] };

const MAX_ACCOUNTS = 20;
export const MAX_DEVICES = 20;
/** Digits or `*`, as the PBX checks extensions, and `#` for feature codes. */
const DEVICE_NUMBER = /^[0-9*#]{1,20}$/;

export const isDeviceNumber = (text: string): boolean => DEVICE_NUMBER.test(text);

/** Longest name of an account or a phone, in UTF-16 units. */
export const MAX_NAME = 60;

const isText = (value: unknown, max: number): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= max;

const fieldsOf = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;

/** An account read back from storage, or null where the record is not one. */
export function parseAccount(stored: unknown): Account | null {
  const fields = fieldsOf(stored);
  if (!fields) return null;
  const { id, origin, username, extension, accountId, scheme } = fields;
  if (!isText(id, 40) || !isText(origin, 300) || !origin.startsWith('https://')) return null;
  if (!isText(username, 200) || !isText(extension, 40) || !isText(accountId, 40)) return null;
  if (scheme !== 'basic' && scheme !== 'digest') return null;
  const displayName = isText(fields.displayName, 200) ? fields.displayName : extension;
  return { id, origin, username, extension, accountId, scheme, displayName, ...parseChoices(fields) };
}

/** Null where the record names no login. */
export function parseWaiting(stored: unknown): WaitingAccount | null {
  const fields = fieldsOf(stored);
  if (!fields) return null;
  const { id, origin, username } = fields;
  if (!isText(id, 40) || !isText(username, 200) || !isText(origin, 300)) return null;
  const address = parseAddress(origin);
  if (!address.ok || address.value !== origin) return null;
  return { id, origin, username, ...parseChoices(fields) };
}

/** The part of an account that the person chooses. */
export type AccountChoices = Pick<Account, 'name' | 'devices' | 'ringFirst' | 'rules' | 'options'>;

/** Keeps what is right and takes the default for the rest. */
export function parseChoices(value: unknown): AccountChoices {
  const fields = fieldsOf(value) ?? {};
  const devices = parseDevices(fields.devices);
  const ringFirst = devices.find(({ number }) => number === fields.ringFirst)?.number ?? '';
  return {
    name: isText(fields.name, MAX_NAME) ? fields.name : '',
    devices,
    ringFirst,
    rules: parseRules(fields.rules),
    options: parseOptions(fields.options),
  };
}

function parseDevices(value: unknown): readonly Device[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MAX_DEVICES).flatMap((item: unknown) => {
    const { name, number } = fieldsOf(item) ?? {};
    return isText(name, MAX_NAME) && isText(number, 20) && isDeviceNumber(number) ? [{ name, number }] : [];
  });
}

export const DEFAULT_CHOICES: AccountChoices = {
  name: '',
  devices: [],
  ringFirst: '',
  rules: DEFAULT_RULES,
  options: DEFAULT_OPTIONS,
};

/** The chosen part of an account alone. */
export const choicesOf = ({ name, devices, ringFirst, rules, options }: AccountChoices): AccountChoices => ({
  name,
  devices,
  ringFirst,
  rules,
  options,
});

/** What to call an account: the person's own name for it, else the PBX's host. */
export const titleOf = ({ name, origin }: Pick<Account, 'name' | 'origin'>): string =>
  name || new URL(origin).host;

/** The phone that rings first for calls of this account. */
export const dialFirstOf = ({ ringFirst, extension }: Account): string => ringFirst || extension;

export function parseAccounts(stored: unknown): Accounts {
  const fields = fieldsOf(stored);
  if (!fields || !Array.isArray(fields.list)) return NO_ACCOUNTS;
  const list = fields.list.slice(0, MAX_ACCOUNTS).flatMap((item) => parseAccount(item) ?? []);
  const active = list.find(({ id }) => id === fields.active) ?? list[0];
  const waiting = Array.isArray(fields.waiting) ? fields.waiting.slice(0, MAX_ACCOUNTS) : [];
  return {
    list,
    active: active?.id ?? null,
    waiting: waiting.flatMap((item) => parseWaiting(item) ?? []),
  };
}

export const accountOf = ({ list }: Accounts, wanted: string | null): Account | null =>
  list.find(({ id }) => id === wanted) ?? null;

export const activeAccount = (accounts: Accounts): Account | null => accountOf(accounts, accounts.active);

/** Puts an account into the list, in place of the one with its id, and makes it the active one. */
export function withAccount(accounts: Accounts, account: Account): Accounts {
  const known = accounts.list.some(({ id }) => id === account.id);
  const list = known
    ? accounts.list.map((other) => (other.id === account.id ? account : other))
    : [...accounts.list, account].slice(-MAX_ACCOUNTS);
  const waiting = accounts.waiting.filter(({ id }) => id !== account.id);
  return { list, active: account.id, waiting };
}

/** Makes another account the active one; an id nobody has changes nothing. */
export const withActive = (accounts: Accounts, id: string): Accounts =>
  accountOf(accounts, id) ? { ...accounts, active: id } : accounts;

export const withChoices = (accounts: Accounts, id: string, choices: AccountChoices): Accounts => ({
  ...accounts,
  list: accounts.list.map((account) => (account.id === id ? { ...account, ...choices } : account)),
});

export function withoutAccount(accounts: Accounts, id: string): Accounts {
  const list = accounts.list.filter((account) => account.id !== id);
  const active = accounts.active === id ? (list[0]?.id ?? null) : accounts.active;
  const waiting = accounts.waiting.filter((account) => account.id !== id);
  return { list, active, waiting };
}

/** Signed out, but not forgotten: connecting the same login again brings it back with its id. */
export function withAccountWaiting(accounts: Accounts, id: string): Accounts {
  const account = accountOf(accounts, id);
  if (!account) return accounts;
  const { origin, username } = account;
  const { waiting, ...others } = withoutAccount(accounts, id);
  return {
    ...others,
    waiting: [...waiting, { id, origin, username, ...choicesOf(account) }].slice(-MAX_ACCOUNTS),
  };
}

/** The account the same login at the same PBX has already, so that connecting again keeps its choices. */
export const sameLogin = (accounts: Accounts, origin: string, username: string): Account | null =>
  accounts.list.find((account) => account.origin === origin && account.username === username) ?? null;

/** What waits for this very login to be connected. */
export const waitingLogin = (
  { waiting }: Accounts,
  origin: string,
  username: string,
): WaitingAccount | null =>
  waiting.find((account) => account.origin === origin && account.username === username) ?? null;
