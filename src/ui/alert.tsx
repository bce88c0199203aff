// A failure that belongs to no field: read out at once, with the way on where there is one.

import type { ComponentChildren, Ref } from 'preact';
import { WarningIcon } from './icons.tsx';

interface AlertProps {
  readonly text: string;
  readonly box?: Ref<HTMLDivElement>;
  readonly children?: ComponentChildren;
}

export function Alert({ text, box, children }: AlertProps) {
  return (
    <div class="alert" role="alert" tabIndex={-1} ref={box ?? null}>
      <WarningIcon />
      <div>
        <p>{text}</p>
        {children}
      </div>
    </div>
  );
}
