// The SIP side without a phone: text in and out, tones counted, and a phone of our own making that answers
// at the worst moments.

import { createSocket, type Socket } from 'node:dgram';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Invitation } from '../../pbx/sip/dialog.ts';
import { type Dialogs, openDialogs } from '../../pbx/sip/dialogs.ts';
import { quote, readMessage, type SipMessage, writeMessage, writeReply } from '../../pbx/sip/message.ts';
import { netstringReader, writeNetstring } from '../../pbx/sip/netstring.ts';
import { passOn, silentAnswer } from '../../pbx/sip/sdp.ts';
import { secondsOfTone } from '../../pbx/sip/tone.ts';

describe('a SIP message', () => {
  it('is read back as it was written', () => {
    const text = writeMessage(
      'INVITE sip:301@127.0.0.1 SIP/2.0',
      [
        ['Via', 'a'],
        ['Via', 'b'],
        ['CSeq', '1 INVITE'],
      ],
      'v=0',
    );
    const message = readMessage(Buffer.from(text));
    expect(message).toMatchObject({ method: 'INVITE', status: null, body: 'v=0' });
    expect(message?.headers.get('via')).toEqual(['a', 'b']);
    expect(message?.headers.get('content-length')).toEqual(['3']);
  });

  it('may use the short names', () => {
    const message = readMessage(Buffer.from('SIP/2.0 486 Busy Here\r\ni: 7\r\nF: <sip:a>\r\n\r\n'));
    expect(message).toMatchObject({ method: null, status: 486, reason: 'Busy Here' });
    expect([...(message?.headers.keys() ?? [])]).toEqual(['call-id', 'from']);
  });

  it.each(['', '\r\n\r\n', '\0\0', 'GET / HTTP/1.1\r\n\r\n', 'SIP/2.0 200 OK'])('is not %j', (noise) => {
    expect(readMessage(Buffer.from(noise))).toBeNull();
  });

  it('quotes names, and a name cannot add a header', () => {
    expect(quote('A "B" \\ C\r\nVia: x')).toBe('"A \\"B\\" \\\\ C  Via: x"');
  });
});

describe('a session description', () => {
  const offer = 'v=0\r\no=- 9 9 IN IP4 10.0.0.1\r\ns=x\r\nm=audio 4000 RTP/AVP 0\r\na=rtpmap:0 PCMU/8000\r\n';

  it('is answered stream by stream, into nothing', () => {
    const answer = silentAnswer(`${offer}m=video 5000 RTP/AVP 96\r\n`, 7);
    expect(answer).toContain('o=- 7 1 IN IP4 127.0.0.1\r\n');
    expect(answer.match(/^m=.*$/gm)).toEqual(['m=audio 9 RTP/AVP 0', 'm=video 9 RTP/AVP 96']);
  });

  it('is passed on as a later one of the same session', () => {
    expect(passOn(offer, 7, 2)).toBe(offer.replace('o=- 9 9 IN IP4 10.0.0.1', 'o=- 7 2 IN IP4 127.0.0.1'));
  });
});

describe('netstrings', () => {
  it('come whole, however they are cut', () => {
    const heard: string[] = [];
    const read = netstringReader((text) => heard.push(text));
    const bytes = Buffer.from(
      writeNetstring('{"ä":1}') + writeNetstring('') + writeNetstring('x'.repeat(200)),
    );
    for (const byte of bytes) read(Buffer.from([byte]));
    expect(heard).toEqual(['{"ä":1}', '', 'x'.repeat(200)]);
  });
});

describe('a tone', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pbx-tone-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function wav(seconds: number, sample: (second: number) => number): string {
    const bytes = Buffer.alloc(44 + seconds * 8000 * 2);
    bytes.write('RIFF', 0);
    bytes.write('WAVEfmt ', 8);
    bytes.writeUInt16LE(1, 22);
    bytes.writeUInt32LE(8000, 24);
    bytes.write('data', 36);
    for (let at = 0; at < seconds * 8000; at += 1)
      bytes.writeInt16LE(Math.round(sample(at / 8000)), 44 + at * 2);
    const file = path.join(folder, 'tone.wav');
    writeFileSync(file, bytes);
    return file;
  }

  it('is counted where it sounds and nowhere else', () => {
    const tone = (hz: number) => (at: number) => 8000 * Math.sin(2 * Math.PI * hz * at);
    const file = wav(3, (at) => (at < 1 ? tone(440)(at) : at < 2.5 ? tone(880)(at) : 0));
    expect([440, 880, 660].map((hz) => secondsOfTone(file, hz))).toEqual([1, 1.5, 0]);
  });
});

