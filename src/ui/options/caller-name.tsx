// The name a call shows on the person's own phone: a template, and what it comes to for an example.

import { fillTemplate, MAX_CALLER_ID_NAME } from '../../core/dialing/template.ts';
import { plural, t } from '../../platform/i18n.ts';
import { checkTemplate } from './check-template.ts';
import { TextSetting } from './text-setting.tsx';

const EXAMPLE = {
  number: '+44 20 7946 0958',
  site: 'crm.example.com',
  host: 'crm.example.com',
  url: 'https://crm.example.com/contacts',
  title: 'Contacts',
  selection: '020 7946 0958',
};

/** Longer than any template comes to: for counting what would be cut off. */
const UNCUT = 10_000;
/** Longest template that is kept. */
const MAX_TEMPLATE = 200;

interface CallerNameProps {
  readonly value: string;
  readonly onChange: (template: string) => void;
}

export function CallerName({ value, onChange }: CallerNameProps) {
  const length = Array.from(fillTemplate(value, EXAMPLE, UNCUT)).length;
  const shown = fillTemplate(value, EXAMPLE, MAX_CALLER_ID_NAME);
  const count = `${length}/${MAX_CALLER_ID_NAME}`;
  return (
    <TextSetting
      label={t('options_caller_name')}
      hint={t('options_caller_name_hint')}
      value={value}
      check={(text) =>
        text.length > MAX_TEMPLATE ? plural('options_problem_long', MAX_TEMPLATE) : checkTemplate(text)
      }
      onChange={onChange}
      attributes={{ placeholder: t('options_caller_name_example') }}
    >
      {value !== '' && (
        <p class="note caller-name" role="status">
          {t(
            length > MAX_CALLER_ID_NAME ? 'options_caller_name_cut' : 'options_caller_name_shown',
            shown,
            count,
          )}
        </p>
      )}
    </TextSetting>
  );
}
