// A button whose work may take a while. It shows so only where it takes longer than a person notices, and
// stays where it is meanwhile, so that the focus is not lost.

import { useEffect, useState } from 'preact/hooks';

/** Milliseconds before work is shown: shorter ones would only flash. */
const NOTICEABLE = 200;

interface BusyButtonProps {
  readonly label: string;
  readonly busyLabel: string;
  readonly busy: boolean;
}

/** A form's submit button. While busy it stays pressable; the form ignores it. */
export function BusyButton({ label, busyLabel, busy }: BusyButtonProps) {
  const isShown = useAfter(NOTICEABLE, busy);
  return (
    <button type="submit" class="button button-main" aria-disabled={busy}>
      {isShown && <span class="spinner" aria-hidden="true" />}
      <span>{isShown ? busyLabel : label}</span>
    </button>
  );
}

/** True once `on` has been true for so many milliseconds without a break. */
function useAfter(milliseconds: number, on: boolean): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    setOver(false);
    const timer = on ? setTimeout(setOver, milliseconds, true) : undefined;
    return () => clearTimeout(timer);
  }, [on, milliseconds]);
  return on && isOver;
}
