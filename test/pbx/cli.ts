// `npm run pbx`: the stand-in PBX for a person's own browser. Prints every request and answer until Ctrl-C.
// Exit codes: 0 stopped by the person, 1 could not start, 2 wrong options.

import { createInterface } from 'node:readline';
import { readWords, usage } from './cli-options.ts';
import type { PbxOptions } from './options.ts';
import { type Pbx, startPbx } from './pbx.ts';
import { missingBaresip } from './phone.ts';
import type { PhoneControl } from './phones.ts';
import { showAnswer, showRequest, showStep } from './print.ts';
import { type SipPhones, startSipPhones } from './sip-phones.ts';

const say = (text: string): void => void process.stdout.write(text);

function stop(code: number, sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}

function printEverything(pbx: Pbx): void {
  pbx.on('request', (request) => say(`${showRequest(request)}\n`));
  pbx.on('answer', (request) => say(`${showAnswer(request)}\n`));
  pbx.on('step', (call, step) => say(showStep(call, step)));
}

/** What a person may type: a hand on the phones. */
function obey(line: string, phone: PhoneControl): void {
  const [word = '', number] = line.trim().split(/\s+/);
  const hands: Record<string, (number?: string) => void> = {
    answer: phone.answer,
    busy: phone.busy,
    reject: phone.reject,
    hangup: phone.hangUp,
  };
  const hand = hands[word];
  if (word !== '' && !hand) say('Type answer, busy, reject or hangup, and a number if need be.\n');
  try {
    hand?.(number);
  } catch (error) {
    say(`${error instanceof Error ? error.message : error}\n`);
  }
}

function greet(pbx: Pbx): void {
  say(`The stand-in PBX is at ${pbx.origin} (self-signed; key hash ${pbx.spki}).\n`);
  say('Ctrl-C stops it.\n\n');
}

/** A desk phone for the user and one for the rest of the world, doing what the options say of phones. */
function realPhones({
  firstPhone,
  firstAfterMs,
  secondPhone,
  secondAfterMs,
}: Partial<PbxOptions>): Promise<SipPhones> {
  const missing = missingBaresip();
  if (missing) stop(1, missing);
  const first = firstPhone === 'answer' ? (firstAfterMs ?? 0) : null;
  const second = secondPhone === 'answer' ? (secondAfterMs ?? 0) : null;
  return startSipPhones({
    phones: [
      { number: '301', tone: 440, answerAfterMs: first },
      { number: 'outside', tone: 880, answerAfterMs: second },
    ],
    outside: 'outside',
  });
}

async function start(): Promise<Pbx> {
  const words = readWords(process.argv.slice(2));
  if (words.kind === 'help') {
    say(usage);
    process.exit(0);
  }
  if (words.kind === 'wrong') stop(2, `${words.sentence}\nnpm run pbx -- --help lists the options.`);
  try {
    const phones = words.sip ? await realPhones(words.options) : null;
    return await startPbx({ ...words.options, phones });
  } catch (error) {
    stop(1, `The PBX could not start: ${error instanceof Error ? error.message : error}`);
  }
}

const pbx = await start();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void pbx.close().then(() => process.exit(0)));
}
printEverything(pbx);
greet(pbx);
const keyboard = createInterface({ input: process.stdin });
keyboard.on('line', (line) => obey(line, pbx.phone));
