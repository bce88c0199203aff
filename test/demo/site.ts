// The demo page, served on loopback: a web page like any other, from a server that only knows this one file.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export interface Site {
  readonly url: string;
  close(): void;
}

/** Serves `test/demo/directory.html` on a free port. */
export async function serveDirectory(): Promise<Site> {
  const file = path.join(import.meta.dirname, 'directory.html');
  const server = createServer(async (request, response) => {
    if (request.url !== '/') return response.writeHead(404).end();
    return response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(await readFile(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
