import { counted } from "../counted.ts";
import type { timelines as bg } from "../bg/timelines.ts";
import type { Words } from "../words.ts";

const homes = (count: number): string => `${count}\u00a0${counted(count, "home", "homes")}`;
const services = (count: number): string => `${count}\u00a0${counted(count, "service", "services")}`;
const entries = (count: number): string => `${count}\u00a0${counted(count, "report", "reports")}`;

/** The words of the charts of named homes, named services and dated events, and of the tips, in English. */
export const timelines: Words<typeof bg> = {
  in: (place) => `in ${place}`,
  closures: {
    kinds: {
      all: "Homes for children",
      DMSGD: "Homes for medical and social care for children",
      DDLRG: "Homes for children deprived of parental care",
      DDUI: "Homes for children with intellectual disabilities",
      DDFU: "Homes for children with physical disabilities",
    },
    none: (place) => `The sources collected name no home for children ${place}`,
    allClosed: (count, place) =>
      (count === 1 ? `The only home for children named ${place} has closed` : `All ${count} homes for children named ${place} have closed`),
    someClosed: (closed, count, place) => `Of ${count} homes for children named ${place}, ${closed} ${counted(closed, "has", "have")} closed`,
    noneClosed: (count, place) =>
      (count === 1 ? `Nothing says that the only home for children named ${place} has closed` : `Nothing says that any of the ${count} homes for children named ${place} has closed`),
    countrySubtitle: "Homes for children that a published source names, Bulgaria, by kind and year of closing; each mark is one home",
    districtSubtitle: (place) => `Homes for children that a published source names, ${place}, by date of closing`,
    most: (year, count) => `Of the homes whose year of closing is certain, most closed in ${year}: ${count}.`,
    roughly: (count) => `For ${homes(count)} the date is only approximate, or the home is known to have closed by then at the latest.`,
    undatedCount: (count) => `For ${homes(count)} the date of closing is not given.`,
    openList: (list) => `Not reported as closed: ${list}.`,
    each: (list) => `${list}.`,
    firstLast: (first, last) => `By the dates given, the first to close was ${first}, the last ${last}.`,
    undated: "no date", open: "not closed", undatedTwo: "no\ndate", openTwo: "not\nclosed",
    mark: {
      day: "exact day", month: "month known", year: "only the year known", about: "approximate date",
      at_most: "no later than this date", undated: "closed, date not given", open: "not reported as closed",
    },
    column: { home: "Home", kind: "Kind", district: "District", fate: "What is known", remark: "Remark", source: "Source" },
    note: {
      complete: "Only homes that some source names are shown; not all homes that have worked in the country.",
      disagreeing: (name, some, all) => `${name}: the sources disagree – ${some} of ${all} statements differ from the one shown.`,
      undated: (list) => `The date of closing is not given, so the home stands apart and not at an invented place: ${list}.`,
      at_most: "The mark ◀ stands at the latest possible date: the home may have closed earlier.",
      about: "The soft mark stands at an approximate date: the source says when the closing was announced or expected.",
      spanDistrict: "The line through a mark shows the month or the year within which the unknown day lies.",
    },
    disputed: "sources disagree",
  },
  services: {
    short: {
      CNST: "CNST", CNST_DU: "CNST\nDU", COP: "COP", DC: "DC", PJ: "PJ", ZJ: "ZJ", KC: "KC", CSRI: "CSRI", MB: "MB", OTHER: "oth.",
    },
    none: (place) => `The sources collected name no social service for children ${place}`,
    countryTitle: (count, kind, most, some, all) => `${services(count)} are named in ${some} of ${all} districts, most often a ${kind} (${most})`,
    districtTitle: (count, place) => (count === 1 ? `One social service ${place} is named in the sources` : `${services(count)} ${place} are named in the sources`),
    countrySubtitle: "Social services for children and families that a published source names, Bulgaria, number by district and kind; the list is not complete",
    districtSubtitle: (place) => `Social services for children and families that a published source names, ${place}, by kind; each square is one service; the list is not complete`,
    leaders: (list, count) => `Most are named in ${list}: ${count}.`,
    byKind: (list) => `By kind: ${list}.`,
    kindCount: (kind, count) => `${kind} – ${count}`,
    silent: (list) => `None is named in ${list}.`,
    neverNamed: (list) => `Without a single one named: ${list}.`,
    rule: "What is counted is what sources name. A low number or an empty place means that no source collected names a service, not that there is none.",
    countLegend: "number of services named", noneLegend: "no service named", eachLegend: "one named service",
    kindLegend: (short, name) => `${short} – ${name}`,
    column: { district: "District", total: "Total", sources: "Sources", service: "Service", kind: "Kind", municipality: "Municipality", opened: "Opened", source: "Source" },
    unknown: "–", unknownSign: "not given",
  },
  events: {
    whole: "Whole country",
    none: (place) => `The sources collected tell of no sitting or programme ${place}`,
    countryTitle: (some, all) => `Coordination is reported from ${some} of ${all} districts`,
    districtLast: (place, date) => `The last known sitting ${place} is that of ${date}`,
    districtNoSitting: (count, place) => `${entries(count)} on coordination ${place}, none of a dated sitting`,
    countrySubtitle: (from, to) => `Reports of sittings, programmes and results in published sources, Bulgaria, by district and date${from === "" ? "" : `, ${from}–${to}`}`,
    districtSubtitle: (place, from, to) => `Reports of sittings, programmes and results in published sources, ${place}, by body and date${from === "" ? "" : `, ${from}–${to}`}`,
    counts: (count, dated) => (count === dated ? `All ${entries(count)} have a date.` : `Of ${entries(count)}, ${dated} ${counted(dated, "has", "have")} a date.`),
    noLater: (date) => `no later than ${date}`,
    onlyUndated: "No report has a date; the reports are in the table",
    one: (title, date) => `The only report: ${title}, ${date}.`,
    oneUndated: (title) => `The only report has no date: ${title}.`,
    most: (list, count) => `Most are from ${list}: ${count}.`,
    silent: (list) => `Without a single report: ${list}.`,
    sittings: (count) => `${counted(count, "One report is", `${count} reports are`)} of a dated sitting.`,
    participants: (count, date) => `The highest known number of participants: ${count}, ${date}.`,
    mark: {
      first: "first sitting", meeting: "sitting or meeting", programme: "programme, memorandum, founding", result: "result",
      at_most: "no later than this date",
      month: "half filled: the month is known", year: "empty, with a line through the year: only the year is known",
    },
    note: {
      rule: "Every report in the sources collected is counted. Two reports may be of one sitting, and no report does not mean that there was no sitting.",
      undatedCounts: (list) => `Without a date, so not in the picture but only in the table: ${list}.`,
      undated: (list) => `Without a date, so not in the picture: ${list}.`,
      texts: "How the date was established, and what else is in doubt, stands in the last column of the table.",
    },
    column: { date: "Date", district: "District", what: "What", body: "Body and kind", participants: "Participants", source: "Source", text: "What is known" },
    bodyKind: (body, kind) => `${body}: ${kind}`,
    undated: "no date", unknown: "–", unknownSign: "not given",
  },
  tips: {
    help: "The marks of the chart: arrow keys walk along them, Home and End go to the ends, Escape closes the tip.",
  },
};
