// The settings page's other half: calls, pages, report, backup, the search – and every view by axe.

import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everything, no, stageOf, views as stages } from '../support/options-stages.ts';
import { asked, openPopupViews, type PopupViews, type Stage } from '../support/popup-view.ts';

let views: PopupViews;
beforeAll(async () => {
  views = await openPopupViews('options');
});
afterAll(() => views.close());

const WIDE = { viewport: { width: 1000, height: 700 } };
const open = (stage: Stage) => views.open(stage, WIDE);
const field = (page: Page, label: string) =>
  page.getByLabel(label, { exact: true }).filter({ visible: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const saved = (page: Page) => page.getByRole('status').getByText('Saved').waitFor();

const payloads = async (page: Page, name: string) =>
  (await asked(page)).filter((each) => each.name === name).map(({ payload }) => payload);

const options = async (page: Page) => (await payloads(page, 'account/change')).at(-1);

describe('calls', () => {
  it.each(['1000', '-1', '7.5', 'long', ''])('takes no %j for seconds', async (text) => {
    const page = await open(stageOf('#calls'));
    await field(page, 'Seconds your phone rings').fill(text);
    await page.getByText('A whole number from 0 to 999.').waitFor();
    await page.keyboard.press('Tab');
    expect(await payloads(page, 'account/change')).toEqual([]);
    await page.close();
  });

  it('warns of voicemail where the phone rings long and call rules apply', async () => {
    const page = await open(stageOf('#calls'));
    await field(page, 'Seconds your phone rings').fill('30');
    expect(await page.getByText('Shorter is safer').count()).toBe(0);
    await field(page, 'Ring this phone only').click();
    await page.getByText('Shorter is safer').waitFor();
    await page.close();
  });

  it('counts the name as it is typed, cuts it at 20, and refuses names nobody knows', async () => {
    const page = await open(stageOf('#calls'));
    const name = field(page, 'Name shown on your phone');
    await name.fill('{number}');
    await page.getByText('“+44 20 7946 0958” (16/20)').waitFor();
    await name.fill('Phone {number}');
    await page.getByText('only (22/20)').waitFor();
    await saved(page);
    await name.fill('{nmber}');
    await page.getByText(/^\{nmber\} stands for nothing/).waitFor();
    await page.keyboard.press('Tab');
    expect(await options(page)).toMatchObject({ choices: { options: { callerIdName: 'Phone {number}' } } });
    await page.close();
  });

  it('saves a choice and a variable at once', async () => {
    const page = await open(stageOf('#calls'));
    await page.getByRole('radio', { name: /^Every number/ }).check();
    await button(page, 'Add a variable').click();
    await field(page, 'Name, Variable 2').fill('page title');
    await field(page, 'Value, Variable 2').fill('{title}');
    await field(page, 'Dial digits as they are').click();
    await page.getByText('Letters, digits and _ only').waitFor();
    await field(page, 'Name, Variable 2').fill('page_title');
    await page.keyboard.press('Tab');
    expect(await options(page)).toMatchObject({
      choices: {
        options: {
          confirm: 'always',
          ignoreApiSettings: true,
          variables: [
            { name: 'source', value: '{url}' },
            { name: 'page_title', value: '{title}' },
          ],
        },
      },
    });
    await page.close();
  });
});

describe('pages', () => {
  it('adds a site however it is pasted, removes it, and turns the rule round', async () => {
    const page = await open(stageOf('#pages', { sitesOff: ['a.example'] }));
    await field(page, 'Site').fill('not a site');
    await page.keyboard.press('Enter');
    await page.getByText(/Type a site's name/).waitFor();
    expect(await field(page, 'Site').inputValue()).toBe('not a site');
    await field(page, 'Site').fill('https://B.example/path');
    await page.keyboard.press('Enter');
    await saved(page);
    await page.getByText('*.example.org').waitFor();
    await button(page, 'Remove: *.example.org').click();
    await page.getByRole('radio', { name: 'On listed sites only' }).check();
    await expect.poll(() => payloads(page, 'site/mode')).toEqual([{ mode: 'listed' }]);
    expect(await payloads(page, 'site/list')).toEqual([
      { site: 'b.example', on: false },
      { site: '*.example.org', on: null },
    ]);
    await page.getByText('No site is switched on: call buttons appear nowhere.').waitFor();
    await page.close();
  });
});

describe('privacy', () => {
  it('forgets passwords where that is wanted', async () => {
    const page = await open(stageOf('#privacy'));
    await page.getByRole('switch', { name: 'Forget passwords when the browser closes' }).check();
    await expect.poll(() => payloads(page, 'settings/forget')).toEqual([{ on: true }]);
    await page.close();
  });
});

describe('how numbers answer', () => {
  it('is chosen, and what was called no number is taken back', async () => {
    const page = await open(stageOf('#pages', { notNumbers: [{ host: 'a.example', e164: '+14155550142' }] }));
    await page.getByRole('radio', { name: 'Calls at once' }).check();
    await expect
      .poll(() => payloads(page, 'settings/manner'))
      .toEqual([{ numberClick: 'dial', linkClick: 'ask', markStyle: 'dotted', buttonSize: 'medium' }]);
    expect(await page.getByRole('radio', { name: 'Calls through Switchvox' }).isChecked()).toBe(true);
    await button(page, 'Remove: +14155550142').click();
    await page.getByText('There are none.').waitFor();
    expect(await payloads(page, 'number/accept')).toEqual([{ host: 'a.example', e164: '+14155550142' }]);
    await page.close();
  });
});

describe('the report', () => {
  it('is read, and copied by one press', async () => {
    const page = await views.open(stageOf('#report'), {
      ...WIDE,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByText('no passwords and no full phone numbers').waitFor();
    await button(page, 'Copy the report').click();
    await page.getByText(/^Copied/).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.getByRole('textbox', { name: 'Connection report' }).inputValue());
    expect(copied).toContain('login by basic');
    await page.close();
  });
});

describe('the backup', () => {
  const choose = (page: Page, text: string) =>
    page
      .getByLabel('Import a file')
      .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(text) });

  it('is offered as a file named after the day', async () => {
    const page = await open(stageOf('#backup'));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, 'Export to a file').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^click-to-call-settings-\d{4}-\d\d-\d\d\.json$/);
    await page.getByText(/^Exported/).waitFor();
    await page.close();
  });

  it('shows what was imported, on every section', async () => {
    const page = await open(stageOf('#backup'));
    await choose(page, '{"some":"file"}');
    await page.getByText(/^Imported/).waitFor();
    expect(await payloads(page, 'backup/restore')).toEqual([{ text: '{"some":"file"}' }]);
    await page.getByRole('link', { name: 'Pages' }).click();
    expect(await field(page, 'Country of numbers without +').inputValue()).toBe('DE');
    await page.close();
  });

  it('says what is wrong with a file, and where', async () => {
    const answers = { 'backup/restore': no('backup-field', { detail: 'accounts[0].rules' }) };
    const page = await open(stageOf('#backup', {}, {}, answers));
    await choose(page, '{}');
    await page.getByRole('alert').getByText('“accounts[0].rules”').waitFor();
    await page.close();
  });

  it('sends no file that is far too large', async () => {
    const page = await open(stageOf('#backup'));
    await choose(page, 'x'.repeat(1_000_001));
    await page
      .getByRole('alert')
      .getByText(/far too large/)
      .waitFor();
    expect(await payloads(page, 'backup/restore')).toEqual([]);
    await page.close();
  });

  it('resets after a question only', async () => {
    const page = await open(stageOf('#backup', { country: 'FR' }, {}, { 'settings/reset': everythingReset }));
    await button(page, 'Reset all settings').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    expect(await payloads(page, 'settings/reset')).toEqual([]);
    await button(page, 'Reset all settings').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reset all settings' }).click();
    await page.getByText('All settings are as at the beginning.').waitFor();
    expect(await payloads(page, 'settings/reset')).toHaveLength(1);
    await page.close();
  });
});

