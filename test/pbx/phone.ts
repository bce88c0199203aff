// One real SIP phone: a baresip process on loopback with a sine tone for a microphone and a recorder for an
// ear. It knows nothing of the PBX; it rings when its SIP port is called.

import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { netstringReader, writeNetstring } from './sip/netstring.ts';
import { freeTcpPort, freeUdpPort } from './sip/ports.ts';
import { secondsOfTone } from './sip/tone.ts';

export interface PhoneOptions {
  /** User part of its SIP address, usually the extension. */
  readonly number: string;
  /** Its microphone, in Hz. */
  readonly tone: number;
  /** Answers by itself after so many ms; null waits for `answer()`. */
  readonly answerAfterMs?: number | null;
}

export type PhoneEvent = 'CALL_INCOMING' | 'CALL_ESTABLISHED' | 'CALL_RTPESTAB' | 'CALL_CLOSED';

export interface Phone {
  readonly number: string;
  readonly tone: number;
  readonly port: number;
  /** Every event since the start, in order. */
  readonly events: readonly { readonly type: string; readonly peer: string; readonly name: string }[];
  /** Resolves with the `count`th event of this type since the start; rejects after `withinMs`. */
  until(type: PhoneEvent, count?: number, withinMs?: number): Promise<void>;
  isRinging(): boolean;
  isTalking(): boolean;
  answer(): void;
  /** Ends the call, or rejects it while it rings. */
  hangUp(): void;
  /** Seconds of a tone heard in all its calls so far. */
  heard(hz: number): number;
  close(): Promise<void>;
}

const BARESIP = '/usr/bin/baresip';
const MODULES = '/usr/lib/baresip/modules';

/** Null where real phones can be had; else one line that says how. */
export const missingBaresip = (): string | null =>
  existsSync(BARESIP) ? null : 'Real phones need baresip: apt-get install baresip-core';

/**
 * `net_interface` takes an address, not a name. The tone generator wants 48 kHz and two channels, or the
 * phone does not answer. A phone in a call is busy (`call_max_calls`).
 */
function configOf(folder: string, tone: number, sip: number, control: number): string {
  return `sip_listen 127.0.0.1:${sip}
net_interface 127.0.0.1
call_local_timeout 900
call_max_calls 1
audio_path /usr/share/baresip
audio_source ausine,${tone}
audio_player aubridge,ear${sip}
audio_alert aubridge,bell${sip}
ausrc_srate 48000
auplay_srate 8000
ausrc_channels 2
auplay_channels 1
module_path ${MODULES}
module g711.so
module ausine.so
module aubridge.so
module sndfile.so
snd_path ${folder}
module_tmp account.so
module_app menu.so
module ctrl_tcp.so
ctrl_tcp_listen 127.0.0.1:${control}
`;
}

interface Running {
  readonly process: ChildProcess;
  readonly control: Socket;
  readonly folder: string;
  readonly port: number;
}

/** The control socket opens a moment after the process; a process that ended lost its port to another. */
async function reach(process: ChildProcess, port: number): Promise<Socket | null> {
  while (process.exitCode === null && process.signalCode === null) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (isOpen) return socket;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return null;
}

function writeFolder({ number, tone }: PhoneOptions, sip: number, control: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pbx-phone-'));
  const account = `<sip:${number}@127.0.0.1:${sip}>;regint=0;answermode=manual;audio_codecs=PCMU/8000/1\n`;
  writeFileSync(path.join(folder, 'accounts'), account);
  writeFileSync(path.join(folder, 'contacts'), '');
  writeFileSync(path.join(folder, 'config'), configOf(folder, tone, sip, control));
  return folder;
}

async function run(options: PhoneOptions, attempts = 3): Promise<Running> {
  const [port, controlPort] = await Promise.all([freeUdpPort(), freeTcpPort()]);
  const folder = writeFolder(options, port, controlPort);
  const process = spawn(BARESIP, ['-f', folder, '-4'], { stdio: 'ignore' });
  const control = await reach(process, controlPort);
  if (control) return { process, control, folder, port };
  rmSync(folder, { recursive: true, force: true });
  if (attempts > 1) return run(options, attempts - 1);
  throw new Error(`The phone ${options.number} (baresip) did not start.`);
}

/** A phone must not outlive the test that forgot it. While ringing, baresip ignores everything but KILL. */
function killWith(child: ChildProcess): void {
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
}

function recordings(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('dec.wav'));
  return files.map((file) => path.join(folder, file));
}

interface Heard {
  readonly type: string;
  /** The call it is about. */
  readonly id: string;
  readonly peer: string;
  readonly name: string;
}

const readEvent = (text: string): Heard | null => {
  const { event, type, id, peeruri, peerdisplayname } = JSON.parse(text) as Record<string, unknown>;
  if (event !== true || typeof type !== 'string') return null;
  return { type, id: String(id ?? ''), peer: String(peeruri ?? ''), name: String(peerdisplayname ?? '') };
};

/** The calls whose last turn is of this type; a second call that was turned away does not end the first. */
function isIn(events: readonly Heard[], type: PhoneEvent): boolean {
  const turns = events.filter((event) => TURNS.includes(event.type));
  return turns.some((turn) => turn.type === type && turns.findLast(({ id }) => id === turn.id) === turn);
}

const TURNS: readonly string[] = ['CALL_INCOMING', 'CALL_ESTABLISHED', 'CALL_CLOSED'];

/** Starts a phone and resolves once it can be called. */
export async function startPhone(options: PhoneOptions): Promise<Phone> {
  const { process: child, control, folder, port } = await run(options);
  killWith(child);
  const bell = new EventEmitter().setMaxListeners(0);
  const events: Heard[] = [];
  const command = (name: string): void =>
    void control.write(writeNetstring(JSON.stringify({ command: name, params: '', token: '' })));
  const count = (type: string): number => events.filter((event) => event.type === type).length;
  control.on(
    'data',
    netstringReader((text) => {
      const event = readEvent(text);
      if (!event) return;
      events.push(event);
      bell.emit('event');
      if (event.type === 'CALL_INCOMING' && typeof options.answerAfterMs === 'number') {
        setTimeout(command, options.answerAfterMs, 'accept');
      }
    }),
  );
  control.on('error', () => {});

  function until(type: PhoneEvent, times = 1, withinMs = 8000): Promise<void> {
    return new Promise((resolve, reject) => {
      const seen = (): string => events.map((event) => event.type).join(', ') || 'nothing';
      const stop = (): void => {
        clearTimeout(tooLate);
        bell.off('event', check);
      };
      const check = (): void => {
        if (count(type) < times) return;
        stop();
        resolve();
      };
      const tooLate = setTimeout(() => {
        stop();
        reject(new Error(`Phone ${options.number} had no ${type} within ${withinMs} ms, but ${seen()}.`));
      }, withinMs);
      bell.on('event', check);
      check();
    });
  }

  async function close(): Promise<void> {
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await exited;
    control.destroy();
    rmSync(folder, { recursive: true, force: true });
  }

  return {
    number: options.number,
    tone: options.tone,
    port,
    events,
    until,
    isRinging: () => isIn(events, 'CALL_INCOMING'),
    isTalking: () => isIn(events, 'CALL_ESTABLISHED'),
    answer: () => command('accept'),
    hangUp: () => command('hangup'),
    heard: (hz) => recordings(folder).reduce((sum, file) => sum + secondsOfTone(file, hz), 0),
    close,
  };
}
