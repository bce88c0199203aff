// A switch with its label and a line of explanation.

import { useId } from 'preact/hooks';

interface SwitchProps {
  readonly label: string;
  readonly note: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** A note of one line is cut where it is too long; sentences take the lines they need. */
  readonly isSentence?: boolean;
}

export function Switch({ label, note, on, onChange, isSentence = false }: SwitchProps) {
  const id = useId();
  return (
    <div class="row">
      <div class="row-words">
        <label for={id}>{label}</label>
        <p id={`${id}-note`} class={isSentence ? 'note' : 'note clip'} title={isSentence ? undefined : note}>
          {note}
        </p>
      </div>
      <input
        id={id}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its state itself
        role="switch"
        class="switch"
        checked={on}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  );
}
