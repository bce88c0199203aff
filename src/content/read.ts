// The second part of the content script: what text that could hold a number really says. The background
// brings it into frames with such text; it joins the first part there.

import { createReader } from './reader.ts';
import { KEY, world } from './stages.ts';
import { createVerdicts } from './verdicts.ts';

world[KEY]?.join('read', () => ({
  read: ({ signal, ended }, sendForDisplay) => createReader(createVerdicts(signal, ended), sendForDisplay),
}));
