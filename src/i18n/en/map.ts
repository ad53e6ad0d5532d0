import type { map as bg } from "../bg/map.ts";
import type { Words } from "../words.ts";
import { counted, form, nouns, number } from "./nouns.ts";

/** The words of the maps and of their page in English. */
export const map: Words<typeof bg> = {
  page: {
    title: "Map",
    heading: "For which districts we found figures",
    description:
      "A map of the districts by indicator and school year and a map of the children's homes, with a table and the source of every figure.",
    lead: (some, all, indicators, districts, years) =>
      `${counted(indicators, nouns.indicator)} of the education mechanism, ${counted(districts, nouns.district)} and ${counted(years, nouns.schoolYear)} make *${counted(all, nouns.combination)}*. For *${number(some)}* of them we found at least one figure: a total, one for a group, at a date or for a part of the year. The map shows the gaps too.`,
    formText:
      "Choose an indicator, a measure, a school year and a kind of map. The figures are worked out in your browser, nothing is sent. The page's address keeps the choice.",
    indicator: "Indicator",
    period: "School year",
    fullest: "the one with most figures",
    layout: "Kind of map",
    layouts: { borders: "borders of the districts", tiles: "equal squares" },
    tilesHeading: "The same in equal squares",
  },
  short: {
    BG321: "V. Tarnovo",
    BG344: "St. Zagora",
    BG411: "Sofia",
    BG412: "Sofia Pr.",
    BG413: "Blagoevgr.",
    BG324: "Razgrad",
    BG334: "Targovish.",
    BG415: "Kyustend.",
    BG423: "Pazardzh.",
    BG425: "Kardzhali",
  },
  code: {
    BG311: "Vid.",
    BG312: "Mon.",
    BG313: "Vr.",
    BG314: "Plev.",
    BG315: "Lov.",
    BG321: "V. T.",
    BG322: "Gab.",
    BG323: "Ruse",
    BG324: "Razg.",
    BG325: "Sil.",
    BG331: "Var.",
    BG332: "Dob.",
    BG333: "Shum.",
    BG334: "Targ.",
    BG341: "Burg.",
    BG342: "Sl.",
    BG343: "Yam.",
    BG344: "St. Z.",
    BG411: "Sf",
    BG412: "S. Pr.",
    BG413: "Bl.",
    BG414: "Per.",
    BG415: "Kyu.",
    BG421: "Plov.",
    BG422: "Has.",
    BG423: "Paz.",
    BG424: "Sm.",
    BG425: "Kar.",
  },
  abbreviated: (list) => `Short names: ${list}.`,
  classes: {
    below: (high) => `under ${high}`,
    between: (low, high) => `${low} to under ${high}`,
    from: (low) => `${low} and more`,
  },
  mark: {
    circle: "count for the whole school year: the area of the circle is in proportion to it",
    share: "share for the whole school year",
    part: "figure for part of the year only, not comparable with a whole one",
    c: "withheld so that no child can be recognised",
    x: "we found no figure",
    z: "not applicable",
    about: "≈ about",
    at_least: "≥ at least",
    at_most: "≤ at most",
    local: "a municipality’s own count for the whole school year, its circle on the same scale",
    localPart: "municipality with a figure for part of the year only",
    dotHollow: "municipality whose figure is withheld",
  },
  column: {
    area: "District or municipality",
    rank: "Rank",
    home: "Home",
    municipality: "Municipality",
    district: "District",
    fate: "Status",
    source: "Source",
  },
  method:
    "The shade divides the districts into groups of about equally many; the bounds are round, and a figure is compared as it is written.",
  circles: "A count is shown as a circle, not as a shade: where more children live, it is normal that it is higher.",
  places:
    "Ranks are counted from the district with the highest figure down; only a district with a comparable figure for the whole school year has one.",
  partApart: "A figure for part of the year has no circle or shade and is not put in order.",
  municipalitiesApart:
    "The municipalities' figures are not added up to one for the district: they are of some of its municipalities only.",
  withMunicipalities: (list, count) =>
    `The ${form(count, nouns.municipality)} of ${list} ${form(count, { one: "has a figure of its", other: "have figures of their" })} own.`,
  borders: (attribution) => `Borders of the districts: ${attribution}, ODbL 1.0, simplified.`,
  tiles: "Each square is a district, about where it lies; so the small ones can be read as well.",
  homes: {
    title: (closed, all) =>
      `${number(closed)} of ${counted(all, nouns.namedHome)} for children ${form(closed, { one: "is", other: "are" })} closed`,
    titleAll: (all) =>
      form(all, {
        one: "The only named home for children is closed",
        2: "Both named homes for children are closed",
        other: `All ${counted(all, nouns.namedHome)} for children are closed`,
      }),
    titleNone: (all) => `Named homes for children: ${number(all)}`,
    nothing: "No children's home is named",
    subtitle: (all, from, to) =>
      `Institutions for children named in a published source (${all}), shown at the seat of their municipality; closures from ${from} to ${to}`,
    subtitlePlain: (all) =>
      `Institutions for children named in a published source (${all}), shown at the seat of their municipality`,
    sentence: (homes, municipalities, districts) =>
      `${counted(homes, nouns.home)} ${form(homes, { one: "is", other: "are" })} named, in ${counted(municipalities, nouns.municipality)} of ${counted(districts, nouns.district)}.`,
    open: (list) => `Given as open as of a stated date: ${list}.`,
    place:
      "A dot is not an address: each home stands at the seat of its municipality, and several homes of one municipality stand side by side.",
    incomplete: "The list holds only the homes named in a source that was found; it is not complete.",
    disputed: (list) => `The sources contradict each other on: ${list}.`,
    mark: {
      closed: "closed",
      open: "open as of a stated date",
      unsure: "closing due, only decided or announced, or inferred; or undated",
    },
  },
};
