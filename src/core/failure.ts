// Everything that can go wrong for a person, as one closed union. The sentence for a code lives in
// extension/_locales (`failure_<code>`, hyphens as underscores); nothing here is shown raw.

/** One `<error>` element of the PBX, its message bounded by the parser. */
export interface Fault {
  readonly code: string;
  readonly message: string;
}

export const FAILURE_CODES = [
  // what the person typed
  'address-empty',
  'address-http',
  'address-invalid',
  'address-refused',
  'username-empty',
  'username-refused',
  'password-empty',
  'no-number',
  'no-selection',
  'number-refused',
  'number-emergency',
  'number-blocked',
  'confirm-needed',
  'day-limit',
  // what the browser or the person did not allow
  'permission-denied',
  'access-gone',
  'not-allowed',
  // the way to the PBX
  'certificate',
  'name-not-found',
  'connection-refused',
  'connection-reset',
  'not-https',
  'offline',
  'unreachable',
  'connect-timeout',
  'timeout',
  // what the PBX answered
  'wrong-password',
  'forbidden',
  'not-switchvox',
  'redirected',
  'server-error',
  'answer-too-large',
  'answer-empty',
  'no-extension',
  'not-answered',
  'fault',
  // a file of settings
  'backup-too-large',
  'backup-unreadable',
  'backup-foreign',
  'backup-newer',
  'backup-field',
  // our own state
  'no-account',
  'account-signed-out',
  'call-in-progress',
  'asked-in-window',
  'aborted',
  'outcome-unknown',
  'background-gone',
  'storage',
  'storage-newer',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

/** `detail` fills the sentence's placeholder: a status, a host or a number; bounded, shown as text. */
export interface Failure {
  readonly code: FailureCode;
  readonly detail?: string;
  readonly faults?: readonly Fault[];
}

export const failure = (code: FailureCode, detail?: string): Failure =>
  detail === undefined ? { code } : { code, detail };
