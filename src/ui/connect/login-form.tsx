// The form of a browser that is not connected yet. Errors stand at their fields, the focus goes to the
// first, and nothing that was typed is lost – not even when the browser closes the popup to ask something.

import type { RefObject } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { Account } from '../../core/account.ts';
import { failureSentence } from '../../core/sentence.ts';
import { parseAddress } from '../../core/switchvox/address.ts';
import type { LoginDraft } from '../../platform/draft.ts';
import { t } from '../../platform/i18n.ts';
import { Alert } from '../alert.tsx';
import { BusyButton } from '../busy-button.tsx';
import { Field } from '../field.tsx';
import { OpenIcon } from '../icons.tsx';
import { Locked, PolicyOf } from '../locked.tsx';
import { PasswordField } from './password-field.tsx';
import { type FieldName, firstPlace, type Place, type Problems } from './problem.ts';
import { useConnect } from './use-connect.ts';

export interface LoginFormProps {
  readonly draft: LoginDraft;
  readonly isAllowed: boolean;
  readonly onConnected: (account: Account) => void;
}

/** The administrator's address stands there from the start, and where it is locked for good. */
export function LoginForm({ draft, ...props }: LoginFormProps) {
  const { locked, defaults } = useContext(PolicyOf);
  const address = hostOf(locked.pbxAddress) || draft.address || hostOf(defaults.pbxAddress);
  return <Form key={hostOf(locked.pbxAddress)} {...props} draft={{ ...draft, address }} />;
}

const hostOf = (origin: string | undefined): string => (origin ? new URL(origin).host : '');

function Form({ draft, isAllowed, onConnected }: LoginFormProps) {
  const { typed, problems, tries, asksRing, busy, change, submit } = useConnect(draft, onConnected);
  const places = usePlaces(problems, tries, draft);
  const fieldOf = (name: FieldName) => ({
    value: typed[name],
    onChange: (value: string) => change(name, value),
    error: problems[name] ? failureSentence(problems[name], t) : '',
    input: places[name],
  });

  return (
    <form
      noValidate
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Locked by="pbxAddress">
        <Field
          label={t('connect_address')}
          {...fieldOf('address')}
          hint={t('connect_address_hint')}
          attributes={{ autocomplete: 'off', inputMode: 'url', placeholder: t('connect_address_example') }}
        />
      </Locked>
      <Field
        label={t('connect_extension')}
        {...fieldOf('username')}
        attributes={{ autocomplete: 'username' }}
      />
      <PasswordField
        label={t('connect_password')}
        {...fieldOf('password')}
        hint={t(isAllowed ? 'connect_password_again' : 'connect_password_hint')}
      />
      {asksRing && (
        <Field
          label={t('connect_ring')}
          {...fieldOf('ring')}
          hint={t('connect_ring_hint')}
          attributes={{ autocomplete: 'off', inputMode: 'numeric' }}
        />
      )}
      {problems.form && (
        <Alert text={failureSentence(problems.form, t)} box={places.form}>
          {problems.form.code === 'certificate' && <OpenPbx address={typed.address} />}
        </Alert>
      )}
      <BusyButton label={t('connect_button')} busyLabel={t('connect_busy')} busy={busy} />
    </form>
  );
}

type Places = {
  readonly [P in Place]: RefObject<(P extends 'form' ? HTMLDivElement : HTMLInputElement) | null>;
};

/** After a try that failed the focus goes to the first problem, at the start to the first empty field. */
function usePlaces(problems: Problems, tries: number, draft: LoginDraft): Places {
  const places: Places = {
    address: useRef<HTMLInputElement>(null),
    username: useRef<HTMLInputElement>(null),
    password: useRef<HTMLInputElement>(null),
    ring: useRef<HTMLInputElement>(null),
    form: useRef<HTMLDivElement>(null),
  };
  // Only a new try moves the focus: mending one field must not take the person away from it.
  useLayoutEffect(() => {
    places[firstPlace(problems) ?? firstEmpty(draft)].current?.focus();
  }, [tries]);
  return places;
}

const firstEmpty = ({ address, username }: LoginDraft): FieldName => {
  if (address === '') return 'address';
  return username === '' ? 'username' : 'password';
};

/** Only a page of the PBX itself lets a person accept its certificate. */
function OpenPbx({ address }: { readonly address: string }) {
  const origin = parseAddress(address);
  if (!origin.ok) return null;
  return (
    <a class="link" href={origin.value} target="_blank" rel="noreferrer">
      {t('connect_open_pbx')}
      <OpenIcon />
    </a>
  );
}
