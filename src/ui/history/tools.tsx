// Search, export, and forgetting everything – the last after one more press.

import { useId, useState } from 'preact/hooks';
import type { HistoryEntry } from '../../core/history.ts';
import { t } from '../../platform/i18n.ts';
import { historyTable, saveTable } from './export.ts';

interface ToolsProps {
  readonly entries: readonly HistoryEntry[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onRemoveAll: () => void;
}

export function Tools({ entries, query, onQuery, onRemoveAll }: ToolsProps) {
  const id = useId();
  const [isSure, setSure] = useState(false);
  return (
    <div class="tools">
      <div class="field">
        <label for={id}>{t('history_search')}</label>
        <div class="field-frame">
          <input
            id={id}
            type="search"
            autocomplete="off"
            value={query}
            onInput={(event) => onQuery(event.currentTarget.value)}
          />
        </div>
      </div>
      <button type="button" class="button" onClick={() => saveTable('calls.csv', historyTable(entries))}>
        {t('history_export')}
      </button>
      <button
        type="button"
        class={isSure ? 'button button-danger' : 'button'}
        onBlur={() => setSure(false)}
        onClick={() => (isSure ? onRemoveAll() : setSure(true))}
      >
        {t(isSure ? 'history_delete_sure' : 'history_delete_all')}
      </button>
    </div>
  );
}
