// Everything that moves a page, and the ways of writing that put a number elsewhere. Each case has one number
// in `#number`; its move is a self-contained function that runs in the page.

export interface Move {
  readonly name: string;
  readonly html: string;
  readonly move?: () => unknown;
  /** The line goes on behind the number, or not from left to right: the button stands at any of its sides. */
  readonly isBeside?: boolean;
}

const NUMBER = '<span id="number">415-555-0101</span>';
const TALL = '<div style="height: 3000px"></div>';

export const moves: readonly Move[] = [
  { name: 'at first', html: `<p>${NUMBER}</p>` },
  { name: 'scrolling', html: `<p>${NUMBER}</p>${TALL}`, move: () => scrollBy(0, 10) },
  {
    name: 'in a nested scroller',
    html: `<div id="box" style="height: 100px; overflow: auto"><p style="margin: 60px 0">${NUMBER}</p>${TALL}</div>`,
    move: () => document.getElementById('box')?.scrollBy(0, 35),
  },
  {
    name: 'in scrollers inside a scroller',
    html: `<div id="box" style="height: 200px; overflow: auto"><div id="inner" style="height: 150px; overflow: auto"><p style="margin: 80px 0; width: 3000px">${NUMBER}</p>${TALL}</div>${TALL}</div>`,
    move: () => {
      document.getElementById('box')?.scrollBy(0, 20);
      document.getElementById('inner')?.scrollBy(5, 30);
    },
  },
  {
    name: 'in a sticky header',
    html: `<header style="position: sticky; top: 0">${NUMBER}</header>${TALL}`,
    move: () => scrollTo(0, 500),
  },
  {
    name: 'in a column that sticks to the side',
    html: `<div style="width: 400px; overflow: auto" id="box"><div style="width: 3000px"><p style="position: sticky; left: 10px; width: 200px">${NUMBER}</p></div></div>`,
    move: () => document.getElementById('box')?.scrollBy(300, 0),
  },
  {
    name: 'in what is fixed while the page scrolls',
    html: `<p style="position: fixed; top: 40px; left: 60px">${NUMBER}</p>${TALL}`,
    move: () => scrollTo(0, 700),
  },
  {
    name: 'through a style change',
    html: `<p>${NUMBER}</p>`,
    move: () => {
      document.body.style.paddingTop = '90px';
    },
  },
  ...[0.5, 0.75, 1.5, 2, 3].map((zoom) => ({
    name: `through the page's own zoom to ${zoom * 100} %`,
    html: `<meta name="zoom" content="${zoom}"><p>${NUMBER}</p>`,
    move: () => {
      const zoom = document.querySelector<HTMLMetaElement>('[name=zoom]')?.content ?? '';
      document.documentElement.style.setProperty('zoom', zoom);
    },
  })),
  {
    name: 'in a part with a zoom of its own',
    html: `<div id="part"><p>${NUMBER}</p></div>`,
    move: () => document.getElementById('part')?.style.setProperty('zoom', '1.75'),
  },
  {
    name: 'through a transform',
    html: `<p>${NUMBER}</p>`,
    move: () => {
      document.body.style.transform = 'translate(40px, 30px)';
    },
  },
  {
    name: 'in what is scaled',
    html: `<p style="transform-origin: 0 0; transform: scale(1.6)">${NUMBER}</p>`,
  },
  {
    name: 'in what is turned',
    html: `<p style="margin: 120px; width: 200px; transform: rotate(20deg)">${NUMBER}</p>`,
    isBeside: true,
  },
  {
    name: 'through an animation',
    html: `<style>@keyframes go { to { translate: 200px 60px } }</style><p id="moved">${NUMBER}</p>`,
    move: () => document.getElementById('moved')?.style.setProperty('animation', 'go .4s forwards'),
  },
  {
    name: 'through a transition',
    html: `<p id="moved" style="margin-left: 10px; transition: margin-left .3s">${NUMBER}</p>`,
    move: () => document.getElementById('moved')?.style.setProperty('margin-left', '170px'),
  },
  {
    name: "through a script's own animation",
    html: `<p id="moved" style="position: relative">${NUMBER}</p>`,
    move: async () => {
      for (let i = 0; i < 20; i++) {
        document.getElementById('moved')?.style.setProperty('left', `${i * 5}px`);
        await new Promise(requestAnimationFrame);
      }
    },
  },
  {
    name: 'when an image above it loads',
    html: `<img id="image"><p>${NUMBER}</p>`,
    move: () =>
      document
        .getElementById('image')
        ?.setAttribute(
          'src',
          'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="50" height="120"/>',
        ),
  },
  {
    name: 'when its font loads',
    html: `<p id="set" style="font: 20px monospace">${NUMBER}</p>`,
    move: async () => {
      const width = () => document.getElementById('number')?.getBoundingClientRect().width ?? 0;
      const before = width();
      const serif = ['DejaVu Serif', 'Liberation Serif', 'Noto Serif'].map((name) => `local("${name}")`);
      const font = new FontFace('Other', serif.join());
      document.fonts.add(font);
      document.getElementById('set')?.style.setProperty('font-family', 'Other, monospace');
      await font.load();
      if (width() === before) throw new Error('The other font is as wide as the first.');
    },
  },
  {
    name: 'into a dialog',
    html: `<dialog id="dialog"><p>${NUMBER} </p><p>more of it, wide enough</p></dialog>`,
    move: () => (document.getElementById('dialog') as HTMLDialogElement).show(),
  },
  {
    name: 'into a modal dialog',
    html: `<dialog id="dialog"><p>${NUMBER} </p><p>more of it, wide enough</p></dialog>`,
    move: () => (document.getElementById('dialog') as HTMLDialogElement).showModal(),
  },
  {
    name: 'into a popover',
    html: `<div popover id="pop" style="padding: 40px">${NUMBER}</div>`,
    move: () => document.getElementById('pop')?.showPopover(),
  },
  {
    name: 'when a box above it opens',
    html: `<details id="more"><summary>More</summary><p>${'text<br>'.repeat(9)}</p></details><p>${NUMBER}</p>`,
    move: () => document.getElementById('more')?.setAttribute('open', ''),
  },
  {
    name: 'on a page that is a positioned box',
    html: `<style>html { position: relative; margin: 30px; border: 5px solid }</style><p>${NUMBER}</p>`,
  },
  {
    name: 'on a page whose root is moved and scaled',
    html: `<style>html { transform: translate(30px, 20px) scale(1.25); transform-origin: 0 0 }</style><p>${NUMBER}</p>`,
  },
  { name: 'over two lines', html: `<p style="width: 70px"><span id="number">415 555 0101</span></p>` },
  {
    name: 'when it is edited',
    html: `<p>${NUMBER}</p>`,
    move: () => document.getElementById('number')?.replaceChildren('(415) 555-0101'),
  },
  {
    name: 'in a line that runs from right to left',
    html: `<p dir="rtl" lang="he">טלפון: <bdi>${NUMBER}</bdi></p>`,
    isBeside: true,
  },
  {
    name: 'on a page that runs from right to left and has scrolled sideways',
    html: `<style>html { direction: rtl }</style><div style="width: 3000px"><p style="margin-right: 200px">${NUMBER}</p></div>`,
    move: () => scrollBy(-60, 0),
    isBeside: true,
  },
  ...['vertical-rl', 'vertical-lr', 'sideways-lr'].map((mode) => ({
    name: `in ${mode} lines`,
    html: `<main style="writing-mode: ${mode}; height: 400px; line-height: 1.8"><p>電話は ${NUMBER} まで。</p><p>受付は平日九時から。</p></main>`,
    isBeside: true,
  })),
];
