import type { timelines as bg } from "../bg/timelines.ts";
import type { Words } from "../words.ts";
import { counted, form, nouns, number } from "./nouns.ts";

const homes = (count: number): string => counted(count, nouns.home);
const services = (count: number): string => counted(count, nouns.service);
const ofThemPlanned = (count: number, planned: number): string => {
  if (planned === 0) return "";
  if (planned === count) return ", but only as planned";
  return `, ${number(planned)} of them only as planned`;
};
const entries = (count: number): string => counted(count, nouns.entry);
const foundDated = (count: number, dated: number): string => {
  if (dated === 0) return "none with a date";
  return count === dated
    ? form(count, { one: "with a date", 2: "both with a date", other: "all with a date" })
    : `${number(dated)} with a date`;
};

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
    none: (place) => `We found no home for children named ${place}`,
    allClosed: (count, place) =>
      form(count, {
        one: `The only home for children named ${place} has closed`,
        2: `Both homes for children named ${place} have closed`,
        other: `All ${counted(count, nouns.homeForChildren)} named ${place} have closed`,
      }),
    someClosed: (closed, count, place) =>
      `Of ${counted(count, nouns.homeForChildren)} named ${place}, ${number(closed)} ${form(closed, { one: "has", other: "have" })} closed`,
    noneReported: (count, place) => `Homes for children named ${place}: ${number(count)}`,
    less: (announced, inferred) =>
      [
        announced === 0 ? "" : `of ${number(announced)} the closing was only announced`,
        inferred === 0 ? "" : `of ${number(inferred)} ${announced === 0 ? "the closing" : "it"} is inferred`,
      ]
        .filter((part) => part !== "")
        .join(", "),
    withLess: (text, less) => `${text}; ${less}`,
    noneClosed: (count, place) =>
      form(count, {
        one: `We found no report that the only home for children named ${place} has closed`,
        2: `We found no report that either of the two homes for children named ${place} has closed`,
        other: `We found no report that any of the ${counted(count, nouns.homeForChildren)} named ${place} has closed`,
      }),
    countrySubtitle:
      "Homes for children that a published source names, Bulgaria, by kind and year of closing; each mark is one home",
    districtSubtitle: (place) => `Homes for children that a published source names, ${place}, by date of closing`,
    roughly: (count) =>
      `For ${homes(count)} the date is only approximate, the closing was only decided or announced, or the home is known to have closed by then at the latest.`,
    undatedCount: (count) => `For ${homes(count)} the date of closing is not given.`,
    openList: (list) => `We found no report of the closing of ${list}.`,
    each: (list) => `${list}.`,
    onDay: {
      day: (home, date) => `${home}, on ${date}`,
      month: (home, date) => `${home}, in ${date}`,
      year: (home, date) => `${home}, in ${date}`,
    },
    firstLast: (first, last) => `By the dates given, the first to close was ${first}; the last, ${last}.`,
    between: (first, last) => `The dates given for the homes lie between ${first} and ${last}.`,
    undated: "no date",
    open: "no report",
    undatedTwo: "no\ndate",
    openTwo: "no\nreport",
    mark: {
      day: "exact day",
      month: "month known",
      year: "only the year known",
      about: "approximate date, or only decided or announced",
      at_most: "no later than this date",
      undated: "closed, date not given",
      open: "we found no report of its closing",
    },
    column: {
      home: "Home",
      kind: "Kind",
      district: "District",
      fate: "What is known",
      remark: "Remark",
      source: "Source",
    },
    note: {
      complete: "Only homes that some source names are shown; not all homes that have operated in the country.",
      disagreeing: (name, some, all) =>
        `${name}: the sources disagree – ${number(some)} of ${counted(all, nouns.statement)} ${form(some, { one: "differs", other: "differ" })} from the one shown.`,
      undated: (list) =>
        `The date of closing is not given, so the home stands apart and not at an invented place: ${list}.`,
      at_most: "The mark ◀ stands at the latest possible date: the home may have closed earlier.",
      about:
        "The soft mark stands at an approximate date, or the closing was only decided or announced: the source does not say that the home had closed.",
      inferred:
        "“Inferred” is a closing at which the source does not name this home, but speaks of all homes of the kind or of the last of them; so general a statement may have passed over a home.",
      spanDistrict: "The line through a mark shows the month or the year within which the unknown day lies.",
    },
    disputed: "sources disagree",
  },
  services: {
    none: (place) => `We found no social service for children named ${place}`,
    countryTitle: (count, planned, some, all) =>
      `${services(count)} ${form(count, { one: "is", other: "are" })} named in ${number(some)} of ${counted(all, nouns.district)}${ofThemPlanned(count, planned)}`,
    districtTitle: (count, planned, place) =>
      `${form(count, { one: `One social service ${place} is named in the sources`, other: `${services(count)} ${place} are named in the sources` })}${ofThemPlanned(count, planned)}`,
    countrySubtitle:
      "Social services for children and families that a published source names, Bulgaria, by kind; each square is one service; the list is not complete",
    districtSubtitle: (place) =>
      `Social services for children and families that a published source names, ${place}, by kind; each square is one service; the list is not complete`,
    byKind: (list) => `By kind: ${list}.`,
    kindCount: (kind, count, planned) =>
      `${kind} – ${number(count)}${planned === 0 ? "" : ` (${count === planned ? "planned" : `${number(planned)} of them planned`})`}`,
    state: {
      planned: "only planned",
      plannedFor: (date) => `planned for ${date}`,
      opened: (date) => `opened: ${date}`,
      operating: "works or was opened",
    },
    silent: (list) => `We found no service named in ${list}.`,
    neverNamed: (list) => `We found no service named of these kinds: ${list}.`,
    written: "These are the services named in the sources that we found; of others there are only numbers, or nothing.",
    rule: "What is counted is what sources name. A low number or an empty place speaks of the sources collected, not of the services that exist.",
    plannedRule:
      "A service is planned where its source only says that it is intended, approved or being built; whether it opened later we have not established.",
    eachLegend: "one named service",
    eachPlannedLegend: "one service that is only planned",
    column: {
      named: "Named",
      planned: "Of these only planned",
      districts: "Districts",
      state: "State",
      service: "Service",
      kind: "Kind",
      municipality: "Municipality",
      opened: "Opened",
      source: "Source",
    },
    unknown: "–",
    unknownSign: "not given",
  },
  events: {
    whole: "Whole country",
    none: (place) => `We found no report of a sitting or programme ${place}`,
    countryTitle: (some, all) =>
      `We found reports on coordination in ${number(some)} of ${counted(all, nouns.district)}`,
    bodyShort: {
      OKC: "OKC",
      OKMD: "OKMD",
      municipal: "municipal mechanism",
      programme: "programme",
      other: "another body",
    },
    districtLast: (place, date, body) =>
      `The latest dated sitting ${place} that we found a report of is that of ${date} (${body})`,
    districtNoSitting: (count, place) => `${entries(count)} on coordination ${place}, none of a dated sitting`,
    districtEntries: (count, place) => `${entries(count)} on coordination ${place}`,
    countrySubtitle: (from, to) =>
      `Reports of sittings, programmes and results in published sources, Bulgaria, by district and date${from === "" ? "" : `, ${from}–${to}`}`,
    districtSubtitle: (place, from, to) =>
      `Reports of sittings, programmes and results in published sources, ${place}, by body and date${from === "" ? "" : `, ${from}–${to}`}`,
    counts: (count, dated) => `We found ${entries(count)}, ${foundDated(count, dated)}.`,
    countsAndSittings: (count, dated, sittings) => {
      const found = `We found ${entries(count)}, ${foundDated(count, dated)}`;
      if (dated === 0) return `${found}.`;
      return `${found}; ${sittings === 0 ? "none of these is" : `${number(sittings)} of these ${form(sittings, { one: "is", other: "are" })}`} of a sitting.`;
    },
    noLater: (date) => `no later than ${date}`,
    onlyUndated: "No report has a date; the reports are in the table",
    one: (title, date) => `We found one report: ${title}, ${date}.`,
    oneUndated: (title) => `We found one report, without a date: ${title}.`,
    silent: (list) => `We found no report from ${list}.`,
    mark: {
      first: "first sitting",
      meeting: "sitting",
      gathering: "meeting, training or round table",
      announced: "announced in advance",
      programme: "programme, memorandum, founding",
      result: "result",
      at_most: "no later than this date",
      month: "half filled: the month is known",
      year: "empty, with a line through the year: only the year is known",
    },
    note: {
      rule: "Every report in the sources collected is counted. Two reports may be of one sitting, and where we lack a report there may have been a sitting all the same.",
      undatedCounts: (list) => `Without a date, so not in the picture but only in the table: ${list}.`,
      undated: (list) => `Without a date, so not in the picture: ${list}.`,
      texts: "How the date was established, and what else is in doubt, stands in the last column of the table.",
    },
    column: {
      date: "Date",
      district: "District",
      what: "What",
      body: "Body and kind",
      participants: "Participants",
      source: "Source",
      text: "What is known",
    },
    bodyKind: (body, kind) => (body.toLowerCase() === kind ? body : `${body}: ${kind}`),
    undated: "no date",
    unknown: "–",
    unknownSign: "not given",
  },
  tips: {
    help: "The marks of the chart: arrow keys walk along them, Home and End go to the ends, Escape closes the tip.",
  },
};
