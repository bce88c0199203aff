// What a hostile page does around a press that falls on `at`. Each runs in a page of either browser: they are
// self-contained.

type Trap = (at: { x: number; y: number }) => unknown;

export const TRAP_PAGE =
  '<p style="margin: 60px"><a id="link" href="tel:+14155550177">Parts</a>, <b id="number">415-555-0101</b>, <b id="other">415-555-0102</b></p>';

export const TRAPS: Readonly<Record<string, Trap>> = {
  'events the page makes up, the press swallowed': ({ x, y }) => {
    const targets = [
      document.querySelector('click-to-call'),
      document.elementFromPoint(x, y),
      document.getElementById('number'),
      document.getElementById('link')?.firstChild,
    ];
    for (const target of targets)
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        target?.dispatchEvent(
          new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y, detail: 1 }),
        );
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'inset: 0; width: 100%; height: 100%';
    document.body.append(cover);
    cover.showPopover();
  },
  'the numbers swapped under the press': () => {
    addEventListener(
      'pointerdown',
      () => {
        for (const id of ['number', 'other'])
          (document.getElementById(id) as HTMLElement).textContent = '900-555-0101';
        document.getElementById('link')?.setAttribute('href', 'tel:+19005550101');
      },
      true,
    );
  },
  'the page moved under the press': () => {
    addEventListener(
      'pointerdown',
      () => {
        document.body.style.paddingLeft = '70px';
      },
      true,
    );
  },
  'a cover that comes within the press': () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'inset: 0; width: 100%; height: 100%; pointer-events: none; background: #fff';
    document.body.append(cover);
    addEventListener('pointerdown', () => cover.showPopover(), true);
  },
  'a cover on top': () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'inset: 0; width: 100%; height: 100%; pointer-events: none; background: #fff';
    document.body.append(cover);
    cover.showPopover();
    // Ours goes to the top when something else does: again and again.
    const again = () => {
      cover.hidePopover();
      cover.showPopover();
      requestAnimationFrame(again);
    };
    again();
  },
  'a cover one can see through': () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'inset: 0; width: 100%; height: 100%; pointer-events: none; background: #fff1';
    document.body.append(cover);
    const again = () => {
      cover.hidePopover();
      cover.showPopover();
      requestAnimationFrame(again);
    };
    again();
  },
  'a cover in a closed shadow tree': () => {
    const holder = document.body.appendChild(document.createElement('div'));
    const cover = document.createElement('div');
    holder.attachShadow({ mode: 'closed' }).append(cover);
    cover.popover = 'manual';
    cover.style.cssText = 'inset: 0; width: 100%; height: 100%; pointer-events: none; background: #fff';
    cover.showPopover();
  },
  'keys the page makes up': () => {
    const host = document.querySelector('click-to-call') as HTMLElement | null;
    for (const target of [host, document.getElementById('number'), document.getElementById('link')]) {
      target?.focus();
      for (const key of ['Enter', ' '])
        for (const type of ['keydown', 'keypress', 'keyup'])
          target?.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
      target?.addEventListener('click', (event) => event.preventDefault());
      target?.click();
    }
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'inset: 0; width: 100%; height: 100%';
    document.body.append(cover);
    cover.showPopover();
  },
  'lies about what is where, under a cover': () => {
    const host = document.querySelector('click-to-call') as Element;
    Document.prototype.elementFromPoint = () => host;
    Document.prototype.elementsFromPoint = () => [host];
    Object.assign(Element.prototype, {
      checkVisibility: () => true,
      matches: () => true,
      getBoundingClientRect: () => new DOMRect(0, 0, 2000, 2000),
    });
    Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'inset: 0; width: 100%; height: 100%; pointer-events: none; background: #fff';
    document.body.append(cover);
    const again = () => {
      cover.hidePopover();
      cover.showPopover();
      requestAnimationFrame(again);
    };
    again();
  },
};
