// Links that call: which they are, and what one says.

import { attributeOf } from './dom.ts';

/** Matches links that name a number. */
export const LINKS = ['a', 'area']
  .flatMap((tag) => ['tel:', 'callto:', 'sip:', 'sips:'].map((scheme) => `${tag}[href^="${scheme}" i]`))
  .join();

/** Links longer than this name no number. */
const MAX_HREF = 2048;

export const hrefOf = (link: Element): string => attributeOf(link, 'href').trim().slice(0, MAX_HREF);
