// A switch with its label and a line of explanation.

import { useId } from 'preact/hooks';

interface SwitchProps {
  readonly label: string;
  readonly note: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export function Switch({ label, note, on, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div class="row">
      <div class="row-words">
        <label for={id}>{label}</label>
        <p id={`${id}-note`} class="note clip" title={note}>
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
