// `npm run fuzz [-- MINUTES]`: the laws and the attacks of this process with other random inputs each round, for so
// many minutes (10). Each finding is printed with its seed, which `SEED=… npx vitest run …` draws again.

import { runMain, Stop, say } from './command.ts';
import { tryVitest } from './stages.ts';

/** What needs no browser. */
const PARTS = [
  ['--project', 'property'],
  ['--project', 'attack', 'test/attack/contract', 'test/attack/shown', 'test/attack/fields'],
];

/** What vitest and fast-check say of a failure: the test, the seed, the input made as small as it goes. */
const TELLING = /FAIL|Counterexample|Property failed|AssertionError|Encountered/;
const COLOURS = /\u001b\[[0-9;]*m/g;

await runMain(async () => {
  const minutes = Number(process.argv[2] ?? 10);
  if (!(minutes > 0)) throw new Stop('Say for how many minutes.');
  const end = Date.now() + minutes * 60_000;
  let [rounds, findings] = [0, 0];
  while (Date.now() < end) {
    const seed = String(Date.now() | 0);
    for (const part of PARTS) {
      const { code, output } = await tryVitest(part, { ...process.env, SEED: seed });
      if (code === 0) continue;
      findings += 1;
      const told = output
        .replace(COLOURS, '')
        .split('\n')
        .filter((line) => TELLING.test(line));
      say(`✗ SEED=${seed} npx vitest run ${part.join(' ')}\n${[...new Set(told)].join('\n')}`);
    }
    rounds += 1;
  }
  say(`${rounds} rounds, ${findings} findings`);
  return findings === 0 ? 0 : 1;
});
