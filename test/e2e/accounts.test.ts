// Several PBXs in one browser, and how each account dials: which PBX gets a call, and every argument of it
// as it stands on the wire.

import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Account, type AccountChoices, DEFAULT_CHOICES } from '../../src/core/account.ts';
import { INES, ZOE } from '../pbx/directory.ts';
import { type Pbx, startPbx } from '../pbx/pbx.ts';
import type { RecordedCall } from '../pbx/record.ts';
import {
  callThat,
  connect,
  type Line,
  lineOfChromium,
  nextNumber,
  outcome,
  place,
  told,
  tryToPlace,
} from '../support/calls.ts';
import { clickButton, waitToRead } from '../support/overlay.ts';
import { keepPicture, nextDesk, openStage, type Stage } from './stage.ts';

let stage: Stage;
let line: Line;
/** The tester's PBX at the office, and Zoë's at home. */
let office: Pbx;
let home: Pbx;
let atOffice: Account;
let atHome: Account;

beforeAll(async () => {
  stage = await openStage({ pbx: { currentCalls: false, talkMs: 0 } });
  office = stage.pbx;
  home = await startPbx({ currentCalls: false, talkMs: 0 });
  line = lineOfChromium(await stage.chromium.openOwn('popup.html'));
});

afterAll(async () => {
  await stage.close();
  await home.close();
});

beforeEach(async () => {
  atHome = await connect(line, home, ZOE);
  atOffice = await connect(line, office);
  await change(atOffice, DEFAULT_CHOICES);
});

const choose = async ({ id }: Account) => told(await line.ask('account/choose', { id }));

const change = async ({ id }: Account, choices: Partial<AccountChoices>) =>
  told(await line.ask('account/change', { id, choices: { ...DEFAULT_CHOICES, ...choices } }));

const bind = async (host: string, id: string) => told(await line.ask('site/account', { host, id }));

/** How many calls each PBX gets while `work` is done. */
async function shares(work: () => Promise<unknown>): Promise<{ office: number; home: number }> {
  const before = [office.calls.length, home.calls.length] as const;
  await work();
  return { office: office.calls.length - before[0], home: home.calls.length - before[1] };
}

const callOnce = async (): Promise<unknown> => outcome(line, await place(line));

/** The last call the office's PBX got. */
async function callOf(work: () => Promise<unknown>): Promise<RecordedCall> {
  const before = office.calls.length;
  await work();
  return office.waitForCall(before + 1);
}

/** A click on a number of a page at this host, and its call followed to the end. */
async function clickAt(host: string, name?: string): Promise<Page> {
  const desk = nextDesk();
  const page = await stage.show(`<p>Reception: ${desk.text}</p>`, name);
  await page.goto(page.url().replace('localhost', host));
  await clickButton(page, desk.button);
  await waitToRead(page, /Dialling/);
  return page;
}

