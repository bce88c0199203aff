// After an update: a line that says so, until it was followed or put away.

import { t } from '../../platform/i18n.ts';
import { RemoveIcon } from '../icons.tsx';

interface NewsHintProps {
  readonly version: string;
  readonly onSeen: () => void;
}

export function NewsHint({ version, onSeen }: NewsHintProps) {
  return (
    <p class="news-hint note">
      <a class="link" href="welcome.html#new" target="_blank" rel="noreferrer">
        {t('news_hint', version)}
      </a>
      <button
        type="button"
        class="icon-button"
        aria-label={t('news_dismiss')}
        title={t('news_dismiss')}
        onClick={onSeen}
      >
        <RemoveIcon />
      </button>
    </p>
  );
}
