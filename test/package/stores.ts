// What of the one build each store gets. The manifest of the sources holds both browsers' keys side by side; a
// package leaves out those of the other, so that no store reviews, and no person grants, what its browser ignores.

import type { Files } from './archive.ts';

export const STORES = ['chrome', 'firefox'] as const;
/** `chrome` is for Microsoft Edge too. */
export type Store = (typeof STORES)[number];

type Manifest = Readonly<Record<string, unknown>>;

interface Foreign {
  /** Top-level keys of the manifest. */
  readonly keys: readonly string[];
  readonly background: string;
  readonly permissions: readonly string[];
  readonly files: readonly string[];
}

const FOREIGN: Readonly<Record<Store, Foreign>> = {
  chrome: {
    keys: ['browser_specific_settings', 'sidebar_action', 'protocol_handlers'],
    background: 'scripts',
    permissions: [],
    files: [],
  },
  firefox: {
    keys: ['minimum_chrome_version', 'side_panel', 'storage'],
    background: 'service_worker',
    permissions: ['offscreen', 'sidePanel'],
    files: ['offscreen.html', 'offscreen.js', 'policy.json'],
  },
};

export function manifestFor(store: Store, manifest: Manifest): Manifest {
  const { keys, background, permissions } = FOREIGN[store];
  const without = (fields: Manifest, names: readonly string[]) =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
  return {
    ...without(manifest, keys),
    background: without(manifest.background as Manifest, [background]),
    permissions: (manifest.permissions as string[]).filter((name) => !permissions.includes(name)),
  };
}

/** The built files as this store gets them. */
export function filesFor(store: Store, built: Files): Files {
  const source = new TextDecoder().decode(built.get('manifest.json'));
  const manifest = `${JSON.stringify(manifestFor(store, JSON.parse(source)), null, 2)}\n`;
  const kept = [...built].filter(([name]) => !FOREIGN[store].files.includes(name));
  return new Map([...kept, ['manifest.json', new TextEncoder().encode(manifest)]]);
}
