import { counted } from "../counted.ts";

const homes = (count: number): string => `${count}\u00a0${counted(count, "дом", "дома")}`;
const services = (count: number): string => `${count}\u00a0${counted(count, "услуга", "услуги")}`;
const entries = (count: number): string => `${count}\u00a0${counted(count, "сведение", "сведения")}`;

/** The words of the charts of named homes, named services and dated events, and of the tips, in Bulgarian. */
export const timelines = {
  in: (place: string) => `в ${place}`,
  closures: {
    kinds: {
      all: "Домове за деца",
      DMSGD: "Домове за медико-социални грижи за деца",
      DDLRG: "Домове за деца, лишени от родителска грижа",
      DDUI: "Домове за деца с умствена изостаналост",
      DDFU: "Домове за деца с физически увреждания",
    },
    none: (place: string) => `В събраните източници няма назован дом за деца ${place}`,
    allClosed: (count: number, place: string) =>
      (count === 1 ? `Единственият назован дом за деца ${place} е закрит` : `Всичките ${count} назовани дома за деца ${place} са закрити`),
    someClosed: (closed: number, count: number, place: string) =>
      `От ${count} ${counted(count, "назован дом", "назовани дома")} за деца ${place} ${counted(closed, "е закрит", "са закрити")} ${closed}`,
    noneClosed: (count: number, place: string) =>
      (count === 1 ? `За единствения назован дом за деца ${place} няма сведение да е закрит` : `За нито един от ${count} назовани дома за деца ${place} няма сведение да е закрит`),
    countrySubtitle: "Домове за деца, назовани в публикуван източник, България, по вид и година на закриване; всеки знак е един дом",
    districtSubtitle: (place: string) => `Домове за деца, назовани в публикуван източник, ${place}, по дата на закриване`,
    most: (year: string, count: number) => `Най-много домове с точно известна година на закриване има за ${year} г.: ${count}.`,
    roughly: (count: number) => `За ${homes(count)} датата е само приблизителна или е известно, че домът е закрит най-късно тогава.`,
    undatedCount: (count: number) => `За ${homes(count)} датата на закриване не е посочена.`,
    openList: (list: string) => `Без сведение за закриване: ${list}.`,
    each: (list: string) => `${list}.`,
    firstLast: (first: string, last: string) => `По посочените дати пръв е закрит ${first}, последен – ${last}.`,
    undated: "без дата", open: "не е закрит", undatedTwo: "без\nдата", openTwo: "не е\nзакрит",
    mark: {
      day: "точен ден", month: "известен е месецът", year: "известна е само годината", about: "приблизителна дата",
      at_most: "не по-късно от тази дата", undated: "закрит, датата не е посочена", open: "без сведение за закриване",
    },
    column: { home: "Дом", kind: "Вид", district: "Област", fate: "Какво е известно", remark: "Бележка", source: "Източник" },
    note: {
      complete: "Включени са само домовете, които някой източник назовава; не всички домове, работили в страната.",
      disagreeing: (name: string, some: number, all: number) => `${name}: източниците си противоречат – ${some} от ${all} твърдения не са съгласни с водещото.`,
      undated: (list: string) => `Датата на закриване не е посочена, затова домът стои отделно, а не на измислено място: ${list}.`,
      at_most: "Знакът ◀ стои на последната възможна дата: домът може да е закрит и по-рано.",
      about: "Размитият знак стои на приблизителна дата: източникът казва кога е обявено или очаквано закриването.",
      spanDistrict: "Чертата през знака показва месеца или годината, в която лежи неизвестният ден.",
    },
    disputed: "спорно между източници",
  },
  services: {
    short: {
      CNST: "ЦНСТ", CNST_DU: "ЦНСТ\nДУ", COP: "ЦОП", DC: "ДЦ", PJ: "ПЖ", ZJ: "ЗЖ", KC: "КЦ", CSRI: "ЦСРИ", MB: "МБ", OTHER: "др.",
    },
    none: (place: string) => `В събраните източници няма назована социална услуга за деца ${place}`,
    countryTitle: (count: number, kind: string, most: number, some: number, all: number) =>
      `${services(count)} са назовани в ${some} от ${all} области, най-често ${kind} (${most})`,
    districtTitle: (count: number, place: string) =>
      (count === 1 ? `Една социална услуга ${place} е назована в източниците` : `${services(count)} ${place} са назовани в източниците`),
    countrySubtitle: "Социални услуги за деца и семейства, назовани в публикуван източник, България, брой по област и вид; списъкът не е пълен",
    districtSubtitle: (place: string) => `Социални услуги за деца и семейства, назовани в публикуван източник, ${place}, по вид; всеки квадрат е една услуга; списъкът не е пълен`,
    leaders: (list: string, count: number) => `Най-много са назованите в ${list}: ${count}.`,
    byKind: (list: string) => `По вид: ${list}.`,
    kindCount: (kind: string, count: number) => `${kind} – ${count}`,
    silent: (list: string) => `Нито една не е назована в ${list}.`,
    neverNamed: (list: string) => `Без нито една назована: ${list}.`,
    rule: "Брои се това, което източниците назовават. Малък брой или празно място значи, че никой събран източник не назовава услуга, а не че такава няма.",
    countLegend: "брой назовани услуги", noneLegend: "няма назована услуга", eachLegend: "една назована услуга",
    kindLegend: (short: string, name: string) => `${short} – ${name}`,
    column: { district: "Област", total: "Общо", sources: "Източници", service: "Услуга", kind: "Вид", municipality: "Община", opened: "Разкрита", source: "Източник" },
    unknown: "–", unknownSign: "не е посочено",
  },
  events: {
    whole: "Цялата страна",
    none: (place: string) => `В събраните източници няма сведение за заседание или програма ${place}`,
    countryTitle: (some: number, all: number) => `За координацията има сведения от ${some} от ${all} области`,
    districtLast: (place: string, date: string) => `Последното известно заседание ${place} е от ${date}`,
    districtNoSitting: (count: number, place: string) => `${entries(count)} за координацията ${place}, нито едно – за заседание с дата`,
    countrySubtitle: (from: string, to: string) => `Сведения за заседания, програми и резултати в публикувани източници, България, по области и дата${from === "" ? "" : `, ${from}–${to} г.`}`,
    districtSubtitle: (place: string, from: string, to: string) => `Сведения за заседания, програми и резултати в публикувани източници, ${place}, по орган и дата${from === "" ? "" : `, ${from}–${to} г.`}`,
    counts: (count: number, dated: number) =>
      (count === dated ? `Всичките ${entries(count)} имат дата.` : `От ${entries(count)} с дата ${counted(dated, "е", "са")} ${dated}.`),
    noLater: (date: string) => `не по-късно от ${date}`,
    onlyUndated: "Нито едно сведение няма дата; сведенията са в таблицата",
    one: (title: string, date: string) => `Единственото сведение: ${title}, ${date}.`,
    oneUndated: (title: string) => `Единственото сведение е без дата: ${title}.`,
    most: (list: string, count: number) => `Най-много са за ${list}: ${count}.`,
    silent: (list: string) => `Без нито едно сведение: ${list}.`,
    sittings: (count: number) => `${counted(count, "Едно от сведенията е", `${count} от сведенията са`)} за заседание с дата.`,
    participants: (count: string, date: string) => `Най-много известни участници: ${count}, ${date}.`,
    mark: {
      first: "първо заседание", meeting: "заседание или среща", programme: "програма, меморандум, създаване", result: "резултат",
      at_most: "не по-късно от тази дата",
      month: "наполовина пълен: известен е месецът", year: "празен, с черта през годината: известна е само годината",
    },
    note: {
      rule: "Брои се всяко сведение в събраните източници. Две сведения може да са за едно и също заседание, а липсата на сведение не значи, че заседание не е имало.",
      undatedCounts: (list: string) => `Без дата, затова не са в картината, а само в таблицата: ${list}.`,
      undated: (list: string) => `Без дата, затова не са в картината: ${list}.`,
      texts: "Как е установена датата и какво друго е съмнително, пише в последната колона на таблицата.",
    },
    column: { date: "Дата", district: "Област", what: "Какво", body: "Орган и вид", participants: "Участници", source: "Източник", text: "Какво е известно" },
    bodyKind: (body: string, kind: string) => `${body}: ${kind}`,
    undated: "без дата", unknown: "–", unknownSign: "не е посочено",
  },
  tips: {
    help: "Знаците на графиката: стрелките минават по тях, Home и End отиват в края, Escape затваря подсказката.",
  },
} as const;
