// A page's wild life: seeded, so that a failure can be looked at again. Runs in the page.

/** Does `count` random things to the page in bursts, each followed by a pause of at most a flush. */
export async function mutate({
  seed,
  count,
  burst,
}: {
  seed: number;
  count: number;
  burst: number;
}): Promise<void> {
  let state = seed;
  // Mulberry32, as published by Tommy Ettinger into the public domain.
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const pick = <T>(list: ArrayLike<T>): T => list[Math.floor(random() * list.length)] as T;
  const shadows: ShadowRoot[] = [];
  const scopes = () => [document.body, ...shadows.filter((root) => root.isConnected)];
  const elements = () =>
    scopes().flatMap((scope) => [...scope.querySelectorAll<HTMLElement>('*:not(script)')]);
  const someElement = () => pick([document.body, ...elements()]);
  const texts = () =>
    scopes().flatMap((scope) => {
      const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      while (walker.nextNode()) found.push(walker.currentNode as Text);
      return found;
    });
  const word = () =>
    pick([
      '415-555-',
      '0101',
      '(415) ',
      '555-0102',
      ' ',
      'Call 415-555-0103 now',
      'none',
      '2019',
      '+14155550104',
      '-',
      '415 555 0105',
      'ext. 12',
      '\n      ',
      'or 212-555-0106',
      '555',
      'x7',
    ]);
  const block = () => document.createElement(pick(['div', 'p', 'li', 'td', 'section', 'br', 'article']));
  const inline = () => document.createElement(pick(['span', 'b', 'a', 'i', 'x-thing', 'label']));
  const filled = (element: HTMLElement) => {
    for (let i = 0; i < 3; i++) element.append(random() < 0.7 ? word() : inline());
    return element;
  };
  /** Also through shadow roots: a host cannot move into its own tree. */
  const holds = (outer: Node, inner: Node): boolean => {
    const root = inner.getRootNode();
    return outer.contains(inner) || (root instanceof ShadowRoot && holds(outer, root.host));
  };
  const place = (node: Node) => {
    const parent = someElement();
    if (!holds(node, parent)) parent.insertBefore(node, pick([null, ...parent.childNodes]));
  };
  const things: (() => void)[] = [
    () => {
      const text = pick(texts());
      if (text) text.data = word();
    },
    () => {
      const text = pick(texts());
      if (text) text.data += word();
    },
    () => {
      const text = pick(texts());
      if (text && text.length > 1) text.splitText(Math.floor(random() * text.length));
    },
    () => someElement().normalize(),
    () => place(document.createTextNode(word())),
    () => place(document.createComment(word())),
    () => place(filled(block())),
    () => place(filled(inline())),
    () => {
      const node = pick(elements());
      if (node) place(node);
    },
    () => {
      const text = pick(texts());
      if (text) place(text);
    },
    () => {
      const text = pick(texts());
      if (text && random() < 0.5) text.remove();
    },
    () => {
      const node = pick(elements());
      if (node && random() < 0.3) node.remove();
    },
    () => {
      const node = pick(elements());
      if (node && random() < 0.5) node.replaceWith(...node.childNodes);
    },
    () => {
      const text = pick(texts());
      if (text) {
        const around = inline();
        text.replaceWith(around);
        around.append(text);
      }
    },
    () => {
      const link = document.createElement('a');
      link.href = `tel:+1415555${1000 + Math.floor(random() * 50)}`;
      place(filled(link));
    },
    () => {
      const link = pick([...document.querySelectorAll('a')]);
      if (link) link.href = pick(['tel:+14155552000', '#', 'tel:+14155552001']);
    },
    () => {
      const node = pick(elements());
      if (node && random() < 0.3) node.contentEditable = pick(['true', 'false', 'inherit']);
    },
    () => {
      const area = document.createElement('textarea');
      if (random() < 0.2) {
        place(area);
        const text = pick(texts());
        if (text) area.append(text);
      }
    },
    () => {
      const host = document.createElement(pick(['div', 'span', 'x-thing']));
      if (random() < 0.4) {
        const root = host.attachShadow({ mode: pick(['open', 'closed']) });
        root.append(filled(block()), document.createElement('slot'));
        shadows.push(root);
        host.append(word());
        place(host);
      }
    },
    () => {
      const node = someElement();
      if (random() < 0.1 && node !== document.body) node.textContent = word();
    },
    () => {
      const node = someElement();
      if (random() < 0.1) {
        const copy = filled(block());
        node.before(copy);
      }
    },
  ];
  for (let i = 1; i <= count; i++) {
    pick(things)();
    if (random() < 0.05) await new Promise(requestAnimationFrame);
    if (i % burst === 0) await new Promise((resolve) => setTimeout(resolve, random() * 90));
  }
}
