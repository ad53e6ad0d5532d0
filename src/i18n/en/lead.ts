import type { lead as bg } from "../bg/lead.ts";
import type { Words } from "../words.ts";
import { form, nouns, number } from "./nouns.ts";

/** The sentences that sum a place up, in English. Between asterisks stands what is set in bold. */
export const lead: Words<typeof bg> = {
  teamsUnit: (count) => form(count, nouns.coverageTeam),
  sweepsUnit: (count) => form(count, nouns.sweep),
  childrenUnit: (count) => form(count, nouns.child),
  homesUnit: (count) => form(count, nouns.home),
  sweepsWithTeams: (year, teams, sweeps, count) =>
    `In ${year}, *${sweeps}* ${form(count, { one: "was", other: "were" })} made, with *${teams}*`,
  sweeps: (year, sweeps, count) => `In ${year}, *${sweeps}* ${form(count, { one: "was", other: "were" })} made`,
  inferred: (year) => `${year} (year inferred)`,
  fewer: (difference, year) => `, ${difference} fewer than in ${year}`,
  more: (difference, year) => `, ${difference} more than in ${year}`,
  same: (year) => `, unchanged from ${year}`,
  parts: (list) => `For a part of the year we found ${list}.`,
  partsSince: (list) => `For the years after we found figures for a part of the year only: ${list}.`,
  part: (value, when) => `*${value}* (${when})`,
  partWithTeams: (sweeps, teams, when) => `*${sweeps}* with *${teams}* (${when})`,
  by: (publisher) => `according to ${publisher}`,
  teamsYear: (year, teams, count) =>
    `For ${year}, *${teams}* ${form(count, { one: "was", other: "were" })} formed in the district.`,
  teamsMoment: (when, teams, count) =>
    `${when} *${teams}* ${form(count, { one: "is", other: "are" })} formed in the district.`,
  returned: (year, children, count) =>
    `In ${year}, *${children}* ${form(count, { one: "was", other: "were" })} enrolled for the first time or brought back to school or kindergarten.`,
  returnedSameYear: (children, count) =>
    `In the same year *${children}* ${form(count, { one: "was", other: "were" })} enrolled for the first time or brought back to school or kindergarten.`,
  span: {
    until: (year, date) => `from the start of ${year} to ${date}`,
    untilSome: (year, period) => `from the start of ${year} to a day in ${period}`,
    start: (year) => `at the start of ${year}`,
    part: (year) => `in a part of ${year}`,
  },
  returnedPart: (when, children, count) =>
    `${when}, ${children} ${form(count, { one: "was", other: "were" })} enrolled for the first time or brought back`,
  returnedPartNext: (when, children) => `${when}, ${children}`,
  partOf: (value) => `*${value}*`,
  nothing: "For the district as a whole *we found not a single figure* on sweeps, teams and children returned.",
  inMunicipalities: (what) => `We found figures ${what}.`,
  silent: "For the district as a whole we found no figure for a whole year on sweeps and children returned.",
  instead: (list) => `We found something else: ${list}.`,
  insteadOf: (subject, list) => `on ${subject}, ${list}`,
  homesClosed: (count) =>
    `All the homes for children in the district that we found anything on (*${count}*) are *closed*.`,
  homeClosed: "The only home for children in the district that we found anything on is *closed*.",
  homesOpen: (all, closed, closedCount, rest) =>
    `Of *${all} for children* that we found anything on, *${form(closedCount, { one: "one is", other: `${closed} are` })} closed*; ${rest}.`,
  homesNoneClosed: (all, rest) => `We found *${all} for children* in the district; ${rest}.`,
  homesWorking: (count, when) =>
    `${form(count, { one: "one", 2: "two", other: number(count) })} ${form(count, { one: "is", other: "are" })} said to be operating${when}`,
  workingAt: (date) => ` as of ${date}`,
  workingUndated: (count) => form(count, { one: " in an undated source", other: " in undated sources" }),
  homesToClose: (working, date) =>
    `${working}, and its closing ${date === null ? "lies ahead" : `is planned for ${date} at the latest`}`,
  homesClosing: (count, date) => {
    const one = `the closing of ${form(count, { one: "one", 2: "two", other: number(count) })}`;
    return date === null ? `${one} lies ahead` : `as of ${date} ${one} still lay ahead`;
  },
  homesUnknown: "We found nothing on homes for children in this district.",
};
