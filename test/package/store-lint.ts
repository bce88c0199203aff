// What Mozilla's linter, the one that web-ext and addons.mozilla.org run, says against a package. Each warning it may give is
// listed with its reason; another one, or one of these that is no longer given, is a finding.

import path from 'node:path';
import { runQuietly, Stop } from '../support/command.ts';
import { root } from '../support/root.ts';

interface Message {
  readonly code: string;
  readonly file?: string;
  readonly message: string;
}

export interface Explained {
  readonly code: string;
  readonly file: string;
  readonly reason: string;
}

export const EXPLAINED: readonly Explained[] = [
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    file: 'manifest.json',
    reason:
      'Without the key gecko_android the extension is not offered for Android; 140, the desktop ESR, knows data_collection_permissions.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: 'pages/shared.js',
    reason: 'Preact’s own code for dangerouslySetInnerHTML, which no source file of ours uses.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: 'popup.js',
    reason: 'The same: the popup has a script of its own, so that it opens sooner.',
  },
  {
    code: 'UNSUPPORTED_API',
    file: 'background.js',
    reason:
      'Asked for first: where the browser has no chrome.offscreen, the background page talks to the PBX.',
  },
];

export interface Lint {
  /** Errors, warnings without a reason, and reasons without a warning; none is right. */
  readonly findings: readonly string[];
  readonly explained: readonly Explained[];
}

/** Lints a package, a zip or a folder. */
export async function lintPackage(file: string): Promise<Lint> {
  const linter = path.join(root, 'node_modules/addons-linter/bin/addons-linter');
  const { output } = await runQuietly(process.execPath, [linter, '--output', 'json', file]);
  return judge(readReport(output));
}

type Report = Readonly<Record<'errors' | 'warnings' | 'notices', readonly Message[]>>;

function readReport(output: string): Report {
  try {
    return JSON.parse(output);
  } catch {
    throw new Stop(`The linter did not report: ${output.slice(0, 500)}`);
  }
}

export function judge({ errors, warnings, notices }: Report): Lint {
  const reasonOf = ({ code, file }: Message) =>
    EXPLAINED.find((one) => one.code === code && one.file === file);
  const say = ({ code, file = 'package', message }: Message) => `${file}: ${code}: ${message}`;
  const milder = [...warnings, ...notices];
  const explained = EXPLAINED.filter((one) => milder.some((message) => reasonOf(message) === one));
  return {
    findings: [
      ...errors.map(say),
      ...milder.filter((message) => !reasonOf(message)).map(say),
      ...EXPLAINED.filter((one) => !explained.includes(one)).map(
        ({ code, file }) => `${file}: ${code} is explained and no longer given`,
      ),
    ],
    explained,
  };
}
