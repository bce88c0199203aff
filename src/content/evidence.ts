// What the page says about where it is from, for numbers without a country. Gathered only once something
// on the page looks like a number; everything is bounded here as the contract bounds it again.

import type { PageEvidence } from '../core/phone/types.ts';
import { attributeOf, rootElement, select, textContent } from './dom.ts';

const LANGUAGES = 20;
const COUNTRIES = 20;
const TELEPHONES = 50;
const ADDRESSES = 20;
/** Characters of a page's structured data that are looked at. */
const MAX_DATA = 200_000;

export function gatherEvidence(): PageEvidence {
  const data = dataOf();
  const values = (selector: string, attribute: string) =>
    firstOf(select(document, selector), 200).map((element) => attributeOf(element, attribute));
  return {
    host: location.hostname,
    languages: bounded(
      [
        attributeOf(rootElement(), 'lang'),
        ...values('link[hreflang],[lang]:not(html)', 'lang'),
        ...values('link[hreflang]', 'hreflang'),
      ],
      35,
      LANGUAGES,
    ),
    addressCountries: bounded(
      [...microdata('addressCountry'), ...jsonValues(data, 'addressCountry')],
      60,
      COUNTRIES,
    ),
    telephones: bounded(
      [
        ...values('a[href^="tel:" i]', 'href').map((href) => href.slice(4)),
        ...microdata('telephone'),
        ...jsonValues(data, 'telephone'),
      ],
      60,
      TELEPHONES,
    ),
    addresses: bounded(
      firstOf(select(document, 'address,[itemprop=address],.adr'), ADDRESSES).map((element) =>
        textContent(element).replace(/\s+/g, ' ').slice(0, 300),
      ),
      300,
      ADDRESSES,
    ),
  };
}

const firstOf = (found: NodeListOf<Element>, most: number): Element[] => Array.from(found).slice(0, most);

/** schema.org values written into the markup. */
const microdata = (name: string): string[] =>
  firstOf(select(document, `[itemprop="${name}"]`), 50).map(
    (element) => attributeOf(element, 'content') || textContent(element),
  );

const dataOf = (): string =>
  firstOf(select(document, 'script[type="application/ld+json"]'), 20)
    .map(textContent)
    .join('\n')
    .slice(0, MAX_DATA);

/** String values of a key, and the names of objects in its place: `"addressCountry": {"name": "DE"}`. */
function jsonValues(data: string, key: string): string[] {
  const pattern = new RegExp(`"${key}"\\s*:\\s*(?:\\{[^{}]{0,200}?"name"\\s*:\\s*)?"([^"\\\\]{1,60})"`, 'g');
  return Array.from(data.matchAll(pattern), (found) => found[1] ?? '');
}

/** Distinct, not empty, none longer than may be, no more than may be. */
function bounded(values: readonly string[], longest: number, most: number): string[] {
  const fit = values.map((value) => value.trim()).filter((value) => value !== '' && value.length <= longest);
  return [...new Set(fit)].slice(0, most);
}
