// A little web site on loopback for pages to test on: plain HTTP, whatever it is told to serve.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Site {
  /** `http://localhost:PORT/`. */
  readonly url: string;
  /** Serves this HTML from now on; returns its address. */
  put(name: string, html: string): string;
  close(): void;
}

export async function openSite(): Promise<Site> {
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const html = pages.get((request.url ?? '/').slice(1));
    response
      .writeHead(html === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' })
      .end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  return {
    url,
    put: (name, html) => {
      pages.set(name, html);
      return url + name;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
