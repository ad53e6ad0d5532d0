import { counted, form, nouns, number } from "./nouns.ts";

const homes = (count: number): string => counted(count, nouns.home);
const services = (count: number): string => counted(count, nouns.service);
const ofThemPlanned = (count: number, planned: number): string => {
  if (planned === 0) return "";
  if (planned === count) return form(count, { one: ", но само като планирана", other: ", но само като планирани" });
  return `, ${number(planned)} от тях само като ${form(planned, { one: "планирана", other: "планирани" })}`;
};
const entries = (count: number): string => counted(count, nouns.entry);
const foundDated = (count: number, dated: number): string => {
  if (dated === 0) return "нито едно с дата";
  return count === dated
    ? form(count, { one: "с дата", 2: "и двете с дата", other: "всичките с дата" })
    : `${number(dated)} с дата`;
};

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
    none: (place: string) => `Не намерихме назован дом за деца ${place}`,
    allClosed: (count: number, place: string) =>
      form(count, {
        one: `Единственият назован дом за деца ${place} е закрит`,
        2: `И двата назовани дома за деца ${place} са закрити`,
        other: `Всичките ${counted(count, nouns.namedHome)} за деца ${place} са закрити`,
      }),
    someClosed: (closed: number, count: number, place: string) =>
      `От ${counted(count, nouns.namedHome)} за деца ${place} ${form(closed, { one: "е закрит", other: "са закрити" })} ${number(closed)}`,
    noneReported: (count: number, place: string) => `Назовани домове за деца ${place}: ${number(count)}`,
    less: (announced: number, inferred: number) =>
      [
        announced === 0 ? "" : `за ${number(announced)} закриването е само обявено`,
        inferred === 0 ? "" : `за ${number(inferred)} ${announced === 0 ? "закриването е " : ""}изведено`,
      ]
        .filter((part) => part !== "")
        .join(", "),
    withLess: (text: string, less: string) => `${text}; ${less}`,
    noneClosed: (count: number, place: string) =>
      form(count, {
        one: `За единствения назован дом за деца ${place} не намерихме сведение да е закрит`,
        2: `За нито един от двата назовани дома за деца ${place} не намерихме сведение да е закрит`,
        other: `За нито един от ${counted(count, nouns.namedHome)} за деца ${place} не намерихме сведение да е закрит`,
      }),
    countrySubtitle:
      "Домове за деца, назовани в публикуван източник, България, по вид и година на закриване; всеки знак е един дом",
    districtSubtitle: (place: string) =>
      `Домове за деца, назовани в публикуван източник, ${place}, по дата на закриване`,
    roughly: (count: number) =>
      `За ${homes(count)} датата е само приблизителна, закриването е само решено или обявено, или е известно, че домът е закрит най-късно тогава.`,
    undatedCount: (count: number) => `За ${homes(count)} датата на закриване не е посочена.`,
    openList: (list: string) => `Не намерихме сведение за закриване на: ${list}.`,
    each: (list: string) => `${list}.`,
    onDay: {
      day: (home: string, date: string) => `${home} – на ${date}`,
      month: (home: string, date: string) => `${home} – през ${date}`,
      year: (home: string, date: string) => `${home} – през ${date}`,
    },
    firstLast: (first: string, last: string) => `По посочените дати пръв е закрит ${first}, последен ${last}.`,
    between: (first: string, last: string) => `Посочените за домовете дати са между ${first} и ${last}.`,
    undated: "без дата",
    open: "без сведение",
    undatedTwo: "без\nдата",
    openTwo: "без\nсведение",
    mark: {
      day: "точен ден",
      month: "известен е месецът",
      year: "известна е само годината",
      about: "приблизителна дата, или само решено или обявено",
      at_most: "не по-късно от тази дата",
      undated: "закрит, датата не е посочена",
      open: "не намерихме сведение за закриване",
    },
    column: {
      home: "Дом",
      kind: "Вид",
      district: "Област",
      fate: "Какво е известно",
      remark: "Бележка",
      source: "Източник",
    },
    note: {
      complete: "Включени са само домовете, които някой източник назовава; не всички домове, работили в страната.",
      disagreeing: (name: string, some: number, all: number) =>
        `${name}: източниците си противоречат – ${number(some)} от ${counted(all, nouns.statement)} ${form(some, { one: "противоречи", other: "противоречат" })} на водещото.`,
      undated: (list: string) =>
        `Датата на закриване не е посочена, затова домът стои отделно, а не на измислено място: ${list}.`,
      at_most: "Знакът ◀ стои на последната възможна дата: домът може да е закрит и по-рано.",
      about:
        "Размитият знак стои на приблизителна дата, или закриването само е решено или обявено: източникът не казва, че домът вече е закрит.",
      inferred:
        "„Изведено“ е закриване, при което източникът не назовава този дом, а говори за всички домове от вида или за последния от тях; такова обобщение може да е пропуснало някой дом.",
      spanDistrict: "Чертата през знака показва месеца или годината, в която лежи неизвестният ден.",
    },
    disputed: "спорно между източници",
  },
  services: {
    none: (place: string) => `Не намерихме назована социална услуга за деца ${place}`,
    countryTitle: (count: number, planned: number, some: number, all: number) =>
      `${services(count)} ${form(count, { one: "е назована", other: "са назовани" })} в ${number(some)} от ${counted(all, nouns.district)}${ofThemPlanned(count, planned)}`,
    districtTitle: (count: number, planned: number, place: string) =>
      `${form(count, { one: `Една социална услуга ${place} е назована в източниците`, other: `${services(count)} ${place} са назовани в източниците` })}${ofThemPlanned(count, planned)}`,
    countrySubtitle:
      "Социални услуги за деца и семейства, назовани в публикуван източник, България, по вид; всеки квадрат е една услуга; списъкът не е пълен",
    districtSubtitle: (place: string) =>
      `Социални услуги за деца и семейства, назовани в публикуван източник, ${place}, по вид; всеки квадрат е една услуга; списъкът не е пълен`,
    byKind: (list: string) => `По вид: ${list}.`,
    kindCount: (kind: string, count: number, planned: number) =>
      `${kind} – ${number(count)}${planned === 0 ? "" : ` (${count === planned ? form(count, { one: "планирана", other: "планирани" }) : `${number(planned)} от тях ${form(planned, { one: "планирана", other: "планирани" })}`})`}`,
    state: {
      planned: "само планирана",
      plannedFor: (date: string) => `планирана за ${date}`,
      opened: (date: string) => `разкрита: ${date}`,
      operating: "работи или е разкрита",
    },
    silent: (list: string) => `Не намерихме назована услуга в ${list}.`,
    neverNamed: (list: string) => `Не намерихме назована услуга от вида: ${list}.`,
    written: "Това са услугите, назовани по име в източниците, които намерихме; за други има само числа или нищо.",
    rule: "Брои се това, което източниците назовават. Малкият брой или празното място говори за събраните източници, а не за това колко услуги има.",
    plannedRule:
      "Планирана е услуга, за която източникът съобщава само, че е предвидена, одобрена или в строеж; дали после е разкрита, не сме установили.",
    eachLegend: "една назована услуга",
    eachPlannedLegend: "една само планирана услуга",
    column: {
      named: "Назовани",
      planned: "От тях само планирани",
      districts: "Области",
      state: "Състояние",
      service: "Услуга",
      kind: "Вид",
      municipality: "Община",
      opened: "Разкрита",
      source: "Източник",
    },
    unknown: "–",
    unknownSign: "не е посочено",
  },
  events: {
    whole: "Цялата страна",
    none: (place: string) => `Не намерихме сведение за заседание или програма ${place}`,
    countryTitle: (some: number, all: number) =>
      `Намерихме сведения за координацията в ${number(some)} от ${counted(all, nouns.district)}`,
    bodyShort: {
      OKC: "ОКЦ",
      OKMD: "ОКМД",
      municipal: "общински механизъм",
      programme: "програма",
      other: "друг орган",
    },
    districtLast: (place: string, date: string, body: string) =>
      `Последното заседание ${place} с известна дата, за което намерихме сведение, е от ${date} (${body})`,
    districtNoSitting: (count: number, place: string) =>
      `${entries(count)} за координацията ${place}, нито едно – за заседание с дата`,
    districtEntries: (count: number, place: string) => `${entries(count)} за координацията ${place}`,
    countrySubtitle: (from: string, to: string) =>
      `Сведения за заседания, програми и резултати в публикувани източници, България, по области и дата${from === "" ? "" : `, ${from}–${to} г.`}`,
    districtSubtitle: (place: string, from: string, to: string) =>
      `Сведения за заседания, програми и резултати в публикувани източници, ${place}, по орган и дата${from === "" ? "" : `, ${from}–${to} г.`}`,
    counts: (count: number, dated: number) => `Намерихме ${entries(count)}, ${foundDated(count, dated)}.`,
    countsAndSittings: (count: number, dated: number, sittings: number) => {
      const found = `Намерихме ${entries(count)}, ${foundDated(count, dated)}`;
      if (dated === 0) return `${found}.`;
      return `${found}; ${sittings === 0 ? "нито едно от тях не е" : `${number(sittings)} от тях ${form(sittings, { one: "е", other: "са" })}`} за заседание.`;
    },
    noLater: (date: string) => `не по-късно от ${date}`,
    onlyUndated: "Нито едно сведение няма дата; сведенията са в таблицата",
    one: (title: string, date: string) => `Намерихме едно сведение: ${title}, ${date}.`,
    oneUndated: (title: string) => `Намерихме едно сведение, без дата: ${title}.`,
    silent: (list: string) => `Не намерихме сведение за ${list}.`,
    mark: {
      first: "първо заседание",
      meeting: "заседание",
      gathering: "среща, обучение или кръгла маса",
      announced: "обявено предварително",
      programme: "програма, меморандум, създаване",
      result: "резултат",
      at_most: "не по-късно от тази дата",
      month: "наполовина пълен: известен е месецът",
      year: "празен, с черта през годината: известна е само годината",
    },
    note: {
      rule: "Брои се всяко сведение в събраните източници. Две сведения може да са за едно и също заседание, а липсата на сведение не значи, че заседание не е имало.",
      undatedCounts: (list: string) => `Без дата, затова не са в картината, а само в таблицата: ${list}.`,
      undated: (list: string) => `Без дата, затова не са в картината: ${list}.`,
      texts: "Как е установена датата и какво друго е съмнително, пише в последната колона на таблицата.",
    },
    column: {
      date: "Дата",
      district: "Област",
      what: "Какво",
      body: "Орган и вид",
      participants: "Участници",
      source: "Източник",
      text: "Какво е известно",
    },
    bodyKind: (body: string, kind: string) => (body.toLowerCase() === kind ? body : `${body}: ${kind}`),
    undated: "без дата",
    unknown: "–",
    unknownSign: "не е посочено",
  },
  tips: {
    help: "Знаците на графиката: стрелките минават по тях, Home и End отиват в края, Escape затваря подсказката.",
  },
} as const;
