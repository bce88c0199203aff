// Bounds both ends of a message keep. Apart from the contract, so that the content script carries two
// numbers and not every parser.

/** Longest text of a candidate, and most candidates or links of one batch. */
export const MAX_CANDIDATE = 600;
export const MAX_BATCH = 500;
