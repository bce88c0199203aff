// `npm run detect`: the tool for every "why (not) this number?". Standard output carries one JSON object a
// line and nothing else.

import { existsSync } from 'node:fs';
import { runMain, Stop, say } from '../support/command.ts';
import { fromCaller, readOptions, usage } from './options.ts';

const write = (line: string): void => void process.stdout.write(`${line}\n`);

/** Answers come in the order of the files, each as soon as it and all before it are there. */
async function detectInPages(files: readonly string[], country: string): Promise<number> {
  const missing = files.filter((file) => !existsSync(fromCaller(file)));
  if (missing.length > 0) throw new Stop(`There is no file ${missing.join(', ')}.`);
  // Loaded here, so that lines need not wait for what only pages need.
  const { openDetector } = await import('./pages.ts');
  const detector = await openDetector(country);
  let code = 0;
  const answers = files.map((file) =>
    detector.numbersOf(fromCaller(file)).catch((error: Error) => {
      say(`${file}: ${error.message.split('\n')[0]}`);
      code = 1;
      return null;
    }),
  );
  for (const [at, file] of files.entries()) {
    const numbers = await answers[at];
    if (numbers) write(JSON.stringify({ file, numbers }));
  }
  await detector.close();
  return code;
}

// Whoever reads may stop early: `… | head`.
process.stdout.on('error', () => process.exit(0));

await runMain(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.mode === 'help') {
    write(usage.trimEnd());
    return 0;
  }
  if (options.mode === 'pages') return detectInPages(options.files, options.country);
  const { detectInLines } = await import('./lines.ts');
  await detectInLines(process.stdin, options.country, options.isJson, write);
  return 0;
});
