import type { charts as bg } from "../bg/charts.ts";
import type { Words } from "../words.ts";
import { district } from "./areas.ts";
import { counted, form, nouns, number } from "./nouns.ts";

/** The words of the charts in English. */
export const charts: Words<typeof bg> = {
  unit: {
    teams: nouns.team,
    people: nouns.person,
    sweeps: nouns.sweep,
    addresses: nouns.address,
    children: nouns.child,
    percent: { one: "%", other: "%" },
    cases: nouns.case,
    offices: nouns.office,
    acts: nouns.act,
    sittings: nouns.sitting,
    institutions: nouns.institution,
    places: nouns.place,
    services: nouns.service,
    families: nouns.family,
    signals: nouns.signal,
    districts: nouns.district,
  },
  subject: {
    coverage_teams: "coverage teams",
    team_members: "team members",
    sweeps: "sweeps",
    addresses_visited: "addresses visited",
    children_listed: "children to be reached",
    children_returned: "children returned",
    children_dropped_again: "children who left again",
    children_at_risk: "children at risk of dropping out",
    children_abroad: "children abroad",
    children_not_found: "children not found",
    children_not_enrolled: "children not enrolled",
    coverage_rate: "the share covered",
    dropouts: "dropouts",
    dropout_rate: "the dropout rate",
    social_support_cases: "cases supported",
    social_directorates: "Social Assistance directorates taking part",
    penalties: "sanctions",
    okc_meetings: "sittings of the coordination centre",
    meeting_participants: "participants",
    institutions_operating: "institutions operating",
    institutions_closed: "institutions closed",
    institutions_planned_closure: "institutions due to be closed",
    institution_capacity: "places in institutions",
    children_in_institutions: "children in institutions",
    services_operating: "services operating",
    services_opened: "services opened",
    services_planned: "services planned",
    service_capacity: "places in services",
    service_users: "service users",
    foster_families: "foster families",
    foster_children: "children in foster care",
    kin_children: "children with kin",
    prevention_cases: "prevention cases",
    prevention_success: "successful prevention cases",
    children_without_parental_care: "children without parental care",
    adoptions: "adoptions",
    children_adoption_register: "children free for adoption",
    child_risk_signals: "signals of children at risk",
    early_leavers_rate: "the share of early leavers from education",
    preschool_enrolment_rate: "the share enrolled in pre-school",
    ecec_participation_rate: "the share in early childhood education",
    okmd_districts: "districts with a deinstitutionalisation mechanism",
    reintegration_cases: "reintegration cases",
    reintegration_success: "children reintegrated",
    live_births: "births",
    kindergarten_children: "children in kindergartens",
    net_enrolment_3_6: "the share enrolled in kindergarten",
    children_found: "children found on sweeps",
    children_placed: "children placed",
    children_left_institutions: "children who left institutions",
    okmd_meetings: "sittings of the deinstitutionalisation mechanism",
    programme_meetings: "programme sittings",
  },
  after: {
    coverage_rate: "the share covered",
    dropout_rate: "the dropout rate",
    early_leavers_rate: "the share of early leavers from education",
    preschool_enrolment_rate: "the share enrolled in pre-school",
    ecec_participation_rate: "the share in early childhood education",
    net_enrolment_3_6: "the share enrolled in kindergarten",
  },
  qualified: { exact: "", about: "about ", at_least: "at least ", at_most: "at most " },
  place: {
    country: "Bulgaria",
    district,
    municipality: (name: string) => `${name} municipality`,
  },
  synthetic: {
    word: "SYNTHETIC",
    title: (title: string) => `${title} (synthetic data)`,
    before: (text: string) => `Synthetic data. ${text}`,
    note: "The figures come from a register made by a script to try the site out. They speak of no child and of no place.",
  },
  within: (place: string) => `in ${place}`,
  year: {
    school: (label: string) => label,
    schoolLong: (label: string) => `the school year ${label}`,
    calendar: (label: string) => label,
  },
  part: "part of the year",
  partShort: "part",
  empty: "none found",
  seeNote: "see note",
  mark: {
    full: "figure for the whole year",
    part: "for part of the year only, not compared with a whole one",
    about: "≈ approximate (soft edge)",
    at_least: "≥ at least as many (open top)",
    at_most: "≤ at most as many",
    c: "withheld, so that no child can be recognised",
    x: "we found no total for the year",
    z: "– not applicable",
    pointAbout: "○ approximate",
    doubt: "? doubtful, see the notes",
    published: "a figure has been published",
  },
  sign: {
    about: "approximately",
    at_least: "at least",
    at_most: "at most",
    part: "for part of the year only",
    doubt: "doubtful",
    c: "so that no child can be recognised",
    x: "we found no such figure",
    z: "cannot exist",
  },
  official:
    "Official statistics of all districts, not figures of the mechanism or of deinstitutionalisation: they show how many children it is about.",
  list: { and: "and" },
  note: {
    part: (labels: string) => `For part of the year only, and so not compared with a whole one: ${labels}.`,
    inferred: (labels: string) => `The date is not printed in the source but inferred from the context: ${labels}.`,
    disagreeing: (label: string, some: number, all: number) =>
      `${label}: the sources contradict each other – ${number(some)} of ${counted(all, nouns.statement)} ${form(some, { one: "disagrees", other: "disagree" })} with the headline figure.`,
    doubt: (label: string, doubt: string) => `${label}, doubtful: ${doubt}.`,
    leftOut: (label: string, doubt: string) =>
      `${label}: a number has been published, but being doubtful it is kept out of the chart. ${doubt}.`,
    withheld: (labels: string) => `Withheld, so that no child can be recognised: ${labels}.`,
  },
  column: {
    period: "Period",
    counts: "Who is counted",
    date: "As of",
    district: "District",
    kind: "Kind",
    remark: "Remark",
    source: "Source",
    indicator: "Indicator",
    value: (name: string, unit: string) => (unit === "%" ? `${name}, %` : name),
  },
  remark: {
    part: "part of the year",
    inferred: "inferred date",
    disagreeing: "sources disagree",
    doubt: "doubtful",
    leftOut: "a doubtful number exists; kept out of the chart",
  },
  bars: {
    bySchoolYear: "by school year",
    byYear: "by year",
    nothing: (name: string) => `${name}: we found no figure for a whole year`,
    onlyDoubted: (name: string) => `${name}: we found no yearly figure free of doubt`,
    doubtedOnly: (place: string, subject: string) =>
      `The yearly figures on ${subject} ${place} that we found are kept out of the chart, because they are doubtful.`,
    nothingChosen: (name: string) => `${name}: we found no figure for a whole year among those chosen`,
    impossible: (name: string) => `${name}: not applicable`,
    withheld: (name: string) => `${name}: the figures are withheld, so that no child can be recognised`,
    onlyPart: (name: string, value: string, when: string) => `${name}: ${value} ${when}`,
    oneChosen: (subject: string, value: string, period: string) => `${subject}: ${value} in ${period}`,
    two: (subject: string, from: string, first: string, to: string, last: string) =>
      `${subject}: ${from} in ${first} and ${to} in ${last}`,
    less: { many: "fell", one: "fell" },
    more: { many: "rose", one: "rose" },
    equal: { many: "are unchanged", one: "is unchanged" },
    changed: (subject: string, verb: string, from: string, to: string, period: string) =>
      `${subject} ${verb} from ${from} to ${to} in ${period}`,
    changedRun: (subject: string, verb: string, years: string, from: string, to: string, last: string) =>
      `${subject} ${verb} ${years} years in a row: from ${from} to ${to} in ${last}`,
    same: (subject: string, verb: string, value: string, period: string) => `${subject} ${verb}: ${value} in ${period}`,
    rounded: (title: string) => `${title} (rounded)`,
    both: (subject, value, first, last) => `${subject}: ${value} in both ${first} and ${last}`,
    remarked: (title, remarks) => `${title} (${remarks})`,
    publishersDiffer: "different sources",
    yearsInferred: "the years are inferred from the context",
    noOther: "for no other whole year did we find a total",
    noOtherUndoubted: "for no other whole year did we find a total free of doubt",
    someLack: (some, all, ended) =>
      `for ${number(some)} of ${counted(all, ended ? nouns.endedYear : nouns.year)} we found no total`,
    noWhole: "for no whole year did we find a total",
    noWholeUndoubted: "for no whole year did we find a total free of doubt",
    noWholeChosen: "for no whole year among those chosen did we find a total",
    years: { 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine" },
    is: { many: "numbered", one: "came to" },
    sentence: (
      subject: string,
      place: string,
      period: string,
      is: string,
      value: string,
      publisher: string,
      beside: string,
    ) => `${subject} ${place} ${is} ${value} in ${period}, according to ${publisher}${beside}.`,
    partly: (subject: string, place: string, when: string, is: string, value: string, publisher: string) =>
      `${subject} ${place} ${is} ${value} ${when}, according to ${publisher}.`,
    also: (period: string, value: string) => `In ${period} the figure is ${value}.`,
    partToo: (value, when) =>
      `There is also a figure that does not reach the end of its year: ${value} ${when}. It is not compared with a whole year.`,
    partsToo: (list) => `Other figures are for part of a year only: ${list}. They are not compared with a whole year.`,
    partItem: (value, when) => `${value} (${when})`,
    allCounted: "all by the definition",
    by: (difference: string, word: string, than: string, value: string) =>
      ` – ${difference} ${word} ${than} (${value})`,
    beside: (word: string, than: string, value: string) => ` – ${word} ${than} (${value})`,
    word: { less: { many: "fewer", one: "lower" }, more: { many: "more", one: "higher" } },
    thanBefore: "than the year before",
    equalTo: (period: string) => ` – unchanged from ${period}`,
    equalRounded: (period: string) => ` – once rounded, unchanged from ${period}`,
    points: (value: number) => counted(value, { one: "percentage point", other: "percentage points" }),
    lackingOne: "We found no figure for the whole year.",
    lacking: (some: number, all: number, ended: boolean) =>
      some === all
        ? `For none of the ${counted(all, ended ? nouns.endedYear : nouns.year)} did we find a figure for the whole year.`
        : `For ${number(some)} of ${counted(all, ended ? nouns.endedYear : nouns.year)} we found no figure for the whole year.`,
    none: (place: string, subject: string, from: string, to: string) =>
      `We found no figure for a whole year on ${subject} ${place} from ${from} to ${to}.`,
    noneAtAll: (place: string, subject: string) => `We found no figure by year on ${subject} ${place}.`,
    hidden: (place: string, subject: string) =>
      `The figures on ${subject} ${place} are withheld because they are very small.`,
  },
  steps: {
    kind_word: {
      all: "all",
      DMSGD: "medical and social",
      DDLRG: "without parental care",
      DDUI: "intellectual disabilities",
      DDFU: "physical disabilities",
    },
    subtitle: (name: string, from: string, to: string) => `${name}, Bulgaria, ${from} to ${to}`,
    name: "all children's institutions",
    nothing: "Children's institutions: we found no dated total",
    sentence: (value: string, when: string, publisher: string) =>
      `In total there were ${value} institutions ${when}, according to ${publisher}.`,
    doubted: (value: string, when: string) => `A later total, ${value} ${when}, is doubtful.`,
    kinds: (list: string) => `By kind only: ${list}.`,
    kind: (name: string, value: string, when: string) => `${name} – ${value} ${when}`,
    between: "Between two dates the line keeps the number of the earlier one; when it changed cannot be seen from it.",
    differing: (label: string, values: string) =>
      `${label}: another number has been published for the same date (${values}).`,
  },
  matrix: {
    countrySubtitle: (count: string, from: string, to: string) =>
      `For how many of ${count} school indicators we found at least one figure, by district and school year, ${from} – ${to}`,
    districtSubtitle: (place: string, from: string, to: string) =>
      `For which indicators we found at least one figure, ${place}, by school year, ${from} – ${to}`,
    countryTitle: (some: string, all: string, subject: string) =>
      `For ${some} of ${all} districts we found no figure at all for ${subject} in the district as a whole`,
    countryTitleNone: (all: string, subject: string) =>
      `For all ${all} districts we found at least one figure for ${subject} in the district as a whole`,
    districtTitle: (some: string, all: string, place: string) =>
      `For ${some} of ${all} indicators we found at least one figure of a school year for ${place}`,
    districtTitleNone: (place: string) => `We found no figure of any school year for ${place} as a whole`,
    countrySentence: (indicators: number, districts: number, years: number, all: number) =>
      `${counted(indicators, nouns.indicator)}, ${counted(districts, nouns.district)} and ${counted(years, nouns.schoolYear)} make ${counted(all, nouns.combination)}.`,
    found: (some: string) =>
      `For ${some} of them we found at least one figure: a total, one for a group, at a date or for a part of the year.`,
    foundNone: "For none of them did we find a figure.",
    uneven: (list: string, count: number, none: number) =>
      `What we found is spread unevenly: ${number(count)} for ${list}, and for ${counted(none, nouns.district)} not one.`,
    bare: (list: string) => `We found nothing for: ${list}.`,
    onlyWhole: (name, list) =>
      `For the district as such we found no figure, only for ${name} municipality, which is the whole district, for: ${list}.`,
    onlyLocal: (list) =>
      `For the district as a whole we found no figure, only for single municipalities, for: ${list}.`,
    other: (list: string) => `Only for another period, or undated, did we find a figure for: ${list}.`,
    districtSentence: (indicators: number, years: number, all: number) =>
      `${counted(indicators, nouns.indicator)} and ${counted(years, nouns.schoolYear)} make ${counted(all, nouns.combination)}.`,
    districtYears: (some: number, all: number) =>
      `What we found is from ${number(some)} of the ${counted(all, nouns.schoolYear)}.`,
    rule: "Every figure found counts whose period lies wholly within the school year (15 September to 14 September), also for a part of it, as of a date or for a group. Figures for a calendar year, for a period beyond the school year and without a date do not count.",
    further: "The sittings of the coordination centre are added here; the table of all districts does not count them.",
    yes: "yes",
    partly: "for part",
    no: "none found",
    otherCell: "other",
    otherMark: "for this school year we found no figure, but there is one for another period or undated",
    otherLegend: "* there is a figure, but for another period or undated",
    none: "we found no figure",
    legendCount: "number of indicators with at least one figure; the more, the stronger the colour",
  },
  ranking: {
    subtitle: (what: string, period: string) => `${what}, by district, ${period}`,
    countryTitle: (some: string, all: string, subject: string, period: string) =>
      `We found a figure for ${subject} in the whole school year ${period} for only ${some} of ${all} districts`,
    countryTitleMany: (some: string, all: string, subject: string, period: string) =>
      `We found a figure for ${subject} in the whole school year ${period} for ${some} of ${all} districts`,
    countryTitleAll: (all: string, subject: string, period: string) =>
      `We found a figure for ${subject} in the whole school year ${period} for all ${all} districts`,
    partsToo: (count: string) => `; for ${count} more, only for part of the year`,
    nothing: (subject: string, period: string) =>
      `We found no figure for ${subject} in the whole school year ${period} for any district`,
    onlyDoubted: (subject: string, period: string) =>
      `We found no figure free of doubt for ${subject} in the whole school year ${period} for any district`,
    onlyParts: (count: string) => `; for ${count}, only for a part of the year`,
    districtTitle: (value: string, place: string, some: string, all: string) =>
      `${value} in ${place}; we found a figure for the whole school year for ${some} of ${all} districts`,
    districtTitlePart: (value: string, place: string, when: string) => `${value} in ${place}, but only ${when}`,
    districtTitleNone: (place: string, period: string, some: string, all: string) =>
      `We found no figure for ${place} for the whole school year ${period}; we found one for ${some} of ${all} districts`,
    districtTitleDoubted: (place: string, period: string, some: string, all: string) =>
      `The figure for ${place} for ${period} is in doubt; we found one free of doubt for the whole year for ${some} of ${all} districts`,
    districtTitleWithheld: (place: string, some: string, all: string) =>
      `The figure for ${place} is withheld; we found a figure for the whole school year for ${some} of ${all} districts`,
    item: (place: string, value: string) => `${place} – ${value}`,
    itemPart: (place: string, value: string, when: string) => `${place} – ${value} (${when})`,
    found: (list: string) => `For the whole school year: ${list}.`,
    foundPart: (list: string) => `For a part of it: ${list}.`,
    others: (list: string) => `Other districts with a figure for the whole year: ${list}.`,
    highest: (of: string, list: string, value: string) =>
      `Among ${of} districts with a comparable figure the highest is ${value} (${list}).`,
    lowest: (of: string, list: string, value: string) => `The lowest among these ${of} is ${value} (${list}).`,
    chosenValue: (place: string, value: string, publisher: string) => `${place} – ${value}, according to ${publisher}.`,
    chosenPart: (place: string, value: string, when: string, publisher: string) =>
      `${place} – ${value}, but only ${when}, according to ${publisher}.`,
    place: (rank: string, of: string) =>
      `By the size of its figure it ranks ${rank} of ${of} districts with a comparable one.`,
    instead: (place: string, list: string) => `For ${place} we found something else: ${list}.`,
    median: (value: string, of: string) => `The median of these ${of} districts is ${value}.`,
    end: (value, places) => `${value} (${places})`,
    fromTo: (name, from, to, period) => `${name}: from ${from} to ${to} in ${period}`,
    medianName: (value: string) => `median ${value}`,
    bare: (list: string) => `For this school year we found nothing for the district as a whole for: ${list}.`,
    other: (list: string) =>
      `For ${list} we found only another figure: for a group, at a date, for another period or undated.`,
    plainList:
      "The districts are in alphabetical order and in no other: they are put in order by size only when at least ten have a comparable figure for the whole school year (with a stated date, free of doubt and of contradiction between sources). Among fewer, one new figure can turn the order round.",
    partApart: "A figure for part of the year enters neither the order nor the median.",
    incomparable:
      "Figures with an inferred date, in doubt or disputed between sources have no rank: they stand after those in order.",
    chosen: (place: string) => place,
    otherDistricts: "other districts",
  },
};
