// Templates a person types: what is wrong with one, in a sentence.

import { unknownNames } from '../../core/dialing/template.ts';
import { t } from '../../platform/i18n.ts';

/** The sentence for a template that names what nobody knows. */
export function checkTemplate(text: string): string {
  const [unknown] = unknownNames(text);
  return unknown === undefined ? '' : t('options_problem_template', unknown);
}
