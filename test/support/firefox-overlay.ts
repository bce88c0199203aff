// The overlay as a person meets it in Firefox: found inside its closed shadow root.

import type { Firefox } from './firefox.ts';
import { AIM_MS } from './overlay.ts';
import { until } from './wait.ts';

export interface FirefoxOverlay {
  /** The button of this name, once it has stood long enough to be aimed at. */
  button(name: string): Promise<string>;
  /** Waits until something of ours on the page reads like this. */
  waitToRead(pattern: RegExp): Promise<boolean>;
}

export function overlayIn(firefox: Firefox): FirefoxOverlay {
  async function all(css: string): Promise<string[]> {
    const hosts = await firefox.findAll('html > :not(head):not(body)');
    const found = await Promise.all(hosts.map((host) => firefox.findInShadow(host, css).catch(() => [])));
    return found.flat();
  }

  return {
    button(name) {
      let [before, since] = ['', 0];
      return until(`The button “${name}”`, async () => {
        const labelled = await Promise.all(
          (await all('button')).map(async (button) => [button, await firefox.label(button).catch(() => '')]),
        );
        const now = labelled.find(([, label]) => label === name)?.[0] ?? '';
        if (now !== before) [before, since] = [now, Date.now()];
        return Date.now() - since > AIM_MS && now;
      });
    },
    waitToRead: (pattern) =>
      until(`The page saying ${pattern}`, async () => {
        const texts = await Promise.all((await all('*')).map((one) => firefox.text(one).catch(() => '')));
        return texts.some((text) => pattern.test(text));
      }),
  };
}
