// Settings that an administrator locked: shown as they are, out of reach, and with whose they are.

import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { NO_POLICY, type Policy } from '../core/policy.ts';
import type { PolicyKey } from '../core/policy-values.ts';
import { t } from '../platform/i18n.ts';
import { Alert } from './alert.tsx';
import { LockIcon } from './icons.tsx';

export const PolicyOf = createContext<Policy>(NO_POLICY);

interface LockedProps {
  /** The setting inside. */
  readonly by?: PolicyKey;
  /** Told by whoever knows more than the policy alone. */
  readonly isLocked?: boolean;
  readonly children: ComponentChildren;
}

export function Locked({ by, isLocked = false, children }: LockedProps) {
  const { locked } = useContext(PolicyOf);
  if (!isLocked && !(by && by in locked)) return <>{children}</>;
  return (
    <fieldset class="locked" disabled>
      {children}
      <p class="note locked-note">
        <LockIcon />
        <span>{t('policy_set_by')}</span>
      </p>
    </fieldset>
  );
}

/** What of the policy is wrong and holds for nobody, by its name in the administrator's file. */
export function PolicyProblems() {
  const { problems } = useContext(PolicyOf);
  if (problems.length === 0) return null;
  return <Alert text={t('policy_problem', problems.join(', '))} />;
}
