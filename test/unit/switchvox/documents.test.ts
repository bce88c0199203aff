import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import {
  buildRequest,
  callRequest,
  currentCallsRequest,
  extensionInfoRequest,
  getMyInfoRequest,
} from '../../../src/core/switchvox/request.ts';
import { parseCallInfo, parseMyInfo, parseResponse } from '../../../src/core/switchvox/response.ts';

const PLAIN = {
  ringSeconds: 30,
  callerIdName: '',
  variables: [],
  ignoreApiSettings: false,
  ignoreCallRules: false,
};

const text = (result: { ok: true; value: string } | { ok: false; failure: unknown }) => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

describe('requests', () => {
  it('writes users.call as the vendor prints it', () => {
    const call = { ...PLAIN, accountId: '1106', dialFirst: '301', dialSecond: '14155550123' };
    expect(text(callRequest(call))).toBe(
      [
        '<request method="switchvox.users.call">',
        '  <parameters>',
        '    <account_id>1106</account_id>',
        '    <dial_first>301</dial_first>',
        '    <dial_second>14155550123</dial_second>',
        '    <timeout>30</timeout>',
        '  </parameters>',
        '</request>',
      ].join('\n'),
    );
  });

  it("writes every argument, in the vendor's words", () => {
    const call = {
      accountId: '1106',
      dialFirst: '302',
      dialSecond: '800',
      ringSeconds: 0,
      callerIdName: 'A & B',
      variables: ['balance=300', 'note=<x>'],
      ignoreApiSettings: true,
      ignoreCallRules: true,
    };
    expect(new XMLParser({ parseTagValue: false }).parse(text(callRequest(call))).request.parameters).toEqual(
      {
        account_id: '1106',
        dial_first: '302',
        dial_second: '800',
        caller_id_name: 'A & B',
        variables: { variable: ['balance=300', 'note=<x>'] },
        timeout: '0',
        ignore_user_api_settings: '1',
        ignore_user_call_rules: '1',
      },
    );
  });

  it('writes getMyInfo with empty parameters', () => {
    expect(text(getMyInfoRequest())).toBe(
      '<request method="switchvox.users.getMyInfo">\n  <parameters/>\n</request>',
    );
  });

  it('asks for the calls of an account and for one extension', () => {
    expect(text(currentCallsRequest('1106'))).toBe(
      [
        '<request method="switchvox.users.currentCalls.getList">',
        '  <parameters>',
        '    <account_id>1106</account_id>',
        '  </parameters>',
        '</request>',
      ].join('\n'),
    );
    expect(text(extensionInfoRequest('301'))).toBe(
      [
        '<request method="switchvox.extensions.getInfo">',
        '  <parameters>',
        '    <extensions>',
        '      <extension>301</extension>',
        '    </extensions>',
        '  </parameters>',
        '</request>',
      ].join('\n'),
    );
  });

  it('escapes every value and writes lists as plural and singular', () => {
    const request = text(
      buildRequest('m', { name: `<&>"'`, variables: { variable: ['a=1', 'b=<2>'] }, left: undefined }),
    );
    expect(request).not.toContain('left');
    const parsed = new XMLParser({ parseTagValue: false }).parse(request);
    expect(parsed.request.parameters).toEqual({
      name: `<&>"'`,
      variables: { variable: ['a=1', 'b=<2>'] },
    });
  });

  it.each(['\u0000', 'a\u0008', '\u001f', '\ufffe', '\ud800', 'x\udfff'])(
    'refuses what XML cannot write: %j',
    (value) => {
      expect(buildRequest('m', { value })).toEqual({ ok: false, failure: { code: 'number-refused' } });
      expect(buildRequest('m', { list: { item: [value] } })).toEqual({
        ok: false,
        failure: { code: 'number-refused' },
      });
    },
  );
});

const answer = (inner: string) => `<response method="switchvox.users.getMyInfo">${inner}</response>`;

