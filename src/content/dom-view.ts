// As dom.ts, for what looks at the screen and the focus: only where something is shown.

import { getter } from './dom.ts';

const activeOf = getter<Element | null>(Document.prototype, 'activeElement');
/** Our host, where the focus is on something of ours. */
export const activeElement = (): Element | null => activeOf.call(document);

export const topElementAt = (x: number, y: number): Element | null =>
  Document.prototype.elementFromPoint.call(document, x, y);

export function bringIntoView(element: Element | null): void {
  if (element) Element.prototype.scrollIntoView.call(element, { block: 'center', behavior: 'instant' });
}
