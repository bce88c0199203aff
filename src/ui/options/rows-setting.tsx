// A list a person edits: rows of one or two cells, added, removed and, where their order counts, moved –
// by buttons, or by Alt and the arrows from within a row. The focus stays with the row.

import { useRef, useState } from 'preact/hooks';
import { numeral, t } from '../../platform/i18n.ts';
import { PlusIcon } from '../icons.tsx';
import { Cell, RowButtons } from './row.tsx';
import { Findable } from './search.tsx';
import { useFocusIn } from './use-focus-in.ts';
import { type Column, type Texts, useRows } from './use-rows.ts';

interface RowsSettingProps {
  readonly label: string;
  readonly hint: string;
  /** What one row is called, e.g. “Rule”. */
  readonly item: string;
  readonly addLabel: string;
  readonly columns: readonly Column[];
  readonly values: readonly Texts[];
  readonly onChange: (values: Texts[]) => void;
  readonly max: number;
  readonly isOrdered?: boolean;
  /** Further words to find it by. */
  readonly words?: string;
}

export function RowsSetting({ isOrdered = false, max, words = '', ...props }: RowsSettingProps) {
  const { label, hint, item, addLabel, columns } = props;
  const list = useRows(props.values, columns, props.onChange);
  const [moved, setMoved] = useState('');
  const box = useRef<HTMLFieldSetElement>(null);
  const focus = useFocusIn(box);
  const move = (key: number, by: -1 | 1, part: string) => {
    const place = list.move(key, by);
    setMoved(t('options_rows_moved', item, numeral(place), numeral(list.rows.length)));
    focus(key, part);
  };
  const remove = (key: number) => {
    const at = list.rows.findIndex((row) => row.key === key);
    const next = list.rows[at + 1] ?? list.rows[at - 1];
    list.remove(key);
    focus(next?.key ?? null, 'remove');
  };
  return (
    <Findable words={[label, hint, words, ...columns.map((column) => column.label)]}>
      <fieldset class={`rows-setting rows-of-${columns.length}${isOrdered ? ' rows-ordered' : ''}`} ref={box}>
        <legend>{label}</legend>
        <p class="note">{hint}</p>
        {list.rows.length > 0 && columns.length > 1 && <Headings columns={columns} />}
        <ol class="rows-list">
          {list.rows.map((row, at) => (
            <li
              key={row.key}
              class="rows-row"
              onFocusOut={(event) => whenLeft(event, () => list.leave(row.key))}
            >
              {columns.map((column, place) => (
                <Cell
                  key={column.label}
                  row={row}
                  place={place}
                  column={column}
                  name={`${column.label}, ${item} ${at + 1}`}
                  onType={(text) => list.type(row.key, place, text)}
                  onMove={isOrdered ? (by) => move(row.key, by, `cell-${place}`) : null}
                />
              ))}
              <RowButtons
                row={row.key}
                name={`${item} ${at + 1}`}
                isFirst={at === 0}
                isLast={at === list.rows.length - 1}
                onMove={isOrdered ? move : null}
                onRemove={remove}
              />
            </li>
          ))}
        </ol>
        <p class="visually-hidden" role="status">
          {moved}
        </p>
        {list.rows.length < max && (
          <button type="button" class="button" data-part="add" onClick={() => focus(list.add(), 'cell-0')}>
            <PlusIcon />
            {addLabel}
          </button>
        )}
      </fieldset>
    </Findable>
  );
}

/** Words over the columns for the eye; each cell has its own name for everybody else. */
const Headings = ({ columns }: { readonly columns: readonly Column[] }) => (
  <div class="rows-heads" aria-hidden="true">
    {columns.map(({ label }) => (
      <span key={label} class="note">
        {label}
      </span>
    ))}
  </div>
);

function whenLeft(event: FocusEvent, leave: () => void): void {
  const row = event.currentTarget as HTMLElement;
  if (!row.contains(event.relatedTarget as Node | null)) leave();
}
