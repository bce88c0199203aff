// What `npm start` may be told.

import { parseArgs } from 'node:util';
import { Stop } from '../support/command.ts';

export interface StartOptions {
  readonly help: boolean;
  /** No window: click a number, show what happened, write screenshots, end. */
  readonly headless: boolean;
  /** Two real SIP phones ring, instead of simulated ones. */
  readonly phones: boolean;
}

export const usage = `Usage: npm start [-- options]

Builds the extension, starts a stand-in Switchvox on this machine, opens Chromium with the
extension connected to it, and shows a company directory to click numbers in. Every call the
PBX is asked for is printed as it came over the wire.

  --headless   without a window: clicks a number itself, prints the request and the answer,
               writes screenshots to out/start/ and ends. The default where there is no display.
  --phones     with two real SIP phones (baresip) on this machine: extension 301 and the rest of
               the world. They pick up by themselves, and each says how much of the other it heard
  --help       this text
`;

/** Throws `Stop` for what it does not know. */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): StartOptions {
  try {
    const options = {
      headless: { type: 'boolean' },
      phones: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    const { values } = parseArgs({ args: [...args], options });
    const { help = false, phones = false, headless = !hasDisplay(env) } = values;
    return { help, phones, headless };
  } catch (error) {
    throw new Stop(
      `${error instanceof Error ? error.message : error} (npm start -- --help lists the options)`,
    );
  }
}

function hasDisplay(env: NodeJS.ProcessEnv): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
