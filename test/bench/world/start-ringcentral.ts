// A published peer as far as an empty page pays for it.

import { RegExpPhoneNumberMatcher } from 'ringcentral-c2d/matchers/RegExpPhoneNumberMatcher';

new RegExpPhoneNumberMatcher().match({ node: document.body });
