// Which numbers ask a person once more before the telephone rings.

import type { NumberKind } from '../phone/types.ts';

/** From the most trusting to the least. Premium numbers ask even with `international`. */
export type ConfirmRule = 'never' | 'premium' | 'international' | 'always';

export const CONFIRM_RULES: readonly ConfirmRule[] = ['never', 'premium', 'international', 'always'];

/** Why a call asks; there is a sentence for each. `often`: see `call-rate.ts`. */
export const CONFIRM_REASONS = ['premium', 'international', 'always', 'often'] as const;
export type ConfirmReason = (typeof CONFIRM_REASONS)[number];

const COSTLY: readonly NumberKind[] = ['premium', 'shared-cost'];

/** `country` is the number's, null for numbers of no country; `own` is the person's. */
export function reasonToConfirm(
  rule: ConfirmRule,
  number: { readonly kind: NumberKind; readonly country: string | null },
  own: string,
): ConfirmReason | null {
  if (rule === 'never') return null;
  if (COSTLY.includes(number.kind)) return 'premium';
  if (rule === 'premium') return null;
  if (number.country !== own && number.kind !== 'internal' && number.kind !== 'toll-free')
    return 'international';
  return rule === 'always' ? 'always' : null;
}
