import { fold } from "../../search/fold.ts";
import type { Place } from "../../search/place.ts";
import { type AreaFinder, type Meant, meant } from "./meant.ts";
import type { OwnColumn, OwnTable } from "./own-file.ts";

/** What names of two areas are taken for. */
export type OwnLevel = "district" | "municipality";

/** Which areas the texts of a column mean. */
export interface Matched {
  /** The code of the area for each row; nothing where none is sure. */
  readonly areas: readonly (string | null)[];
  /** Texts that mean no area surely, each once, in the order of the file. */
  readonly unmatched: readonly string[];
  /** Texts that are nobody's name, and the name they were taken for. */
  readonly taken: readonly (readonly [text: string, name: string])[];
  /** Areas that texts of several names lead to, with these. */
  readonly joined: readonly (readonly [texts: readonly string[], name: string])[];
  /** How many texts may be a district or a municipality, and which of them they were taken for. */
  readonly shared: number;
  readonly level: OwnLevel;
  /** How many texts were not compared with names, because there are too many. */
  readonly untried: number;
}

/** Texts of a column that say whether it names places, and those that are matched at all. */
const [tried, most] = [60, 4000];
/** A column that says of itself that it names areas. */
const headed = /(?<!\p{L})(?:област|общин|oblast|obsht|district|municipal|province)/iu;

const textsOf = ({ numeric, values }: OwnColumn): readonly string[] =>
  numeric ? [] : [...new Set(values.filter((value) => typeof value === "string"))];

const isOf = (level: OwnLevel, places: readonly Place[]): boolean => places.some(({ kind }) => kind === level);
const isShared = ({ places }: Meant): boolean => isOf("district", places) && isOf("municipality", places);

/**
 * The column that names places, by its first texts: the one most of whose texts do, of several the one whose heading
 * says so; nothing where none does.
 */
export function placeColumn(table: OwnTable, areas: AreaFinder): number | undefined {
  const shares = table.columns.map((column) => {
    const texts = textsOf(column).slice(0, tried);
    const weights = texts.map((text): number => {
      const { places, exact } = meant(text, areas);
      if (places.length === 0) return 0;
      // A name that is only like one says half as much.
      return exact ? 1 : 0.5;
    });
    return texts.length === 0 ? 0 : weights.reduce((sum, weight) => sum + weight, 0) / texts.length;
  });
  const best = Math.max(0, ...shares);
  if (best < 0.5) return undefined;
  const said = table.columns.findIndex(({ name }, place) => shares[place] === best && headed.test(name));
  return said < 0 ? shares.indexOf(best) : said;
}

/**
 * What the names of a district and a municipality are taken for: for municipalities where at least as many others can
 * be nothing else. One name does not outvote the many, and one that says its kind, none: it may do so to differ.
 */
function levelOf(readings: Iterable<Meant>): OwnLevel {
  const bare = [...readings].filter(({ exact, saysKind, places }) => exact && !saysKind && places.length > 0);
  const lower = bare.filter(({ places }) => !isOf("district", places)).length;
  return lower > 0 && lower >= bare.length - lower ? "municipality" : "district";
}

/** The capital's district, its municipality, and the district around it, which official tables call "Sofia" too. */
const [capital, capitalTown, aroundCapital] = ["BG411", "SOF46", "BG412"];
const bareCapital = fold("Sofia");

/**
 * What a text means beside the others of its column: where the capital has a name of its own among districts, the bare
 * "Sofia" is the district around it.
 */
function amongOthers(read: ReadonlyMap<string, Meant>, level: OwnLevel, { codes }: AreaFinder) {
  const around = codes.get(aroundCapital);
  const isBare = (text: string): boolean => fold(text) === bareCapital;
  const isCapital = ([text, { places }]: readonly [string, Meant]): boolean =>
    !isBare(text) && places.length > 0 && places.every(({ id }) => id === capital || id === capitalTown);
  if (around === undefined || level !== "district" || ![...read].some(isCapital)) return read;
  return new Map(
    [...read].map(([text, one]) => [text, isBare(text) ? { ...one, places: [around], exact: false } : one] as const),
  );
}

/** Areas that several texts lead to which are not one name in another spelling. */
function joinedOf(sure: ReadonlyMap<string, Place>): Matched["joined"] {
  const byArea = Map.groupBy(sure, ([, { id }]) => id);
  return [...byArea.values()].flatMap((all) => {
    const texts = [...new Map(all.map(([text]) => [fold(text), text])).values()];
    const [first] = all;
    return first === undefined || texts.length < 2 ? [] : [[texts, first[1].name] as const];
  });
}

/**
 * The areas that the texts of a column mean. A name that a district and a municipality share is taken for `level`, by
 * default for what the rest of the column seems to name. What may still be several is left unmatched and listed.
 */
export function matchPlaces(column: OwnColumn, areas: AreaFinder, level?: OwnLevel): Matched {
  const texts = textsOf(column);
  const read = new Map(texts.slice(0, most).map((text) => [text, meant(text, areas)]));
  const taken = level ?? levelOf(read.values());
  const readings = amongOthers(read, taken, areas);
  const sure = new Map<string, Place>();
  for (const [text, { places }] of readings) {
    const own = places.filter(({ kind }) => kind === taken);
    const [first, ...others] = own.length > 0 ? own : places;
    if (first !== undefined && others.length === 0) sure.set(text, first);
  }
  return {
    areas: column.values.map((value) => sure.get(String(value))?.id ?? null),
    unmatched: [...readings.keys()].filter((text) => !sure.has(text)),
    taken: [...sure].flatMap(([text, { name }]) => (readings.get(text)?.exact === true ? [] : [[text, name] as const])),
    joined: joinedOf(sure),
    shared: [...readings.values()].filter(isShared).length,
    level: taken,
    untried: texts.length - readings.size,
  };
}
