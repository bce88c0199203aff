// How long calls are remembered. A shorter choice takes away at once what it no longer allows.

import { useId } from 'preact/hooks';
import { RETENTIONS, type Retention } from '../../core/history.ts';
import { t } from '../../platform/i18n.ts';
import { ChevronIcon } from '../icons.tsx';

interface KeepForProps {
  readonly retention: Retention;
  readonly onChange: (retention: Retention) => void;
}

export function KeepFor({ retention, onChange }: KeepForProps) {
  const id = useId();
  const choose = (value: string) => {
    const chosen = RETENTIONS.find((one) => one === value);
    if (chosen) onChange(chosen);
  };
  return (
    <div class="keep-for">
      <label for={id}>{t('history_keep')}</label>
      <div class="select">
        <select id={id} value={retention} onChange={(event) => choose(event.currentTarget.value)}>
          {RETENTIONS.map((one) => (
            <option key={one} value={one}>
              {t(`history_keep_${one}`)}
            </option>
          ))}
        </select>
        <ChevronIcon />
      </div>
    </div>
  );
}
