// The countries by their names in the person's language, in that language's order.

import { useEffect, useState } from 'preact/hooks';
import { t, textLanguage } from '../platform/i18n.ts';
import { SelectRow } from './select-row.tsx';

interface CountrySelectProps {
  readonly countries: readonly string[];
  readonly value: string;
  readonly onChange: (country: string) => void;
  readonly label?: string;
  /** What stands for the empty value, where no country need be chosen. */
  readonly any?: string;
}

/** Names and order of two hundred countries cost more than all the rest of the popup: they come after it. */
export function CountrySelect({ countries, value, onChange, label, any }: CountrySelectProps) {
  const shown = useAfterPaint(countries, value === '' ? [] : [value]);
  const named = namedCountries(shown, textLanguage()).map(({ code, name }) => ({ value: code, label: name }));
  const options = any === undefined ? named : [{ value: '', label: any }, ...named];
  return (
    <SelectRow label={label ?? t('settings_country')} value={value} options={options} onChange={onChange} />
  );
}

/** `first` until the page has been painted once, `all` from then on. */
function useAfterPaint<T>(all: T, first: T): T {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(setPainted, 0, true);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isPainted ? all : first;
}

/** Codes the browser knows no name for are shown as they are. */
export function namedCountries(
  countries: readonly string[],
  language: string,
): { readonly code: string; readonly name: string }[] {
  // What names and sorts them is dear to make.
  if (countries.length === 0) return [];
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
  const { compare } = new Intl.Collator(language);
  return countries
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => compare(a.name, b.name));
}