/** A phone that does what the test says. */
interface ScriptedPhone {
  readonly port: number;
  /** The next request of this method. */
  next(method: string): Promise<SipMessage>;
  reply(request: SipMessage, status: string, body?: string): void;
}

describe('a phone that behaves oddly', () => {
  let dialogs: Dialogs;
  let socket: Socket;

  async function open(): Promise<ScriptedPhone> {
    dialogs = await openDialogs();
    socket = createSocket('udp4');
    const waiting: SipMessage[] = [];
    let pbxPort = 0;
    socket.on('message', (datagram, { port }) => {
      const message = readMessage(datagram);
      pbxPort = port;
      if (message) waiting.push(message);
    });
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    return {
      port: socket.address().port,
      next: async (method) => {
        const find = () => waiting.findIndex((message) => message.method === method);
        await expect.poll(find, { interval: 5 }).toBeGreaterThanOrEqual(0);
        return waiting.splice(find(), 1)[0] as SipMessage;
      },
      reply: (request, status, body = '') => {
        const [head = ''] = writeReply(request, status).split('Content-Length');
        socket.send(`${head}Content-Length: ${body.length}\r\n\r\n${body}`, pbxPort, '127.0.0.1');
      },
    };
  }

  function invite(phone: ScriptedPhone, changes: Partial<Invitation> = {}) {
    const { signal } = new AbortController();
    const standard = {
      user: '301',
      callerName: '',
      callerNumber: '800',
      ringMs: 5000,
      ringing: () => {},
      signal,
    };
    return dialogs.invite({ ...standard, port: phone.port, ...changes });
  }

  afterEach(() => {
    dialogs.close();
    socket.close();
  });

  it('answers just as the PBX gives up: it is hung up again', async () => {
    const phone = await open();
    const stop = new AbortController();
    const outcome = invite(phone, { signal: stop.signal, ringing: () => stop.abort() });
    const asked = await phone.next('INVITE');
    phone.reply(asked, '180 Ringing');
    await phone.next('CANCEL');
    phone.reply(asked, '200 OK', 'v=0\r\nm=audio 4000 RTP/AVP 0\r\n');
    expect((await phone.next('ACK')).body).toContain('m=audio 9');
    await phone.next('BYE');
    expect(await outcome).toBe('cancelled');
  });

  it('rings for ever: it is cancelled, and its 487 acknowledged', async () => {
    const phone = await open();
    const outcome = invite(phone, { ringMs: 50 });
    const asked = await phone.next('INVITE');
    phone.reply(asked, '180 Ringing');
    phone.reply(await phone.next('CANCEL'), '200 OK');
    phone.reply(asked, '487 Request Terminated');
    await phone.next('ACK');
    expect(await outcome).toBe('no-answer');
  });

  it('repeats its 200 until it is acknowledged: it gets the same ACK again', async () => {
    const phone = await open();
    const outcome = invite(phone);
    const asked = await phone.next('INVITE');
    phone.reply(asked, '200 OK', 'v=0\r\n');
    const leg = await outcome;
    if (typeof leg === 'string') throw new Error(leg);
    leg.acknowledge('answer');
    expect((await phone.next('ACK')).body).toBe('answer');
    phone.reply(asked, '200 OK', 'v=0\r\n');
    expect((await phone.next('ACK')).body).toBe('answer');
  });

  it.each([
    ['486 Busy Here', 'busy'],
    ['600 Busy Everywhere', 'busy'],
    ['486 Rejected', 'rejected'],
    ['603 Decline', 'rejected'],
    ['404 Not Found', 'unreachable'],
  ])('says %s: %s', async (status, missed) => {
    const phone = await open();
    const outcome = invite(phone);
    phone.reply(await phone.next('INVITE'), status);
    await phone.next('ACK');
    expect(await outcome).toBe(missed);
  });

  it('says nothing: the INVITE is sent again, and given up after two seconds', async () => {
    const phone = await open();
    const outcome = invite(phone);
    await phone.next('INVITE');
    await phone.next('INVITE');
    expect(await outcome).toBe('unreachable');
  });
});
