// `switchvox.users.call` and its sisters on the stand-in PBX: every fault, the vendor's answers to the
// letter, and an answer that is held while the phone rings.

import { afterEach, describe, expect, it } from 'vitest';
import { ADMIN } from '../../pbx/directory.ts';
import type { PbxOptions } from '../../pbx/options.ts';
import { type Pbx, startPbx } from '../../pbx/pbx.ts';
import { ask, basicOf, callDocument, codesOf, document, post, XML } from './client.ts';

let pbx: Pbx;
const start = async (options: Partial<PbxOptions> = {}): Promise<void> => {
  pbx = await startPbx(options);
};

afterEach(() => pbx?.close());

describe('the answer', () => {
  it('is the published example to the letter', async () => {
    await start();
    const reply = await post(pbx, callDocument({ variables: '<variable>balance=300</variable>' }));
    expect(reply.headers['content-type']).toContain('xml');
    expect(reply.body).toBe(
      [
        '<response method="switchvox.users.call">',
        '  <result>',
        '    <call_info dialed_first="301" dialed_second="800" >',
        '      <variables>',
        '        <ivr_variable id="1" name="balance" status="exists" />',
        '      </variables>',
        '    </call_info>',
        '  </result>',
        '</response>',
        '',
      ].join('\n'),
    );
  });

  it('has an empty list where no variables were given', async () => {
    await start();
    expect((await post(pbx, callDocument())).body).toContain('<variables></variables>');
  });

  it('tells the numbers really dialled, with the prefix of the Call API settings', async () => {
    await start({ prefix: '9' });
    const reply = await post(pbx, callDocument({ dial_second: '15554578299' }));
    expect(reply.body).toContain('dialed_first="301" dialed_second="915554578299"');
    expect(pbx.calls[0]?.dialedSecond).toBe('915554578299');
  });

  it('leaves the numbers alone where the settings are to be ignored', async () => {
    await start({ prefix: '9' });
    const order = { dial_second: '15554578299', ignore_user_api_settings: '1' };
    expect((await post(pbx, callDocument(order))).body).toContain('dialed_second="15554578299"');
  });

  it('echoes a transaction id and takes a version', async () => {
    await start();
    const body = '<request method="switchvox.users.getMyInfo" version="17487" transaction_id="a&amp;b"/>';
    expect((await post(pbx, body)).body).toMatch(
      /^<response method="switchvox.users.getMyInfo" transaction_id="a&amp;b">/,
    );
  });

  it('escapes what people are called', async () => {
    await start();
    const parameters = '<account_ids><account_id>1108</account_id></account_ids>';
    const reply = await post(pbx, document('switchvox.extensions.getInfo', parameters), ADMIN);
    expect(reply.body).toContain('last_name="O&apos;Brien &amp; Co"');
  });
});

