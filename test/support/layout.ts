// Looks at a page of ours as a person would who cannot read it: is anything cut off, broken apart, running
// over its neighbours, or the wrong way round?

import type { Page } from 'playwright';

/** What is wrong, in words; empty where all is right. */
export const layoutFaults = (page: Page): Promise<string[]> => page.evaluate(look);

/** Runs in the page: it may use nothing from outside itself. */
function look(): string[] {
  const name = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 110);
  const shown = [...document.querySelectorAll('body, body *')].filter(
    (each) => each.getClientRects().length > 0 && !each.closest('svg, option, .visually-hidden'),
  );
  const isCutOnPurpose = (element: Element) => {
    const { overflowX, textOverflow } = getComputedStyle(element);
    return textOverflow === 'ellipsis' || overflowX === 'auto' || overflowX === 'scroll';
  };
  const cutOff = shown
    .filter((each) => !each.matches('input, select, textarea') && each.clientWidth > 0)
    .filter((each) => {
      const isWide = each.scrollWidth > each.clientWidth + 1 && !isCutOnPurpose(each);
      const isTall = each.matches('button, a, label, p, h1, h2, h3, li');
      return isWide || (isTall && each.scrollHeight > each.clientHeight + 2 && !isCutOnPurpose(each));
    })
    .map((each) => `cut off: ${name(each)}`);
  const outside = shown
    .filter((each) => {
      const { left, right } = each.getBoundingClientRect();
      return left < -1 || right > document.documentElement.clientWidth + 1;
    })
    .map((each) => `outside the window: ${name(each)}`);
  const broken = shown
    .filter((each) => each.matches('bdi[dir="ltr"]') && each.getClientRects().length > 1)
    .map((each) => `broken into lines: ${name(each)}`);
  const brush = document.createElement('canvas').getContext('2d');
  const unread = shown.flatMap((each) => {
    if (!(each instanceof HTMLInputElement) || !each.placeholder || !brush) return [];
    const style = getComputedStyle(each);
    brush.font = style.font;
    const room =
      each.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    const isCut = brush.measureText(each.placeholder).width > room + 1;
    return isCut && style.textOverflow !== 'ellipsis' ? [`example cut off: ${each.placeholder}`] : [];
  });
  const turned: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { 0: number, index } of node.nodeValue?.matchAll(/\+\d[\d ]*\d/g) ?? []) {
      const [plus, end] = [index, index + number.length - 1].map((at) => {
        const range = document.createRange();
        range.setStart(node as Text, at);
        range.setEnd(node as Text, at + 1);
        return range.getBoundingClientRect();
      });
      if (plus && end && end.width > 0 && plus.top === end.top && plus.left > end.left)
        turned.push(`turned round: ${number}`);
    }
  }
  return [...cutOff, ...outside, ...broken, ...unread, ...turned];
}

/**
 * Words on the page that hold no accent, though the language is the one of pseudo.ts; `data` and the names of
 * countries, which are the browser's, excepted.
 */
export const untranslated = (page: Page, data: RegExp): Promise<string[]> =>
  page.evaluate((source) => {
    const isData = new RegExp(source);
    const words: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest('option')) words.push(...(node.nodeValue ?? '').split(/\n| · /));
    }
    for (const named of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      const texts = ['aria-label', 'title', 'placeholder'].map((name) => named.getAttribute(name) ?? '');
      words.push(...texts.flatMap((text) => text.split(' · ')));
    }
    return words
      .map((each) => each.trim())
      .filter((each) => /[A-Za-z]{3}/.test(each) && !/[åéïöüçñÅÉÖÇ]/.test(each) && !isData.test(each));
  }, data.source);
