// The asking window's entry: says in which language it speaks and shows itself.

import { render } from 'preact';
import { readAsked } from '../../core/asked.ts';
import { t, textDirection, textLanguage } from '../../platform/i18n.ts';
import { Ask } from './ask.tsx';

document.documentElement.lang = textLanguage();
document.documentElement.dir = textDirection();
document.title = t('extension_name');
const asked = readAsked(location.hash);
if (asked) render(<Ask asked={asked} />, document.body);
