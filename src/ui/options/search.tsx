// Searching the settings: one field in the head, and settings that hide themselves where they do not fit.
// They are hidden, never taken away, so that nothing typed is lost by looking for something else.

import { type ComponentChildren, createContext } from 'preact';
import { useContext, useId } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { SearchIcon } from '../icons.tsx';
import { fold } from './words.ts';

/** The words searched for, folded; none where nobody searches. */
export const Searched = createContext<readonly string[]>([]);

interface FindableProps {
  /** Everything a person might call this setting. */
  readonly words: readonly string[];
  readonly children: ComponentChildren;
}

/** One setting, shown where all words searched for are in its own. */
export function Findable({ words, children }: FindableProps) {
  const wanted = useContext(Searched);
  const own = wanted.length > 0 ? fold(words.join(' ')) : '';
  return (
    <div class="setting" hidden={!wanted.every((word) => own.includes(word))}>
      {children}
    </div>
  );
}

interface SearchFieldProps {
  readonly query: string;
  readonly onSearch: (query: string) => void;
}

export function SearchField({ query, onSearch }: SearchFieldProps) {
  const id = useId();
  return (
    <search class="field search">
      <label for={id} class="visually-hidden">
        {t('options_search')}
      </label>
      <div class="field-frame">
        <SearchIcon />
        <input
          id={id}
          type="search"
          autocomplete="off"
          spellcheck={false}
          placeholder={t('options_search')}
          value={query}
          onInput={(event) => onSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onSearch('');
          }}
        />
      </div>
    </search>
  );
}
