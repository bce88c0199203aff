// The popup in Firefox as a person uses it: fields and buttons by their accessible names.

import type { Firefox } from '../support/firefox.ts';
import type { Typing } from '../support/popup.ts';
import { until } from '../support/wait.ts';

/** The element of this kind with this accessible name. */
export const elementNamed = (firefox: Firefox, css: string, name: string): Promise<string> =>
  until(`“${name}” in the popup`, async () => {
    for (const element of await firefox.findAll(css)) {
      if ((await firefox.label(element)) === name) return element;
    }
    return null;
  });

/** Opens the popup, types the login and presses Connect. */
export async function pressConnectIn(firefox: Firefox, login: Typing): Promise<void> {
  await firefox.go(`${firefox.origin}/popup.html`);
  const { address } = login;
  if (address !== null) await firefox.fill(await elementNamed(firefox, 'input', 'PBX address'), address);
  await firefox.fill(await elementNamed(firefox, 'input', 'Extension'), login.extension);
  await firefox.fill(await elementNamed(firefox, 'input', 'Password'), login.password);
  await firefox.click(await elementNamed(firefox, 'button', 'Connect'));
}

export const waitToReadIn = (firefox: Firefox, pattern: RegExp): Promise<boolean> =>
  until(`The popup saying ${pattern}`, async () =>
    pattern.test(String(await firefox.evaluate('return document.body.innerText'))),
  );
