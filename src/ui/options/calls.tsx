// What an account tells the PBX with each call, and which calls ask first.

import type { Account } from '../../core/account.ts';
import { type CallOptions, isRingSeconds, MAX_RING_SECONDS, MAX_VARIABLES } from '../../core/call-options.ts';
import { CONFIRM_RULES } from '../../core/dialing/confirm.ts';
import { isVariableName, MAX_VARIABLE } from '../../core/dialing/template.ts';
import { plural, t } from '../../platform/i18n.ts';
import { Locked } from '../locked.tsx';
import { Switch } from '../switch.tsx';
import { CallerName } from './caller-name.tsx';
import { checkTemplate } from './check-template.ts';
import { Choice } from './choice.tsx';
import { RowsSetting } from './rows-setting.tsx';
import { Findable } from './search.tsx';
import { TextSetting } from './text-setting.tsx';
import type { Desk } from './use-desk.ts';
import type { Column } from './use-rows.ts';

interface CallsProps {
  readonly desk: Desk;
  readonly account: Account;
}

/** Seconds after which most boxes let voicemail answer. */
const VOICEMAIL = 20;

const secondsOf = (text: string): number => (/^[0-9]{1,3}$/.test(text) ? Number(text) : Number.NaN);

const checkSeconds = (text: string): string =>
  isRingSeconds(secondsOf(text)) ? '' : t('options_problem_seconds', String(MAX_RING_SECONDS));

const variableColumns = (): readonly Column[] => [
  {
    label: t('options_variable_name'),
    placeholder: t('options_variable_name_example'),
    check: (text) => (isVariableName(text) ? '' : t('options_problem_variable')),
  },
  {
    label: t('options_variable_value'),
    placeholder: '{url}',
    check: (text) =>
      text.length > MAX_VARIABLE ? plural('options_problem_long', MAX_VARIABLE) : checkTemplate(text),
  },
];

export function Calls({ desk, account }: CallsProps) {
  const { options } = account;
  const change = (part: Partial<CallOptions>) =>
    desk.choose(account.id, { options: { ...options, ...part } });
  const isLong = options.ringSeconds >= VOICEMAIL && !options.ignoreCallRules;
  return (
    <>
      <div class="card">
        <TextSetting
          label={t('options_ring')}
          hint={t(isLong ? 'options_ring_long' : 'options_ring_hint')}
          value={String(options.ringSeconds)}
          check={checkSeconds}
          onChange={(text) => change({ ringSeconds: secondsOf(text) })}
          attributes={{ inputMode: 'numeric' }}
          words={t('options_ring_words')}
        />
        <CallerName value={options.callerIdName} onChange={(callerIdName) => change({ callerIdName })} />
      </div>
      <div class="card rows">
        <Findable words={[t('options_only_phone'), t('options_only_phone_hint')]}>
          <Switch
            label={t('options_only_phone')}
            note={t('options_only_phone_hint')}
            on={options.ignoreCallRules}
            onChange={(ignoreCallRules) => change({ ignoreCallRules })}
            isSentence
          />
        </Findable>
        <Findable words={[t('options_as_is'), t('options_as_is_hint')]}>
          <Switch
            label={t('options_as_is')}
            note={t('options_as_is_hint')}
            on={options.ignoreApiSettings}
            onChange={(ignoreApiSettings) => change({ ignoreApiSettings })}
            isSentence
          />
        </Findable>
      </div>
      <div class="card">
        <Locked by="confirm">
          <Choice
            label={t('options_confirm')}
            hint={t('options_confirm_hint')}
            value={options.confirm}
            options={CONFIRM_RULES.map((rule) => ({
              value: rule,
              label: t(`options_confirm_${rule}`),
              note: t(`options_confirm_${rule}_note`),
            }))}
            onChange={(confirm) => change({ confirm })}
          />
        </Locked>
      </div>
      <div class="card">
        <RowsSetting
          label={t('options_variables')}
          hint={t('options_variables_hint')}
          item={t('options_variable')}
          addLabel={t('options_variable_add')}
          columns={variableColumns()}
          values={options.variables.map(({ name, value }) => [name, value])}
          onChange={(rows) => change({ variables: rows.map(([name = '', value = '']) => ({ name, value })) })}
          max={MAX_VARIABLES}
          words="users.call variables IVR"
        />
      </div>
    </>
  );
}
