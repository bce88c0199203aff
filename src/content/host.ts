// The one element of ours in the page: a child of <html>, outside of everything a framework manages, with
// a closed shadow root. It has no box, so that nothing of it is selected and copied with the page. In it is
// a layer that is in the browser's top layer, so that a page's own overlays do not hide buttons of the
// numbers in them. A page may remove the host; it comes back a few times and then stays away.

import { t } from '../platform/page-bus.ts';
import { directionStyle } from './direction.ts';
import { create, listen, parent, rootElement } from './dom.ts';
import { STYLE } from './style.ts';

export interface Host {
  /** The shadow root, in the page from the first call on. */
  root(): ShadowRoot;
  /** What everything of ours stands in. */
  layer(): HTMLElement;
  /** True where `element` is ours. */
  isOurs(element: Element | null): boolean;
  /** The CSS `translate` that brings something of ours to a point of the viewport. */
  carry(): (x: number, y: number) => string;
  /** How much the page's own zoom magnifies us. */
  zoom(): number;
  /** When the page brought something into the top layer last (milliseconds, as events tell time). */
  layeredAt(): number;
  /** Runs `work` before the next frame, with everything else that is due then. */
  onFrame(work: () => void): void;
  update(): void;
}

/** The layer's width in style.ts (pixels), to tell how much the page is magnified. */
const WIDTH = 100;
/** How often it comes back. */
const RETURNS = 5;

/** `near` hears that the person's pointer or focus has come to something of ours. */
export function createHost(signal: AbortSignal, near: () => void): Host {
  const works: (() => void)[] = [];
  let host: HTMLElement | undefined;
  let shadow: ShadowRoot | undefined;
  const layer = create('div');
  let frame = 0;
  let returns = 0;
  let layeredAt = Number.NEGATIVE_INFINITY;

  function make(): ShadowRoot {
    host = create('click-to-call');
    listen(host, 'pointerover focusin', signal, (event) => event.isTrusted && near());
    shadow = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE + directionStyle(t('text_direction')));
    shadow.adoptedStyleSheets = [sheet];
    layer.className = 'layer';
    layer.popover = 'manual';
    // Said in another language than the page's, it must not be read out in that one.
    layer.lang = t('text_language');
    shadow.append(layer);
    put();
    new MutationObserver(comeBack).observe(rootElement() as Node, { childList: true });
    return shadow;
  }

  function put(): void {
    if (!host) return;
    rootElement()?.append(host);
    raise();
  }

  /** To the top of the top layer. */
  function raise(): void {
    if (!layer.isConnected) return;
    if (layer.matches(':popover-open')) layer.hidePopover();
    layer.showPopover();
  }

  function comeBack(): void {
    if (signal.aborted || !host || parent(host) === rootElement()) return;
    if (++returns <= RETURNS) put();
  }

  function update(): void {
    if (!host) return;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      for (const work of works) work();
    });
  }

  // What opens on top of the page opens above us: we follow, since numbers may stand in it.
  listen(document, 'toggle fullscreenchange', signal, (event) => {
    // What closes uncovers.
    if ((event as ToggleEvent).newState !== 'closed') layeredAt = performance.now();
    raise();
    update();
  });
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    host?.remove();
    host = undefined;
  });
  const zoom = (): number => layer.getBoundingClientRect().width / WIDTH || 1;
  return {
    zoom,
    root: () => shadow ?? make(),
    layer() {
      if (!shadow) make();
      return layer;
    },
    isOurs: (element) => element !== null && element === host,
    carry() {
      const { x: left, y: top } = layer.getBoundingClientRect();
      const scale = zoom();
      return (x, y) => `translate(${(x - left) / scale}px,${(y - top) / scale}px)`;
    },
    layeredAt: () => layeredAt,
    onFrame: (work) => works.push(work),
    update,
  };
}
