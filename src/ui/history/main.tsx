// The history's entry: says in which language it speaks and shows itself.

import { render } from 'preact';
import { t, textDirection, textLanguage } from '../../platform/i18n.ts';
import { HistoryPage } from './history-page.tsx';

document.documentElement.lang = textLanguage();
document.documentElement.dir = textDirection();
document.title = `${t('history_title')} – ${t('extension_name')}`;
render(<HistoryPage />, document.body);
