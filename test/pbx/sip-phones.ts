// Real phones behind the PBX: baresip processes, and the SIP controller that rings them. Given to
// `startPbx({ phones })`, it makes a `users.call` a telephone call.

import { type Phone, type PhoneOptions, startPhone } from './phone.ts';
import type { PhoneControl, PhoneSystem } from './phones.ts';
import { control, type Directory } from './sip/controller.ts';
import { openDialogs } from './sip/dialogs.ts';

export interface SipPhones extends PhoneSystem {
  /** By number; throws where there is none, for a test that names a phone it did not start. */
  phone(number: string): Phone;
}

export interface SipPhonesOptions {
  readonly phones: readonly PhoneOptions[];
  /** The phone that rings for every number that is no phone's own: the world outside. Null is nobody. */
  readonly outside: string | null;
}

function controlOf(phones: readonly Phone[]): PhoneControl {
  const find = (state: string, isIn: (phone: Phone) => boolean, number?: string): Phone => {
    const found = phones.find((phone) => isIn(phone) && (number ?? phone.number) === phone.number);
    if (!found) throw new Error(`No phone ${number ?? ''} is ${state}.`);
    return found;
  };
  const reject = (number?: string): void => find('ringing', (phone) => phone.isRinging(), number).hangUp();
  return {
    answer: (number) => find('ringing', (phone) => phone.isRinging(), number).answer(),
    // A hand cannot make a phone busy, a call in progress does; what the PBX is told differs only in words.
    busy: reject,
    reject,
    hangUp: (number) => find('talking', (phone) => phone.isTalking(), number).hangUp(),
    ringing: () => phones.filter((phone) => phone.isRinging()).map((phone) => phone.number),
  };
}

/** Starts the phones; the PBX that gets them closes them. */
export async function startSipPhones({ phones: wanted, outside }: SipPhonesOptions): Promise<SipPhones> {
  const dialogs = await openDialogs();
  const phones = await Promise.all(wanted.map(startPhone));
  const byNumber = (number: string | null): Phone | undefined =>
    phones.find((phone) => phone.number === number);

  const directory: Directory = (number) => {
    const phone = byNumber(number) ?? byNumber(outside);
    return phone ? { user: phone.number, port: phone.port } : null;
  };

  return {
    place: (order, report, signal) => control(dialogs, directory, order, report, signal),
    control: controlOf(phones),
    phone: (number) => {
      const found = byNumber(number);
      if (!found) throw new Error(`There is no phone ${number}.`);
      return found;
    },
    close: async () => {
      await Promise.all(phones.map((phone) => phone.close()));
      dialogs.close();
    },
  };
}
