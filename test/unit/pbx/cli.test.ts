// `npm run pbx`: what the command line takes and refuses, what is printed, and the process itself.

import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readWords, usage } from '../../pbx/cli-options.ts';
import { modes } from '../../pbx/options.ts';
import { startPbx } from '../../pbx/pbx.ts';
import { maskAuthorization, showAnswer, showRequest } from '../../pbx/print.ts';
import { ask, basic, callDocument, digest, post, XML } from './client.ts';

describe('the command line', () => {
  it('has a default for everything', () => {
    expect(readWords([])).toMatchObject({
      kind: 'start',
      sip: false,
      options: { port: 8443, auth: ['basic'], mode: 'normal', blockAfter: null, firstPhone: 'answer' },
    });
  });

  it('takes every option', () => {
    const words = [
      '--port=0 --user zoe --password x --auth digest-old,basic --refuse-with 403 --block-after 3',
      '--phone busy --answer-after 0.5 --second-phone reject --talk 2 --prefix 9 --answer-when at-once',
      '--mode drip --mode-for switchvox.users.call --no-current-calls',
    ];
    expect(readWords(words.join(' ').split(' '))).toMatchObject({
      kind: 'start',
      options: {
        port: 0,
        users: [{ logins: ['zoe'], password: 'x' }, {}, {}, {}],
        auth: ['digest-old', 'basic'],
        refuseWith: 403,
        blockAfter: 3,
        firstPhone: 'busy',
        firstAfterMs: 500,
        secondPhone: 'reject',
        talkMs: 2000,
        prefix: '9',
        answerWhen: 'at-once',
        mode: 'drip',
        modeFor: 'switchvox.users.call',
        currentCalls: false,
      },
    });
  });

  it.each([
    ['--port 65536', '--port 65536: must be a number from 0 to 65535.'],
    ['--port 1.5', '--port 1.5: must be a whole number.'],
    ['--auth ntlm', '--auth ntlm: must be one of basic'],
    ['--mode fine', '--mode fine: must be one of normal'],
    ['--phone shy', '--phone shy: must be one of answer'],
    ['--prefix nine', '--prefix nine: must be digits or *.'],
    ['--user a:b', '--user a:b: must not be empty or contain a colon.'],
    ['--talk soon', '--talk soon: must be a number'],
    ['--refuse-with 500', '--refuse-with 500: must be one of 401, 403.'],
    ['--sip --phone busy', '--phone busy: must be one of answer, manual.'],
    ['--fast', '--fast'],
    ['please', 'please'],
    ['--port', '--port'],
  ])('refuses %s in a sentence', (words, sentence) => {
    const read = readWords(words.split(' '));
    expect(read.kind === 'wrong' && read.sentence).toContain(sentence);
  });

  it('explains itself, every mode named', () => {
    expect(readWords(['--help'])).toEqual({ kind: 'help' });
    for (const mode of modes) expect(usage).toContain(mode);
  });
});

describe('what is printed', () => {
  it('is the request and the answer as on the wire, without the password', async () => {
    const pbx = await startPbx();
    const reply = await post(pbx, callDocument());
    const [request] = await pbx.until(() => pbx.requests[0]?.answer && pbx.requests);
    await pbx.close();
    if (!request) throw new Error('no request');
    const asked = showRequest(request);
    expect(asked).toContain('POST /xml HTTP/1.1\nauthorization: Basic ***\ncontent-type: application/xml\n');
    expect(asked).toContain(`\n\n${callDocument()}\n`);
    expect(asked).not.toContain(basic('301', '30130130').slice(6));
    expect(showAnswer(request)).toContain('HTTP/1.1 200 OK\nServer: nginx\n');
    expect(showAnswer(request)).toContain(reply.body.trimEnd());
  });

  it('says where there was no answer', async () => {
    const pbx = await startPbx({ mode: 'reset' });
    const headers = { 'content-type': XML };
    await expect(ask(pbx, { body: callDocument(), headers })).rejects.toThrow();
    const [request] = pbx.requests;
    await pbx.close();
    if (!request) throw new Error('no request');
    expect(showAnswer(request)).toContain('no answer\n(the connection was cut)');
  });

  it('keeps of a Digest only the user name', () => {
    const header = digest('Digest realm="r", nonce="n", qop="auth"', 'z"oe', 'secret');
    expect(maskAuthorization(header)).toBe('Digest username="z\\"oe", ***');
    expect(maskAuthorization('Bearer token')).toBe('***');
  });
});

describe('the process', () => {
  const running: ChildProcess[] = [];
  const run = (...words: string[]) => {
    const cli = path.resolve('test/pbx/cli.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', cli, ...words]);
    running.push(child);
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => {
      said.out += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      said.err += chunk;
    });
    return { child, said, code: new Promise((resolve) => child.once('exit', resolve)) };
  };

  afterEach(() => {
    for (const child of running.splice(0)) child.kill('SIGKILL');
  });

  it('says where it is and stops at Ctrl-C', async () => {
    const { child, said, code } = run('--port', '0');
    await expect
      .poll(() => said.out, { timeout: 10_000 })
      .toMatch(/at https:\/\/127\.0\.0\.1:\d+ .*Ctrl-C stops it/s);
    child.kill('SIGINT');
    expect(await code).toBe(0);
  });

  it('ends with 2 for a wrong option and 1 for a taken port', async () => {
    const pbx = await startPbx();
    const wrong = run('--mode', 'fine');
    const taken = run('--port', String(pbx.port));
    expect([await wrong.code, await taken.code]).toEqual([2, 1]);
    expect(wrong.said.err).toMatch(/^--mode fine: .*\nnpm run pbx -- --help/);
    expect(taken.said.err).toContain('EADDRINUSE');
    await pbx.close();
  });
});