describe('of two accounts', () => {
  it('the one chosen calls, the one connected last to begin with', async () => {
    expect(await shares(callOnce)).toEqual({ office: 1, home: 0 });
    await choose(atHome);
    expect(await shares(callOnce)).toEqual({ office: 0, home: 1 });
    expect(home.calls.at(-1)?.parameters).toMatchObject({ dial_first: '302', account_id: '1107' });
  });

  it('the one a site is bound to calls from that site, and from no other', async () => {
    await bind('localhost', atHome.id);
    expect(await shares(() => clickAt('localhost'))).toEqual({ office: 0, home: 1 });
    expect(await shares(() => clickAt('127.0.0.1'))).toEqual({ office: 1, home: 0 });
    await bind('localhost', '');
    expect(await shares(() => clickAt('localhost'))).toEqual({ office: 1, home: 0 });
  });

  it('one may sign out; the other stays and takes over', async () => {
    told(await line.ask('account/sign-out', { id: atOffice.id }));
    expect(told(await line.ask('accounts/get', {}))).toMatchObject({
      list: [{ id: atHome.id }],
      active: atHome.id,
      waiting: [],
    });
    expect(await shares(callOnce)).toEqual({ office: 0, home: 1 });
    told(await line.ask('account/sign-out', { id: '' }));
    expect(await tryToPlace(line)).toMatchObject({ failure: { code: 'no-account' } });
  });

  it('one that signs out leaves the sites bound to it to nobody else, until it is back', async () => {
    await bind('localhost', atOffice.id);
    told(await line.ask('account/sign-out', { id: atOffice.id }));
    expect(
      await shares(async () => {
        const desk = nextDesk();
        const page = await stage.show(`<p>Reception: ${desk.text}</p>`);
        await clickButton(page, desk.button);
        await waitToRead(page, /an account that is signed out, so nothing was dialled/);
        await page.close();
      }),
    ).toEqual({ office: 0, home: 0 });
    expect(await shares(() => clickAt('127.0.0.1'))).toEqual({ office: 0, home: 1 });
    expect(await connect(line, office)).toMatchObject({ id: atOffice.id });
    expect(await shares(() => clickAt('localhost'))).toEqual({ office: 1, home: 0 });
    // Forgotten while it waits, it leaves the site to whoever calls.
    for (let i = 0; i < 2; i++) told(await line.ask('account/sign-out', { id: atOffice.id }));
    expect(await shares(() => clickAt('localhost'))).toEqual({ office: 0, home: 1 });
  });

  it('two may be of one PBX', async () => {
    const other = await connect(line, office, INES);
    await callOnce();
    expect(office.calls.at(-1)?.parameters).toMatchObject({ dial_first: '303', account_id: '1108' });
    await choose(atOffice);
    await callOnce();
    expect(office.calls.at(-1)?.parameters).toMatchObject({ dial_first: '301', account_id: '1106' });
    told(await line.ask('account/sign-out', { id: other.id }));
  });

  it('connecting one again keeps what was chosen for it', async () => {
    await change(atOffice, { name: 'Office', options: { ...DEFAULT_CHOICES.options, ringSeconds: 44 } });
    expect(await connect(line, office)).toMatchObject({
      id: atOffice.id,
      name: 'Office',
      options: { ringSeconds: 44 },
    });
  });
});

describe('every argument', () => {
  it('stands on the wire as the vendor names it', async () => {
    await change(atOffice, {
      devices: [
        { name: 'Mobile', number: '14155550199' },
        { name: 'Workshop', number: '305' },
      ],
      ringFirst: '14155550199',
      options: {
        ...DEFAULT_CHOICES.options,
        ringSeconds: 41,
        callerIdName: '{number} from {site} and more',
        variables: [
          { name: 'where', value: '{host}' },
          { name: 'page', value: '{title} & <b> "{url}"' },
          { name: 'fixed', value: 'ä = 1' },
        ],
        ignoreApiSettings: true,
        ignoreCallRules: true,
      },
    });
    const call = await callOf(() => clickAt('localhost', 'wire'));
    const digits = String(call.parameters.dial_second);
    expect(call.parameters).toEqual({
      account_id: '1106',
      dial_first: '14155550199',
      dial_second: digits,
      caller_id_name: `+1 415 555 ${digits.slice(-4)} from`,
      variables: ['where=localhost', `page=wire & <b> "${stage.site.url}wire"`, 'fixed=ä = 1'],
      timeout: '41',
      ignore_user_api_settings: '1',
      ignore_user_call_rules: '1',
    });
  });

  it('that nobody asked for is left out', async () => {
    const { parameters } = await callOf(callOnce);
    expect(Object.keys(parameters)).toEqual(['account_id', 'dial_first', 'dial_second', 'timeout']);
    expect(parameters.timeout).toBe('18');
  });

  it('that the vendor would refuse is not taken over', async () => {
    const options = {
      ...DEFAULT_CHOICES.options,
      ringSeconds: 1000,
      variables: [{ name: 'a b', value: 'x' }],
    };
    await change(atOffice, { options, devices: [{ name: 'Bad', number: '+1 415' }], ringFirst: '+1 415' });
    const { parameters } = await callOf(callOnce);
    expect(parameters).toMatchObject({ dial_first: '301', timeout: '18' });
    expect(parameters.variables).toBeUndefined();
  });
});

