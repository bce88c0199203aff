// The later parts of the content script, which come into a frame when it asks for them: what reads text
// that could hold a number, and what shows numbers and calls.

export const PARTS = ['read', 'show'] as const;
export type Part = (typeof PARTS)[number];
