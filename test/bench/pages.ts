// The pages that are measured, made by code and the same every time. Every name in them is made up, and
// no number is anybody's on purpose.

export const pageNames = [
  'empty',
  'article',
  'article-10mb',
  'directory',
  'mutations',
  'table-burst',
  'frames-200',
  'one-number',
  'popup',
] as const;
export type PageName = (typeof pageNames)[number];

export const isPageName = (name: string): name is PageName => pageNames.some((known) => known === name);

/** Numbers on the directory page. */
export const ENTRIES = 10_000;
export const TABLE_ROWS = 3_000;
export const FRAMES = 200;

const WORDS =
  'the of and a to in is was he for it with as his on be at by had not are but from or have an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people'.split(
    ' ',
  );
const AREAS = ['212', '312', '415', '617', '702', '808', '305', '206', '503', '919', '602', '713'];
const NAMES = ['Ana Ruiz', 'Kim Lee', 'Jo Park', 'Max Muster', 'Ida Holm', 'Tom Gray', 'Eva Blum'];

type Random = (below: number) => number;

/** The same row of numbers for the same seed. */
function makeRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const words = (random: Random, count: number): string =>
  Array.from({ length: count }, () => WORDS[random(WORDS.length)]).join(' ');

const two = (value: number): string => String(value).padStart(2, '0');

/** What stands in articles and is no phone number: years, dates, prices, ids, page numbers. */
const FIGURES: readonly ((random: Random) => string)[] = [
  (r) => `in ${1900 + r(125)}`,
  (r) => `${1900 + r(60)}–${1960 + r(60)}`,
  (r) => `on ${two(1 + r(28))}.${two(1 + r(12))}.${1990 + r(35)}`,
  (r) => `${1990 + r(35)}-${two(1 + r(12))}-${two(1 + r(28))}`,
  (r) => `$${1 + r(900)},${100 + r(900)}.${two(r(100))}`,
  (r) => `no. ${10_000 + r(90_000)}`,
  (r) => `ID ${10_000_000 + r(90_000_000)}`,
  (r) => `pp. ${1 + r(400)}–${400 + r(400)}`,
];

function paragraph(random: Random): string {
  const parts: string[] = [];
  for (let i = 0; i < 4; i += 1) {
    const figure = random(3) === 0 ? ` ${FIGURES[random(FIGURES.length)]?.(random)}` : '';
    const text = words(random, 8 + random(10)) + figure;
    parts.push(i % 2 ? `<a href="#n${random(999)}">${text}</a>` : text);
  }
  return `<p>${parts.join(' ')}.</p>`;
}

function article(bytes: number): string {
  const random = makeRandom(7);
  const parts: string[] = [];
  for (let size = 0; size < bytes; ) {
    const section = `<section><h2>${words(random, 4)}</h2>${Array.from({ length: 8 }, () => paragraph(random)).join('')}</section>`;
    parts.push(section);
    size += section.length;
  }
  return `<article>${parts.join('')}</article>`;
}

/** A number as directories write them, another one for each `i` below ten million. */
export function numberOf(i: number): string {
  const area = AREAS[i % AREAS.length];
  const rest = String(2_000_000 + ((i * 7919) % 7_999_999));
  const [a, b] = [rest.slice(0, 3), rest.slice(3)];
  return [`(${area}) ${a}-${b}`, `${area}-${a}-${b}`, `+1 ${area} ${a} ${b}`][i % 3] ?? '';
}

const entry = (i: number): string =>
  `<tr><td>${NAMES[i % NAMES.length]}</td><td>${i % 200} Elm Street</td><td><b>Room</b> ${i % 90}</td><td>${numberOf(i)}</td></tr>`;

const entries = (count: number): string =>
  `<table>${Array.from({ length: count }, (_, i) => entry(i)).join('')}</table>`;

/** Says when the first button of ours stands at the number, in milliseconds since the load event. */
const LOOK = `<script>
  addEventListener('load', () => {
    const from = performance.now();
    const range = document.createRange();
    range.selectNodeContents(document.getElementById('number'));
    const look = () => {
      const { right, top, height } = range.getBoundingClientRect();
      for (let x = -4; x <= 20; x += 4)
        for (let y = -8; y <= 8; y += 4)
          if (document.elementFromPoint(right + x, top + height / 2 + y)?.localName === 'click-to-call') {
            document.documentElement.dataset.shown = performance.now() - from;
            return;
          }
      requestAnimationFrame(look);
    };
    look();
  });
  addEventListener('click', () => (document.documentElement.dataset.clicked = Date.now()), true);
</script>`;

/** A page with one number, which times its first button and notes the time of clicks (epoch milliseconds). */
export const oneNumber = (text: string): string =>
  wrapped('one-number', `${LOOK}<h1>Contact</h1><p style="margin:60px">Call <b id="number">${text}</b></p>`);

const wrapped = (title: string, body: string): string =>
  `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>${title}</title><body>${body}</body></html>`;

const bodies: Record<PageName, () => string> = {
  empty: () => '',
  article: () => article(60_000),
  'article-10mb': () => article(10_000_000),
  directory: () => entries(ENTRIES),
  mutations: () => `<div id="stream">${'<p>quiet</p>'.repeat(300)}</div>${article(20_000)}`,
  'table-burst': () => entries(TABLE_ROWS),
  'frames-200': () => Array.from({ length: FRAMES }, (_, i) => `<iframe src="frame-${i}"></iframe>`).join(''),
  'one-number': () => '',
  popup: () => '',
};

export const pageHtml = (name: PageName): string => wrapped(name, bodies[name]());
export const frameHtml = (i: number): string => wrapped(`frame ${i}`, `<p>${words(makeRandom(i), 30)}</p>`);
