// The parts of one row of an editable list.

import type { ComponentChildren } from 'preact';
import { t } from '../../platform/i18n.ts';
import { DownIcon, RemoveIcon, UpIcon, WarningIcon } from '../icons.tsx';
import type { Column, Row } from './use-rows.ts';

interface CellProps {
  readonly row: Row;
  readonly place: number;
  readonly column: Column;
  readonly name: string;
  readonly onType: (text: string) => void;
  /** Null where the order does not count. */
  readonly onMove: ((by: -1 | 1) => void) | null;
}

const STEPS: Readonly<Record<string, -1 | 1 | undefined>> = { ArrowUp: -1, ArrowDown: 1 };

export function Cell({ row, place, column, name, onType, onMove }: CellProps) {
  const text = row.texts[place] ?? '';
  const error = row.isLeft ? column.check(text.trim()) : '';
  const note = `cell-${row.key}-${place}-note`;
  const moveByKey = (event: KeyboardEvent) => {
    const by = event.altKey ? STEPS[event.key] : undefined;
    if (!by || !onMove) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <div class={error ? 'field is-wrong' : 'field'}>
      <div class="field-frame">
        <input
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          data-row={row.key}
          data-part={`cell-${place}`}
          aria-label={name}
          aria-invalid={error !== ''}
          aria-describedby={error ? note : undefined}
          placeholder={column.placeholder}
          value={text}
          onInput={(event) => onType(event.currentTarget.value)}
          onKeyDown={moveByKey}
        />
      </div>
      {error && (
        <p id={note} class="note note-error">
          <WarningIcon />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}

interface RowButtonsProps {
  readonly row: number;
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: ((row: number, by: -1 | 1, part: string) => void) | null;
  readonly onRemove: (row: number) => void;
}

export function RowButtons({ row, name, isFirst, isLast, onMove, onRemove }: RowButtonsProps) {
  const up = () => onMove?.(row, -1, 'up');
  const down = () => onMove?.(row, 1, 'down');
  return (
    <span class="rows-buttons">
      {onMove && (
        <>
          <IconButton row={row} part="up" label={t('options_rows_up', name)} isOff={isFirst} onPress={up}>
            <UpIcon />
          </IconButton>
          <IconButton
            row={row}
            part="down"
            label={t('options_rows_down', name)}
            isOff={isLast}
            onPress={down}
          >
            <DownIcon />
          </IconButton>
        </>
      )}
      <IconButton
        row={row}
        part="remove"
        label={t('options_rows_remove', name)}
        onPress={() => onRemove(row)}
      >
        <RemoveIcon />
      </IconButton>
    </span>
  );
}

interface IconButtonProps {
  readonly row: number;
  readonly part: string;
  readonly label: string;
  /** Shown as without effect, but never taken from under the focus. */
  readonly isOff?: boolean;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

const IconButton = ({ row, part, label, isOff = false, onPress, children }: IconButtonProps) => (
  <button
    type="button"
    class="icon-button"
    data-row={row}
    data-part={part}
    aria-label={label}
    title={label}
    aria-disabled={isOff}
    onClick={() => {
      if (!isOff) onPress();
    }}
  >
    {children}
  </button>
);
