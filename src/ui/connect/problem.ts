// Which field a failure belongs to. What belongs to none stands above the button.

import type { Failure, FailureCode } from '../../core/failure.ts';

export type FieldName = 'address' | 'username' | 'password' | 'ring';
export type Place = FieldName | 'form';
/** In the order of the form, so that the first is where a person looks first. */
export const PLACES: readonly Place[] = ['address', 'username', 'password', 'ring', 'form'];

export type Problems = Partial<Readonly<Record<Place, Failure>>>;

const PLACE: Partial<Record<FailureCode, FieldName>> = {
  'address-empty': 'address',
  'address-http': 'address',
  'address-invalid': 'address',
  'address-refused': 'address',
  'name-not-found': 'address',
  'connection-refused': 'address',
  'not-https': 'address',
  'not-switchvox': 'address',
  redirected: 'address',
  'answer-too-large': 'address',
  'username-empty': 'username',
  'username-refused': 'username',
  'password-empty': 'password',
  'wrong-password': 'password',
  'no-extension': 'ring',
};

export const placeOf = ({ code }: Failure): Place => PLACE[code] ?? 'form';

/** The failures by their places; of several at one place the first. */
export function problemsOf(failures: readonly Failure[]): Problems {
  const problems: Partial<Record<Place, Failure>> = {};
  for (const failure of failures) problems[placeOf(failure)] ??= failure;
  return problems;
}

export const firstPlace = (problems: Problems): Place | null =>
  PLACES.find((place) => problems[place] !== undefined) ?? null;
