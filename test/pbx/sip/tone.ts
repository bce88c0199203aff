// How long a tone is heard in a WAV file: each phone plays its own tone, so that a recording proves who
// heard whom. 16-bit PCM, the Goertzel filter on windows of 50 ms.

import { readFileSync } from 'node:fs';

const WINDOW_SECONDS = 0.05;

/** Share of a window's energy that a pure tone has in its own frequency; noise and silence have little. */
const PURE = 0.5;

interface Sound {
  readonly rate: number;
  readonly samples: Int16Array;
}

/** The first channel of a WAV file. The sizes in the header are not trusted: a recording may be cut off. */
function readWav(file: string): Sound {
  const bytes = readFileSync(file);
  const data = bytes.indexOf('data', 12, 'latin1');
  if (data < 0) return { rate: 8000, samples: new Int16Array() };
  const [channels, rate] = [bytes.readUInt16LE(22), bytes.readUInt32LE(24)];
  const count = Math.floor((bytes.length - data - 8) / (2 * channels));
  const samples = Int16Array.from({ length: count }, (_, index) =>
    bytes.readInt16LE(data + 8 + index * 2 * channels),
  );
  return { rate, samples };
}

/** Share of the window's energy at `hz`, from 0 to 1. */
function share(window: Int16Array, hz: number, rate: number): number {
  const turn = 2 * Math.cos((2 * Math.PI * hz) / rate);
  let [one, two, energy] = [0, 0, 0];
  for (const sample of window) {
    [one, two] = [sample + turn * one - two, one];
    energy += sample * sample;
  }
  const power = one * one + two * two - turn * one * two;
  return energy === 0 ? 0 : (2 * power) / (energy * window.length);
}

/** Seconds of `file` in which a tone of `hz` sounds. */
export function secondsOfTone(file: string, hz: number): number {
  const { rate, samples } = readWav(file);
  const size = Math.round(rate * WINDOW_SECONDS);
  let windows = 0;
  for (let start = 0; start + size <= samples.length; start += size) {
    if (share(samples.subarray(start, start + size), hz, rate) > PURE) windows += 1;
  }
  return Math.round(windows * WINDOW_SECONDS * 1000) / 1000;
}
