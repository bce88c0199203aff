// Text of lines, and the quick look at it: most text ends here.

import { hasCandidate } from '../core/phone/clusters.ts';

/**
 * Digits of any script, and more: most pages end here, before the scan's patterns are compiled, which takes
 * longer than all else.
 */
const MAY_HOLD_DIGITS = /[\d\u0660-\uffff]/;

export const textIn = (nodes: readonly Text[]): string =>
  nodes.length === 1 ? (nodes[0]?.data ?? '') : nodes.map(({ data }) => data).join('');

/** Runs of white space that the page shows as one space may part digits too far for the scan. */
export const isWide = (text: string): boolean => /\s{3}/.test(text);
export const narrowed = (text: string): string => text.replace(/\s{2,}/g, ' ');

/** Whether text could hold a number, however wide it is set. */
export const mayHoldNumber = (text: string): boolean =>
  MAY_HOLD_DIGITS.test(text) && (hasCandidate(text) || (isWide(text) && hasCandidate(narrowed(text))));
