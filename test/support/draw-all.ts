// `npm run pictures [-- NAME]` draws docs/images anew: every view and state of our own pages, light and dark.
// Look at what changed before you commit it.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runMain, say } from './command.ts';
import { draw, fileOf } from './draw.ts';
import { pictures } from './pictures.ts';
import { openPopupViews } from './popup-view.ts';
import { root } from './root.ts';

await runMain(async () => {
  const [only = ''] = process.argv.slice(2);
  const wanted = pictures.filter(({ name }) => name.startsWith(only));
  for (const own of new Set(wanted.map((picture) => picture.own))) {
    const views = await openPopupViews(own);
    for (const picture of wanted.filter((each) => each.own === own)) {
      for (const [theme, { png, violations }] of await draw(views, picture)) {
        const file = fileOf(picture, theme);
        writeFileSync(path.join(root, 'docs', 'images', file), png);
        say([file, ...violations].join('\n  '));
      }
    }
    await views.close();
  }
  return 0;
});
