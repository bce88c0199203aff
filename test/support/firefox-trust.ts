// What a person does in Firefox's own windows, done through its browser scripts: accept a certificate,
// answer a permission prompt, use the context menu, and – nobody's wish – lose the background page.

import type { Firefox } from './firefox.ts';
import { until } from './wait.ts';

/** Stores the exception that "Accept the risk" stores. `der` is the certificate as base64 DER. */
export async function acceptCertificate(
  firefox: Firefox,
  host: string,
  port: number,
  der: string,
): Promise<void> {
  await firefox.evaluateInBrowser(
    `const [host, port, der] = arguments;
     const get = (name, type) => Cc[name].getService(Ci[type]);
     const certificate = get('@mozilla.org/security/x509certdb;1', 'nsIX509CertDB').constructX509FromBase64(der);
     get('@mozilla.org/security/certoverride;1', 'nsICertOverrideService')
       .rememberValidityOverride(host, port, {}, certificate, false);`,
    host,
    port,
    der,
  );
}

/** Presses Allow in the permission prompt, when it stands there. */
export async function allowPermission(firefox: Firefox): Promise<void> {
  await until('Firefox asking for the permission', () =>
    firefox
      .evaluateInBrowser(
        `const prompt = document.querySelector('#notification-popup popupnotification:not([hidden])');
         const button = prompt && prompt.button;
         if (!button || button.disabled) return false;
         button.click();
         return true;`,
      )
      .then(Boolean),
  );
}

/** Takes back every site, as a person does at `about:addons`. */
export async function takeBackAccess(firefox: Firefox): Promise<void> {
  await firefox.evaluateInBrowser(
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
     const { extension } = WebExtensionPolicy.getByID(arguments[0]);
     return ExtensionPermissions.get(arguments[0])
       .then(({ origins }) => ExtensionPermissions.remove(arguments[0], { permissions: [], origins: [...origins], data_collection: [] }, extension));`,
    firefox.addonId,
  );
}

/** Lets a page open a link of another scheme, in the dialog that asks whether it may. */
export async function allowLink(firefox: Firefox): Promise<void> {
  await until('Firefox asking whether the page may open the link', () =>
    firefox
      .evaluateInBrowser(
        `const frames = [...document.querySelectorAll('.dialogFrame')];
         const dialog = frames.map((frame) => frame.contentDocument?.querySelector('dialog')).find(Boolean);
         const button = dialog?.getButton('accept');
         if (!button || button.disabled) return false;
         button.click();
         return true;`,
      )
      .then(Boolean),
  );
}

/** Right-clicks an element and chooses the extension's menu item whose label begins so; returns the label. */
export async function chooseFromMenu(firefox: Firefox, element: string, beginning: string): Promise<string> {
  const origin = { 'element-6066-11e4-a52e-4f735466cecf': element };
  await firefox.perform([
    {
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', x: 0, y: 0, origin },
        { type: 'pointerDown', button: 2 },
        { type: 'pointerUp', button: 2 },
      ],
    },
  ]);
  return until(`A menu item “${beginning}…”`, async () =>
    String(
      await firefox.evaluateInBrowser(
        `const menu = document.getElementById('contentAreaContextMenu');
         if (menu.state !== 'open') return '';
         const items = [...menu.querySelectorAll('menuitem')];
         const item = items.find((one) => !one.hidden && one.id.includes('-menuitem-') && one.label.startsWith(arguments[0]));
         if (!item) return '';
         menu.activateItem(item);
         return item.label;`,
        beginning,
      ),
    ),
  );
}

/** Ends the event page, as Firefox does when it thinks it idle; the next event starts it anew. */
export async function killBackground(firefox: Firefox): Promise<void> {
  await firefox.evaluateInBrowser(
    `return WebExtensionPolicy.getByID(arguments[0]).extension.terminateBackground();`,
    firefox.addonId,
  );
}
