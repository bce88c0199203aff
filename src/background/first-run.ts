// After the installation: the welcome page, once. After an update that brought something: a quiet hint in
// the popup until it was seen.

import { isNews } from '../core/news.ts';
import { extensionVersion, type Installed } from '../platform/installation.ts';
import { openOwnPage } from '../platform/own-pages.ts';
import { currentPolicy } from '../platform/policy.ts';
import { newsStore, welcomedStore } from '../platform/store.ts';

export async function welcome({ reason, previousVersion }: Installed): Promise<void> {
  const policy = await currentPolicy();
  if (reason === 'install' && policy.welcome && !(await welcomedStore.load())) {
    await openOwnPage('welcome.html');
    await welcomedStore.change(() => true);
  }
  const version = extensionVersion();
  if (reason === 'update' && policy.news && isNews(previousVersion, version))
    await newsStore.change(() => version);
}
