// The DOM as a hostile page cannot bend it. An `<input name="nextSibling">` shadows that property of its
// form, an `<img name="body">` that of the document, in our world too; prototypes and tree walkers are
// never shadowed. Only what a form or the document could hide is here; other nodes are asked directly.

export const getter = <T>(owner: object, name: string): ((this: Node) => T) =>
  Object.getOwnPropertyDescriptor(owner, name)?.get as (this: Node) => T;

/** Short names: this is in every frame of every page. */
const NODE = Node.prototype;
const ELEMENT = Element.prototype;
const DOCUMENT = Document.prototype;

const textOf = getter<string | null>(NODE, 'textContent');
const parentOf = getter<Node | null>(NODE, 'parentNode');
const previousOf = getter<Node | null>(NODE, 'previousSibling');
const nextOf = getter<Node | null>(NODE, 'nextSibling');
const connectedOf = getter<boolean>(NODE, 'isConnected');
const nameOf = getter<string>(ELEMENT, 'localName');
const rootOf = getter<HTMLElement | null>(DOCUMENT, 'documentElement');
const headOf = getter<HTMLElement | null>(DOCUMENT, 'head');
const { compareDocumentPosition, contains, getRootNode } = NODE;
const { closest, getElementsByTagName, matches, querySelectorAll } = ELEMENT;

export const textContent = (node: Node): string => textOf.call(node) ?? '';
export const parent = (node: Node): Node | null => parentOf.call(node);
export const previous = (node: Node): Node | null => previousOf.call(node);
export const next = (node: Node): Node | null => nextOf.call(node);
export const isConnected = (node: Node): boolean => connectedOf.call(node);
export const localName = (element: Element): string => nameOf.call(element);
export const rootElement = (): HTMLElement | null => rootOf.call(document);

/** The document itself where it has none. */
export const headElement = (): Node => headOf.call(document) ?? document;

export const holds = (outer: Node, inner: Node): boolean => contains.call(outer, inner);
export const position = (a: Node, b: Node): number => compareDocumentPosition.call(a, b);
export const treeOf = (node: Node): Node => getRootNode.call(node);
export const isMatch = (element: Element, selector: string): boolean => matches.call(element, selector);
export const closestTo = (element: Element, selector: string): Element | null =>
  closest.call(element, selector);
/** Elements below, itself not counted. */
export const countOf = (element: Element): number => getElementsByTagName.call(element, '*').length;

/** All of a document, a shadow root or an element that match. */
export function select(scope: Node, selector: string): NodeListOf<Element> {
  if (isElement(scope)) return querySelectorAll.call(scope, selector);
  return (isDocument(scope) ? Document : DocumentFragment).prototype.querySelectorAll.call(scope, selector);
}

export const create = (name: string): HTMLElement =>
  DOCUMENT.createElementNS.call(document, 'http://www.w3.org/1999/xhtml', name) as HTMLElement;
export const newRange = (): Range => DOCUMENT.createRange.call(document);
/** `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT`. */
const ELEMENTS_AND_TEXT = 5;
export const newWalker = (root: Node): TreeWalker =>
  DOCUMENT.createTreeWalker.call(document, root, ELEMENTS_AND_TEXT);
const designModeOf = getter<string>(DOCUMENT, 'designMode');
/** The whole document is an editor. */
export const isWritten = (): boolean => designModeOf.call(document) === 'on';
const contentTypeOf = getter<string>(DOCUMENT, 'contentType');
export const contentType = (): string => contentTypeOf.call(document);
const visibilityOf = getter<string>(DOCUMENT, 'visibilityState');
export const isHidden = (): boolean => visibilityOf.call(document) !== 'visible';

const typeOf = getter<number>(NODE, 'nodeType');
export const isElement = (node: Node | null): node is Element => node !== null && typeOf.call(node) === 1;
export const isText = (node: Node): node is Text => typeOf.call(node) === 3;
export const isDocument = (node: Node): node is Document => typeOf.call(node) === 9;

/** Listens until the signal ends; the document's and the window's own methods may be shadowed. */
export function listen(
  target: EventTarget,
  types: string,
  signal: AbortSignal,
  handle: (event: Event) => void,
): void {
  for (const type of types.split(' ')) {
    EventTarget.prototype.addEventListener.call(target, type, handle, {
      capture: true,
      passive: true,
      signal,
    });
  }
}

/** Empty where there is none. */
export const attributeOf = (element: Element | null, name: string): string =>
  element ? (ELEMENT.getAttribute.call(element, name) ?? '') : '';
