// The connected account as everybody may see it. The password is not part of it and never will be:
// it lives in the vault alone.

export interface Account {
  /** `https://host[:port]`. */
  readonly origin: string;
  /** What the person logs in with: usually the extension number. */
  readonly username: string;
  /** The extension the PBX reported: rung first. */
  readonly extension: string;
  /** The PBX's id of the account, sent with every call. */
  readonly accountId: string;
  readonly displayName: string;
  /** How the PBX wants to be logged in to. */
  readonly scheme: 'basic' | 'digest';
}

const isText = (value: unknown, max: number): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= max;

/** An account read back from storage, or null where the record is not one. */
export function parseAccount(stored: unknown): Account | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { origin, username, extension, accountId, displayName, scheme } = stored as Record<string, unknown>;
  if (!isText(origin, 300) || !origin.startsWith('https://')) return null;
  if (!isText(username, 200) || !isText(extension, 40) || !isText(accountId, 40)) return null;
  if (scheme !== 'basic' && scheme !== 'digest') return null;
  return {
    origin,
    username,
    extension,
    accountId,
    displayName: isText(displayName, 200) ? displayName : extension,
    scheme,
  };
}
