// A question before something that cannot be taken back. Escape and “Cancel” change nothing; the focus
// returns to where it was.

import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';

interface ConfirmProps {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

export function Confirm({ title, text, yes, onYes, onClose }: ConfirmProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="confirm"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onClose={onClose}
    >
      <h3 id={`${id}-title`}>{title}</h3>
      <p id={`${id}-text`}>{text}</p>
      <div class="confirm-buttons">
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {t('options_cancel')}
        </button>
        <button
          type="button"
          class="button button-danger"
          onClick={() => {
            dialog.current?.close();
            onYes();
          }}
        >
          {yes}
        </button>
      </div>
    </dialog>
  );
}
