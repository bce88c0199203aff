// What can be seen of a page by its own means. Both functions run in pages of either browser: they are
// self-contained.

export interface Look {
  readonly head: string;
  readonly body: string;
  /** Of `<html>`: our host stands beside the body and is named apart. */
  readonly attributes: string[];
  readonly besideBody: string[];
  readonly innerText: string;
  readonly selected: string;
  /** Every element's box, those in shadow roots and frames included. */
  readonly boxes: string[];
  readonly size: number[];
  /** Changes the page's own observer heard of inside the body. */
  readonly records: string[];
  /** Its layout moved. How often is no comparison: a page's own moves are one where they share a frame. */
  readonly shifted: boolean;
}

/** Stands at the very start of a page, so that it hears of everything after the parser is done. */
export const RECORDER = `<script>{
  const records = [];
  const watch = new MutationObserver((list) => records.push(...list));
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener('DOMContentLoaded', () => { watch.takeRecords(); records.length = 0; }, true);
  const shifts = [];
  const heard = (entries) => shifts.push(...entries);
  const shifting = new PerformanceObserver((list) => heard(list.getEntries()));
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) shifting.observe({ type: 'layout-shift' });
  // Only what has been drawn can be moved. What a page moves while it loads, and what its timers move, depends on
  // when frames are drawn; so moves count from the first frame of the whole page on, for which its own timers wait,
  // and a frame is drawn after each of those.
  const drawn = (then) => requestAnimationFrame(() => requestAnimationFrame(then));
  let waiting = 1;
  const loaded = new Promise((resolve) => addEventListener('load', () => drawn(resolve)));
  loaded.then(() => {
    shifting.takeRecords();
    shifts.length = 0;
    waiting--;
  });
  const later = window.setTimeout;
  window.setTimeout = (work, ms) => {
    waiting++;
    return later(() => loaded.then(() => drawn(() => { work(); drawn(() => waiting--); })), ms);
  };
  const atRest = () => waiting === 0 && document.readyState === 'complete';
  window.recorder = { records, atRest, moved: () => { heard(shifting.takeRecords()); return shifts.length > 0; } };
}</script>`;

interface Recorder {
  readonly records: readonly MutationRecord[];
  atRest(): boolean;
  /** Its layout moved what stood in an earlier frame. */
  moved(): boolean;
}

/** Nothing of the page's own is still to happen. */
export const isAtRest = (): boolean => (window as unknown as { recorder: Recorder }).recorder.atRest();

export function look(): Look {
  const { records, moved } = (window as unknown as { recorder: Recorder }).recorder;
  // By selectors: a page may name elements as the document's own properties are named.
  const [root, head, body] = ['html', 'html > head', 'html > body'].map((each) =>
    document.querySelector(each),
  ) as [HTMLElement, HTMLElement, HTMLElement];
  const boxes: string[] = [];
  const measure = (tree: ParentNode): void => {
    for (const element of tree.querySelectorAll('*')) {
      if (element.localName === 'click-to-call') continue;
      const { x, y, width, height } = element.getBoundingClientRect();
      boxes.push(`${element.localName} ${x} ${y} ${width} ${height}`);
      if (element.shadowRoot) measure(element.shadowRoot);
      const inner = element instanceof HTMLIFrameElement ? element.contentDocument : null;
      if (inner) measure(inner);
    }
  };
  measure(document);
  // Read before the selection makes anything dirty: Firefox's `innerText` lays out anew only where the body or what
  // it stands in is, not where a fixed box in it is, and reads that box's text as empty.
  const { innerText } = body;
  const selection = getSelection() as Selection;
  selection.selectAllChildren(root);
  const selected = String(selection);
  selection.removeAllRanges();
  return {
    head: head.outerHTML,
    body: body.outerHTML,
    attributes: root.getAttributeNames().map((name) => `${name}=${root.getAttribute(name)}`),
    besideBody: [...root.children].map(({ outerHTML }) => outerHTML).slice(2),
    innerText,
    selected,
    boxes,
    size: [root.scrollWidth, root.scrollHeight, body.scrollWidth, body.scrollHeight],
    records: records
      .filter(({ target }) => body.contains(target))
      .map(({ type, target, attributeName }) => `${type} ${target.nodeName} ${attributeName ?? ''}`),
    shifted: moved(),
  };
}

/** Scrolls the page and the boxes inside it there and back, one frame for each. */
export async function scrollAbout(): Promise<void> {
  const isScroller = (element: Element) => element.scrollHeight > element.clientHeight + 40;
  const inside = [...document.querySelectorAll('div, main, nav, section, article')].filter(isScroller);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (const top of [500, 0]) {
    for (const element of [document.documentElement, ...inside.slice(0, 4)]) element.scrollTop = top;
    await frame();
    await frame();
  }
}
