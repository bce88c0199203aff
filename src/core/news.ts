// What the versions brought, as keys of extension/_locales. A version without an entry is told to nobody.

export const NEWS: Readonly<Record<string, readonly string[]>> = {
  '0.1.0': ['news_pages', 'news_ways', 'news_once'],
};

/** True where a person who updated has something to read. */
export const isNews = (before: string, now: string): boolean => before !== now && Object.hasOwn(NEWS, now);
