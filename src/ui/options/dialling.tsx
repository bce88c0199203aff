// How an account dials: prefixes, rewriting and blocking, extensions – and, above it all, what would be
// dialled for an example, with every change as it is typed.

import type { Account } from '../../core/account.ts';
import { parsePattern } from '../../core/dialing/pattern.ts';
import {
  type DialRules,
  EXTENSION_LENGTHS,
  isPrefix,
  isRewriteDigits,
  MAX_RULES,
} from '../../core/dialing/rules.ts';
import { t } from '../../platform/i18n.ts';
import { Locked } from '../locked.tsx';
import { Choice } from './choice.tsx';
import { Lengths } from './lengths.tsx';
import { Preview } from './preview.tsx';
import { RowsSetting } from './rows-setting.tsx';
import { TextSetting } from './text-setting.tsx';
import type { Desk } from './use-desk.ts';
import type { Column } from './use-rows.ts';

interface DiallingProps {
  readonly desk: Desk;
  readonly account: Account;
}

const checkPrefix = (text: string): string => (isPrefix(text) ? '' : t('options_problem_prefix'));
const DIGITS = { inputMode: 'tel' } as const;

const patternColumn = (placeholder: string): Column => ({
  label: t('options_rule_pattern'),
  placeholder,
  check: (text) => (parsePattern(text) ? '' : t('options_problem_pattern')),
});

const rewriteColumns = (): readonly Column[] => [
  patternColumn('+1415555XXXX'),
  {
    label: t('options_rule_digits'),
    placeholder: '8{rest}',
    check: (text) => (isRewriteDigits(text) ? '' : t('options_problem_digits')),
  },
];

export function Dialling({ desk, account }: DiallingProps) {
  const { rules } = account;
  const change = (part: Partial<DialRules>) => desk.choose(account.id, { rules: { ...rules, ...part } });
  return (
    <>
      <Preview account={account} country={desk.settings.country} />
      <div class="card">
        <Locked by="outsidePrefix">
          <TextSetting
            label={t('options_outside')}
            hint={t('options_outside_hint')}
            value={rules.outsidePrefix}
            check={checkPrefix}
            onChange={(outsidePrefix) => change({ outsidePrefix })}
            attributes={{ ...DIGITS, placeholder: '9' }}
            words={t('options_outside_words')}
          />
        </Locked>
        <Locked by="internationalPrefix">
          <TextSetting
            label={t('options_international')}
            hint={t('options_international_hint')}
            value={rules.internationalPrefix}
            check={checkPrefix}
            onChange={(internationalPrefix) => change({ internationalPrefix })}
            attributes={{ ...DIGITS, placeholder: '011' }}
          />
        </Locked>
        <Locked by="ownCountry">
          <Choice
            label={t('options_own')}
            hint={t('options_own_hint')}
            value={rules.ownCountry}
            options={[
              { value: 'e164', label: t('options_own_e164'), note: t('options_own_e164_note') },
              { value: 'national', label: t('options_own_national'), note: t('options_own_national_note') },
            ]}
            onChange={(ownCountry) => change({ ownCountry })}
          />
        </Locked>
        {rules.ownCountry === 'national' && (
          <Locked by="trunkPrefix">
            <TextSetting
              label={t('options_trunk')}
              hint={t('options_trunk_hint')}
              value={rules.trunkPrefix}
              check={checkPrefix}
              onChange={(trunkPrefix) => change({ trunkPrefix })}
              attributes={{ ...DIGITS, placeholder: '0' }}
            />
          </Locked>
        )}
        <Locked by="extensionLengths">
          <Lengths
            all={EXTENSION_LENGTHS}
            value={rules.extensionLengths}
            onChange={(extensionLengths) => change({ extensionLengths })}
          />
        </Locked>
      </div>
      <div class="card">
        <Locked by="rewrites">
          <RowsSetting
            label={t('options_rewrites')}
            hint={t('options_rewrites_hint')}
            item={t('options_rule')}
            addLabel={t('options_rule_add')}
            columns={rewriteColumns()}
            values={rules.rewrites.map(({ pattern, digits }) => [pattern, digits])}
            onChange={(rows) =>
              change({ rewrites: rows.map(([pattern = '', digits = '']) => ({ pattern, digits })) })
            }
            max={MAX_RULES}
            isOrdered
          />
        </Locked>
        <PatternHelp />
      </div>
      <div class="card">
        <Locked by="blocked">
          <RowsSetting
            label={t('options_blocked')}
            hint={t('options_blocked_hint')}
            item={t('options_block')}
            addLabel={t('options_block_add')}
            columns={[patternColumn('+1900.')]}
            values={rules.blocked.map((pattern) => [pattern])}
            onChange={(rows) => change({ blocked: rows.map(([pattern = '']) => pattern) })}
            max={MAX_RULES}
          />
        </Locked>
      </div>
    </>
  );
}

/** The few signs a pattern is made of. */
const PatternHelp = () => (
  <details class="help">
    <summary>{t('options_pattern_help')}</summary>
    <dl class="signs">
      {(['X', 'Z', 'N', '+', '.'] as const).map((sign) => (
        <div key={sign}>
          <dt>
            <code>{sign}</code>
          </dt>
          <dd>{t(`options_sign_${NAMES[sign]}`)}</dd>
        </div>
      ))}
      {(['{number}', '{rest}'] as const).map((sign) => (
        <div key={sign}>
          <dt>
            <code>{sign}</code>
          </dt>
          <dd>{t(`options_sign_${sign.slice(1, -1)}`)}</dd>
        </div>
      ))}
    </dl>
  </details>
);

const NAMES = { X: 'any', Z: 'one', N: 'two', '+': 'plus', '.': 'dot' } as const;
