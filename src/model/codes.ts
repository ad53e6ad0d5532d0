/** The code lists everybody shares. A code is an address and a column value: it never changes its meaning. */

/**
 * `reported`: figures that institutions and the press published; `register`: counts of anonymised records; `official`:
 * statistics that cover every district, for context and as denominators.
 */
export const datasets = ["reported", "register", "official"] as const;
export type Dataset = (typeof datasets)[number];

export const topics = ["school", "care", "coordination"] as const;
export type Topic = (typeof topics)[number];

export const areaLevels = ["country", "district", "municipality", "settlement"] as const;
export type AreaLevel = (typeof areaLevels)[number];

/** A place below the municipality: those of EKATTE, the districts of cities, and quarters that are neither. */
export const settlementKinds = ["town", "village", "monastery", "city_district", "quarter"] as const;
export type SettlementKind = (typeof settlementKinds)[number];

export const periodTypes = ["school_year", "calendar_year", "as_of", "range"] as const;
export type PeriodType = (typeof periodTypes)[number];

/** `part`: the count covers only a part of its period and is never drawn like a full one. */
export const extents = ["full", "part"] as const;
export type Extent = (typeof extents)[number];

/**
 * What a figure counts, next to its indicator's definition: `all` that it says; a `part` of that; those returned who
 * were `kept_at_date`; `net` of those who left again; only the `first_time`; only those `returned_after_leaving`; more
 * than the definition (`gross_beyond_definition`); something else (`other_concept`); `unclear`.
 */
export const countings = [
  "all",
  "part",
  "kept_at_date",
  "net",
  "first_time",
  "returned_after_leaving",
  "gross_beyond_definition",
  "other_concept",
  "unclear",
] as const;
export type Counting = (typeof countings)[number];

/**
 * How far into its period a figure reaches: the whole of it, from its start until a date, only its very start, a single
 * moment, all time since something began, or unclear.
 */
export const reaches = [
  "whole_period",
  "until_date",
  "start_of_period",
  "moment",
  "cumulative_since",
  "unclear",
] as const;
export type Reach = (typeof reaches)[number];

/** Who found what had to be corrected: who compile the figures, a reader, who said or published them. */
export const finders = ["compilers", "reader", "source"] as const;
export type Finder = (typeof finders)[number];

/** A cell was corrected, a whole statement withdrawn, or a chart drawn anew. */
export const correctionKinds = ["corrected", "withdrawn", "redrawn"] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** What was counted at a moment, what happened during a period, or a share in percent. */
export const natures = ["stock", "flow", "share"] as const;
export type Nature = (typeof natures)[number];

/** How the period is known: printed in the source, inferred from its context, or not at all. */
export const datings = ["printed", "inferred", "undated"] as const;
export type Dating = (typeof datings)[number];

export const qualifiers = ["exact", "about", "at_least", "at_most"] as const;
export type Qualifier = (typeof qualifiers)[number];

/** Why a cell holds no number: withheld to protect people, published or delivered by nobody, or impossible. */
export const valueStates = ["c", "x", "z"] as const;
export type ValueState = (typeof valueStates)[number];

/** SDMX CL_OBS_STATUS, the codes used here: normal, estimated, unreliable, missing, cannot exist, suppressed. */
export const obsStatuses = ["A", "E", "U", "O", "M", "Q"] as const;
export type ObsStatus = (typeof obsStatuses)[number];

/** SDMX CL_CONF_STATUS as far as it may be public: free or confidential, never a finer code. */
export const confStatuses = ["F", "C"] as const;
export type ConfStatus = (typeof confStatuses)[number];

/**
 * What a statement is to the observation it speaks of; `repeating`: the same statement as another one, told again or
 * rounded.
 */
export const evidenceRoles = ["headline", "corroborating", "repeating", "disagreeing"] as const;
export type EvidenceRole = (typeof evidenceRoles)[number];

/** For a home, `earlier` is a statement about an earlier time (still open, closing planned). */
export const homeEvidenceRoles = ["headline", "corroborating", "earlier", "disagreeing"] as const;
export type HomeEvidenceRole = (typeof homeEvidenceRoles)[number];

export const homeKinds = ["DMSGD", "DDLRG", "DDUI", "DDFU"] as const;
export type HomeKind = (typeof homeKinds)[number];

export const institutionKinds = ["all", ...homeKinds] as const;
export type InstitutionKind = (typeof institutionKinds)[number];

export const institutionStatuses = ["operating", "planned_closure", "closed"] as const;
export type InstitutionStatus = (typeof institutionStatuses)[number];

/**
 * How a home's closing is known: a source reports it, one only announced it, or it follows from what a source says of
 * all homes of a kind.
 */
export const closings = ["reported", "announced", "inferred"] as const;
export type Closing = (typeof closings)[number];

export const serviceKinds = ["CNST", "CNST_DU", "COP", "DC", "PJ", "ZJ", "KC", "CSRI", "MB", "OTHER"] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/**
 * What a source says of a service: that it works or was opened, or only that it is planned, approved or being built.
 */
export const serviceStates = ["operating", "planned"] as const;
export type ServiceState = (typeof serviceStates)[number];

export const bodies = ["OKC", "OKMD", "municipal", "programme", "other"] as const;
export type Body = (typeof bodies)[number];

export const eventKinds = ["first_meeting", "meeting", "gathering", "announced", "programme", "result"] as const;
export type EventKind = (typeof eventKinds)[number];
/** The kinds at which a coordination body sat: a training, a round table or a sitting only announced is none. */
export const sittingKinds = ["first_meeting", "meeting"] as const satisfies readonly EventKind[];

export const sourceKinds = ["law", "official", "report", "ngo", "news"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** How much of a source was read: all of it, or a part such as its head or an excerpt. */
export const readings = ["whole", "part"] as const;
export type Reading = (typeof readings)[number];

/** Languages a source may be written in. */
export const sourceLanguages = ["bg", "en", "sr"] as const;
export type SourceLanguage = (typeof sourceLanguages)[number];

export const indicatorKinds = ["stock", "flow", "share"] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

/** Why an audit doubts a figure; `computed` only says that its compilers added or multiplied printed numbers. */
export const doubtKinds = [
  "computed",
  "contradiction",
  "dating",
  "definition",
  "group",
  "indicator",
  "orphan",
  "period",
] as const;
export type DoubtKind = (typeof doubtKinds)[number];
