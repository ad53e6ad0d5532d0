import { z } from "zod";

import type { SettlementKind } from "../model/codes.ts";
import { cell, code, degrees, known, optional, CellFault, words } from "./cells.ts";
import type { Reader } from "./cells.ts";
import type { Report } from "./fault.ts";
import { readTable } from "./file.ts";
import type { Reference } from "./reference.ts";
import { rule } from "./rule.ts";
import { checkRows, checkUnique } from "./table.ts";

type Codes = ReadonlySet<string> | undefined;

const matching =
  (pattern: RegExp, problem: string, remedy: string): Reader<string> =>
  (text) =>
    pattern.test(text) ? text : new CellFault(problem, remedy);
const ekatte = matching(/^\d{5}$/, "not a code of EKATTE", "write its five digits, leading zeros too");
const cityDistrictCode = matching(
  /^\d{5}-\d{2}$/,
  "not a code of a city district",
  "write the five digits of its city, a hyphen and two digits",
);

const listedKinds = ["town", "village", "monastery"] as const satisfies readonly SettlementKind[];

const settlementSchema = (municipalities: Codes) =>
  z
    .object({
      ekatte: cell(ekatte),
      kind: cell(code(listedKinds)),
      name_bg: cell(words),
      municipality: cell(known(municipalities, "reference/municipalities.csv")),
      lat: cell(optional(degrees)),
      lon: cell(optional(degrees)),
      source_id: cell(words),
      note: cell(optional(words)),
    })
    .check(
      rule(({ lat, lon }: { readonly lat: number | null; readonly lon: number | null }) =>
        (lat === null) === (lon === null)
          ? []
          : [[lat === null ? "lat" : "lon", new CellFault("half of a point", "write both degrees, or neither")]],
      ),
    );
const cityDistrictSchema = (municipalities: Codes) =>
  z.object({
    code: cell(cityDistrictCode),
    name_bg: cell(words),
    municipality: cell(known(municipalities, "reference/municipalities.csv")),
    source_id: cell(words),
  });
const quarterSchema = (municipalities: Codes) =>
  z.object({
    name_bg: cell(words),
    municipality_code: cell(known(municipalities, "reference/municipalities.csv")),
    reason: cell(words),
  });

/** A place below the municipality: a settlement of EKATTE, a district of a city, or a quarter that is neither. */
export interface Settlement {
  /** Its code in EKATTE; none for a quarter. */
  readonly code: string | null;
  readonly kind: SettlementKind;
  readonly name_bg: string;
  /** The code of its municipality. */
  readonly municipality: string;
  /** Where it lies, in degrees; null where that is not known. */
  readonly lat: number | null;
  readonly lon: number | null;
}

/** Where the lists of places lie. */
export interface GazetteerFolders {
  readonly reference: string;
  readonly vocabulary: string;
}

const nowhere = { lat: null, lon: null };

/**
 * Reads settlements.csv and city-districts.csv of the reference folder, and the reviewed quarters.csv of the
 * vocabulary; faults are reported.
 */
export async function readGazetteer(
  folders: GazetteerFolders,
  reference: Reference,
  report: Report,
): Promise<readonly Settlement[]> {
  const municipalities = new Set(reference.municipalities.map((each) => each.code));
  const read = async <Cells extends z.ZodObject>(folder: keyof GazetteerFolders, name: string, cells: Cells) => ({
    table: await readTable(folders[folder], name, cells, report, `${folder}/${name}`),
    cells,
  });
  const [settlements, districts, quarters] = await Promise.all([
    read("reference", "settlements.csv", settlementSchema(municipalities)),
    read("reference", "city-districts.csv", cityDistrictSchema(municipalities)),
    read("vocabulary", "quarters.csv", quarterSchema(municipalities)),
  ]);
  checkUnique(settlements.table, ["ekatte"], report);
  checkUnique(districts.table, ["code"], report);
  checkUnique(quarters.table, ["municipality_code", "name_bg"], report);
  return [
    ...checkRows<z.output<typeof settlements.cells>>(settlements.table, settlements.cells, report).map(
      ({ ekatte: own, kind, name_bg, municipality, lat, lon }) => ({
        code: own,
        kind,
        name_bg,
        municipality,
        lat,
        lon,
      }),
    ),
    ...checkRows<z.output<typeof districts.cells>>(districts.table, districts.cells, report).map(
      ({ code: own, name_bg, municipality }) =>
        ({ code: own, kind: "city_district", name_bg, municipality, ...nowhere }) as const,
    ),
    ...checkRows<z.output<typeof quarters.cells>>(quarters.table, quarters.cells, report).map(
      ({ name_bg, municipality_code: municipality }) =>
        ({ code: null, kind: "quarter", name_bg, municipality, ...nowhere }) as const,
    ),
  ];
}
