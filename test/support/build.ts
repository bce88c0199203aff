// `npm run build`: makes dist/, checks it, and prints what each script weighs.

import { buildDist, type Size } from './bundle.ts';
import { runMain } from './command.ts';

function row({ file, raw, gzip }: Size): string {
  const bytes = (count: number) => count.toLocaleString('en-US').padStart(10);
  return `${file.padEnd(34)}${bytes(raw)}${bytes(gzip)}`;
}

await runMain(async () => {
  const sizes = await buildDist();
  console.log(`${'script'.padEnd(34)}${'bytes'.padStart(10)}${'gzip'.padStart(10)}`);
  for (const size of sizes) console.log(row(size));
  console.log('\ndist/ is ready: load it unpacked.');
  return 0;
});
