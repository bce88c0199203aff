// Many people of one PBX, each with an extension, a password, and a number to call that nobody else calls.

import { randomUUID } from 'node:crypto';
import { prepareOrder } from '../../src/background/make-order.ts';
import { type Account, DEFAULT_CHOICES } from '../../src/core/account.ts';
import type { PbxOrder } from '../../src/core/pbx-contract.ts';
import { extensionUser, type User } from '../pbx/directory.ts';

export interface Client {
  readonly user: User;
  readonly account: Account;
  readonly order: PbxOrder;
}

/** Passwords are as unlike as people's: some with signs that UTF-8, XML and headers write in their own ways. */
const passwordOf = (i: number): string => [`pass-${i}`, `pä:ß€ ${i}`, `"w\\rd" <&>${i}`][i % 3] ?? '';

function userOf(i: number): User {
  const number = String(2000 + i);
  const email = `person${i}@example.test`;
  return extensionUser(
    { number, accountId: String(10_000 + i), firstName: 'Person', lastName: String(i), email },
    passwordOf(i),
  );
}

export const crowdOf = (count: number): readonly User[] => Array.from({ length: count }, (_, i) => userOf(i));

/** The number the `i`th person calls: of the line numbers that are set apart for fiction, area by area. */
function numberOf(i: number): string {
  const area = ['212', '312', '415', '617', '702'][Math.floor(i / 100) % 5];
  return `+1${area}5550${String(100 + (i % 100))}`;
}

export function clientOf(user: User, i: number, origin: string, scheme: Account['scheme']): Client {
  const { number = '', accountId = '' } = user.extension ?? {};
  const account: Account = {
    id: randomUUID(),
    origin,
    username: number,
    extension: number,
    accountId,
    displayName: `Person ${i}`,
    scheme,
    ...DEFAULT_CHOICES,
  };
  const page = {
    url: 'https://crm.example.com/',
    host: 'crm.example.com',
    title: `Customer ${i}`,
    selection: '',
  };
  const wish = { requestId: randomUUID(), e164: numberOf(i), ext: null, confirmed: true, page };
  const prepared = prepareOrder(wish, account, 'US');
  if (!prepared.ok) throw new Error(`${wish.e164} is not dialled: ${prepared.failure.code}`);
  return { user, account, order: prepared.value.order };
}
