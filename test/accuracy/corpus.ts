// Reads the labelled corpus in place: `$CORPUS`, or `../shared/corpus` beside the repository. The files
// are other people's pages: nothing of them is copied here, and a folder that is absent is no failure.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export interface GoogleCase {
  readonly id: number;
  readonly text: string | null;
  readonly region: string | null;
  readonly leniency: string;
  readonly maxTries: number | null;
  readonly expect_real_metadata: readonly { start: number; end: number; e164: string; ext?: string }[];
}

export interface LabelledCase {
  readonly page: string;
  readonly country: string;
  readonly type: 'TEL' | 'FAX';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

export interface NotPhoneCase {
  readonly country: string;
  readonly match: string;
  readonly text: string;
}

export interface TelLinkCase {
  readonly page: string;
  readonly country: string;
  readonly href: string;
  readonly text: string;
}

interface Files {
  'phone-number-matcher-cases.json': GoogleCase;
  'labelled-phones.json': LabelledCase;
  'not-phones.json': NotPhoneCase;
  'tel-links.json': TelLinkCase;
}

/** Cases of one corpus file, or null where the file is absent. The file's own shape is trusted. */
/** Where the corpus is, if it is anywhere. */
export const corpusFolder = (): string => process.env.CORPUS ?? path.resolve(root, '../shared/corpus');

export function readCorpus<Name extends keyof Files>(name: Name): readonly Files[Name][] | null {
  const file = path.join(corpusFolder(), name);
  if (!existsSync(file)) return null;
  return (JSON.parse(readFileSync(file, 'utf8')) as { cases: Files[Name][] }).cases;
}
