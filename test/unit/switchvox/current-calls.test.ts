import { describe, expect, it } from 'vitest';
import { type CurrentCall, findCall, parseCurrentCalls } from '../../../src/core/switchvox/current-calls.ts';

const call = (from: string, to: string): CurrentCall => ({ state: 'talking', from, to, duration: 5 });

describe('parseCurrentCalls', () => {
  const listed = (calls: string) => `<response><result>${calls}</result></response>`;

  it('reads every call, and one without a length as just begun', () => {
    const body = listed(`<current_calls total_items="2">
      <current_call state="talking" duration="16" to_caller_id_number="202" from_caller_id_number="0301" id="SIP/x"/>
      <current_call state="ringing" to_caller_id_number="14155550123" from_caller_id_number="302"/>
    </current_calls>`);
    expect(parseCurrentCalls(body)).toEqual({
      ok: true,
      value: [
        { state: 'talking', from: '0301', to: '202', duration: 16 },
        { state: 'ringing', from: '302', to: '14155550123', duration: 0 },
      ],
    });
  });

  it.each(['<current_calls total_items="0"></current_calls>', ''])(
    'reads that there is none: %j',
    (calls) => {
      expect(parseCurrentCalls(listed(calls))).toEqual({ ok: true, value: [] });
    },
  );

  it('says what the PBX refuses', () => {
    const body = '<response><errors><error code="10010" message="No."/></errors></response>';
    expect(parseCurrentCalls(body)).toEqual({
      ok: false,
      failure: { code: 'fault', faults: [{ code: '10010', message: 'No.' }] },
    });
  });
});

describe('findCall', () => {
  it.each([
    ['as dialled', call('301', '14155550123'), '14155550123'],
    ['shown without our prefix', call('301', '14155550123'), '914155550123'],
    ['shown with a prefix of the PBX', call('301', '914155550123'), '14155550123'],
    ['shown as the caller', call('(415) 555-0123', '301'), '14155550123'],
    ['by six digits at the end', call('301', '9123456'), '123456'],
    ['of an extension', call('301', '204'), '204'],
  ])('knows a call %s', (_how, current, second) => {
    expect(findCall([call('301', '18005550199'), current], '301', second)).toBe(current);
  });

  it.each([
    ['ends with the extension called', call('18005550204', '301'), '204'],
    ['shares five digits only', call('301', '912345'), '12345'],
    ['says no number, where it is not known what was dialled', call('anonymous', '301'), ''],
    ['is any other', call('18005550199', '301'), '14155550123'],
    ['is any at all, where it is not known what was dialled', call('18005550199', '301'), ''],
  ])('takes no call for ours that %s', (_how, other, second) => {
    expect(findCall([other], '301', second)).toBeNull();
  });

  it('prefers the one with our phone at its other end', () => {
    const ours = call('301', '14155550123');
    expect(findCall([call('302', '14155550123'), ours], '301', '14155550123')).toBe(ours);
    const reversed = call('14155550123', '301');
    expect(findCall([call('302', '14155550123'), reversed], '301', '14155550123')).toBe(reversed);
  });
});
