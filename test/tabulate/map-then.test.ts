import { expect, it } from "vitest";

import type { InstitutionRecord } from "../../src/model/register.ts";
import { areaTree } from "../../src/tabulate/area-tree.ts";
import { tabulator } from "../../src/tabulate/tabulate.ts";
import { chunk, everything } from "./records.ts";

const tree = areaTree(
  {
    districts: [{ nuts3: "BG423" }],
    municipalities: [
      { code: "PAZ08", nuts3: "BG423" },
      { code: "PAZ39", nuts3: "BG423" },
    ],
  },
  new Map([
    ["PAZ08", 33_102],
    ["PAZ39", 4_617],
  ]),
  30_000,
);

it("counts a home, and the children who left it, in the municipality to which its place belonged in each year", () => {
  const periods = { school_year: ["2014/2015", "2015/2016"], calendar_year: ["2014", "2015"] };
  const { open, tabulate } = tabulator(periods, () => tree);
  const consumer = open(periods);
  const home: InstitutionRecord = {
    institution_id: "h",
    kind: "DDLRG",
    municipality: "PAZ39",
    opened: "1965",
    closed: null,
    capacity: 40,
  };
  consumer.institutions(
    chunk<"institutions">([home], ["institution_id", "kind", "municipality", "opened", "closed", "capacity"]),
  );
  const left = { institution_id: "h", placed: 0, reintegrated: 7, adopted: 0, foster: 0, other: 0 };
  consumer.placements(
    chunk<"placements">(
      [
        { ...left, year: 2014 },
        { ...left, year: 2015 },
      ],
      ["institution_id", "year", "placed", "reintegrated", "adopted", "foster", "other"],
    ),
  );
  const { counts } = tabulate(everything);
  const at = (indicator: string) =>
    ["PAZ08", "PAZ39", "BG423"].map((area) =>
      ["2014", "2015"].map((year) => counts.get(`register.${indicator}.${area}.${year}`) ?? 0),
    );
  expect(at("children_left_institutions")).toEqual([
    [7, 0],
    [0, 7],
    [7, 7],
  ]);
  expect(
    ["PAZ08", "PAZ39"].map((area) =>
      ["2014", "2015"].map((year) => counts.get(`register.institutions_operating.${area}.${year}.all`) ?? 0),
    ),
  ).toEqual([
    [1, 0],
    [0, 1],
  ]);
});
