// A published peer as far as an empty page pays for it.

import { find } from 'linkifyjs';

find(document.body.textContent ?? '');
