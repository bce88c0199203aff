// The numbers this frame shows, by the text nodes they stand in. Whatever the page does to a node, its
// numbers are found here, kept where they still stand and dropped where they do not.
//
// A number inside a link that names one is shown once: at the text, dialling what the link says.

import type { LinkView, NumberView } from '../core/contract.ts';
import { isConnected, textContent } from './dom.ts';
import { presentText, type Spot } from './lines.ts';
import { hrefOf } from './links.ts';
import { inOrder } from './order.ts';

/** A number on the page. `nodes` is empty for a link without a number in its text. */
export interface FoundNumber extends Spot {
  readonly own: View;
  readonly fax: boolean;
  readonly link: Element | null;
  /** What the button dials: the number's own, or its link's. */
  view: View;
  /** What the link says, where it has a say in `view`. */
  href: string | null;
}
export type View = Pick<NumberView, 'e164' | 'ext' | 'country' | 'kind' | 'label'>;

export interface Numbers {
  readonly all: ReadonlySet<FoundNumber>;
  /** Makes these the numbers of these nodes; those that stand there already stay as they are. */
  setLine(nodes: readonly Text[], found: readonly FoundNumber[]): void;
  /** Drops the numbers of these nodes that no longer stand as they were found. */
  check(nodes: readonly Text[]): void;
  /** What a link with this `href` names; null: no number. */
  setLink(link: Element, href: string, view: LinkView | null): void;
  /** Drops what left the page and what stands in or is a node that `isOut`. */
  sweep(isOut: (node: Node) => boolean): void;
  clear(): void;
}

export interface Watcher {
  add(number: FoundNumber): void;
  remove(number: FoundNumber): void;
  /** It stands where it stood, in the same text; the elements around may be others. */
  stay(number: FoundNumber): void;
}

export function createNumbers(watcher: Watcher): Numbers {
  const all = new Set<FoundNumber>();
  const byNode = new Map<Text, Set<FoundNumber>>();
  const links = new Map<Element, { readonly href: string; readonly view: LinkView }>();
  const inLink = new Map<Element, Set<FoundNumber>>();
  const bare = new Map<Element, FoundNumber>();

  function add(number: FoundNumber): void {
    all.add(number);
    for (const node of number.nodes) file(byNode, node, number);
    if (number.link && number.nodes.length > 0) file(inLink, number.link, number);
    watcher.add(number);
  }

  function drop(number: FoundNumber): void {
    all.delete(number);
    for (const node of number.nodes) unfile(byNode, node, number);
    if (number.link) unfile(inLink, number.link, number);
    watcher.remove(number);
  }

  const of = (node: Text): FoundNumber[] => [...(byNode.get(node) ?? [])];

  function remove(number: FoundNumber): void {
    drop(number);
    if (number.link) settle(number.link);
  }

  /** Decides what a link and the numbers in its text show together. */
  function settle(link: Element): void {
    const named = links.get(link);
    const inside = inOrder([...(inLink.get(link) ?? [])]);
    const main = inside.find(({ own }) => own.e164 === named?.view.e164) ?? inside[0];
    for (const number of inside) Object.assign(number, { view: number.own, href: null });
    if (named && main)
      Object.assign(main, { view: together(main.own, named.view, main.text), href: named.href });
    const old = bare.get(link);
    const isBare = named !== undefined && !main && isConnected(link);
    if (isBare && old?.view === named.view) return;
    if (old) drop(old);
    bare.delete(link);
    if (!isBare) return;
    const number = bareNumber(link, named.href, named.view);
    bare.set(link, number);
    add(number);
  }

  return {
    all,
    setLine(nodes, found) {
      // Most lines hold no number and never did.
      if (found.length === 0 && !nodes.some((node) => byNode.has(node))) return;
      const old = new Set(nodes.flatMap(of));
      const touched = new Set<Element | null>([...old, ...found].map(({ link }) => link));
      for (const number of found) {
        const same = [...old].find((other) => isSame(other, number));
        if (same) {
          old.delete(same);
          watcher.stay(same);
        } else add(number);
      }
      for (const number of old) drop(number);
      for (const link of touched) if (link) settle(link);
    },
    check(nodes) {
      for (const number of nodes.flatMap(of)) if (!isTrue(number)) remove(number);
    },
    setLink(link, href, view) {
      if (view) links.set(link, { href, view });
      else links.delete(link);
      settle(link);
    },
    sweep(isOut) {
      const isGone = (node: Node) => !isConnected(node) || isOut(node);
      for (const number of [...all]) {
        if (number.nodes.some(isGone)) remove(number);
      }
      for (const link of [...links.keys()]) if (isGone(link)) this.setLink(link, '', null);
    },
    clear() {
      for (const number of [...all]) drop(number);
      for (const map of [byNode, links, inLink, bare]) map.clear();
    },
  };
}

function file<K>(map: Map<K, Set<FoundNumber>>, key: K, number: FoundNumber): void {
  const there = map.get(key);
  if (there) there.add(number);
  else map.set(key, new Set([number]));
}

function unfile<K>(map: Map<K, Set<FoundNumber>>, key: K, number: FoundNumber): void {
  const there = map.get(key);
  there?.delete(number);
  if (there?.size === 0) map.delete(key);
}

/** The link's number, with the extension that only the text has; the text's where a person reads another one. */
function together(own: View, named: View, text: string): View {
  if (own.e164 === named.e164) return own.ext === null && named.ext !== null ? named : own;
  return isRead(text, own.ext, named.e164) ? named : own;
}

/** Whether the digits written there end this number, a trunk prefix or the page's misread country apart. */
function isRead(text: string, ext: string | null, e164: string): boolean {
  const written = text.replace(/\D/g, '');
  const digits = ext ? written.slice(0, -ext.length) : written;
  return digits.length > 5 && (e164.endsWith(digits) || e164.endsWith(digits.replace(/^[08]/, '')));
}

const bareNumber = (link: Element, href: string, view: View): FoundNumber => ({
  nodes: [],
  start: 0,
  end: 0,
  text: '',
  own: view,
  fax: false,
  link,
  view,
  href,
});

const isSame = (a: FoundNumber, b: FoundNumber): boolean =>
  a.start === b.start &&
  a.end === b.end &&
  a.text === b.text &&
  a.link === b.link &&
  a.own.label === b.own.label &&
  a.nodes.length === b.nodes.length &&
  a.nodes.every((node, i) => node === b.nodes[i]);

/** True while the page says what was verified. */
export const isTrue = ({ link, href, ...spot }: FoundNumber): boolean =>
  (spot.nodes.length === 0 || presentText(spot) === spot.text) &&
  (href === null || (link !== null && isConnected(link) && hrefOf(link) === href));

/** True where both call the same. */
export const isSameView = (a: View, b: View): boolean => a.e164 === b.e164 && a.ext === b.ext;

/** What is written there: the number, or the words of its link. */
export const textOf = ({ nodes, text, link }: FoundNumber): string =>
  (nodes.length > 0 || !link ? text : textContent(link)).trim();
