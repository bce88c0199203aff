// What `npm run detect` may be told.

import path from 'node:path';
import { parseArgs } from 'node:util';
import { isSupportedCountry } from 'libphonenumber-js/max';
import { Stop } from '../support/command.ts';

export type DetectOptions =
  | { readonly mode: 'help' }
  | { readonly mode: 'lines'; readonly country: string; readonly isJson: boolean }
  | { readonly mode: 'pages'; readonly country: string; readonly files: readonly string[] };

export const usage = `Usage: npm run detect -- --country US PAGE.html…
       npm run detect -- --country US --lines < FILE

Says which phone numbers the extension finds: in each page, opened in Chromium with the built
extension and without a network, or in each line of standard input, by the same matcher. One
JSON object a line goes to standard output.

  --country CC   country of national numbers, ISO code (US, DE, …)
  --lines        read lines of plain text: {"text","numbers":[{"e164","ext","start","end","country"}]}
  --json-lines   the same, each line a JSON string
  --json         one JSON object a line: the only form there is, accepted for scripts
  --help         this text
`;

const KNOWN = {
  country: { type: 'string' },
  json: { type: 'boolean' },
  lines: { type: 'boolean' },
  'json-lines': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: KNOWN, allowPositionals: true });
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : error} (npm run detect -- --help tells more)`);
  }
}

/** Throws `Stop` with one line for anything it cannot do. */
export function readOptions(args: readonly string[]): DetectOptions {
  const { values, positionals: files } = parse(args);
  if (values.help) return { mode: 'help' };
  const country = (values.country ?? '').toUpperCase();
  if (!country) throw new Stop('Say the country of national numbers: --country US');
  if (!isSupportedCountry(country))
    throw new Stop(`--country ${values.country}: no country with a numbering plan.`);
  const isJson = values['json-lines'] ?? false;
  const isLines = values.lines || isJson;
  if (isLines && files.length > 0) throw new Stop('--lines reads standard input; it takes no files.');
  if (isLines) return { mode: 'lines', country, isJson };
  if (files.length === 0) throw new Stop('Name the pages to look at, or give --lines (--help tells more).');
  return { mode: 'pages', country, files };
}

/** Where the person stands: npm itself changes to the project's folder and remembers where it was called. */
export const fromCaller = (file: string): string => path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
