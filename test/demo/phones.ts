// `npm start -- --phones`: two real SIP phones (baresip) behind the stand-in PBX. They pick up by themselves,
// talk for a while, and each says how much of the other it heard.

import type { Pbx } from '../pbx/pbx.ts';
import { showStep } from '../pbx/print.ts';
import { type SipPhones, startSipPhones } from '../pbx/sip-phones.ts';
import { need } from '../support/browsers.ts';

const DESK = '301';
/** The phone that rings for every number outside. */
const OUTSIDE = 'outside';

/** Milliseconds they talk. */
const TALK = 4000;

/** A phone for extension 301 and one for the rest of the world; each rings for `ringMs`. */
export async function startDemoPhones(ringMs: number): Promise<SipPhones> {
  await need('baresip');
  const phones = [
    { number: DESK, tone: 440, answerAfterMs: ringMs },
    { number: OUTSIDE, tone: 880, answerAfterMs: ringMs },
  ];
  return startSipPhones({ phones, outside: OUTSIDE });
}

/** Prints each turn of a call, lets the phones talk, hangs up, and prints what they heard. */
export function printTalks(pbx: Pbx, phones: SipPhones): void {
  const [desk, outside] = [phones.phone(DESK), phones.phone(OUTSIDE)];
  const heard = () => [desk.heard(outside.tone), outside.heard(desk.tone)] as const;
  let before = heard();
  pbx.on('step', (call, step) => {
    console.log(showStep(call, step).trimEnd());
    if (step === 'second-answered') setTimeout(() => desk.isTalking() && desk.hangUp(), TALK);
    if (step !== 'over') return;
    const [atDesk, atOutside] = heard().map((seconds, i) => (seconds - (before[i] ?? 0)).toFixed(1));
    before = heard();
    console.log(
      `  Phone ${DESK} heard the other for ${atDesk} s, the other heard phone ${DESK} for ${atOutside} s.`,
    );
  });
}