describe('answers', () => {
  it('reads getMyInfo and ignores attributes it does not know', () => {
    const body = answer(
      '<result><extension number="301" account_id="1106" display="Tester &amp; &lt;1&gt;" new="x" /></result>',
    );
    expect(parseMyInfo(body)).toEqual({
      ok: true,
      value: { extension: '301', accountId: '1106', displayName: 'Tester & <1>' },
    });
  });

  it('keeps leading zeros of numbers', () => {
    const body = answer(
      '<result><call_info dialed_first="0301" dialed_second="00441" ><variables></variables></call_info></result>',
    );
    expect(parseCallInfo(body)).toEqual({ ok: true, value: { dialedFirst: '0301', dialedSecond: '00441' } });
  });

  it('reads one fault and several', () => {
    const one = answer('<errors><error code="10010" message="Invalid extension (x)." /></errors>');
    expect(parseResponse(one)).toEqual({
      ok: false,
      failure: { code: 'fault', faults: [{ code: '10010', message: 'Invalid extension (x).' }] },
    });
    const two = answer('<errors><error code="1" message="a"/><error code="2" message="b"/></errors>');
    expect(parseResponse(two)).toMatchObject({ failure: { faults: [{ code: '1' }, { code: '2' }] } });
  });

  it('tells "not answered" from other faults', () => {
    const body = answer(
      '<errors><error code="41591" message="Your call failed to connect (Originate failed)." /></errors>',
    );
    expect(parseCallInfo(body)).toMatchObject({
      ok: false,
      failure: { code: 'not-answered', faults: [{ code: '41591' }] },
    });
    const beside = answer('<errors><error code="1"/><error code="41591"/></errors>');
    const faults = [
      { code: '1', message: '' },
      { code: '41591', message: '' },
    ];
    expect(parseResponse(beside)).toEqual({ ok: false, failure: { code: 'not-answered', faults } });
  });

  it.each([
    '<response method="switchvox.users.call"><result><call_info dialed_first="301" dia',
    '<?xml version="1.0"?>\n<response method="switchvox.users.call"><result></result></response>',
    '<response method="switchvox.users.call"></response>',
    '<?xml version="1.0" encoding="UTF-8"?><response>',
    '\n <?xml version="1.0"?>\n\n  <response>',
  ])('takes no broken answer for a call that was not placed: %s', (body) => {
    expect(parseCallInfo(body)).toEqual({ ok: false, failure: { code: 'answer-empty' } });
  });

  it.each(['<html></html>', '<html><response></html>', '<responses>'])(
    'takes no other page for an answer: %s',
    (body) => {
      expect(parseCallInfo(body)).toEqual({ ok: false, failure: { code: 'not-switchvox' } });
      expect(parseMyInfo(body)).toEqual({ ok: false, failure: { code: 'not-switchvox' } });
    },
  );

  it('bounds what a fault says', () => {
    const body = answer(`<errors><error code="${'9'.repeat(99)}" message="${'m'.repeat(9999)}" /></errors>`);
    expect(parseResponse(body)).toEqual({
      ok: false,
      failure: { code: 'fault', faults: [{ code: '9'.repeat(12), message: 'm'.repeat(300) }] },
    });
    const many = parseResponse(answer(`<errors>${'<error code="1"/>'.repeat(99)}</errors>`));
    expect(many.ok ? [] : many.failure.faults).toHaveLength(8);
  });

  it('bounds and trims what an answer says', () => {
    const long = 'x'.repeat(300);
    expect(
      parseMyInfo(
        answer(`<result><extension number=" 301 " account_id="${long}" display="${long}"/></result>`),
      ),
    ).toEqual({
      ok: true,
      value: { extension: '301', accountId: 'x'.repeat(40), displayName: 'x'.repeat(200) },
    });
    expect(parseMyInfo(answer(`<result><extension number="${long}" account_id="1"/></result>`))).toEqual({
      ok: true,
      value: { extension: 'x'.repeat(40), accountId: '1', displayName: '' },
    });
    expect(
      parseCallInfo(answer(`<result><call_info dialed_first="${long}" dialed_second="${long}"/></result>`)),
    ).toEqual({ ok: true, value: { dialedFirst: 'x'.repeat(60), dialedSecond: 'x'.repeat(60) } });
  });

  it.each([
    ['', 'answer-empty'],
    ['  \n', 'answer-empty'],
    ['<!doctype html><html><body>Welcome</body></html>', 'not-switchvox'],
    ['<html></html>', 'not-switchvox'],
    ['not xml at all', 'not-switchvox'],
    ['<response><result>', 'not-switchvox'],
    ['<response></response>', 'not-switchvox'],
    ['<result><extension number="1" account_id="2"/></result>', 'not-switchvox'],
    ['<!DOCTYPE response><response><result></result></response>', 'not-switchvox'],
    ['<response><!ENTITY a "b"><result x="&a;"/></response>', 'not-switchvox'],
    ['<!doctype x [<!ENTITY a "b">]><response><result x="&a;"/></response>', 'not-switchvox'],
    ['<!DOCTYPE x [<!ENTITY a "b">]><response><result>&a;</result></response>', 'not-switchvox'],
  ])('%j → %s', (body, code) => {
    expect(parseResponse(body)).toEqual({ ok: false, failure: { code } });
  });

  it('reads the list of one that extensions.getInfo answers', () => {
    const body = answer(
      '<result><extensions><extension number="104" account_id="1111" display="Desk"/></extensions></result>',
    );
    expect(parseMyInfo(body)).toEqual({
      ok: true,
      value: { extension: '104', accountId: '1111', displayName: 'Desk' },
    });
  });

  it('says so where the login has no extension', () => {
    expect(parseMyInfo(answer('<result></result>'))).toMatchObject({ failure: { code: 'no-extension' } });
    expect(parseMyInfo(answer('<result><extension number="" account_id="1"/></result>'))).toMatchObject({
      failure: { code: 'no-extension' },
    });
  });
});
