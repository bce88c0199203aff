// From a failure to the sentence a person reads. The sentences themselves are in extension/_locales; the
// PBX's own words are shown only inside ours, its codes always, so that an administrator can look them up.

import type { Call } from './call.ts';
import type { Failure, Fault } from './failure.ts';

/** Looks a sentence up and fills its placeholders, as `browser.i18n.getMessage` does. */
export type Translate = (key: string, ...substitutions: string[]) => string;

/** One or two sentences: what happened, what to do next, and the PBX's codes where it gave any. */
export function failureSentence({ code, detail, faults = [] }: Failure, t: Translate): string {
  if (code === 'fault') return t('failure_fault', faults.map(inWords).join('; ') || '–');
  const sentence = t(keyOf(code), detail ?? '');
  const codes = faults.map((fault) => fault.code).filter((faultCode) => faultCode !== '');
  return codes.length > 0 ? `${sentence} (${codes.join(', ')})` : sentence;
}

/** How a call stands: why it failed, or how far it came and what was wrong with the number dialled. */
export function callSentence({ phase, failure, dialFirst, doubled }: Call, t: Translate): string {
  if (failure) return failureSentence(failure, t);
  const sentence = t(`call_${phase}`, dialFirst);
  return doubled ? `${sentence} ${t('call_doubled', doubled)}` : sentence;
}

/** Keys of _locales hold letters, digits and underscores only. */
const keyOf = (code: string): string => `failure_${code.replaceAll('-', '_')}`;

/** `Missing required parameter (dial_first) (10011)`; either part may be missing. */
function inWords({ code, message }: Fault): string {
  const words = message.trim().replace(/[.;]+$/, '');
  return [words, code && `(${code})`].filter(Boolean).join(' ');
}
