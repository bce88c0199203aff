// The one element of ours in the page: a child of <html>, outside of everything a framework manages, with
// a closed shadow root. It is in the top layer, so that a page's own overlays do not hide buttons of the
// numbers in them. A page may remove it; it comes back a few times and then stays away.

import { t } from '../platform/page-bus.ts';
import { directionStyle } from './direction.ts';
import { create, listen, parent, rootElement } from './dom.ts';
import { STYLE } from './style.ts';

export interface Host {
  /** The shadow root, in the page from the first call on. */
  root(): ShadowRoot;
  /** True where `element` is ours. */
  isOurs(element: Element | null): boolean;
  /** The CSS `translate` (and, with a size, `scale`) that brings something of ours to a point of the viewport. */
  carry(): (x: number, y: number, size?: number) => string;
  /** Runs `work` before the next frame, with everything else that is due then. */
  onFrame(work: () => void): void;
  update(): void;
}

/** The host's width in style.ts (pixels), to tell how much the page is magnified. */
const WIDTH = 100;
/** How often it comes back. */
const RETURNS = 5;

/** `near` hears that the person's pointer or focus has come to something of ours. */
export function createHost(signal: AbortSignal, near: () => void): Host {
  const works: (() => void)[] = [];
  let host: HTMLElement | undefined;
  let shadow: ShadowRoot | undefined;
  let frame = 0;
  let returns = 0;

  function make(): ShadowRoot {
    host = create('click-to-call');
    listen(host, 'pointerover focusin', signal, (event) => event.isTrusted && near());
    // Said in another language than the page's, it must not be read out in that one.
    host.lang = t('text_language');
    shadow = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE + directionStyle(t('text_direction')));
    shadow.adoptedStyleSheets = [sheet];
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
    if (!host?.isConnected) return;
    host.popover = 'manual';
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
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
    if (event.target === host) return;
    raise();
    update();
  });
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    host?.remove();
    host = undefined;
  });
  return {
    root: () => shadow ?? make(),
    isOurs: (element) => element !== null && element === host,
    carry() {
      const { x: left, y: top, width } = host?.getBoundingClientRect() ?? new DOMRect();
      // The page's own zoom magnifies us, too.
      const zoom = width / WIDTH || 1;
      return (x, y, size = zoom) =>
        `translate(${(x - left) / zoom}px,${(y - top) / zoom}px) scale(${size / zoom})`;
    },
    onFrame: (work) => works.push(work),
    update,
  };
}
