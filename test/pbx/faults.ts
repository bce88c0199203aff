// The PBX's faults: codes and sentences as the vendor's pages, tests and logs show them.
// Codes that nobody published are ours and start with 99, so that none is ever taken for the vendor's.

export interface Fault {
  readonly code: string;
  readonly message: string;
}

const fault = (code: number, message: string): Fault => ({ code: String(code), message });

export const missingExtensionsOrAccounts = fault(10000, 'Missing extensions or account_ids');
export const invalidExtension = (number: string): Fault =>
  fault(10010, `Invalid extension (${number}). Extensions may only contain digits or *.`);
export const missingParameter = (name: string): Fault => fault(10011, `Missing required parameter (${name})`);
export const extensionLength = (number: string, [min, max]: readonly [number, number]): Fault =>
  fault(
    10012,
    `Invalid extension (${number}). Extension must be between ${min} to ${max} characters in length.`,
  );
export const invalidAccountId = (id: string): Fault =>
  fault(10014, `Invalid account_id (${id}). Account_ids may only contain digits.`);
export const originateFailed = fault(41591, 'Your call failed to connect (Originate failed).');
export const unknownAccountId = fault(84711, 'That account_id is invalid.');

// Below: the class of the fault is documented, its code and wording are not. `PbxOptions.faultFor`
// replaces any of them.

/** A bare GET is the vendor's own connectivity test: "an XML error saying the request XML was empty". */
export const emptyRequest = fault(99001, 'Your XML request is empty.');
/** The XML twin of 74151 "Your json request is not structured correctly." (published for /json only). */
export const brokenRequest = fault(99002, 'Your XML request is not structured correctly.');
export const unknownMethod = (method: string): Fault => fault(99003, `Unknown method (${method}).`);
/** "Denied access privileges" is listed as a cause of errors; neither code nor text is. */
export const accessDenied = (method: string): Fault =>
  fault(99004, `You do not have permission to use this method (${method}).`);
export const foreignAccount = (id: string): Fault =>
  fault(99005, `You do not have permission for this account_id (${id}).`);
export const malformedParameter = (name: string, value: string): Fault =>
  fault(99006, `Invalid value for parameter ${name} (${value}).`);
export const unknownParameter = (name: string): Fault => fault(99007, `Unknown parameter (${name}).`);
export const noExtension = fault(99008, 'This account has no extension.');
