// The naive content script as far as an empty page pays for it: the library with its metadata, run once.

import { findPhoneNumbersInText } from 'libphonenumber-js/max';

findPhoneNumbersInText(document.body.textContent ?? '', 'US');
