// What `npm run bench` may be told.

import { parseArgs } from 'node:util';
import { Stop } from '../support/command.ts';
import { isPageName, type PageName, pageNames } from './pages.ts';

export const browserNames = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

export interface BenchOptions {
  readonly help: boolean;
  readonly browsers: readonly BrowserName[];
  readonly pages: readonly PageName[];
  readonly isQuick: boolean;
  /** Only what the matcher costs, without browsers. */
  readonly isMatcher: boolean;
  /** Where the figures are to be written, as the person wrote it. */
  readonly json: string | null;
}

export const usage = `Usage: npm run bench -- [options]

Measures what the extension costs a page, in real Chromium and Firefox, beside the physical limit (visiting
the text once), the naive way (the library on every text node) and two published peers. Ratios within one
run are what counts; milliseconds are this machine's.

  --browser NAME   chromium or firefox; again for both (default: both)
  --page NAME      one of ${pageNames.join(', ')}; again for several (default: all)
  --quick          fewer rounds and shorter streams
  --json FILE      also write every figure there, as a list of
                   {"browser","page","measure","unit","ours","limit","naive","peers"}
  --matcher        no browser: what the matcher costs a candidate, beside the library's parsePhoneNumber +
                   isValid on the same numbers, cold and warm
  --help           this text
`;

const KNOWN = {
  browser: { type: 'string', multiple: true },
  page: { type: 'string', multiple: true },
  quick: { type: 'boolean' },
  matcher: { type: 'boolean' },
  json: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: KNOWN });
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : error} (npm run bench -- --help tells more)`);
  }
}

const isBrowser = (name: string): name is BrowserName => browserNames.some((known) => known === name);

/** The chosen of a kind, all where none is named. Throws `Stop` for a name there is not. */
function chosen<T extends string>(
  what: string,
  names: readonly string[] | undefined,
  all: readonly T[],
  is: (name: string) => name is T,
): readonly T[] {
  const wrong = names?.find((name) => !is(name));
  if (wrong !== undefined) throw new Stop(`--${what} ${wrong}: there is none. Known: ${all.join(', ')}.`);
  return names ? all.filter((name) => names.includes(name)) : all;
}

/** Throws `Stop` with one line for anything it cannot do. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { browser, page, quick, matcher, json, help } = parse(args).values;
  return {
    help: help ?? false,
    browsers: chosen('browser', browser, browserNames, isBrowser),
    pages: chosen('page', page, pageNames, isPageName),
    isQuick: quick ?? false,
    isMatcher: matcher ?? false,
    json: json ?? null,
  };
}
