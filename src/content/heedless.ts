// Runs before the content script where the person switched off that pages' wishes to be left alone are
// heeded: registered by the background then, and nowhere else.

import { HEEDLESS, world } from './stages.ts';

world[HEEDLESS] = true;
