// What the walk knows of elements without asking for layout: which end a line of text, which hold text
// that is not for reading, and which are left alone because somebody writes in them.

import { closestTo, headElement, isElement, isMatch, localName, parent, select, treeOf } from './dom.ts';
import { HEEDLESS, world } from './stages.ts';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements whose text never runs on into their neighbours'. Unknown and custom elements may run on. */
export const BLOCKS = set(
  'address article aside blockquote body br button caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html img legend li ' +
    'main marquee math menu nav ol optgroup option p picture pre search section summary svg table tbody td text ' +
    'tfoot th thead tr ul xmp',
);
/** Elements whose text nobody reads on the page. */
export const MUTE = set(
  'audio canvas datalist embed head iframe input meter noembed noframes noscript object progress script select ' +
    'style template textarea title video',
);

/** Other elements of HTML of which pages have many. */
export const INLINE = 'a,b,code,em,font,g,i,label,link,path,rect,s,small,source,strong,sub,sup,time,u,use';

/** Text being written. Code editors draw their text outside the element they take the keys in. */
const WRITTEN =
  '[contenteditable]:not([contenteditable=false i]),[role=textbox i],[role=searchbox i],[role=combobox i],' +
  '[role=spinbutton i],.monaco-editor,.CodeMirror,.cm-editor,.ace_editor,click-to-call';
/** Pages' own wish to be left alone: in an element, and all over the document. */
const ALONE = `${WRITTEN},[data-click-to-call=off i]`;
const WISHES = 'meta[name=format-detection i][content*="telephone=no" i]';

const alone = (): string => (world[HEEDLESS] ? WRITTEN : ALONE);

/** The document asks that numbers in its text be left alone; its links are not meant. */
export const isTextAlone = (): boolean => !world[HEEDLESS] && select(headElement(), WISHES).length > 0;

export const isMute = (element: Element): boolean =>
  MUTE.has(localName(element)) || isMatch(element, alone());

export const isBlock = (element: Element): boolean => {
  const name = localName(element);
  return BLOCKS.has(name) || MUTE.has(name);
};

const MUTED = [...MUTE].join();

/** True in what is left alone or not for reading, the node itself and the hosts around it included. */
export function isInAlone(node: Node): boolean {
  const element = node instanceof ShadowRoot ? node.host : elementOf(node);
  if (!element) return node.parentNode instanceof ShadowRoot && isInAlone(node.parentNode);
  const root = treeOf(element);
  return (
    Boolean(closestTo(element, alone()) ?? closestTo(element, MUTED)) ||
    (root instanceof ShadowRoot && isInAlone(root))
  );
}

/** False for text that stands in a line of its own though its tag does not say so. Asks for style. */
export function runsOn(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return display.startsWith('inline') || display === 'contents' || display === 'ruby';
}

/** The node itself or the element around it in its own tree. */
export function elementOf(node: Node): Element | null {
  const around = isElement(node) ? node : parent(node);
  return isElement(around) ? around : null;
}
