// The built extension in one language, whatever the browser speaks: a copy that knows no other. It works
// in both browsers and needs no language packs of theirs.

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyExtension } from './extension.ts';
import { readMessages } from './locales.ts';
import { pseudoMessages } from './pseudo.ts';

/** Folder of a copy whose default and only language is `locale`, a folder of extension/_locales. */
export async function copySpeaking(locale: string): Promise<string> {
  const folder = await copyExtension((manifest) => ({ ...manifest, default_locale: locale }));
  const all = path.join(folder, '_locales');
  for (const other of readdirSync(all))
    if (other !== locale) rmSync(path.join(all, other), { recursive: true });
  return folder;
}

/** Folder of a copy whose English is two fifths longer than it should be. */
export async function copySpeakingLong(): Promise<string> {
  const folder = await copySpeaking('en');
  const long = JSON.stringify(pseudoMessages(readMessages('en')));
  writeFileSync(path.join(folder, '_locales', 'en', 'messages.json'), long);
  return folder;
}

/** A sentence of that copy without blanks to fill. */
export function sentenceIn(folder: string, locale: string, key: string): string {
  const text = readFileSync(path.join(folder, '_locales', locale, 'messages.json'), 'utf8');
  return JSON.parse(text)[key].message;
}
