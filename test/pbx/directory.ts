// Who exists on the stand-in PBX: extensions, their web passwords, and one administrator. Example people,
// in the shape of the vendor's own examples (extension 301, account 1106, "Tester 1").

export interface Extension {
  readonly number: string;
  readonly accountId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

export interface User {
  /** Every user name that logs in as this user; the first is the usual one. */
  readonly logins: readonly string[];
  readonly password: string;
  /** What the user's phone is; an administrator has none. */
  readonly extension: Extension | null;
}

/** An extension user, known by its number. Further user names (an e-mail address) may follow. */
export function extensionUser(extension: Extension, password: string, ...aliases: string[]): User {
  return { logins: [extension.number, ...aliases], password, extension };
}

export const TESTER = extensionUser(
  { number: '301', accountId: '1106', firstName: 'Tester', lastName: '1', email: 'tester1@example.test' },
  '30130130',
);

/** A password with UTF-8 in one, two and three bytes, a colon, a quote, a backslash and XML's own characters. */
export const ZOE = extensionUser(
  { number: '302', accountId: '1107', firstName: 'Zoë', lastName: 'Müller', email: 'zoe@example.test' },
  'pä:ß€ "w\\rd" <&>',
);

/** Whether the API takes an e-mail address as user name is not published (8.2's login page does). */
export const INES = extensionUser(
  {
    number: '303',
    accountId: '1108',
    firstName: 'Ines',
    lastName: "O'Brien & Co",
    email: 'ines@example.test',
  },
  'summer-2026!',
  'ines@example.test',
);

export const ADMIN: User = { logins: ['admin'], password: 'admin-password', extension: null };

export const everybody: readonly User[] = [TESTER, ZOE, INES, ADMIN];

/** User names are compared exactly: a public client's comments say that they are case-sensitive. */
export const findByLogin = (users: readonly User[], login: string): User | null =>
  users.find((user) => user.logins.includes(login)) ?? null;

export const findByAccount = (users: readonly User[], accountId: string): Extension | null =>
  users.find((user) => user.extension?.accountId === accountId)?.extension ?? null;

export const findByNumber = (users: readonly User[], number: string): Extension | null =>
  users.find((user) => user.extension?.number === number)?.extension ?? null;

export const displayName = (extension: Extension): string => `${extension.firstName} ${extension.lastName}`;
