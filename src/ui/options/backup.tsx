// Settings as a file: out, in, and back to the beginning.

import { useState } from 'preact/hooks';
import { type Everything, MAX_BACKUP } from '../../core/backup.ts';
import { type Failure, failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';
import { failureSentence } from '../../core/sentence.ts';
import { fileText, offerFile } from '../../platform/files.ts';
import { t } from '../../platform/i18n.ts';
import { send } from '../../platform/ui-bus.ts';
import { Alert } from '../alert.tsx';
import { Confirm } from './confirm.tsx';
import { Findable } from './search.tsx';
import type { Desk } from './use-desk.ts';

/** Day in the name, so that several files lie side by side in order. */
const fileName = (): string => `click-to-call-settings-${new Date().toISOString().slice(0, 10)}.json`;

export function Backup({ desk }: { readonly desk: Desk }) {
  const [news, setNews] = useState('');
  const [problem, setProblem] = useState<Failure | null>(null);
  const tell = (answer: Result<Everything, Failure>, done: (value: Everything) => string) => {
    setProblem(answer.ok ? null : answer.failure);
    setNews(answer.ok ? done(answer.value) : '');
    if (answer.ok) desk.show(answer.value);
  };
  const exportFile = async () => {
    const answer = await send('backup/get', {});
    setProblem(answer.ok ? null : answer.failure);
    if (answer.ok) offerFile(fileName(), 'application/json', answer.value);
    setNews(answer.ok ? t('options_exported') : '');
  };
  const importFile = async (file: File) => tell(await restoreFrom(file), sentenceOf);
  const reset = async () => tell(await send('settings/reset', {}), () => t('options_reset_done'));
  return (
    <>
      <Findable words={[t('options_export'), t('options_export_hint')]}>
        <div class="card action">
          <Words label={t('options_export')} hint={t('options_export_hint')} />
          <button type="button" class="button" onClick={() => void exportFile()}>
            {t('options_export_button')}
          </button>
        </div>
      </Findable>
      <Findable words={[t('options_import'), t('options_import_hint')]}>
        <div class="card action">
          <Words label={t('options_import')} hint={t('options_import_hint')} />
          <FileButton label={t('options_import_button')} onFile={(file) => void importFile(file)} />
        </div>
      </Findable>
      <Reset onReset={() => void reset()} />
      {problem && <Alert text={failureSentence(problem, t)} />}
      <p role="status" class="backup-news">
        {news}
      </p>
    </>
  );
}

/** Read and checked by the background; a file that is wrong has changed nothing. */
async function restoreFrom(file: File): Promise<Result<Everything, Failure>> {
  const text = await fileText(file, MAX_BACKUP);
  if (text === null) return { ok: false, failure: failure('backup-too-large') };
  return send('backup/restore', { text });
}

const sentenceOf = ({ accounts }: Everything): string =>
  accounts.waiting.length > 0 ? t('options_imported_waiting') : t('options_imported');

const Words = ({ label, hint }: { readonly label: string; readonly hint: string }) => (
  <div>
    <h3>{label}</h3>
    <p class="note">{hint}</p>
  </div>
);

interface FileButtonProps {
  readonly label: string;
  readonly onFile: (file: File) => void;
}

/** The browser's own file field, dressed as a button. */
const FileButton = ({ label, onFile }: FileButtonProps) => (
  <label class="button file-button">
    <input
      type="file"
      accept="application/json,.json"
      class="visually-hidden"
      onChange={(event) => {
        const input = event.currentTarget;
        const file = input.files?.[0];
        if (file) onFile(file);
        // The same file, mended, may be chosen again.
        input.value = '';
      }}
    />
    {label}
  </label>
);

function Reset({ onReset }: { readonly onReset: () => void }) {
  const [asks, setAsks] = useState(false);
  return (
    <Findable words={[t('options_reset'), t('options_reset_hint')]}>
      <div class="card action">
        <Words label={t('options_reset')} hint={t('options_reset_hint')} />
        <button type="button" class="button button-danger-quiet" onClick={() => setAsks(true)}>
          {t('options_reset_button')}
        </button>
      </div>
      {asks && (
        <Confirm
          title={t('options_reset_title')}
          text={t('options_reset_text')}
          yes={t('options_reset_button')}
          onYes={onReset}
          onClose={() => setAsks(false)}
        />
      )}
    </Findable>
  );
}
