// The pages of the loads, made by code and the same every time.

import { numberOf } from '../bench/pages.ts';

const wrapped = (title: string, body: string): string =>
  `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>${title}</title><body>${body}</body></html>`;

/** `count` numbers, other ones for each `from`. */
export const listOf = (title: string, count: number, from = 0): string =>
  wrapped(title, Array.from({ length: count }, (_, i) => `<p>Room ${i}: ${numberOf(from + i)}</p>`).join(''));

export const framesOf = (count: number, source: (i: number) => string): string =>
  wrapped('frames', Array.from({ length: count }, (_, i) => `<iframe src="${source(i)}"></iframe>`).join(''));

/** Lines that stand at a time in the page that changes. */
export const WINDOW = 20;

/**
 * A page whose `churn(rounds, kinds)` adds one line with a number and takes the oldest away, so many times: as fast
 * as frames come, and waiting again and again until what stands there is marked, so that the extension has read it.
 * `kinds` is how many numbers there are before the first comes again.
 */
export const churnPage = (): string =>
  wrapped(
    'churn',
    `<main></main><script>
const AREAS = ['212', '312', '415', '617', '702', '808', '305', '206', '503', '919', '602', '713'];
const main = document.querySelector('main');
// What was marked and is gone has its mark moved out of its text.
const isThere = ({ startContainer }) => startContainer.nodeType === Node.TEXT_NODE && startContainer.isConnected;
const marks = () => [...(CSS.highlights.get('click-to-call') ?? [])].filter(isThere).length;
const frame = () => new Promise((resolve) => setTimeout(resolve, 8));
let at = 0;
function add(kinds) {
  const i = at++ % kinds;
  const rest = String(2000000 + ((i * 7919) % 7999999));
  const line = document.createElement('p');
  line.textContent = 'Tel. (' + AREAS[i % AREAS.length] + ') ' + rest.slice(0, 3) + '-' + rest.slice(3);
  main.append(line);
}
async function marked(count) {
  while (marks() !== count) await frame();
}
async function churn(rounds, kinds) {
  while (main.childElementCount < ${WINDOW}) add(kinds);
  for (let done = 0; done < rounds; done++) {
    add(kinds);
    main.firstElementChild.remove();
    if (done % 10 === 9) await frame();
    if (done % ${WINDOW} === ${WINDOW} - 1) await marked(${WINDOW});
  }
  return marks();
}
async function emptied() {
  main.textContent = '';
  await marked(0);
}
</script>`,
  );
