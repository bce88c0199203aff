// One step of three, with its number, or a tick once it is done.

import type { ComponentChildren } from 'preact';
import { CheckIcon } from '../icons.tsx';

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly isDone: boolean;
  readonly children: ComponentChildren;
}

export function Step({ number, title, isDone, children }: StepProps) {
  return (
    <li class={isDone ? 'step step-done' : 'step'}>
      <span class="step-sign" aria-hidden="true">
        {isDone ? <CheckIcon /> : number}
      </span>
      <div class="step-body">
        <h2>{title}</h2>
        {children}
      </div>
    </li>
  );
}
