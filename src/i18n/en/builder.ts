import { counted, form, nouns, number } from "./nouns.ts";

/** The words of the builder of questions in English. */
export const builder = {
  heading: "Build a question",
  text: "Choose what to show: the sentence, the chart and the table answer together. The answer is worked out in your browser, and nothing is sent.",
  notebook: "Ready questions with answers stand in the notebook",
  noScript:
    "Questions are built here with JavaScript, which is switched off. Ready answers stand below; the tables with all numbers can be downloaded from the page",
  sqlHeading: "Or ask in SQL",
  dataset: "Data",
  datasets: {
    reported: "published figures",
    register: "register",
    official: "official statistics",
  },
  people: "Population",
  syntheticRegister: "register (synthetic data)",
  indicator: "Indicator",
  with: "Beside it",
  withNone: "(no other)",
  withMost: (count: number) =>
    `Up to ${count} indicators; those of one unit share an axis, others have pictures of their own.`,
  from: "From",
  to: "To",
  group: "Breakdown",
  groupNone: "all, not broken down",
  groups: {
    age: "age",
    sex: "sex",
    reason: "reason",
    outcome: "outcome",
    "outcome.age": "outcome and age",
    service: "kind of service",
    support: "support",
    way: "where the child went",
    leftAgain: "whether the child left again",
    body: "body",
    stage: "stage of education",
    staff: "who takes part",
    place: "place",
    carer: "kind of care",
    project: "project",
    sector: "kind of school or home",
    measure: "kind of measure",
    method: "way of counting",
    time: "moment",
    other: "other",
  },
  measure: "Measure",
  measures: {
    value: "number or share",
    per_1000_children: "per 1,000 children",
    per_10000_inhabitants: "per 10,000 inhabitants",
    change: "change",
    share: "share of the country, %",
    rank: "place among the districts",
  },
  chart: "Show as",
  forms: { line: "lines", bar: "bars", dot: "dots", heat: "shaded table", map: "map", table: "table alone" },
  areas: "Where",
  every: "All districts",
  municipal: {
    heading: "Municipalities",
    choose: "The municipalities of",
    none: "(choose a district)",
    find: "Or type the name of a municipality",
    label: "Municipalities to choose from",
    every: "All municipalities",
    all: (district: string) => `All municipalities of ${district}`,
    // Said to those who do not see the list.
    found: (count: number) =>
      count === 0 ? "There is no such municipality." : `${counted(count, nouns.municipality)} found.`,
    failed: "The list of municipalities could not be loaded. Close and open it again to try once more.",
  },
  country: "Bulgaria",
  population: {
    inhabitants: "Inhabitants",
    children_3_6: "Children aged 3–6",
    children_7_10: "Children aged 7–10",
    children_11_14: "Children aged 11–14",
    children_15_18: "Children aged 15–18",
    children_5_6: "Children aged 5–6",
    children_5_16: "Children aged 5–16",
  },
  populationDefinition: "Number on 31 December",
  told: {
    title: (what: string, places: string, periods: string) => `${what}: ${places}, ${periods}`,
    measured: (what: string, measure: string) => `${what}, ${measure}`,
    byGroup: (what: string, group: string) => `${what}, by ${group}`,
    everywhere: "all districts",
    areas: {
      districts: (count: number) => counted(count, nouns.district),
      municipalities: (count: number) => counted(count, nouns.municipality),
      places: (count: number) => counted(count, nouns.place),
    },
    everyMunicipality: "all municipalities",
    municipalitiesIn: (where: string) => `the municipalities of ${where}`,
    inDistrict: (municipality: string, district: string) => `${municipality} (${district})`,
    item: (where: string, value: string) => `${where} – ${value}`,
    part: (value: string, when: string) => `${value} (${when})`,
    list: (list: string) => `${list}.`,
    between: (low: string, lowAt: string, high: string, highAt: string) =>
      `the numbers shown are between ${low} (${lowAt}) and ${high} (${highAt}).`,
    betweenSure: (low: string, lowAt: string, high: string, highAt: string) =>
      `leaving out numbers in doubt, disputed or for a part of the year: between ${low} (${lowAt}) and ${high} (${highAt}).`,
    known: {
      years: (some: number, all: number) => `There is a number for ${number(some)} of ${counted(all, nouns.year)}.`,
      districts: (some: number, all: number) =>
        `There is a number for ${number(some)} of ${counted(all, nouns.district)}.`,
      municipalities: (some: number, all: number) =>
        `There is a number for ${number(some)} of ${counted(all, nouns.municipality)}.`,
      places: (some: number, all: number) => `There is a number for ${number(some)} of ${number(all)} cells.`,
    },
    withheld: (count: number) =>
      `${number(count)} ${form(count, { one: "is", other: "are" })} withheld, so that no child can be recognised; what is withheld is not zero.`,
    missing: (count: number) => `For ${number(count)} we found no number; that is not zero.`,
    undelivered: (count: number) => `For ${number(count)} no number was delivered; that is not zero.`,
    impossible: (count: number) => `For ${number(count)} it does not apply.`,
    forbidden: {
      per_1000_children: (count: number) =>
        `A further ${number(count)} ${form(count, { one: "is", other: "are" })} known as counts and not divided: only a whole, exact and undisputed number for a year is.`,
      per_10000_inhabitants: (count: number) =>
        `A further ${number(count)} ${form(count, { one: "is", other: "are" })} known as counts and not divided: only a whole, exact and undisputed number for a year is.`,
      change: (count: number) =>
        `For a further ${number(count)} no change is worked out: there is no earlier number that it can fairly be compared with.`,
      share: (count: number) =>
        `For a further ${number(count)} no share is worked out: a whole, exact number of the district or of the country is lacking for the same year.`,
      rank: (count: number) =>
        `For a further ${number(count)} no place is told: that takes whole, exact and undisputed numbers of at least ten districts for the same year.`,
      value: () => "",
    },
    peopleless: (count: number) =>
      `A further ${number(count)} ${form(count, { one: "is", other: "are" })} known as counts, but not by how many people they would be divided in that year.`,
    nothing: "There is no number that could be shown in this way.",
    from: (value: string, now: string, before: string, when: string) => `${value} (${now}; ${before} in ${when})`,
    ofWhole: (value: string, part: string, whole: string) => `${value} (${part} of ${whole})`,
    rank: (place: number, of: number) => `place ${number(place)} of ${number(of)}`,
    // `known`: of how many of all, where it is not of all of them.
    sum: (period: string, value: string, known: number | null, all: string) =>
      known === null
        ? `Together in ${period}: ${value}.`
        : `In ${period} the known ${number(known)} of ${all} add up to ${value}.`,
    sumBetween: (period: string, low: string, high: string, withheld: number, known: number | null, all: string) =>
      `Together in ${period}: between ${low} and ${high}, since ${form(withheld, { one: "one of the numbers is", other: `${number(withheld)} of the numbers are` })} withheld (1 to 4)${known === null ? "" : `; ${number(known)} of ${all} are known`}.`,
    sumWithheld: (period: string, withheld: number, all: string) =>
      `Together in ${period}: withheld, since the number of ${number(withheld)} of ${all} is.`,
    estimated: "The numbers are estimates.",
    estimate: "≈ is an estimate of the children from births; no place is told with such numbers.",
    offMap: "The number of the whole country is in the table; the map shows districts alone.",
    municipalMap: {
      circles:
        "A count is shown as a circle, not as a shade: where more children live, it is normal that it is higher.",
      method:
        "The shade divides the municipalities into groups of about equally many; the bounds are round, and a figure is compared as it is written.",
      noRoom: "A number for which the map has no room is in the table.",
      off: "The number of the whole country is in the table; the map shows municipalities alone.",
    },
    broken:
      "Within these years the count comes to mean something else (from 2021 on, by the new law on social services): what stands before and after is no one series, and the line breaks.",
    beside: {
      per_1000_children:
        "A count depends on how many children live in the place; so the number per 1,000 children stands beside it.",
      per_10000_inhabitants:
        "A count depends on how many people live in the place; so the number per 10,000 inhabitants stands beside it.",
    },
    cut: (count: number) => `The picture shows the first ${counted(count, nouns.row)}; the table has all of them.`,
  },
  legend: {
    circle: "number: the area of the circle is in proportion to it",
    percent: "share",
    hollow: "○ only for a part of the year, not exact, disputed or in doubt",
    gap: "¦ a year without a number",
  },
  column: {
    value: "Number",
    areas: { districts: "District", municipalities: "Municipality", places: "Place" },
    group: "Breakdown",
    sinceValue: "Before",
    since: "In",
    whole: "Country",
    of: "Of",
    count: "Number",
  },
  mark: { rule: "not worked out, by the rules of what may be compared" },
  asSql: "Open as SQL",
  files: {
    csv: "Table as CSV",
    "excel.csv": "Table as CSV for Excel",
    xlsx: "Table as Excel",
    svg: "Picture as SVG",
    png: "Picture as PNG",
  },
} as const;
