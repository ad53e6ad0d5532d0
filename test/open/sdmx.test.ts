import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { rowsOf } from "../../src/site/facts.ts";
import { timePeriod } from "../../src/site/open/sdmx.ts";
import { apiOf } from "./api.ts";

interface Part {
  readonly id: string;
  readonly conceptIdentity: string;
  readonly localRepresentation: { readonly enumeration?: string };
}
interface Structure {
  readonly data: {
    readonly codelists: readonly {
      readonly id: string;
      readonly codes: readonly { readonly id: string; readonly names: { readonly bg: string; readonly en: string } }[];
    }[];
    readonly conceptSchemes: readonly [{ readonly concepts: readonly { readonly id: string }[] }];
    readonly dataStructures: readonly [
      {
        readonly dataStructureComponents: {
          readonly dimensionList: { readonly dimensions: readonly Part[]; readonly timeDimension: Part };
          readonly measureList: { readonly measures: readonly Part[] };
          readonly attributeList: { readonly attributes: readonly Part[] };
        };
      },
    ];
  };
}

describe("SDMX", async () => {
  const api = await apiOf(undefined);
  const { data } = JSON.parse(await api.text("sdmx/structure.json")) as Structure;
  const { dimensionList, measureList, attributeList } = data.dataStructures[0].dataStructureComponents;
  const parts = [
    ...dimensionList.dimensions,
    dimensionList.timeDimension,
    ...measureList.measures,
    ...attributeList.attributes,
  ];
  const csv = Papa.parse<Record<string, string>>(await api.text("sdmx/observations.csv"), {
    header: true,
    skipEmptyLines: true,
  });

  it("has a file with the columns that its structure tells of, in their order", () => {
    expect(csv.errors).toEqual([]);
    expect(csv.meta.fields).toEqual(["STRUCTURE", "STRUCTURE_ID", "ACTION", ...parts.map(({ id }) => id)]);
    expect(new Set(csv.data.map((row) => row["STRUCTURE_ID"]))).toEqual(new Set(["OBHVAT:OBSERVATIONS(1.0.0)"]));
    for (const { id, conceptIdentity } of parts) {
      expect(conceptIdentity.endsWith(`.${id}`)).toBe(true);
      expect(data.conceptSchemes[0].concepts.some((one) => one.id === id)).toBe(true);
    }
  });

  it("has a code in its list for every cell of a coded component, with words in both languages", () => {
    for (const { id, localRepresentation } of parts) {
      const list = /=OBHVAT:(\w+)\(/.exec(localRepresentation.enumeration ?? "")?.[1];
      if (list === undefined) continue;
      const codes = data.codelists.find((one) => one.id === list)?.codes ?? [];
      const known = new Set(codes.map((code) => code.id));
      for (const { id: code, names } of codes) {
        expect(code, list).toMatch(/^[\w@$-]+$/);
        expect(names.bg !== "" && names.en !== "").toBe(true);
      }
      const unknown = csv.data.map((row) => row[id] ?? "").filter((cell) => cell !== "" && !known.has(cell));
      expect(unknown, id).toEqual([]);
    }
  });

  it("tells no two observations by the same key, and leaves no dimension empty", () => {
    const keys = csv.data.map((row) =>
      [...dimensionList.dimensions, dimensionList.timeDimension].map(({ id }) => row[id]),
    );
    expect(keys.flat().filter((cell) => cell === "")).toEqual([]);
    expect(new Set(keys.map((key) => key.join("|"))).size).toBe(keys.length);
  });

  it("holds every dated observation with its value, and a reason where there is none", async () => {
    const dated = (await rowsOf("observations")).filter((row) => timePeriod(row) !== null);
    expect(csv.data.length).toBe(dated.length);
    expect(dated.length).toBeGreaterThan(2000);
    expect(csv.data.map((row) => row["OBS_VALUE"])).toEqual(
      dated.map(({ value }) => (value === null ? "" : String(value))),
    );
    for (const row of csv.data) if (row["OBS_VALUE"] === "") expect(row["VALUE_STATE"]).toMatch(/^[cxz]$/);
    for (const row of csv.data)
      expect(row["TIME_PERIOD"]).toMatch(/^(?:\d{4}(?:-\d\d(?:-\d\d)?)?|\d{4}-\d\d-\d\d\/P(?:1Y|\d+D))$/);
  });

  it("writes a range from its first day to its last", () => {
    const range = { period_type: "range", period: "x", period_start: "2024-12-01", period_end: "2024-12-31" } as const;
    expect(timePeriod(range)).toBe("2024-12-01/P31D");
    expect(timePeriod({ ...range, period_start: null })).toBeNull();
    expect(timePeriod({ ...range, period_type: "school_year", period_start: "2018-09-15" })).toBe("2018-09-15/P1Y");
  });
});
