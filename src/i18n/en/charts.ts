import type { charts as bg } from "../bg/charts.ts";
import type { Words } from "../words.ts";

/** The words of the charts in English. */
export const charts: Words<typeof bg> = {
  unit: {
    teams: { one: "team", more: "teams" }, people: { one: "person", more: "people" }, sweeps: { one: "sweep", more: "sweeps" },
    addresses: { one: "address", more: "addresses" }, children: { one: "child", more: "children" }, percent: { one: "%", more: "%" },
    cases: { one: "case", more: "cases" }, offices: { one: "directorate", more: "directorates" }, acts: { one: "act", more: "acts" },
    sittings: { one: "sitting", more: "sittings" }, institutions: { one: "institution", more: "institutions" },
    places: { one: "place", more: "places" }, services: { one: "service", more: "services" },
    families: { one: "family", more: "families" },
  },
  subject: {
    coverage_teams: "coverage teams", team_members: "team members", sweeps: "sweeps",
    addresses_visited: "addresses visited", children_listed: "children to be reached",
    children_returned: "children returned", children_dropped_again: "children who left again",
    children_at_risk: "children at risk of dropping out", children_abroad: "children abroad",
    children_not_found: "children not found", children_not_enrolled: "children not enrolled",
    coverage_rate: "the share covered", dropouts: "school leavers", dropout_rate: "the share of leavers",
    social_support_cases: "cases supported", social_directorates: "Social Assistance directorates taking part",
    penalties: "sanctions", okc_meetings: "sittings of the coordination centre", meeting_participants: "participants",
    institutions_operating: "institutions operating", institutions_closed: "institutions closed",
    institutions_planned_closure: "institutions due to be closed", institution_capacity: "places in institutions",
    children_in_institutions: "children in institutions", services_operating: "services operating",
    services_opened: "services opened", services_planned: "services planned", service_capacity: "places in services",
    service_users: "service users", foster_families: "foster families",
    foster_children: "children in foster care", kin_children: "children with kin",
    prevention_cases: "prevention cases", prevention_success: "successful prevention cases",
    reintegration_cases: "reintegration cases", reintegration_success: "children reintegrated",
  },
  qualified: { exact: "", about: "about ", at_least: "at least ", at_most: "at most " },
  place: {
    country: "Bulgaria", district: (name: string) => `${name} district`, municipality: (name: string) => `${name} municipality`,
  },
  within: (place: string) => `in ${place}`,
  year: {
    school: (label: string) => label,
    schoolLong: (label: string) => `the school year ${label}`,
    calendar: (label: string) => label,
  },
  part: "part of the year",
  partShort: "part",
  empty: "no data",
  mark: {
    full: "figure for the whole year",
    part: "for part of the year only, not compared with a whole one",
    about: "≈ approximate (soft edge)",
    at_least: "≥ at least as many (open top)",
    at_most: "≤ at most as many",
    c: "withheld, so that no child can be recognised",
    x: "no data: nobody has published it",
    z: "– not applicable",
    pointAbout: "○ approximate",
    doubt: "? doubtful, see the notes",
    published: "a figure has been published",
  },
  sign: {
    about: "approximately", at_least: "at least", at_most: "at most", part: "for part of the year only",
    doubt: "doubtful", c: "so that no child can be recognised", x: "nobody has published it", z: "cannot exist",
  },
  list: { and: "and" },
  note: {
    part: (labels: string) => `For part of the year only, and so not compared with a whole one: ${labels}.`,
    inferred: (labels: string) => `The date is not printed in the source but inferred from the context: ${labels}.`,
    disagreeing: (label: string, some: string, all: string) =>
      `${label}: the sources contradict each other – ${some} of ${all} statements disagree with the headline figure.`,
    doubt: (label: string, doubt: string) => `${label}, doubtful: ${doubt}.`,
    withheld: (labels: string) => `Withheld, so that no child can be recognised: ${labels}.`,
  },
  column: {
    period: "Period", date: "As of", district: "District", kind: "Kind", remark: "Remark", source: "Source",
    indicator: "Indicator", value: (name: string, unit: string) => (unit === "%" ? `${name}, %` : name),
  },
  remark: { part: "part of the year", inferred: "inferred date", disagreeing: "sources disagree", doubt: "doubtful" },
  bars: {
    bySchoolYear: "by school year", byYear: "by year",
    nothing: (name: string) => `${name}: nobody has published data`,
    nothingChosen: (name: string) => `${name}: no data for the years chosen`,
    impossible: (name: string) => `${name}: not applicable`,
    withheld: (name: string) => `${name}: the figures are withheld, so that no child can be recognised`,
    onlyPart: (value: string, period: string) => `No full year: ${value} for part of ${period}`,
    oneYear: (value: string, period: string) => `Only one year has been published: ${value} in ${period}`,
    oneFullYear: (value: string, period: string) => `Only one full year has been published: ${value} in ${period}`,
    oneChosen: (subject: string, value: string, period: string) => `${subject}: ${value} in ${period}`,
    two: (subject: string, from: string, first: string, to: string, last: string) =>
      `${subject}: ${from} in ${first} and ${to} in ${last}`,
    less: { many: "fell", one: "fell" },
    more: { many: "rose", one: "rose" },
    equal: { many: "stayed at", one: "stayed at" },
    changed: (subject: string, verb: string, from: string, to: string, period: string) =>
      `${subject} ${verb} from ${from} to ${to} in ${period}`,
    changedBetween: (subject: string, verb: string, from: string, to: string, first: string, last: string) =>
      `${subject} ${verb} from ${from} to ${to} between ${first} and ${last}`,
    changedRun: (subject: string, verb: string, years: string, from: string, to: string, last: string) =>
      `${subject} ${verb} ${years} years in a row: from ${from} to ${to} in ${last}`,
    same: (subject: string, verb: string, value: string, period: string) => `${subject} ${verb} ${value} in ${period}`,
    tail: (title: string, period: string) => `${title}; no data after ${period}`,
    tailSince: (title: string) => `${title}; no data after that`,
    years: { 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine" },
    is: { many: "came to", one: "came to" },
    sentence: (subject: string, place: string, period: string, is: string, value: string, publisher: string, beside: string) =>
      `${subject} ${place} ${is} ${value} in ${period}, according to ${publisher}${beside}.`,
    partly: (subject: string, place: string, period: string, is: string, value: string, publisher: string) =>
      `For part of ${period}, ${subject} ${place} ${is} ${value}, according to ${publisher}.`,
    partToo: (period: string, value: string) => `For part of ${period} the figure is ${value}; a part of a year is not compared with a whole one.`,
    by: (difference: string, word: string, than: string, value: string) => ` – ${difference} ${word} ${than} (${value})`,
    beside: (word: string, than: string, value: string) => ` – ${word} ${than} (${value})`,
    word: { less: { many: "fewer", one: "lower" }, more: { many: "more", one: "higher" } },
    thanBefore: "than the year before",
    thanIn: (period: string) => `than in ${period}`,
    equalTo: (period: string) => ` – the same as in ${period}`,
    points: (value: string) => `${value} percentage points`,
    lacking: (some: string, all: string) => `No figure has been published for ${some} of ${all} years.`,
    none: (place: string, subject: string, from: string, to: string) =>
      `No figure has been published for ${subject} ${place} for any year from ${from} to ${to}.`,
    noneAtAll: (place: string, subject: string) => `No figure by year has been published for ${subject} ${place}.`,
    hidden: (place: string, subject: string) => `The figures published for ${subject} ${place} are withheld because they are very small.`,
  },
  steps: {
    kind_word: { all: "all", DMSGD: "medical and social", DDLRG: "without parental care", DDUI: "intellectual disabilities", DDFU: "physical disabilities" },
    subtitle: (name: string, from: string, to: string) => `${name}, Bulgaria, ${from} to ${to}`,
    title: (from: string, first: string, to: string, last: string) => `Of ${from} institutions in ${first}, ${to} were left in ${last}`,
    titleRise: (from: string, first: string, to: string, last: string) => `Institutions went from ${from} in ${first} to ${to} in ${last}`,
    titleOne: (value: string, when: string) => `${value} as of ${when}`,
    sentence: (value: string, when: string, publisher: string) =>
      `The latest undoubted total is ${value} as of ${when}, according to ${publisher}.`,
    doubted: (value: string, when: string) => `A later total, ${value} as of ${when}, is doubtful.`,
    kinds: (list: string) => `Latest known by kind: ${list}.`,
    kind: (name: string, value: string, when: string) => `${name} – ${value} as of ${when}`,
    between: "Between two dates the number is not known; the line keeps the last published one.",
    differing: (label: string, values: string) => `${label}: another number has been published for the same date (${values}).`,
  },
  matrix: {
    countrySubtitle: (count: string, from: string, to: string) =>
      `How many of ${count} school indicators have at least one figure, by district and school year, ${from} – ${to}`,
    districtSubtitle: (place: string, from: string, to: string) => `Which indicators have at least one figure, ${place}, by school year, ${from} – ${to}`,
    countryTitle: (some: string, all: string, subject: string) =>
      `For ${some} of ${all} districts there is no figure for ${subject} in any school year`,
    countryTitleNone: (all: string, subject: string) => `All ${all} districts have at least one figure for ${subject}`,
    districtTitle: (some: string, all: string, place: string) => `${some} of ${all} indicators have a figure for ${place}`,
    districtTitleNone: (place: string) => `No figure has been published for ${place} for any school year`,
    countrySentence: (empty: string, all: string) => `Of ${all} cells (a district in a school year), ${empty} are empty.`,
    most: (list: string, count: string) => `Most have been published for ${list}: ${count}, counted by indicator and year.`,
    bare: (list: string) => `Without a single figure: ${list}.`,
    districtSentence: (some: string, all: string, full: string, years: string) =>
      `There are figures for ${some} of ${all} school years; most indicators – ${full} – have been published for ${years}.`,
    bareIndicators: (list: string) => `Without a single figure: ${list}.`,
    rule: "Every published figure counts whose period lies wholly within the school year (15 September to 14 September), also for a part of it, as of a date or by group. Figures for a calendar year do not count. The last school year is still running.",
    yes: "yes", partly: "for part", no: "no",
    legendCount: "number of indicators with at least one figure",
    dash: "–",
  },
  ranking: {
    subtitle: (what: string, period: string) => `${what}, by district, ${period}`,
    countryTitle: (some: string, all: string, subject: string, period: string) =>
      `Only ${some} of ${all} districts ${some === "1" ? "has" : "have"} a figure for ${subject} in ${period}`,
    countryTitleMany: (some: string, all: string, subject: string, period: string) =>
      `${some} of ${all} districts have a figure for ${subject} in ${period}`,
    nothing: (subject: string) => `No district has a figure for ${subject}`,
    districtTitle: (value: string, place: string, some: string, all: string) =>
      `${value} in ${place}; ${some} of ${all} districts have a figure`,
    districtTitlePart: (value: string, place: string) => `${value} in ${place}, but for part of the year only`,
    districtTitleNone: (place: string, some: string, all: string, period: string) =>
      `No figure for ${place} in ${period}; ${some} of ${all} districts have one`,
    range: (highest: string, high: string, lowest: string, low: string) => `The published figures run from ${low} (${lowest}) to ${high} (${highest}).`,
    single: (place: string, value: string) => `The only figure for a whole year is ${value} (${place}).`,
    beside: (place: string, value: string, publisher: string, more: string, less: string) =>
      `${place} – ${value}, according to ${publisher}. There are certainly more in ${more} and fewer in ${less}.`,
    areas: (count: number) => `${count} ${count === 1 ? "district" : "districts"}`,
    median: (value: string) => `The median is ${value}.`,
    medianName: (value: string) => `median ${value}`,
    lacking: (list: string) => `No data for: ${list}.`,
    partApart: "A figure for part of the year stands last and enters neither the order nor the median.",
    chosen: (place: string) => place, other: "other districts",
  },
};
