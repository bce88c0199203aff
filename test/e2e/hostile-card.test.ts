// What a page may try at a button, at the card's `Call`, at a number that dials when it is clicked, and at links that
// do, in both browsers. The control is the same for all: an honest press afterwards is the first call the PBX hears of.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEFAULT_MANNER, type Manner } from '../../src/core/manner.ts';
import { told } from '../support/calls.ts';
import { withEach } from '../support/calls-browsers.ts';
import { type Hands, openHands, type Point } from '../support/hands.ts';
import { TRAP_PAGE, TRAPS } from '../synthetic/traps.ts';

let both: readonly Hands[];

beforeAll(async () => {
  both = await openHands({ currentCalls: false, talkMs: 0 });
});

afterAll(() => Promise.all(both.map((hands) => hands.close())));

const behave = async ({ line }: Hands, manner: Partial<Manner>): Promise<void> =>
  void told(await line.ask('settings/manner', { ...DEFAULT_MANNER, ...manner }));

interface Target {
  readonly name: string;
  readonly manner: Partial<Manner>;
  readonly digits: string;
  /** Where the press goes, once it would count. */
  aim(hands: Hands): Promise<Point>;
}

const middleOf = (hands: Hands, css: string): Promise<Point> =>
  hands.run((selector) => {
    const { left, top, width, height } = (
      document.querySelector(selector) as Element
    ).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, css);

const targets: readonly Target[] = [
  {
    name: 'a button',
    manner: {},
    digits: '14155550101',
    aim: (hands) => hands.aimAt(/0101$/),
  },
  {
    name: "the card's Call",
    manner: {},
    digits: '14155550102',
    async aim(hands) {
      await hands.press(await middleOf(hands, '#other'));
      return hands.aimAt(/^Call$/);
    },
  },
  {
    name: 'a number that dials',
    manner: { numberClick: 'dial' },
    digits: '14155550101',
    aim: (hands) => middleOf(hands, '#number'),
  },
  {
    name: 'a link that dials',
    manner: { linkClick: 'dial' },
    digits: '14155550177',
    aim: (hands) => middleOf(hands, '#link'),
  },
];

async function aimed(hands: Hands, { aim }: Target): Promise<Point> {
  await hands.show(TRAP_PAGE);
  await hands.aimAt(/0177$/);
  return aim(hands);
}

it.each(targets.map((target) => [target.name, target] as const))(
  'of a press on %s no trap makes a call, and the honest press does',
  (_name, target) =>
    withEach(both, async (hands) => {
      const { pbx } = hands;
      const before = pbx.calls.length;
      await behave(hands, target.manner);
      const caught: string[] = [];
      for (const [name, trap] of Object.entries(TRAPS)) {
        const calls = pbx.calls.length;
        const at = await aimed(hands, target);
        await hands.run(trap, at);
        await hands.press(at);
        if (pbx.calls.length > calls) caught.push(name);
      }
      await hands.press(await aimed(hands, target));
      const { parameters } = await pbx.waitForCall(before + 1);
      expect(caught).toEqual([]);
      expect(parameters.dial_second).toBe(target.digits);
      expect(pbx.calls.length).toBe(before + 1);
    }),
);

it('the card calls what it shows or nobody, whatever its link says since', () =>
  withEach(both, async (hands) => {
    const { pbx } = hands;
    await behave(hands, {});
    const before = pbx.calls.length;
    await hands.show(
      '<p><a id="link" href="tel:+14155550178">Parts</a></p><p style="margin-top: 400px">(415) 555-0179</p>',
    );
    await hands.moveTo(await hands.aimAt(/0178$/));
    const call = await hands.aimAt(/^Call$/);
    await hands.run(
      (href) => document.getElementById('link')?.setAttribute('href', href),
      'tel:+442079460958',
    );
    await hands.aimAt(/0958$/);
    await hands.press(call);
    await hands.press(await hands.aimAt(/0179$/));
    expect((await pbx.waitForCall(before + 1)).parameters.dial_second).toBe('14155550179');
    expect(pbx.calls.length).toBe(before + 1);
  }));
