// The PBX's SIP port: UDP on loopback, one message per datagram.

import { createSocket } from 'node:dgram';
import { readMessage, type SipMessage } from './message.ts';

export interface SipSocket {
  readonly port: number;
  /** `to` is a port on loopback. */
  send(message: string, to: number): void;
  close(): void;
}

const HOST = '127.0.0.1';

/** Opens a free port; `receive` gets every message with the port it came from. */
export async function openSocket(receive: (message: SipMessage, from: number) => void): Promise<SipSocket> {
  const socket = createSocket('udp4');
  socket.on('message', (datagram, { port }) => {
    const message = readMessage(datagram);
    if (message) receive(message, port);
  });
  await new Promise<void>((resolve) => socket.bind(0, HOST, resolve));
  let isOpen = true;
  return {
    port: socket.address().port,
    send: (message, to) => {
      if (isOpen) socket.send(message, to, HOST);
    },
    close: () => {
      isOpen = false;
      socket.close();
    },
  };
}
