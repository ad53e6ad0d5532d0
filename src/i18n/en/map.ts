import type { map as bg } from "../bg/map.ts";
import type { Words } from "../words.ts";

/** The words of the maps and of their page in English. */
export const map: Words<typeof bg> = {
  page: {
    title: "Map",
    heading: "What has been published where",
    description: "A map of the districts by indicator and school year and a map of the children's homes, with a table and the source of every figure.",
    lead: (some, all, indicators, districts, years) =>
      `For ${indicators} indicators of the education mechanism, ${districts} districts and ${years} school years, *${all} figures* could be known. *${some}* have been published. The map shows the gaps too.`,
    formText: "Choose an indicator, a school year and a kind of map. The figures are worked out in your browser, nothing is sent. The page's address keeps the choice.",
    indicator: "Indicator",
    period: "School year",
    fullest: "the one with most figures",
    layout: "Kind of map",
    layouts: { borders: "borders of the districts", tiles: "equal squares" },
    tilesHeading: "The same in equal squares",
  },
  short: {
    BG321: "V. Tarnovo", BG344: "St. Zagora", BG411: "Sofia", BG412: "Sofia Pr.", BG413: "Blagoevgr.",
    BG324: "Razgrad", BG334: "Targovish.", BG415: "Kyustend.", BG423: "Pazardzh.", BG425: "Kardzhali",
  },
  classes: {
    only: "has a figure",
    below: (high) => `under ${high}`,
    between: (low, high) => `${low} to under ${high}`,
    from: (low) => `${low} and more`,
  },
  mark: {
    part: "figure for part of the year only, not comparable with a whole one",
    c: "withheld so that no child can be recognised",
    x: "not available: no total has been published",
    z: "not applicable",
    about: "≈ about", at_least: "≥ at least", at_most: "≤ at most",
    dot: "municipality with a figure of its own", dotHollow: "municipality whose figure is withheld",
  },
  column: { area: "District or municipality", rank: "Rank", home: "Home", municipality: "Municipality", district: "District", fate: "Status", source: "Source" },
  method: "The districts are divided into at most five groups of about equally many; the bound between two groups is the roundest number between the neighbouring values. Ranks count from the highest figure.",
  partApart: "A figure for part of the year is not shaded and has no rank.",
  municipalitiesApart: "The municipalities' figures are not added up to one for the district: the figures of its other municipalities are not known.",
  withMunicipalities: (list, one) => `The ${one ? "municipality" : "municipalities"} of ${list} ${one ? "has a figure of its" : "have figures of their"} own.`,
  borders: (attribution) => `Borders of the districts: ${attribution}, ODbL 1.0, simplified.`,
  tiles: "Each square is a district, about where it lies; so the small ones can be read as well.",
  homes: {
    title: (closed, all) => `${closed} of ${all} named children's homes are closed`,
    titleAll: (all) => `All ${all} named children's homes are closed`,
    titleNone: (all) => `Named children's homes: ${all}`,
    nothing: "No children's home is named",
    subtitle: (all, from, to) =>
      `Institutions for children named in a published source (${all}), at the seat of their municipality; closures from ${from} to ${to}`,
    subtitlePlain: (all) => `Institutions for children named in a published source (${all}), at the seat of their municipality`,
    sentence: (homes, municipalities, districts) => `${homes} homes are named, in ${municipalities} municipalities of ${districts} districts.`,
    open: (list, one) => `By the latest word, ${one ? "this one is" : "these are"} open: ${list}.`,
    densest: (place, count) => `Most are in the municipality of ${place}: ${count}.`,
    place: "A dot is not an address: each home stands at the seat of its municipality, and several homes of one municipality stand side by side.",
    incomplete: "The list holds only the homes named in a source that was found; it is not complete.",
    disputed: (list) => `The sources contradict each other on: ${list}.`,
    mark: { closed: "closed", open: "open as of a stated date", unsure: "due to close, or undated" },
  },
};
