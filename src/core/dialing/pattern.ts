// Dial patterns as telephone people write them, for rewriting and blocking rules. No regular expressions
// from people: a pattern is read left to right once, so none can be slow and none is a surprise.
//
//   0-9 * #   themselves        X  any digit     Z  1-9     N  2-9
//   +         an international number            .  at the end: whatever follows, at least one digit

export interface Pattern {
  readonly test: (e164: string) => PatternMatch | null;
}

/** `rest` is what the final `.` stood for. */
export interface PatternMatch {
  readonly rest: string;
}

const SHAPE = /^\+?[0-9*#XZN]*\.?$/;
const MAX = 32;

const CLASSES: Readonly<Record<string, string>> = { X: '0123456789', Z: '123456789', N: '23456789' };

/** Null where the text is no pattern. Letters may be small, blanks and dashes are for the eye. */
export function parsePattern(text: string): Pattern | null {
  const pattern = text.replace(/[\s-]/g, '').toUpperCase();
  if (pattern.length === 0 || pattern.length > MAX || !SHAPE.test(pattern) || pattern === '+') return null;
  const open = pattern.endsWith('.');
  const fixed = open ? pattern.slice(0, -1) : pattern;
  return { test: (number) => matchPattern(number, fixed, open) };
}

function matchPattern(number: string, fixed: string, open: boolean): PatternMatch | null {
  if (open ? number.length <= fixed.length : number.length !== fixed.length) return null;
  for (let i = 0; i < fixed.length; i++) {
    const wanted = fixed.charAt(i);
    if (!(CLASSES[wanted] ?? wanted).includes(number.charAt(i))) return null;
  }
  return { rest: number.slice(fixed.length) };
}
