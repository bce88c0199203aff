// The popup's entry: says in which language it speaks and shows itself.

import { render } from 'preact';
import { t, textDirection, textLanguage } from '../../platform/i18n.ts';
import { Popup } from './popup.tsx';

document.documentElement.lang = textLanguage();
document.documentElement.dir = textDirection();
document.title = t('extension_name');
render(<Popup />, document.body);
