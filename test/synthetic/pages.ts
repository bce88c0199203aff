// Twenty pages made like the ones people work with: large, and each with a way of its own to draw, scroll or
// cover its numbers.

import { calendar, chat, dialogs, forms, mapList, stickyHeaders, virtualList } from './apps.ts';
import { crm, dashboard, directory, mail, shop, ticket } from './business.ts';
import { docs, forum, frames, rightToLeft, shadow, vertical, wiki } from './reading.ts';

const bodies: Readonly<Record<string, () => string>> = {
  crm,
  ticket,
  directory,
  mail,
  dashboard,
  shop,
  calendar,
  chat,
  virtualList,
  dialogs,
  forms,
  mapList,
  stickyHeaders,
  docs,
  forum,
  wiki,
  rightToLeft,
  vertical,
  frames,
  shadow,
};

export const syntheticNames = Object.keys(bodies);

export const syntheticPage = (name: string): string =>
  `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>${name}</title><body>${bodies[name]?.() ?? ''}</body></html>`;
