/** What a reader compares: districts by their slugs, and an indicator. */
export interface Compared {
  readonly districts: readonly string[];
  readonly indicator: string;
}

/** How many districts can stand beside each other. */
export const [fewest, most] = [2, 6];

/** The choice in a form; nothing while fewer than two districts are chosen. */
export function readCompared(form: FormData): Compared | undefined {
  const texts = (name: string): readonly string[] => form.getAll(name).filter((value) => typeof value === "string");
  const districts = texts("districts").slice(0, most);
  const [indicator] = texts("indicator");
  return indicator === undefined || districts.length < fewest ? undefined : { districts, indicator };
}

/** The address with the choice in it, everything else kept; the commas stay readable. */
export function writeCompared(address: URL, { districts, indicator }: Compared): URL {
  const changed = new URL(address);
  changed.searchParams.set("districts", districts.join(","));
  changed.searchParams.set("indicator", indicator);
  changed.search = changed.searchParams.toString().replaceAll("%2C", ",");
  return changed;
}

/**
 * The districts to tick for an address: of those it asks for, the known ones, at most six; one alone is joined by the first
 * other that stood there. Nothing when it asks for none that is known.
 */
export function askedDistricts(asked: string | null, known: readonly string[], stood: readonly string[]): readonly string[] | undefined {
  const wanted = [...new Set((asked ?? "").split(","))].filter((slug) => known.includes(slug)).slice(0, most);
  if (wanted.length === 0) return undefined;
  return wanted.length >= fewest ? wanted : [...wanted, ...stood.filter((slug) => !wanted.includes(slug)).slice(0, fewest - wanted.length)];
}
