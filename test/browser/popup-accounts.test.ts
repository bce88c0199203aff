// The popup of a person with several accounts or phones: which one calls, from which site, on what phone.

import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_POLICY } from '../../src/core/policy.ts';
import { account, connected, settings } from '../support/popup-stages.ts';
import { asked, openPopupViews, type PopupViews } from '../support/popup-view.ts';

let views: PopupViews;
beforeAll(async () => {
  views = await openPopupViews();
});
afterAll(() => views.close());

const ok = (value: unknown) => ({ ok: true, value });
const office = { ...account, name: 'Office', devices: [{ name: 'Mobile', number: '14155550100' }] };
const customer = {
  ...account,
  id: '7a4c0f2e-2222-4222-8333-444455556666',
  name: 'Customer',
  extension: '412',
};
const both = { list: [office, customer], active: office.id, waiting: [] };
const HOST = 'directory.example.org';

const stage = (accounts: unknown, answers: object = {}) =>
  connected({ 'accounts/get': ok(accounts), ...answers });

const payloads = async (page: Page, name: string) =>
  (await asked(page)).filter((each) => each.name === name).map(({ payload }) => payload);

describe('the popup', () => {
  it('offers no choice where there is none', async () => {
    const page = await views.open(connected());
    await page.getByLabel('Country of numbers here').waitFor();
    expect(await page.getByLabel('Call through').count()).toBe(0);
    expect(await page.getByLabel('Rings first').count()).toBe(0);
    expect(await page.getByLabel('Always so on this site').count()).toBe(0);
    await page.close();
  });

  it('switches to another account and shows who that is', async () => {
    const page = await views.open(stage(both, { 'account/choose': ok({ ...both, active: customer.id }) }));
    await page.getByText('Extension 301').waitFor();
    await page.getByLabel('Call through').selectOption('Customer · 412');
    await page.getByText('Extension 412').waitFor();
    expect(await payloads(page, 'account/choose')).toEqual([{ id: customer.id }]);
    expect(await page.getByLabel('Rings first').count()).toBe(0);
    await page.close();
  });

  it.each(['en', 'ar'])(
    'says which account the site keeps to, the arrow leading to it, in %s',
    async (words) => {
      const bound = { ...settings, siteAccounts: [{ host: HOST, id: office.id }] };
      const known = ok({ settings: bound, policy: NO_POLICY, countries: ['US'] });
      const page = await views.open({ ...stage(both, { 'settings/get': known }), words });
      const note = page.locator('.row .note', { hasText: 'Office' });
      const [site, arrow, name] = await note.evaluate(
        (element, parts) => {
          const text = element.firstChild as Text;
          return parts.map((part) => {
            const range = document.createRange();
            const at = text.data.search(part);
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            return [text.data[at], range.getBoundingClientRect().left] as const;
          });
        },
        [HOST, '[←→]', 'Office'],
      );
      const isOnward = (site?.[1] ?? 0) < (arrow?.[1] ?? 0) && (arrow?.[1] ?? 0) < (name?.[1] ?? 0);
      expect([arrow?.[0], isOnward]).toEqual(words === 'ar' ? ['←', false] : ['→', true]);
      await page.close();
    },
  );

  it('binds the site to the account, and lets it go', async () => {
    const bound = { ...settings, siteAccounts: [{ host: HOST, id: office.id }] };
    const page = await views.open(stage(both, { 'site/account': [ok(bound), ok(settings)] }));
    const bind = page.getByLabel('Always so on this site');
    await bind.click();
    await page.getByText(`${HOST} → Office`).waitFor();
    expect(await bind.isChecked()).toBe(true);
    await bind.click();
    await expect.poll(() => bind.isChecked()).toBe(false);
    expect(await payloads(page, 'site/account')).toEqual([
      { host: HOST, id: office.id },
      { host: HOST, id: '' },
    ]);
    await page.close();
  });

  it('remembers the phone that rings first', async () => {
    const one = { ...both, list: [office] };
    const changed = { ...one, list: [{ ...office, ringFirst: '14155550100' }] };
    const page = await views.open(stage(one, { 'account/change': ok(changed) }));
    const first = page.getByLabel('Rings first');
    await first.selectOption('Mobile · 14155550100');
    await expect.poll(() => first.inputValue()).toBe('14155550100');
    const [sent] = await payloads(page, 'account/change');
    expect(sent).toMatchObject({ id: office.id, choices: { ringFirst: '14155550100', name: 'Office' } });
    expect(JSON.stringify(sent)).not.toContain(office.accountId);
    await page.close();
  });

  it('goes on with the next account after signing out', async () => {
    const left = { list: [customer], active: customer.id, waiting: [] };
    const page = await views.open(connected({ 'accounts/get': [ok(both), ok(left)] }));
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('Extension 412').waitFor();
    await page.close();
  });
});
