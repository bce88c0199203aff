// The countries by their names in the person's language, in that language's order.

import { useMemo } from 'preact/hooks';
import { t, textLanguage } from '../platform/i18n.ts';
import { SelectRow } from './select-row.tsx';

interface CountrySelectProps {
  readonly countries: readonly string[];
  readonly value: string;
  readonly onChange: (country: string) => void;
}

export function CountrySelect({ countries, value, onChange }: CountrySelectProps) {
  const options = useMemo(() => namedCountries(countries, textLanguage()), [countries]);
  return (
    <SelectRow
      label={t('settings_country')}
      value={value}
      options={options.map(({ code, name }) => ({ value: code, label: name }))}
      onChange={onChange}
    />
  );
}

/** Codes the browser knows no name for are shown as they are. */
export function namedCountries(
  countries: readonly string[],
  language: string,
): { readonly code: string; readonly name: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
  const { compare } = new Intl.Collator(language);
  return countries
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => compare(a.name, b.name));
}
