// What ours is measured beside, each reading the whole text below a node once: the physical limit, one
// regular expression on the joined text, the library on every text node, and two published peers.

import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import { find } from 'linkifyjs';
import { RegExpPhoneNumberMatcher } from 'ringcentral-c2d/matchers/RegExpPhoneNumberMatcher';

export const rivalNames = ['limit', 'textContent', 'naive', 'ringcentral-c2d', 'linkifyjs'] as const;
export type RivalName = (typeof rivalNames)[number];

/** Looks at all text below (or in) a node; says how much it found. */
type Rival = (node: Node) => number;

function eachText(node: Node, see: (text: string) => number): number {
  if (node.nodeType === Node.TEXT_NODE) return see(node.nodeValue ?? '');
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  let found = 0;
  while (walker.nextNode()) found += see(walker.currentNode.nodeValue ?? '');
  return found;
}

const TEN_DIGITS = /(?:\d[\s().-]{0,3}){9}\d/g;
const matcher = new RegExpPhoneNumberMatcher();

export const rivals: Readonly<Record<RivalName, Rival>> = {
  limit: (node) => eachText(node, (text) => (/\d/.test(text) ? 1 : 0)),
  textContent: (node) => (node.textContent ?? '').match(TEN_DIGITS)?.length ?? 0,
  naive: (node) => eachText(node, (text) => findPhoneNumbersInText(text, 'US').length),
  'ringcentral-c2d': (node) => matcher.match({ node })?.length ?? 0,
  linkifyjs: (node) => eachText(node, (text) => find(text).length),
};

/** Milliseconds a rival takes for the page. */
export function timeOf(name: RivalName): number {
  const from = performance.now();
  rivals[name](document.body);
  return performance.now() - from;
}
