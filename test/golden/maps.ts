import type { AnswerRow } from "../../src/model/question.ts";
import type { InstitutionRow, ObservationRow } from "../../src/model/rows.ts";
import { row } from "./rows.ts";

const returned = (area: string, value: number | null, said: Partial<ObservationRow> = {}): AnswerRow =>
  row({ indicator: "children_returned", area, period: "2017/2018", value, source: "novinite-201479", ...said });
const withheld = {
  value_state: "c",
  qualifier: null,
  obs_status: "Q",
  conf_status: "C",
} as const satisfies Partial<ObservationRow>;

/** A map with every state in it, and municipalities that have a figure of their own, one of them withheld. */
export const everyFill: readonly AnswerRow[] = [
  returned("BG311", 41),
  returned("BG312", 96),
  returned("BG313", 120),
  returned("BG331", 1840),
  returned("BG341", 2310),
  returned("BG421", 1270, { qualifier: "about" }),
  returned("BG415", 68),
  returned("BG323", 468),
  returned("BG411", 2954),
  returned("BG412", 310),
  returned("BG344", 890, { qualifier: "at_least" }),
  returned("BG422", 205, { doubt_bg: "източникът не казва за кого", doubt_en: "the source does not say of whom" }),
  returned("BG342", 512, { extent: "part" }),
  returned("BG343", 150, { qualifier: "at_least", extent: "part" }),
  returned("BG325", null, withheld),
  returned("BG424", null, withheld),
  returned("BG414", null, { value_state: "z", qualifier: null, source: null }),
  returned("BG322", 0),
  returned("BG413", 575, {
    period: "undated",
    period_type: "range",
    period_start: null,
    period_end: null,
    dating: "undated",
    charted: false,
  }),
  returned("BG321", 28, { breakdown: "pupils" }),
  returned("KNL48", 41, { area_level: "municipality" }),
  returned("BLG33", 77, { area_level: "municipality" }),
  returned("PAZ19", null, { area_level: "municipality", ...withheld }),
  returned("KNL48", 12, { area_level: "municipality", period: "2018/2019" }),
];

/** Counts of a register that a script made: nearly every district has one, some are withheld. */
export const registerMap: readonly AnswerRow[] = [
  ["BG311", 23],
  ["BG312", 31],
  ["BG313", 30],
  ["BG314", 52],
  ["BG315", 27],
  ["BG321", 44],
  ["BG322", 19],
  ["BG323", 48],
  ["BG324", 25],
  ["BG325", 22],
  ["BG331", 98],
  ["BG332", 37],
  ["BG333", 39],
  ["BG334", 24],
  ["BG341", 92],
  ["BG342", 51],
  ["BG343", null],
  ["BG344", 71],
  ["BG411", 260],
  ["BG412", 50],
  ["BG413", 66],
  ["BG414", null],
  ["BG415", 29],
  ["BG421", 147],
  ["BG422", 49],
  ["BG423", 55],
  ["BG424", null],
  ["BG425", 33],
].map(([area, value]) => ({
  ...row({
    dataset: "register",
    indicator: "children_returned",
    area: String(area),
    period: "2024/2025",
    statements: 0,
    source: null,
    value: value === null ? null : Number(value),
    value_state: value === null ? "c" : null,
  }),
  synthetic: true,
}));

const home = (institution: string, area: string, district: string, said: Partial<InstitutionRow> = {}): AnswerRow => ({
  institution,
  kind: "DDLRG",
  name_bg: `ДДЛРГ ${institution}`,
  name_en: `DDLRG ${institution}`,
  area,
  district,
  status: "closed",
  closing: "reported",
  closed_date: "2015",
  as_of_date: null,
  qualifier: "exact",
  statements: 1,
  disagreeing: 0,
  source: "mlsp-di-en",
  ...said,
});

/** Homes: eight in one town, three in another, one that is open, one of which it is not certain, and single ones. */
export const namedHomes: readonly AnswerRow[] = [
  ...["1", "2", "3", "4", "5", "6", "7", "8"].map((number) =>
    home(`sofia-${number}`, "SOF46", "BG411", { closed_date: `201${number}` }),
  ),
  ...["1", "2", "3"].map((number) => home(`ruse-${number}`, "RSE27", "BG323", { kind: "DDUI" })),
  home("burgas", "BGS04", "BG341", {
    status: "operating",
    closing: null,
    closed_date: null,
    as_of_date: "2025-12-21",
    kind: "DMSGD",
  }),
  home("kardzhali", "KRZ16", "BG425", { status: "operating", closing: null, closed_date: null, kind: "DMSGD" }),
  home("dupnitsa", "KNL48", "BG415", { closed_date: "2021-02-15", disagreeing: 1 }),
  home("vidin", "VID09", "BG311", { qualifier: "at_most", closed_date: "2020-12-31" }),
];