describe('a fault of users.call', () => {
  const cases: [string, Record<string, string | null>, string[]][] = [
    ['dial_first missing', { dial_first: null }, ['10011']],
    ['both numbers missing', { dial_first: null, dial_second: null }, ['10011', '10011']],
    ['dial_second empty', { dial_second: '' }, ['10011']],
    ['a plus in the number', { dial_second: '+15554578299' }, ['10010']],
    ['a blank in the number', { dial_second: '555 4578' }, ['10010']],
    ['a blank before the number', { dial_second: ' 800' }, ['10010']],
    ['a hash in the number', { dial_second: '80#0' }, ['10010']],
    ['digits of another script', { dial_second: '٨٠٠' }, ['10010']],
    ['a number too long', { dial_second: '1'.repeat(33) }, ['10012']],
    ['account_id not digits', { account_id: '11o6' }, ['10014']],
    ['account_id of nobody', { account_id: '9999' }, ['84711']],
    ['account_id of somebody else', { account_id: '1107' }, ['99005']],
    ['a name of 21 characters', { caller_id_name: 'x'.repeat(21) }, ['99006']],
    ['timeout above 999', { timeout: '1000' }, ['99006']],
    ['timeout negative', { timeout: '-1' }, ['99006']],
    ['timeout not whole', { timeout: '2.5' }, ['99006']],
    ['a flag that is neither 0 nor 1', { ignore_user_call_rules: 'true' }, ['99006']],
    ['variables as text', { variables: 'a=1' }, ['99006']],
    ['a variable without a value', { variables: '<variable>a</variable>' }, ['99006']],
    ['a parameter of another method', { auto_answer: '1' }, ['99007']],
    ['several at once', { dial_second: 'x', account_id: 'y', timeout: 'z' }, ['10010', '10014', '99006']],
  ];

  it.each(cases)('%s', async (_, changes, codes) => {
    await start();
    const reply = await post(pbx, callDocument(changes));
    expect(reply.status).toBe(200);
    expect(codesOf(reply)).toEqual(codes);
    expect(pbx.calls).toMatchObject([{ state: 'refused', steps: [] }]);
  });

  it('reads like the published one', async () => {
    await start();
    expect((await post(pbx, callDocument({ dial_second: 'asdf' }))).body).toBe(
      [
        '<response method="switchvox.users.call">',
        '  <errors>',
        '    <error code="10010" message="Invalid extension (asdf). Extensions may only contain digits or *." />',
        '  </errors>',
        '</response>',
        '',
      ].join('\n'),
    );
  });

  it('is none for every argument at its limit', async () => {
    await start();
    const limits = {
      dial_second: '*72'.padEnd(32, '0'),
      caller_id_name: '😀'.repeat(20),
      timeout: '999',
      ignore_user_api_settings: '0',
      ignore_user_call_rules: '1',
      variables: '<variable>a=</variable><variable>b=x=y &lt;&#8364;&gt;</variable>',
    };
    expect(codesOf(await post(pbx, callDocument(limits)))).toEqual([]);
    expect(pbx.calls[0]?.parameters.variables).toEqual(['a=', 'b=x=y <€>']);
  });

  it('can be given the code the vendor will turn out to use', async () => {
    await start({ faultFor: { 99005: { code: '12345', message: 'No.' } } });
    expect(codesOf(await post(pbx, callDocument({ account_id: '1107' })))).toEqual(['12345']);
  });

  it('can be laid on', async () => {
    const faults = [
      { code: '77777', message: 'Never heard <of>' },
      { code: '41591', message: 'And this' },
    ];
    await start({ faults, modeFor: 'switchvox.users.call' });
    expect(codesOf(await post(pbx, callDocument()))).toEqual(['77777', '41591']);
    expect(codesOf(await post(pbx, document('switchvox.users.getMyInfo')))).toEqual([]);
    expect(pbx.calls).toHaveLength(0);
  });
});

describe('what the vendor does not say is a switch', () => {
  it.each<[string, Partial<PbxOptions>, Record<string, string | null>]>([
    ['a hash', { allowHash: true }, { dial_second: '80#' }],
    ['a foreign account', { foreignAccount: 'allow' }, { account_id: '1107' }],
    ['unknown parameters', { unknownParameters: 'ignore' }, { auto_answer: '1' }],
    ['no account_id', {}, { account_id: null }],
    ['timeout 0 as the default', { zeroTimeout: 'default', firstAfterMs: 5 }, { timeout: '0' }],
  ])('%s may pass', async (_, options, changes) => {
    await start(options);
    expect(codesOf(await post(pbx, callDocument(changes)))).toEqual([]);
  });

  it('account_id may be needed', async () => {
    await start({ accountIdRequired: true });
    expect(codesOf(await post(pbx, callDocument({ account_id: null })))).toEqual(['10011']);
  });
});

