// Words as the search compares them.

/** Case and accents do not count. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

export const wordsOf = (query: string): readonly string[] => fold(query).split(/\s+/).filter(Boolean);
