// The time zone of a country, where one clock serves all of it. Source: `Intl.Locale`'s time zones of a
// region, which browsers take from the IANA database by way of CLDR.

/** In the Intl proposal a method, in earlier browsers a property; TypeScript knows neither. */
interface ZonedLocale {
  getTimeZones?(): string[] | undefined;
  readonly timeZones?: string[];
}

/** In use beside the legal time of the whole country (IANA database, file `asia`). */
const UNOFFICIAL: readonly string[] = ['Asia/Urumqi'];

const HALF_YEAR = 182 * 24 * 3_600_000;

/** Null where the country's clocks differ now or in half a year, and where the browser does not know. */
export function zoneOfCountry(country: string, now: number): string | null {
  const zones = zonesOf(country).filter((zone) => !UNOFFICIAL.includes(zone));
  const clocks = new Set(zones.map((zone) => [now, now + HALF_YEAR].map((at) => clockOf(zone, at)).join()));
  return clocks.size === 1 ? (zones[0] ?? null) : null;
}

function zonesOf(country: string): readonly string[] {
  try {
    const locale = new Intl.Locale(`und-${country}`) as ZonedLocale;
    return locale.getTimeZones?.() ?? locale.timeZones ?? [];
  } catch {
    return [];
  }
}

const clockOf = (timeZone: string, at: number): string =>
  new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