describe('the request', () => {
  const cases: [string, string | Buffer, string][] = [
    ['empty', '', '99001'],
    ['not XML', 'dial 800', '99002'],
    ['JSON', '{"request":{"method":"switchvox.users.getMyInfo"}}', '99002'],
    ['unclosed', '<request method="switchvox.users.getMyInfo"><parameters>', '99002'],
    ['a bare ampersand', callDocument({ caller_id_name: 'A & B' }), '99002'],
    ['an unknown entity', callDocument({ caller_id_name: '&nbsp;' }), '99002'],
    ['a control character', callDocument({ caller_id_name: '\u0007' }), '99002'],
    ['a control character, encoded', callDocument({ caller_id_name: '&#7;' }), '99002'],
    ['a DTD', `<!DOCTYPE request>${document('switchvox.users.getMyInfo')}`, '99002'],
    ['not UTF-8', Buffer.from(callDocument({ caller_id_name: 'Zoë' }), 'latin1'), '99002'],
    ['two roots', document('switchvox.users.getMyInfo').repeat(2), '99002'],
    ['another root', '<response method="switchvox.users.getMyInfo"/>', '99002'],
    ['no method', '<request><parameters/></request>', '99002'],
    [
      'parameters misplaced',
      '<request method="switchvox.users.call"><dial_first>1</dial_first></request>',
      '99002',
    ],
    ['a list with strangers', callDocument({ variables: '<value>a=1</value>' }), '99002'],
    ['an unknown method', document('switchvox.users.nothing'), '99003'],
    [
      'a parameter twice',
      callDocument().replace('<account_id>', '<dial_second>801</dial_second><account_id>'),
      '99006',
    ],
  ];

  it.each(cases)('%s is a fault', async (_, body, code) => {
    await start();
    const reply = await ask(pbx, { body, headers: { authorization: basicOf(ADMIN), 'content-type': XML } });
    expect(reply.status).toBe(200);
    expect(codesOf(reply)[0]).toBe(code);
  });

  it.each([
    'text/xml',
    'application/json',
    'application/x-www-form-urlencoded',
    'application/xml; charset=latin1',
  ])('of type %s is refused', async (type) => {
    await start();
    const headers = { authorization: basicOf(ADMIN), 'content-type': type };
    expect((await ask(pbx, { body: callDocument(), headers })).status).toBe(415);
    pbx.set({ wrongTypeWith: 'fault' });
    expect(codesOf(await ask(pbx, { body: callDocument(), headers }))).toEqual(['99002']);
  });

  it('by GET says that it is empty, after the login', async () => {
    await start();
    expect((await ask(pbx, { method: 'GET' })).status).toBe(401);
    const reply = await ask(pbx, { method: 'GET', headers: { authorization: basicOf(ADMIN) } });
    expect(reply.body).toMatch(/^<response>\n {2}<errors>/);
    expect(codesOf(reply)).toEqual(['99001']);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS'])('by %s is not allowed', async (method) => {
    await start();
    const reply = await ask(pbx, { method, headers: { authorization: basicOf(ADMIN) } });
    expect(reply.status).toBe(405);
    expect(Object.keys(reply.headers).join()).not.toContain('access-control');
  });

  it('is recorded byte for byte, and so is the answer', async () => {
    await start();
    const body = callDocument({ caller_id_name: 'Zoë' });
    const reply = await post(pbx, body);
    const [seen] = await pbx.until(() => pbx.requests[0]?.answer && pbx.requests);
    const raw = seen?.raw.toString('utf8') ?? '';
    expect(raw.startsWith('POST /xml HTTP/1.1\r\n')).toBe(true);
    expect(raw.endsWith(`\r\n\r\n${body}`)).toBe(true);
    expect(seen?.body.toString('utf8')).toBe(body);
    expect(seen?.call?.method).toBe('switchvox.users.call');
    expect(seen?.answer?.raw.toString('utf8')).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(seen?.answer?.body).toBe(reply.body);
    expect(pbx.calls[0]?.parameters).toEqual({
      dial_first: '301',
      dial_second: '800',
      account_id: '1106',
      caller_id_name: 'Zoë',
    });
  });
});

