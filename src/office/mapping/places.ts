import type { District, Municipality } from "../../intake/reference.ts";
import type { Settlement } from "../../intake/gazetteer.ts";
import { folded } from "./fold.ts";

/** What a text of a column of places means: one municipality, several that it could be, or none. */
export type Meant =
  | { readonly code: string; readonly by: "code" | "ekatte" | "name" | "settlement" }
  | { readonly among: readonly string[] }
  | undefined;

/** What else is known of a text: its row's district and settlement, and what its column names. */
export interface Beside {
  readonly district?: string;
  readonly settlement?: string;
  readonly of?: "municipality" | "settlement";
}

/** Finds municipalities by what offices write. */
export interface PlaceFinder {
  readonly municipality: (text: string, beside?: Beside) => Meant;
  readonly district: (text: string) => string | undefined;
  /** Whether a text is the name of a place and nothing else: it is nobody's. */
  readonly isPlace: (text: string) => boolean;
  readonly nameOf: (code: string, language?: "bg" | "en") => string;
}

/** One code where there is one, else all that it could be. */
function sureOf(found: ReadonlySet<string>, by: "name" | "settlement"): Meant {
  const [only] = found;
  if (only === undefined) return undefined;
  return found.size === 1 ? { code: only, by } : { among: [...found].toSorted() };
}

type Codes = ReadonlyMap<string, ReadonlySet<string>>;

function gathered(pairs: Iterable<readonly [string, string]>): Codes {
  const all = new Map<string, Set<string>>();
  for (const [key, code] of pairs) all.set(key, (all.get(key) ?? new Set()).add(code));
  return all;
}

const none: ReadonlySet<string> = new Set();
const bare = (text: string): string => text.replace(/^(?:община|общ|област|обл)\s+/, "");
const bareSettlement = (text: string): string => text.replace(/^(?:гр|град|с|село|ман|к к|кв|жк)\s+/, "");

/** A name and what stands behind it in brackets, after a comma or a dash: its district, or its municipality. */
function partsOf(text: string): readonly [string, string] {
  const [, name = text, rest = ""] = /^\s*([^,(]+?)\s*(?:[,(]\s*(.+?)\s*\)?|\s[-–—]\s(.+))?\s*$/u.exec(text) ?? [];
  return [name, rest];
}

/** The public lists, by what offices write. */
function listsOf({ districts, municipalities }: Areas, settlements: readonly Settled[]) {
  return {
    codes: new Map(municipalities.map(({ code }) => [folded(code), code])),
    byName: gathered(
      municipalities.flatMap(({ code, name_bg, name_en }) => [
        [folded(name_bg), code] as const,
        [folded(name_en), code] as const,
      ]),
    ),
    districtOf: new Map(municipalities.map(({ code, nuts3 }) => [code, nuts3])),
    byDistrict: gathered(
      districts.flatMap(({ nuts3, name_bg, name_en, ekatte_code }) =>
        [nuts3, name_bg, name_en, ekatte_code].map((key) => [folded(key), nuts3] as const),
      ),
    ),
    bySettlement: gathered(settlements.map(({ name_bg, municipality }) => [folded(name_bg), municipality])),
    byEkatte: new Map(settlements.flatMap(({ code, municipality }) => (code === null ? [] : [[code, municipality]]))),
    names: new Map([
      ...municipalities.map(({ code, name_bg: bg, name_en: en }) => [code, { bg, en }] as const),
      ...districts.map(({ nuts3, name_bg: bg, name_en: en }) => [nuts3, { bg, en }] as const),
    ]),
  };
}

/** What is asked of the lists of areas, and of settlements. */
export interface Areas {
  readonly districts: readonly Pick<District, "nuts3" | "name_bg" | "name_en" | "ekatte_code">[];
  readonly municipalities: readonly Pick<Municipality, "code" | "name_bg" | "name_en" | "nuts3">[];
}
export type Settled = Pick<Settlement, "code" | "name_bg" | "municipality">;

/** A finder among the municipalities, districts and settlements of the reference. */
export function placeFinder(areas: Areas, settlements: readonly Settled[]): PlaceFinder {
  const { codes, byName, districtOf, byDistrict, bySettlement, byEkatte, names } = listsOf(areas, settlements);

  const district = (text: string): string | undefined => {
    const told = /BG\d{3}/.exec(text)?.[0] ?? text;
    const found = byDistrict.get(bare(folded(told))) ?? none;
    return found.size === 1 ? [...found][0] : undefined;
  };
  const narrowed = (found: ReadonlySet<string>, said: string): ReadonlySet<string> => {
    const area = said === "" ? undefined : district(said);
    const own = byName.get(bare(folded(said))) ?? none;
    const within = [...found].filter((code) => districtOf.get(code) === area || own.has(code));
    return within.length > 0 ? new Set(within) : found;
  };
  const settled = (text: string, said: string): ReadonlySet<string> => {
    const ekatte = /^\d{4,5}$/.test(text.trim()) ? byEkatte.get(text.trim().padStart(5, "0")) : undefined;
    if (ekatte !== undefined) return new Set([ekatte]);
    const [name, rest] = partsOf(text);
    return narrowed(bySettlement.get(bareSettlement(folded(name))) ?? none, rest === "" ? said : rest);
  };
  const municipality: PlaceFinder["municipality"] = (
    text,
    { district: said = "", settlement = "", of = "municipality" } = {},
  ) => {
    const code = [text, ...(text.match(/[A-Z]{3}\d{2}/g) ?? [])].map((each) => codes.get(folded(each))).find(Boolean);
    if (code !== undefined) return { code, by: "code" };
    if (/^\d{4,5}$/.test(text.trim())) {
      const [own] = settled(text, "");
      return own === undefined ? undefined : { code: own, by: "ekatte" };
    }
    const [name, rest] = partsOf(text);
    const isSettlement = of === "settlement" || /^\s*(?:гр\.|град|с\.|село|кв\.|ж\.?\s?к)\s*/iu.test(text);
    const fold = bare(folded(name));
    const where = rest === "" ? said : rest;
    const town = fold.replace(/^град | град$/, "");
    if (town !== fold && byName.has(`${town} селска`)) return sureOf(byName.get(town) ?? none, "name");
    const around = byName.has(`${fold.replace(/ка$/, "")} селска`) ? fold.replace(/ка$/, "") : fold;
    const own = isSettlement ? none : narrowed(byName.get(around) ?? none, where);
    const confused = own.size > 0 ? alike(around, own) : settled(text, said);
    const sure = settlement === "" ? confused : narrowedBy(confused, settled(settlement, said));
    return sureOf(sure, own.size > 0 ? "name" : "settlement");
  };
  // "Добрич" is a town with a municipality of its own; the one around it is called after it as well.
  const alike = (name: string, own: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...own, ...(byName.get(`${name} селска`) ?? none)]);
  const narrowedBy = (found: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> => {
    const both = found.intersection(others);
    return both.size > 0 ? both : found;
  };
  return {
    municipality,
    district,
    isPlace: (text) => municipality(text) !== undefined || district(text) !== undefined,
    nameOf: (code, language = "bg") => names.get(code)?.[language] ?? code,
  };
}

/** Places by name and code, in each language, to fill the words of a finding with. */
export const placesSaid = (
  name: string,
  codes: readonly string[],
  nameOf: PlaceFinder["nameOf"],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (["bg", "en"] as const).map((language) => [
      `${name}_${language}`,
      codes.map((code) => `${nameOf(code, language)} (${code})`).join(", "),
    ]),
  );
