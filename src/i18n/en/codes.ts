import type { Words } from "../words.ts";
import type { codes as bg } from "../bg/codes.ts";

/** English labels of the code lists in model/codes.ts. */
export const codes: Words<typeof bg> = {
  topic: { school: "School", care: "Care", coordination: "Coordination" },
  valueState: { c: "withheld", x: "not available", z: "not applicable" },
  valueStateLong: {
    c: "withheld, so that no child can be recognised",
    x: "nobody has published it",
    z: "cannot exist",
  },
  qualifier: { exact: "exactly", about: "about", at_least: "at least", at_most: "at most" },
  dating: { printed: "printed in the source", inferred: "inferred from the context", undated: "undated" },
  extent: { full: "the whole period", part: "part of the period" },
  role: { headline: "headline", corroborating: "agrees", disagreeing: "disagrees", earlier: "earlier" },
  sourceKind: {
    law: "legal act", official: "institution", report: "report", ngo: "civil society organisation", news: "news outlet",
  },
  institutionKind: {
    all: "all specialised institutions",
    DMSGD: "home for medical and social care for children",
    DDLRG: "home for children deprived of parental care",
    DDUI: "home for children with intellectual disabilities",
    DDFU: "home for children with physical disabilities",
  },
  institutionShort: { all: "all", DMSGD: "DMSGD", DDLRG: "DDLRG", DDUI: "DDUI", DDFU: "DDFU" },
  institutionStatus: { operating: "operating", planned_closure: "closure planned", closed: "closed" },
  serviceKind: {
    CNST: "family-type placement centre",
    CNST_DU: "family-type placement centre for children with disabilities",
    COP: "community support centre",
    DC: "day-care centre",
    PJ: "transitional home",
    ZJ: "sheltered home",
    KC: "crisis centre",
    CSRI: "centre for social rehabilitation and integration",
    MB: "mother-and-baby unit",
    OTHER: "other service",
  },
  body: {
    OKC: "District coordination centre",
    OKMD: "District coordination mechanism for deinstitutionalisation",
    programme: "Programme",
    other: "Other meeting",
  },
  eventKind: { first_meeting: "first sitting", meeting: "sitting", programme: "programme", result: "result" },
};
