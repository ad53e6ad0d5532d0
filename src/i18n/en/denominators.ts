import type { denominators as bg } from "../bg/denominators.ts";
import type { Words } from "../words.ts";
import { counted, nouns } from "./nouns.ts";

/** The words about inhabitants, children and rates on the method page in English. */
export const denominators: Words<typeof bg> = {
  heading: "By how many children and inhabitants",
  why: "A large district has more sweeps and more children brought back also because more children live in it. Districts are compared fairly only once the count is divided by their children or inhabitants.",
  inhabitants: (from, to) =>
    `The inhabitants of the country, the districts and the municipalities on 31 December of every year from ${from} to ${to} are published by the National Statistical Institute and stand as they were published (OBS_STATUS A).`,
  children:
    "Of children by age we found the numbers of regions, not of districts, so in districts they are *estimated* (OBS_STATUS E). Who has completed 10 years by 31 December was born in the same calendar year 10 years before, so the children of one age are those born in the district in one year. Of the regions (NUTS 2) these age groups are published: 0, 1–4, 5–9, 10–14 and 15–19 years. The births of all districts of a region are multiplied by one and the same number, so that they add up to exactly what is published. That takes deaths and moves into account. Municipalities have inhabitants only.",
  formula:
    "children of one age in a district = births in the district in the year concerned × (published number of the group in the region / all births in the region in the years of the group)",
  formulaNames:
    "The group is the one that holds the age. The sum over the ages is rounded to whole children; the country is the sum of its districts before rounding.",
  since: (years) =>
    `Births by district are known from 2000 on. Where the births of an age group are not known for all its years, there is no estimate either: ${years.map(([population, year]) => `${population} from ${year}`).join("; ")}.`,
  ignores:
    "What the estimate does not see: moves between the districts of one region (as from Sofia to Sofia Province), different mortality and different emigration in them, and that births are recorded by the mother's address. Nor does it tell boys from girls.",
  checked: (figures, unchecked) =>
    `It is checked against every number of children of a district that we found published: ${counted(figures, nouns.figure)}. For ${unchecked} of them no estimate can be made, because the births of all the years concerned are not known by district.`,
  census: (day, after, median, most, place) =>
    `Against the census of ${day}, the estimate of children up to 14 on 31 December ${after} is off by ${median} in the middle district (median) and by ${most} at most (${place}).`,
  before: (year, median, most, place) =>
    `The estimate for 31 December ${year} is further off: by ${median} in the middle district and by ${most} at most (${place}). Up to that year the published population does not know the census yet either, and counts people as living in the country who have left.`,
  sameDay: (figures, least, most) =>
    `The other ${counted(figures, nouns.figure)} are of the very day of the estimate: it is off by ${least} to ${most}.`,
  bases:
    "The population of 2010, of 2011–2021 and from 2022 on is worked out from three different censuses. Between them it jumps without anybody moving, so figures per 1,000 children or per 10,000 inhabitants from the two sides of such a border are not compared.",
  rates:
    "Only a *whole* and exact figure of a school or calendar year is divided by people, with a printed date, not in doubt and not contradicted; a withheld one never. The divisor is the number on the 31 December that lies in the same year: for 2022/2023, on 31 December 2022. For every indicator it was chosen by whom it is divided, and why is written beside; shares, sittings and homes are divided by nobody.",
  chance:
    "A small count is also a matter of chance: where 4 children were brought back, it may be 2 or 7 the year after for no reason at all. So a figure per 1,000 children or per 10,000 inhabitants comes with the interval in which chance leaves it with a probability of 95%: the exact Poisson interval of a count below 10 (Garwood, 1936), Byar's approximation from 10 on (Breslow and Day, 1987). It is not used for teams, sweeps and places, because they are decided and not a matter of chance. That one figure per 1,000 children is higher than another is said only where neither chance nor the error of the estimate can be the reason: that error is taken as 10%, and before 2022 as 25%.",
  tables: "The numbers, the check and the choice of divisor are in three tables:",
};
