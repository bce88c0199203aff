// The settings page's entry: says in which language it speaks and shows itself.

import { render } from 'preact';
import { t, textDirection, textLanguage } from '../../platform/i18n.ts';
import { Options } from './options.tsx';

document.documentElement.lang = textLanguage();
document.documentElement.dir = textDirection();
document.title = t('options_title');
render(<Options />, document.body);
