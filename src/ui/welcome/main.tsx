// The welcome page's entry. With `#new` it tells what an update brought.

import { render } from 'preact';
import { t, textDirection, textLanguage } from '../../platform/i18n.ts';
import { News } from './news.tsx';
import { Welcome } from './welcome.tsx';

document.documentElement.lang = textLanguage();
document.documentElement.dir = textDirection();
document.title = t('extension_name');
render(location.hash === '#new' ? <News /> : <Welcome />, document.body);
