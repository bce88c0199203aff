// Firefox's own remote control, spoken from here: length-prefixed JSON over a socket, one reply to each
// command. `[0, id, command, parameters]` goes out, `[1, id, error, result]` comes back.
// Knows nothing of browsers being started or of our extension.

import net from 'node:net';

interface Pending {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export interface Marionette {
  send(command: string, parameters?: Record<string, unknown>): Promise<unknown>;
  close(): void;
}

/** Connects to a Firefox started with `-marionette`; resolves when it has said hello. */
export function connectMarionette(port: number): Promise<Marionette> {
  const socket = net.connect(port, '127.0.0.1');
  const pending = new Map<number, Pending>();
  let lastId = 0;

  const fail = (error: Error) => {
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };

  function send(command: string, parameters: Record<string, unknown> = {}): Promise<unknown> {
    if (socket.destroyed) return Promise.reject(new Error('Firefox closed the connection.'));
    lastId += 1;
    const id = lastId;
    const frame = JSON.stringify([0, id, command, parameters]);
    socket.write(`${Buffer.byteLength(frame)}:${frame}`);
    return new Promise((resolve, reject) => pending.set(id, { resolve, reject }));
  }

  function settle(reply: unknown[]): void {
    const [, id, error, result] = reply as [
      number,
      number,
      { error: string; message: string } | null,
      unknown,
    ];
    const waiting = pending.get(id);
    pending.delete(id);
    if (error) waiting?.reject(new Error(`Firefox: ${error.error}: ${error.message}`));
    else waiting?.resolve(result);
  }

  return new Promise((resolve, reject) => {
    socket.on('error', (error) => {
      reject(error);
      fail(error);
    });
    socket.on('close', () => fail(new Error('Firefox closed the connection.')));
    const onFrame = (frame: unknown) =>
      Array.isArray(frame) ? settle(frame) : resolve({ send, close: () => socket.destroy() });
    socket.on('data', readFrames(onFrame));
  });
}

/** Cuts a stream of `LENGTH:JSON` frames, wherever the chunks may end. */
export function readFrames(onFrame: (frame: unknown) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const colon = rest.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(rest.subarray(0, colon).toString());
      if (rest.length < end) return;
      onFrame(JSON.parse(rest.subarray(colon + 1, end).toString()));
      rest = rest.subarray(end);
    }
  };
}