describe('dial rules', () => {
  const none = DEFAULT_CHOICES.rules;
  // Another number each: the same one again within moments would be taken for a double click.
  const rules = [
    ['an outside line', { outsidePrefix: '9' }, '+14155550142', '914155550142'],
    ['an international prefix', { internationalPrefix: '011' }, '+442079460958', '011442079460958'],
    ['both', { outsidePrefix: '9', internationalPrefix: '011' }, '+442079460959', '9011442079460959'],
    ['national form', { ownCountry: 'national', trunkPrefix: '1' }, '+14155550143', '14155550143'],
    ['national form without trunk', { ownCountry: 'national' }, '+14155550144', '4155550144'],
    [
      'a rewriting rule',
      { rewrites: [{ pattern: '+44.', digits: '77*{rest}' }] },
      '+442079460960',
      '77*2079460960',
    ],
    ['extensions', { extensionLengths: [3], outsidePrefix: '9' }, '305', '305'],
  ] as const;

  it.each(rules)('%s', async (_what, changes, number, digits) => {
    await change(atOffice, { rules: { ...none, ...changes } });
    const call = await callOf(async () => outcome(line, await place(line, number)));
    expect(call.parameters.dial_second).toBe(digits);
  });

  it('that keep a number from being dialled keep it from the PBX', async () => {
    await change(atOffice, { rules: { ...none, blocked: ['+1900.', '+44.'] } });
    expect(
      await shares(async () => {
        expect(await tryToPlace(line, '+442079460958')).toMatchObject({
          failure: { code: 'number-blocked' },
        });
        expect(await tryToPlace(line, '911')).toMatchObject({ failure: { code: 'number-emergency' } });
        expect(await tryToPlace(line, '+12')).toMatchObject({ failure: { code: 'number-refused' } });
      }),
    ).toEqual({ office: 0, home: 0 });
  });

  it('that ask first place the call after a yes only', async () => {
    await change(atOffice, { options: { ...DEFAULT_CHOICES.options, confirm: 'international' } });
    const number = '+442079460961';
    expect(
      await shares(async () => {
        expect(await tryToPlace(line, number, { confirmed: false })).toMatchObject({
          failure: { code: 'confirm-needed', detail: 'international' },
        });
      }),
    ).toEqual({ office: 0, home: 0 });
    const call = await callOf(async () => outcome(line, await place(line, number, { confirmed: true })));
    expect(call.parameters.dial_second).toBe('442079460961');
  });

  it('and the PBX that both put the same prefix are noticed', async () => {
    await change(atOffice, { rules: { ...none, outsidePrefix: '9' } });
    office.set({ prefix: '9', prefixLengths: [12] });
    const call = await callThat(line, await place(line), ({ phase }) => phase === 'dialling');
    expect(call).toMatchObject({ doubled: '9', dialedSecond: `9${call.digits}` });
    const popup = await stage.chromium.openOwn('popup.html');
    await popup.getByText('The prefix 9 was dialled twice: by your dial rules and by the PBX.').waitFor();
    await keepPicture(popup, 'popup-doubled');
    await popup.close();
    await change(atOffice, {});
    office.set({ prefixLengths: [11] });
    const right = await callThat(line, await place(line, nextNumber()), ({ phase }) => phase === 'dialling');
    expect(right.dialedSecond).toBe(`9${right.digits}`);
    expect(right.doubled).toBeUndefined();
    office.set({ prefix: '' });
  });
});
