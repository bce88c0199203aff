// The countries by their names in the person's language, in that language's order.

import { useId, useMemo } from 'preact/hooks';
import { t, textLanguage } from '../platform/i18n.ts';
import { ChevronIcon } from './icons.tsx';

interface CountrySelectProps {
  readonly countries: readonly string[];
  readonly value: string;
  readonly onChange: (country: string) => void;
}

export function CountrySelect({ countries, value, onChange }: CountrySelectProps) {
  const id = useId();
  const options = useMemo(() => namedCountries(countries, textLanguage()), [countries]);
  return (
    <div class="row row-tall">
      <label for={id}>{t('settings_country')}</label>
      <div class="select">
        <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {options.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        <ChevronIcon />
      </div>
    </div>
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
