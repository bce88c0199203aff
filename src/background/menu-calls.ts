// Right-click: the selected text or a `tel:` link becomes a call. What happens is shown in the page the
// person is looking at, or by a notice where no content script runs.

import { type Failure, failure } from '../core/failure.ts';
import { findNumbers } from '../core/phone/find.ts';
import { formatInternational } from '../core/phone/format.ts';
import { parseTelLink } from '../core/phone/tel-link.ts';
import type { MatchContext } from '../core/phone/types.ts';
import { failed, type Result, success } from '../core/result.ts';
import { LINK_MENU, type MenuClick } from '../platform/menus.ts';

export interface MenuNumber {
  readonly e164: string;
  readonly ext: string | null;
  readonly label: string;
}

/** Characters of the selection repeated in a sentence. */
const MAX_QUOTE = 60;

/** The first number of the selection, or the link's. Failure `no-number` with the text as detail. */
export function numberOfMenu(click: MenuClick, context: MatchContext): Result<MenuNumber, Failure> {
  const isLink = click.menu === LINK_MENU;
  const found = isLink ? parseTelLink(click.link, context) : findNumbers(click.selection, context)[0];
  if (found) return success({ ...found, label: formatInternational(found.e164, found.ext) });
  return failed(failure('no-number', quote(isLink ? click.link : click.selection)));
}

function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MAX_QUOTE ? `${line.slice(0, MAX_QUOTE - 1)}…` : line;
}
