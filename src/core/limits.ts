// Bounds both ends of a message keep. Apart from the contract, so that the content script carries two
// numbers and not every parser.

/** Longest text of a candidate, and most candidates or links of one batch. */
export const MAX_CANDIDATE = 600;
export const MAX_BATCH = 500;

/** Name of the port over which every frame of a tab reports its numbers to a page of ours. */
export const NUMBERS_PORT = 'page/numbers';

/** Name of the symbol under which a frame's content script is led through its numbers. */
export const STEPS = 'click-to-call/steps';
