// `npm run test:phones`, `soak:ring`, `soak:faults` and `soak:kill`: a part of the end-to-end tests on its own, with everything
// it needs set up first. The exit code is vitest's.

import { need } from './browsers.ts';
import { ensureBuilt } from './bundle.ts';
import { runMain, Stop } from './command.ts';
import { runVitest } from './stages.ts';

interface Part {
  readonly files: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const parts: Readonly<Record<string, Part>> = {
  phones: { files: ['test/e2e/phones'] },
  // Ten minutes; RING_SECONDS=… says otherwise.
  ring: { files: ['test/e2e/ring.test.ts'], env: { RING_SECONDS: '600' } },
  // Each of them at each await of a call and of settings being saved, in both browsers.
  faults: { files: ['test/e2e/faults.test.ts'], env: { FAULTS: 'all' } },
  // A thousand ends of workers, documents and background pages, and a hundred and twenty of whole browsers.
  kill: { files: ['test/e2e/kill'], env: { KILLS: '1000', BROWSER_KILLS: '10' } },
};

await runMain(async () => {
  const [name = '', ...more] = process.argv.slice(2);
  const part = parts[name];
  if (!part) throw new Stop(`Name one of: ${Object.keys(parts).join(', ')}.`);
  for (const program of ['chromium', 'firefox', 'baresip'] as const) await need(program);
  await ensureBuilt();
  for (const [variable, value] of Object.entries(part.env ?? {})) process.env[variable] ??= value;
  return runVitest(['--project', 'e2e', ...part.files, ...more]);
});