const everythingReset = { ok: true, value: everything() };

describe('the search', () => {
  it('finds settings by any of their words, says how many, and leaves by Escape', async () => {
    const page = await open(stageOf('#accounts'));
    await page.getByRole('searchbox').fill('voicemail');
    await page.getByText('2 settings found').waitFor();
    expect(await field(page, 'Seconds your phone rings').isVisible()).toBe(true);
    expect(await field(page, 'Ring this phone only').isVisible()).toBe(true);
    expect(await field(page, 'Outside line').isVisible()).toBe(false);
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Calls']);
    await page.getByRole('searchbox').fill('nobody has such a setting');
    await page.getByText(/No setting has these words/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Accounts' }).waitFor();
    await page.close();
  });

  it('opens a section in place of what was found', async () => {
    const page = await open(stageOf('#calls'));
    await page.getByRole('searchbox').fill('prefix');
    await field(page, 'Outside line').waitFor();
    await page.getByRole('link', { name: 'Calls' }).click();
    await field(page, 'Seconds your phone rings').waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    expect(await page.title()).toMatch(/^Calls/);
    await page.close();
  });
});

describe('by keyboard alone', () => {
  it('reaches every section and sets something in it', async () => {
    const page = await open(stageOf('#accounts'));
    const { keyboard } = page;
    await page.getByRole('searchbox').focus();
    for (const name of ['Accounts', 'Dialling', 'Calls']) {
      await keyboard.press('Tab');
      const text = await page.evaluate(() => document.activeElement?.textContent);
      expect(text).toBe(name);
    }
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Calls' }).waitFor();
    for (let i = 0; i < 7; i++) await keyboard.press('Tab');
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('12');
    await saved(page);
    expect(await options(page)).toMatchObject({ choices: { options: { ringSeconds: 12 } } });
    await page.close();
  });

  it('never puts the focus behind the preview', async () => {
    const page = await views.open(stageOf('#dialling'), { viewport: { width: 1000, height: 600 } });
    await button(page, 'Add a pattern').focus();
    for (let i = 0; i < 14; i++) {
      await page.keyboard.press('Shift+Tab');
      const isHidden = await page.evaluate(() => {
        const at = document.activeElement?.getBoundingClientRect();
        const preview = document.querySelector('.preview')?.getBoundingClientRect();
        const isInside = document.querySelector('.preview')?.contains(document.activeElement);
        return at && preview && !isInside && at.top < preview.bottom && at.bottom > preview.top;
      });
      expect(isHidden).toBe(false);
    }
    await page.close();
  });
});

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const acts: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  accounts: async (page) => button(page, 'Sign out').click(),
  'dialling-several': async (page) => {
    await field(page, 'Outside line').fill('nine');
    await button(page, 'Add a rule').click();
    await field(page, 'Numbers like, Rule 3').fill('???');
    await page.getByText('What patterns are made of').click();
  },
  calls: async (page) => field(page, 'Seconds your phone rings').fill('x'),
  pages: async (page) => {
    await field(page, 'Site').fill('?');
    await page.keyboard.press('Enter');
  },
  report: async (page) => page.getByRole('searchbox').fill('prefix'),
};

describe.each(['light', 'dark'] as const)('accessibility, %s', (colorScheme) => {
  it.each(Object.entries(stages))('%s', async (name, stage) => {
    const page = await views.open(stage, { ...WIDE, colorScheme, reducedMotion: 'reduce', bypassCSP: true });
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await page.addScriptTag({ path: AXE });
    expect(await violations(page)).toEqual([]);
    await acts[name]?.(page);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

const violations = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
