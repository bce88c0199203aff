// The side panel's entry, which links to `tel:` lead to as well: says in which language it speaks and shows
// the popup's views, to stay.

import { render } from 'preact';
import { t, textDirection, textLanguage } from '../../platform/i18n.ts';
import { Popup } from '../popup/popup.tsx';

document.documentElement.lang = textLanguage();
document.documentElement.dir = textDirection();
document.title = t('extension_name');
/** The number of a link that the browser handed over; `web+tel` is the form pages may offer to the web. */
const link = new URLSearchParams(location.search).get('number') ?? '';
render(<Popup isPanel wanted={link.slice(0, 300).replace(/^web\+tel:/i, 'tel:')} />, document.body);
