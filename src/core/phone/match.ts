// The background's matcher over the library's whole metadata. Pure; remembers results by string.

import { createMatcher } from './matcher.ts';

export const { matchCandidate, findNumbers, findLone } = createMatcher();
