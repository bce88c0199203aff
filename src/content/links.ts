// Links that call: which they are, and what one says.

import { attributeOf } from './dom.ts';

/** Matches links that name a number. */
export const LINKS = ['tel', 'callto', 'sip', 'sips']
  .map((scheme) => `:is(a,area)[href^="${scheme}:" i]`)
  .join();

/** Links longer than this name no number. */
const MAX_HREF = 2048;

export const hrefOf = (link: Element): string => attributeOf(link, 'href').trim().slice(0, MAX_HREF);
