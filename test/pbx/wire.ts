// Listens in on the server's connections: every byte in and out, kept per connection until the request it
// belongs to takes it. One request at a time on a connection; browsers do not pipeline.

import type { Server } from 'node:https';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';

export interface Tap {
  /** Counts the server's connections from 1. */
  readonly connection: number;
  /** Bytes received and not yet taken. */
  takeIn(): Buffer;
  /** Bytes sent and not yet taken. */
  takeOut(): Buffer;
}

const taps = new WeakMap<object, Tap>();

/** Node's write overloads: what is written may come with its encoding. */
const asBuffer = (chunk: unknown, encoding: unknown): Buffer =>
  typeof chunk === 'string'
    ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
    : Buffer.from(chunk as Uint8Array);

function tap(socket: TLSSocket, connection: number): void {
  const received: Buffer[] = [];
  const sent: Buffer[] = [];
  const write = socket.write.bind(socket) as (...args: unknown[]) => boolean;
  socket.on('data', (chunk: Buffer) => received.push(chunk));
  socket.write = (...args: unknown[]) => {
    sent.push(asBuffer(args[0], args[1]));
    return write(...args);
  };
  taps.set(socket, {
    connection,
    takeIn: () => Buffer.concat(received.splice(0)),
    takeOut: () => Buffer.concat(sent.splice(0)),
  });
}

/** Taps every connection of the server. Must come after the server's own listeners, which it relies on. */
export function tapConnections(server: Server): void {
  let connections = 0;
  server.on('secureConnection', (socket) => {
    connections += 1;
    tap(socket, connections);
  });
}

export function tapOf(socket: Socket): Tap {
  const found = taps.get(socket);
  if (!found) throw new Error('This connection was not tapped.');
  return found;
}

/**
 * A way to cut a connection with a TCP reset. It is the raw socket below TLS that can be reset, and Node
 * does not hand it out with the request, so connections are remembered by the client's port.
 */
export function watchSockets(server: Server): (socket: Socket) => void {
  const raw = new Map<number, Socket>();
  server.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0;
    raw.set(port, socket);
    socket.once('close', () => raw.delete(port));
  });
  return (socket) => {
    const below = raw.get(socket.remotePort ?? 0);
    if (below) below.resetAndDestroy();
    else socket.destroy();
  };
}
