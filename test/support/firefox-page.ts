// What tests do to pages in Firefox beyond clicking: key chords, the clipboard, the extension on and off.

import type { Firefox } from './firefox.ts';

/** Value of a self-contained function in the page. */
export const inPage = <T>(firefox: Firefox, work: () => T | Promise<T>): Promise<T> =>
  firefox.evaluate(`return (${work})()`) as Promise<T>;

const CONTROL = '\uE009';

/** Presses a key with Control held. */
export function chord(firefox: Firefox, key: string): Promise<void> {
  const steps = [
    ['keyDown', CONTROL],
    ['keyDown', key],
    ['keyUp', key],
    ['keyUp', CONTROL],
  ];
  const actions = steps.map(([type, value]) => ({ type, value }));
  return firefox.perform([{ type: 'key', id: 'keyboard', actions }]);
}

/** What the browser's clipboard holds of a kind; empty for none. */
export const clipboard = async (firefox: Firefox, type: 'text/html' | 'text/plain'): Promise<string> =>
  String(
    await firefox.evaluateInBrowser(
      `const wanted = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
      wanted.init(null);
      wanted.addDataFlavor(arguments[0]);
      Services.clipboard.getData(wanted, Services.clipboard.kGlobalClipboard);
      const held = {};
      try { wanted.getTransferData(arguments[0], held); } catch { return ''; }
      return held.value.QueryInterface(Ci.nsISupportsString).data;`,
      type,
    ),
  );

/** Switches the extension on or off, as a person does in the browser's list of add-ons. */
export async function setExtensionOn(firefox: Firefox, isOn: boolean): Promise<void> {
  await firefox.evaluateInBrowser(
    `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    return AddonManager.getAddonByID(arguments[0]).then((addon) => arguments[1] ? addon.enable() : addon.disable());`,
    firefox.addonId,
    isOn,
  );
}
