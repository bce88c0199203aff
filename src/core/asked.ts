// The address of the window that asks before a call, where no page can. Whatever stands behind its `#` is
// parsed as if a stranger had written it: it chooses what is asked, never what is done.

import { CONFIRM_REASONS, type ConfirmReason } from './dialing/confirm.ts';
import { e164, host, nullable, object, optional, type Parser, text } from './parse.ts';

export interface Asked {
  readonly e164: string;
  readonly ext: string | null;
  /** Host of the site it was asked for on, which may keep to an account; empty outside pages. */
  readonly site: string;
  readonly reason: ConfirmReason;
  /** A call from a private window leaves no trace. */
  readonly isPrivate: boolean;
}

const parse: Parser<Pick<Asked, 'e164' | 'ext' | 'site'>> = object({
  e164,
  ext: nullable(text(20, /^[0-9]{1,20}$/)),
  site: optional(host, ''),
});

export function addressOf({ e164, ext, site, reason, isPrivate }: Asked): string {
  const fields = {
    e164,
    reason,
    ...(ext && { ext }),
    ...(site && { site }),
    ...(isPrivate && { private: '1' }),
  };
  return `ask.html#${new URLSearchParams(fields)}`;
}

/** `hash` with its `#`; null where it names no number. */
export function readAsked(hash: string): Asked | null {
  const fields = new URLSearchParams(hash.slice(1));
  const number = parse({ e164: fields.get('e164'), ext: fields.get('ext'), site: fields.get('site') ?? '' });
  if (!number) return null;
  const reason = CONFIRM_REASONS.find((known) => known === fields.get('reason')) ?? 'always';
  return { ...number, reason, isPrivate: fields.get('private') === '1' };
}
