// What a policy does to settings, accounts and logins. What people chose themselves is never overwritten: it is
// covered while something is locked, and is there again when it is not.

import { type Account, type AccountChoices, type Accounts, DEFAULT_CHOICES } from './account.ts';
import { type Failure, failure } from './failure.ts';
import type { Policy } from './policy.ts';
import type { PolicyKey, PolicyValues } from './policy-values.ts';
import { failed, type Result, success } from './result.ts';
import type { Settings } from './settings.ts';
import { covers, isSiteOn, withSite } from './sites.ts';

/** What each setting of a policy governs. */
const PLACES = {
  pbxAddress: 'login',
  userNamePattern: 'login',
  country: 'settings',
  outsidePrefix: 'rules',
  internationalPrefix: 'rules',
  ownCountry: 'rules',
  trunkPrefix: 'rules',
  rewrites: 'rules',
  blocked: 'rules',
  extensionLengths: 'rules',
  confirm: 'options',
  callsPerDay: 'calls',
  siteMode: 'settings',
  sitesOn: 'settings',
  sitesOff: 'settings',
  numberClick: 'settings',
  linkClick: 'settings',
  markStyle: 'settings',
  history: 'settings',
  forgetsPasswords: 'settings',
} as const satisfies Readonly<Record<PolicyKey, 'login' | 'settings' | 'rules' | 'options' | 'calls'>>;

type Place = (typeof PLACES)[PolicyKey];
type KeyOf<P extends Place> = { [K in PolicyKey]: (typeof PLACES)[K] extends P ? K : never }[PolicyKey];
type ValuesOf<P extends Place> = Pick<PolicyValues, KeyOf<P>>;

const pick = <P extends Place>(values: PolicyValues, place: P): ValuesOf<P> =>
  Object.fromEntries(
    Object.entries(values).filter(([key]) => PLACES[key as PolicyKey] === place),
  ) as ValuesOf<P>;

/** What a person who chose nothing has. */
export const withDefaults = (builtIn: Settings, { defaults }: Policy): Settings => ({
  ...builtIn,
  ...pick(defaults, 'settings'),
});

/** A person's own entry for a site is left out where a locked list covers it: the closest would win else. */
export function underPolicy(settings: Settings, { locked }: Policy): Settings {
  const { sitesOn = [], sitesOff = [] } = locked;
  const free = (entries: readonly string[], by: readonly string[]) =>
    entries.filter((entry) => !by.some((one) => covers(one, entry)));
  return {
    ...settings,
    sitesOn: free(settings.sitesOn, sitesOff),
    sitesOff: free(settings.sitesOff, sitesOn),
    ...pick(locked, 'settings'),
  };
}

const choicesWith = <C extends AccountChoices>(choices: C, values: PolicyValues): C => ({
  ...choices,
  rules: { ...choices.rules, ...pick(values, 'rules') },
  options: { ...choices.options, ...pick(values, 'options') },
});

/** What an account begins with. */
export const firstChoices = ({ defaults }: Policy): AccountChoices => choicesWith(DEFAULT_CHOICES, defaults);

export const accountsUnder = (accounts: Accounts, { locked }: Policy): Accounts => ({
  ...accounts,
  list: accounts.list.map((account) => choicesWith(account, locked)),
});

/** What a page of ours wants kept, without what is only there because it is locked. */
export const ownChoices = (
  wanted: AccountChoices,
  kept: AccountChoices,
  { locked }: Policy,
): AccountChoices => ({
  ...wanted,
  rules: { ...wanted.rules, ...keptOf(kept.rules, locked) },
  options: { ...wanted.options, ...keptOf(kept.options, locked) },
});

const keptOf = <T extends object>(kept: T, locked: PolicyValues): Partial<T> =>
  Object.fromEntries(Object.entries(kept).filter(([key]) => key in locked)) as Partial<T>;

/** Failures: `address-refused`, `username-refused`. */
export function checkLogin(origin: string, username: string, { locked }: Policy): Result<null, Failure> {
  const { pbxAddress, userNamePattern } = locked;
  if (pbxAddress !== undefined && origin !== pbxAddress) {
    return failed(failure('address-refused', new URL(pbxAddress).host));
  }
  const fits = userNamePattern === undefined || regExpOf(userNamePattern).test(username);
  return fits ? success(null) : failed(failure('username-refused', userNamePattern));
}

function regExpOf(pattern: string): RegExp {
  const parts = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('#', '[0-9]')
    .replaceAll('*', '.*');
  return new RegExp(`^${parts}$`);
}

/** Failures: those of `checkLogin`, for an account that was connected before the policy came. */
export function allowedAccount(account: Account, policy: Policy): Result<Account, Failure> {
  const login = checkLogin(account.origin, account.username, policy);
  return login.ok ? success(account) : login;
}

/** No choice of the person would switch this site. */
export function isSiteLocked(settings: Settings, host: string, policy: Policy): boolean {
  const on = isSiteOn(settings, host);
  return isSiteOn(underPolicy(withSite(settings, host, !on), policy), host) === on;
}
