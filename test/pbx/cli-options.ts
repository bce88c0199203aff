// The command line of `npm run pbx`: words in, options or one clear sentence out. Starts nothing.

import { parseArgs } from 'node:util';
import { everybody, TESTER } from './directory.ts';
import { authModes, behaviours, modes, type PbxOptions } from './options.ts';

export const usage = `A stand-in for a Switchvox PBX on loopback: HTTPS, /xml, phones that ring.

  npm run pbx -- [options]

  --port N              port to listen on (8443; 0 takes a free one)
  --user NAME           user name of extension 301 (301)
  --password TEXT       its web password (${TESTER.password})
  --auth MODE[,MODE]    ${authModes.join(', ')} (basic)
  --refuse-with N       status for a wrong password: 401 or 403 (401)
  --block-after N       block an address after N wrong passwords (never)
  --phone WHAT          what the user's own phone does: ${behaviours.join(', ')} (answer)
  --answer-after S      seconds it rings before it does so (3)
  --second-phone WHAT   what the dialled phone does (answer)
  --talk S              seconds until somebody hangs up (10; real phones: until you do)
  --prefix DIGITS       put before numbers of 10 or 11 digits, as Call API settings do (none)
  --answer-when WHEN    at-once, first-answered, second-answered (first-answered)
  --mode MODE           ${modes.slice(0, 9).join(', ')},
                        ${modes.slice(9).join(', ')} (normal)
  --mode-for METHOD     the one method the mode is for (all)
  --no-current-calls    a box without users.currentCalls.getList
  --sip                 real phones: two baresip processes ring instead (answer or manual)
  --help                this text

Every request and answer is printed as it stood on the wire, passwords masked.
With \`manual\` phones type: answer, busy, reject or hangup, and a number where two ring.
Other users: ${everybody
  .slice(1)
  .map(({ logins, password }) => `${logins.join(' or ')} / ${password}`)
  .join('   ')}
`;

export type Words =
  | {
      readonly kind: 'start';
      readonly options: Partial<PbxOptions>;
      readonly sip: boolean;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly sentence: string };

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

const schema = {
  port: text,
  user: text,
  password: text,
  auth: text,
  'refuse-with': text,
  'block-after': text,
  phone: text,
  'answer-after': text,
  'second-phone': text,
  talk: text,
  prefix: text,
  'answer-when': text,
  mode: text,
  'mode-for': text,
  'no-current-calls': flag,
  sip: flag,
  help: flag,
};

type Values = ReturnType<typeof parse>['values'];
type TextName = Exclude<keyof Values, 'no-current-calls' | 'sip' | 'help'>;

/** A wrong word on the command line; its message is the sentence to print. */
class Wrong extends Error {}

const parse = (words: readonly string[]) =>
  parseArgs({ args: [...words], options: schema, strict: true, allowPositionals: false });

/** The value where it is one of a list, or the default where it was not given. */
function oneOf<T extends string>(values: Values, name: TextName, allowed: readonly T[], otherwise: T): T {
  const given = values[name] ?? otherwise;
  const found = allowed.find((word) => word === given);
  if (found === undefined) throw new Wrong(`--${name} ${given}: must be one of ${allowed.join(', ')}.`);
  return found;
}

function amount(values: Values, name: TextName, otherwise: number, max: number): number {
  const given = values[name];
  if (given === undefined) return otherwise;
  if (!/^\d+(\.\d+)?$/.test(given) || Number(given) > max) {
    throw new Wrong(`--${name} ${given}: must be a number from 0 to ${max}.`);
  }
  return Number(given);
}

function whole(values: Values, name: TextName, otherwise: number, max: number): number {
  const number = amount(values, name, otherwise, max);
  if (!Number.isInteger(number)) throw new Wrong(`--${name} ${values[name]}: must be a whole number.`);
  return number;
}

function digits(values: Values, name: TextName): string {
  const given = values[name] ?? '';
  if (!/^[\d*]*$/.test(given)) throw new Wrong(`--${name} ${given}: must be digits or *.`);
  return given;
}

function users(values: Values): PbxOptions['users'] {
  const { user = '301', password = TESTER.password } = values;
  if (user === '' || user.includes(':'))
    throw new Wrong(`--user ${user}: must not be empty or contain a colon.`);
  if (password === '') throw new Wrong('--password: must not be empty.');
  return [{ ...TESTER, logins: [user], password }, ...everybody.slice(1)];
}

function challenges(values: Values): PbxOptions['auth'] {
  const words = (values.auth ?? 'basic').split(',');
  return words.map((auth) => oneOf({ auth }, 'auth', authModes, 'basic'));
}

/** A real phone answers, or waits for a hand on it; the rest is the simulated phones' alone. */
function checkReal(values: Values): void {
  if (!values.sip) return;
  oneOf(values, 'phone', ['answer', 'manual'], 'answer');
  oneOf(values, 'second-phone', ['answer', 'manual'], 'answer');
}

function optionsOf(values: Values): Partial<PbxOptions> {
  checkReal(values);
  const blockAfter = whole(values, 'block-after', 0, 1000);
  return {
    port: whole(values, 'port', 8443, 65_535),
    users: users(values),
    auth: challenges(values),
    refuseWith: oneOf(values, 'refuse-with', ['401', '403'], '401') === '401' ? 401 : 403,
    blockAfter: blockAfter === 0 ? null : blockAfter,
    firstPhone: oneOf(values, 'phone', behaviours, 'answer'),
    firstAfterMs: amount(values, 'answer-after', 3, 3600) * 1000,
    secondPhone: oneOf(values, 'second-phone', behaviours, 'answer'),
    secondAfterMs: 1000,
    talkMs: amount(values, 'talk', 10, 3600) * 1000,
    prefix: digits(values, 'prefix'),
    answerWhen: oneOf(
      values,
      'answer-when',
      ['at-once', 'first-answered', 'second-answered'],
      'first-answered',
    ),
    mode: oneOf(values, 'mode', modes, 'normal'),
    modeFor: values['mode-for'] ?? null,
    currentCalls: !values['no-current-calls'],
  };
}

/** Reads the words after `npm run pbx --`. */
export function readWords(words: readonly string[]): Words {
  try {
    const { values } = parse(words);
    if (values.help) return { kind: 'help' };
    return { kind: 'start', options: optionsOf(values), sip: values.sip ?? false };
  } catch (error) {
    const isParse = error instanceof TypeError && 'code' in error;
    if (error instanceof Wrong || isParse) return { kind: 'wrong', sentence: error.message };
    throw error;
  }
}
