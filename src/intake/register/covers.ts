import { scopeOf } from "../../model/coverage.ts";
import type { Scope } from "../../model/coverage.ts";
import type { Covers, ExtractDescriptor, RegisterFile } from "../../model/register.ts";
import { CellFault } from "../cells.ts";
import type { RegisterAreas } from "./areas.ts";
import type { FileLog } from "./log.ts";

const country = "BG";

/** What is wrong with what an extract says it covers; nothing where it can be counted by. */
export function coversFaults({ areas }: Covers, { districts, districtOf }: RegisterAreas): readonly CellFault[] {
  const isKnown = (code: string): boolean => code === country || districts.has(code) || districtOf.has(code);
  const above = (code: string): readonly string[] =>
    code === country ? [] : [country, ...[districtOf.get(code) ?? []].flat()];
  const named = new Set(areas);
  const isTwice = named.size < areas.length || areas.some((code) => above(code).some((each) => named.has(each)));
  return [
    ...(areas.every(isKnown)
      ? []
      : [
          new CellFault(
            "the code of an area that is not known",
            "write BG, codes of districts such as BG415, or of municipalities as in reference/municipalities.csv",
          ),
        ]),
    ...(isTwice ? [new CellFault("an area stands there twice, or within another", "name each once")] : []),
  ];
}

/** Notes where the files that are there are not those that the extract says it covers. */
export function checkFiles(
  { covers: { files } }: ExtractDescriptor,
  there: ReadonlySet<RegisterFile>,
  log: FileLog,
): void {
  const named = new Set(files ?? there);
  for (const file of named.difference(there)) {
    const remedy = "put it beside dataset.json, with its header alone if there was nothing, or take it out of covers";
    log.unusable(new CellFault(`it says that it covers ${file}.csv, which is not there`, remedy), undefined, "covers");
  }
  for (const file of there.difference(named)) {
    const remedy = "name it in covers, or take it out of the folder";
    log.unusable(
      new CellFault(`${file}.csv is there, but it does not say that it covers it`, remedy),
      undefined,
      "covers",
    );
  }
}

/** The areas that rows of an extract may speak of; all there are where it does not say what it covers. */
export const scopeOfExtract = (covers: Covers | undefined, { districtOf }: RegisterAreas): Scope =>
  scopeOf(covers?.areas ?? [country], districtOf);