describe('a call is held', () => {
  const answered = (): boolean => pbx.requests[0]?.answer !== null;

  it('until the first phone answers, and the second is dialled only then', async () => {
    await start({ firstPhone: 'manual', secondPhone: 'manual' });
    const reply = post(pbx, callDocument());
    const call = await pbx.waitForCall();
    await pbx.until(() => pbx.phone.ringing().length > 0);
    expect(pbx.phone.ringing()).toEqual(['301']);
    expect([call.state, answered()]).toEqual(['ringing', false]);
    pbx.phone.answer();
    expect((await reply).body).toContain('call_info');
    expect(pbx.phone.ringing()).toEqual(['800']);
    pbx.phone.answer('800');
    await pbx.until(() => call.state === 'talking');
    pbx.phone.hangUp();
    await pbx.until(() => call.state === 'ended');
    expect(call.steps.map(({ step }) => step)).toEqual([
      'first-ringing',
      'first-answered',
      'second-ringing',
      'second-answered',
      'over',
    ]);
  });

  it('and fails with 41591 when `timeout` has passed, the second phone never rung', async () => {
    await start({ firstPhone: 'no-answer' });
    const reply = await post(pbx, callDocument({ timeout: '1' }));
    expect(reply.body).toContain('code="41591" message="Your call failed to connect (Originate failed)."');
    const [call] = pbx.calls;
    expect(call).toMatchObject({ state: 'failed', ending: 'no-answer' });
    expect((call?.steps.at(-1)?.at ?? 0) - (call?.steps[0]?.at ?? 0)).toBeGreaterThanOrEqual(990);
    expect(call?.steps.map(({ step }) => step)).toEqual(['first-ringing', 'over']);
  });

  it.each(['busy', 'reject', 'unreachable'] as const)(
    'and fails at once when the phone is %s',
    async (firstPhone) => {
      await start({ firstPhone });
      expect(codesOf(await post(pbx, callDocument()))).toEqual(['41591']);
    },
  );

  it('and succeeds whatever becomes of the second phone', async () => {
    await start({ secondPhone: 'busy' });
    expect(codesOf(await post(pbx, callDocument()))).toEqual([]);
    await pbx.until(() => pbx.calls[0]?.state === 'ended');
    expect(pbx.calls[0]?.ending).toBe('busy');
  });

  it.each([
    ['at-once', 'ringing'],
    ['second-answered', 'talking'],
  ] as const)('or is answered %s, if boxes turn out to do that', async (answerWhen, state) => {
    await start({ answerWhen, firstPhone: answerWhen === 'at-once' ? 'manual' : 'answer' });
    expect(codesOf(await post(pbx, callDocument()))).toEqual([]);
    expect(pbx.calls[0]?.state).toBe(state);
  });

  it('and may be picked up by voicemail, unless the call rules are ignored', async () => {
    await start({ firstPhone: 'manual', voicemailAfterMs: 5 });
    expect(codesOf(await post(pbx, callDocument()))).toEqual([]);
    expect(pbx.calls[0]?.steps[1]?.step).toBe('voicemail');
    const reply = post(pbx, callDocument({ ignore_user_call_rules: '1' }));
    await pbx.until(() => pbx.phone.ringing().includes('301'));
    pbx.phone.busy('301');
    expect(codesOf(await reply)).toEqual(['41591']);
  });

  it('and goes on ringing where the client goes away', async () => {
    await start({ firstPhone: 'manual' });
    const leave = new AbortController();
    const reply = post(pbx, callDocument(), undefined, leave.signal).catch(() => 'left');
    const call = await pbx.waitForCall();
    leave.abort();
    expect(await reply).toBe('left');
    await pbx.until(() => call.request.isCut);
    expect(call.state).toBe('ringing');
    expect(call.request.answer).toBeNull();
  });

  it('and stops ringing then, if boxes turn out to do that', async () => {
    await start({ firstPhone: 'manual', hangUpOnDisconnect: true });
    const leave = new AbortController();
    post(pbx, callDocument(), undefined, leave.signal).catch(() => {});
    const call = await pbx.waitForCall();
    leave.abort();
    await pbx.until(() => call.state === 'failed');
    expect(call.ending).toBe('cancelled');
  });
});

describe('current calls', () => {
  const LIST = document('switchvox.users.currentCalls.getList');

  it('are listed with their state, and gone when they are over', async () => {
    await start({ secondPhone: 'manual' });
    await post(pbx, callDocument());
    const during = (await post(pbx, LIST)).body;
    expect(during).toContain('<current_calls total_items="1">');
    expect(during).toContain('state="ringing"');
    pbx.phone.answer();
    await pbx.until(() => pbx.calls[0]?.state === 'talking');
    expect((await post(pbx, LIST)).body).toContain('state="talking"');
    pbx.phone.hangUp();
    await pbx.until(() => pbx.calls[0]?.state === 'ended');
    expect((await post(pbx, LIST)).body).toContain('total_items="0"');
  });

  it('can be a method this box does not have', async () => {
    await start({ currentCalls: false });
    expect(codesOf(await post(pbx, LIST))).toEqual(['99003']);
  });
});
