// A list of names that are added by one field and removed one by one.

import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { Field } from '../field.tsx';
import { RemoveIcon } from '../icons.tsx';

interface Entry {
  readonly key: string;
  readonly text: string;
  readonly note?: string;
}

interface EntryListProps {
  readonly label: string;
  /** Said where there is none. */
  readonly empty: string;
  readonly entries: readonly Entry[];
  readonly onRemove: (key: string) => void;
}

export function EntryList({ label, empty, entries, onRemove }: EntryListProps) {
  const list = useRef<HTMLUListElement>(null);
  if (entries.length === 0) return <p class="note">{empty}</p>;
  return (
    <ul class="entries" aria-label={label} ref={list} tabIndex={-1}>
      {entries.map(({ key, text, note }) => (
        <li key={key} class="entry">
          <span class="entry-text">
            <bdi>{text}</bdi>
            {note && <span class="note">{note}</span>}
          </span>
          <button
            type="button"
            class="icon-button"
            aria-label={t('options_rows_remove', text)}
            title={t('options_rows_remove', text)}
            onClick={() => {
              // The button goes with its entry; the list is where the person was.
              list.current?.focus();
              onRemove(key);
            }}
          >
            <RemoveIcon />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface EntryFormProps {
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
  readonly addLabel: string;
  /** What a text stands for, or null where it is none. */
  readonly parse: (text: string) => string | null;
  /** The sentence for a text that is none. */
  readonly problem: string;
  readonly onAdd: (entry: string) => void;
  /** What else the form asks. */
  readonly children?: ComponentChildren;
}

export function EntryForm({
  label,
  hint,
  placeholder,
  addLabel,
  parse,
  problem,
  onAdd,
  children,
}: EntryFormProps) {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const add = () => {
    const entry = parse(typed);
    setWrong(entry === null);
    input.current?.focus();
    if (entry === null) return;
    setTyped('');
    onAdd(entry);
  };
  return (
    <form
      class="entry-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field
        label={label}
        hint={hint}
        error={isWrong ? problem : ''}
        value={typed}
        input={input}
        onChange={(text) => {
          setTyped(text);
          setWrong(false);
        }}
        attributes={{ autocomplete: 'off', inputMode: 'url', placeholder }}
      />
      {children}
      <button type="submit" class="button">
        {addLabel}
      </button>
    </form>
  );
}
