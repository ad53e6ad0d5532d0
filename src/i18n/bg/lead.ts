import { form, nouns, number } from "./nouns.ts";

/** The sentences that sum a place up, in Bulgarian. Between asterisks stands what is set in bold. */
export const lead = {
  teamsUnit: (count: number) => form(count, nouns.coverageTeam),
  sweepsUnit: (count: number) => form(count, nouns.sweep),
  childrenUnit: (count: number) => form(count, nouns.child),
  homesUnit: (count: number) => form(count, nouns.home),
  sweepsWithTeams: (year: string, teams: string, sweeps: string, count: number) =>
    `През ${year} ${form(count, { one: "е направен", other: "са направени" })} *${sweeps}* при *${teams}*`,
  sweeps: (year: string, sweeps: string, count: number) =>
    `През ${year} ${form(count, { one: "е направен", other: "са направени" })} *${sweeps}*`,
  inferred: (year: string) => `${year} (годината е изведена)`,
  fewer: (difference: string, year: string) => ` – с ${difference} по-малко от ${year}`,
  more: (difference: string, year: string) => ` – с ${difference} повече от ${year}`,
  same: (year: string) => ` – без промяна спрямо ${year}`,
  parts: (list: string) => `За част от годината намерихме ${list}.`,
  partsSince: (list: string) => `За следващите години намерихме числа само за част от годината: ${list}.`,
  part: (value: string, when: string) => `*${value}* (${when})`,
  partWithTeams: (sweeps: string, teams: string, when: string) => `*${sweeps}* при *${teams}* (${when})`,
  by: (publisher: string) => `според ${publisher}`,
  teamsYear: (year: string, teams: string, count: number) =>
    `За ${year} в областта ${form(count, { one: "е сформиран", other: "са сформирани" })} *${teams}*.`,
  teamsMoment: (when: string, teams: string, count: number) =>
    `${when} в областта ${form(count, { one: "е сформиран", other: "са сформирани" })} *${teams}*.`,
  returned: (year: string, children: string, count: number) =>
    form(count, {
      one: `През ${year} *${children}* е записано за първи път или върнато в училище или детска градина.`,
      other: `През ${year} *${children}* са записани за първи път или върнати в училище или детска градина.`,
    }),
  returnedSameYear: (children: string, count: number) =>
    form(count, {
      one: `През същата година *${children}* е записано за първи път или върнато в училище или детска градина.`,
      other: `През същата година *${children}* са записани за първи път или върнати в училище или детска градина.`,
    }),
  span: {
    until: (year: string, date: string) => `от началото на ${year} до ${date}`,
    untilSome: (year: string, period: string) => `от началото на ${year} до ден през ${period}`,
    start: (year: string) => `в началото на ${year}`,
    part: (year: string) => `през част от ${year}`,
  },
  /** The first time has the verb; the others follow it. */
  returnedPart: (when: string, children: string, count: number) =>
    form(count, {
      one: `${when} е записано за първи път или върнато ${children}`,
      other: `${when} са записани за първи път или върнати ${children}`,
    }),
  returnedPartNext: (when: string, children: string) => `${when} – ${children}`,
  partOf: (value: string) => `*${value}*`,
  nothing: "За областта като цяло *не намерихме нито едно число* за обходите, екипите и върнатите деца.",
  inMunicipalities: (what: string) => `Намерихме числа ${what}.`,
  silent: "За областта като цяло не намерихме число за цяла година за обходите и върнатите деца.",
  instead: (list: string) => `Намерихме друго: ${list}.`,
  insteadOf: (subject: string, list: string) => `за ${subject} – ${list}`,
  homesClosed: (count: string) =>
    `Всички домове за деца в областта, за които намерихме сведения (*${count}*), са *закрити*.`,
  homeClosed: "Единственият дом за деца в областта, за който намерихме сведения, е *закрит*.",
  homesOpen: (all: string, closed: string, closedCount: number, rest: string) =>
    `От намерените *${all} за деца* *${form(closedCount, { one: "един е закрит", other: `${closed} са закрити` })}*; ${rest}.`,
  homesNoneClosed: (all: string, rest: string) => `Намерихме сведения за *${all} за деца* в областта; ${rest}.`,
  /** `when` says of which day that is told, or that the source has none. */
  homesWorking: (count: number, when: string) =>
    `${form(count, { one: "един", 2: "два", other: number(count) })} ${form(count, { one: "е посочен като действащ", other: "са посочени като действащи" })}${when}`,
  workingAt: (date: string) => ` към ${date}`,
  workingUndated: (count: number) => form(count, { one: " в източник без дата", other: " в източници без дата" }),
  homesToClose: (working: string, date: string | null) =>
    `${working}, а закриването му ${date === null ? "предстои" : `е предвидено най-късно до ${date}`}`,
  homesClosing: (count: number, date: string | null) => {
    const one = form(count, {
      one: "закриването на един",
      2: "закриването на два",
      other: `закриването на ${number(count)}`,
    });
    return date === null ? `${one} предстои` : `към ${date} ${one} още предстои`;
  },
  homesUnknown: "За домове за деца в областта не намерихме сведения.",
} as const;
