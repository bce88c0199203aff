// Templates in what the PBX is told about a call: `{number}`, `{site}` and friends. Values come from
// pages and are data: cut to what the PBX takes, freed of what XML cannot carry.

/** What a template may name; a missing value is an empty text. */
export type TemplateValues = Readonly<Record<string, string>>;

/** What a template may name; `site` and `host` are the same. */
export const TEMPLATE_NAMES = ['number', 'site', 'host', 'url', 'title', 'selection'] as const;

/** Names in braces that nothing stands for, e.g. `{nmber}`. */
export const unknownNames = (template: string): string[] =>
  [...template.matchAll(/\{([^{}]*)\}/g)]
    .filter(([, name]) => !TEMPLATE_NAMES.some((known) => known === name))
    .map(([whole]) => whole);

/** Most characters of `caller_id_name` (vendor's page of users.call). */
export const MAX_CALLER_ID_NAME = 20;
/** Most characters of one variable's value; the vendor names no limit, a URL fits. */
export const MAX_VARIABLE = 500;

/** Fills a template and cuts the result to `max` characters, never through a surrogate pair. */
export function fillTemplate(template: string, values: TemplateValues, max: number): string {
  const filled = template.replace(/\{([a-z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
  );
  return Array.from(writable(filled)).slice(0, max).join('').trimEnd();
}

/** White space to blanks; control characters and lone surrogates have no place in XML. */
function writable(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .trimStart();
}

export interface Variable {
  readonly name: string;
  readonly value: string;
}

/** Names the PBX can hold: the vendor's example is a plain word. */
export const isVariableName = (name: string): boolean => /^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(name);

/** `name=value` as the vendor writes it, without blanks around the sign. */
export const fillVariables = (variables: readonly Variable[], values: TemplateValues): string[] =>
  variables.map(({ name, value }) => `${name}=${fillTemplate(value, values, MAX_VARIABLE)}`);
