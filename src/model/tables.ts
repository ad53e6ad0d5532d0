import {
  asOf,
  capacity,
  correctionColumns,
  decimal,
  disagreeing,
  district,
  flag,
  municipality,
  nameBg,
  nameEn,
  observationColumns,
  population,
  qualifier,
  registerColumns,
  settlementBg,
  settlementEn,
  source,
  statement,
  statements,
  text,
  valueState,
  whole,
} from "./columns.ts";
import type { Column } from "./columns.ts";
import type { Rows, TableName } from "./rows.ts";
import type { Bilingual } from "./text.ts";

export type { Column, ColumnType } from "./columns.ts";

/** A public table: its columns in order, and the columns that sort it and together identify a row. */
export interface TableDefinition<Row> {
  readonly title: Bilingual;
  readonly columns: { readonly [K in keyof Row]-?: Column };
  readonly key: readonly (keyof Row & string)[];
}

/** Every public table; what is not defined here is not published. */
export const tables: { readonly [T in TableName]: TableDefinition<Rows[T]> } = {
  areas: {
    title: { bg: "Страна, области и общини", en: "Country, districts and municipalities" },
    key: ["area"],
    columns: {
      area: text("Код на територията", "Area code"),
      level: text("Ниво: country, district, municipality", "Level: country, district, municipality"),
      parent: text("Код на по-голямата територия", "Code of the area above"),
      name_bg: nameBg,
      name_en: nameEn,
      slug: text("Име в адреса на страницата", "Name in the page's address"),
      rank_bg: whole("Място по българската азбука", "Rank in Bulgarian alphabetical order"),
      rank_en: whole("Място по английската азбука", "Rank in English alphabetical order"),
      seat_lat: decimal("Административен център: географска ширина (градуси)", "Seat: latitude (degrees)"),
      seat_lon: decimal("Административен център: географска дължина (градуси)", "Seat: longitude (degrees)"),
    },
  },
  settlements: {
    title: { bg: "Населени места, райони и квартали", en: "Settlements, city districts and quarters" },
    key: ["settlement"],
    columns: {
      settlement: text(
        "Код: по ЕКАТТЕ; за квартал – на общината и името му",
        "Code: of EKATTE; for a quarter its municipality's and its name",
      ),
      kind: text(
        "Вид: town, village, monastery, city_district, quarter",
        "Kind: town, village, monastery, city_district, quarter",
      ),
      name_bg: nameBg,
      name_en: nameEn,
      area: municipality,
      lat: decimal("Географска ширина (градуси)", "Latitude (degrees)"),
      lon: decimal("Географска дължина (градуси)", "Longitude (degrees)"),
    },
  },
  indicators: {
    title: { bg: "Показатели", en: "Indicators" },
    key: ["indicator"],
    columns: {
      indicator: text("Код на показателя", "Indicator code"),
      topic: text("Тема: school, care, coordination", "Topic: school, care, coordination"),
      unit: text("Мерна единица", "Unit"),
      kind: text("Вид: stock (наличност), flow (поток), share (дял)", "Kind: stock, flow, share"),
      counts_persons: flag("Брои лица", "Counts persons"),
      name_bg: nameBg,
      name_en: nameEn,
      definition_bg: text("Определение на български", "Definition in Bulgarian"),
      definition_en: text("Определение на английски", "Definition in English"),
      position: whole("Пореден номер в списъка", "Position in the list"),
    },
  },
  breakdowns: {
    title: { bg: "Разбивки", en: "Breakdowns" },
    key: ["breakdown"],
    columns: {
      breakdown: text("Код на разбивката", "Breakdown code"),
      dimension: text("Признак, по който е разбито", "Dimension"),
      partial: flag("Част от цяло", "Part of a total"),
      label_bg: text("Название на български", "Label in Bulgarian"),
      label_en: text("Название на английски", "Label in English"),
    },
  },
  observations: {
    title: { bg: "Наблюдения", en: "Observations" },
    key: ["observation"],
    columns: observationColumns,
  },
  evidence: {
    title: { bg: "Твърдения зад наблюденията", en: "Statements behind the observations" },
    key: ["statement"],
    columns: {
      statement,
      observation: text("Код на наблюдението", "Observation code"),
      role: text(
        "Роля: headline, corroborating, repeating, disagreeing",
        "Role: headline, corroborating, repeating, disagreeing",
      ),
      repeats: text("Код на твърдението, което повтаря", "Code of the statement it repeats"),
      value: decimal("Стойност", "Value"),
      value_state: valueState,
      qualifier,
      dating: text("Датата е: printed, inferred, undated", "The date is: printed, inferred, undated"),
      source,
    },
  },
  institutions: {
    title: { bg: "Домове за деца и съдбата им", en: "Homes for children and what became of them" },
    key: ["institution"],
    columns: {
      institution: text("Код на дома", "Home code"),
      kind: text("Вид институция", "Kind of institution"),
      name_bg: nameBg,
      name_en: nameEn,
      settlement_bg: settlementBg,
      settlement_en: settlementEn,
      area: municipality,
      district,
      capacity,
      status: text("Състояние: operating, planned_closure, closed", "Status: operating, planned_closure, closed"),
      closing: text(
        "Закриването е: reported (съобщено), announced (само решено или обявено), inferred (изведено от казаното за всички домове от вида)",
        "The closing is: reported, announced (only decided or announced), inferred (from what is said of all homes of the kind)",
      ),
      closed_date: text("Закрит (дата, месец или година)", "Closed (date, month or year)"),
      as_of_date: asOf,
      qualifier: text(
        "Точност на датата: exact, about (приблизителна; при цял ден – само обявена предварително), at_most (не по-късно)",
        "Precision of the date: exact, about (approximate; of a whole day: only announced beforehand), at_most (no later than)",
      ),
      statements,
      disagreeing,
      source,
    },
  },
  institution_evidence: {
    title: { bg: "Твърдения за домовете", en: "Statements on the homes" },
    key: ["statement"],
    columns: {
      statement,
      institution: text("Код на дома", "Home code"),
      role: text(
        "Роля: headline, corroborating, earlier, disagreeing",
        "Role: headline, corroborating, earlier, disagreeing",
      ),
      status: text("Състояние според източника", "Status according to the source"),
      closing: text(
        "Закриването е: reported (съобщено), announced (само решено или обявено), inferred (изведено от казаното за всички домове от вида)",
        "The closing is: reported, announced (only decided or announced), inferred (from what is said of all homes of the kind)",
      ),
      closed_date: text(
        "Закрит или за закриване (дата, месец или година)",
        "Closed or due to close (date, month or year)",
      ),
      as_of_date: asOf,
      qualifier: text("Точност на датата", "Precision of the date"),
      capacity,
      source,
    },
  },
  services: {
    title: { bg: "Социални услуги в общността", en: "Community social services" },
    key: ["service"],
    columns: {
      service: text("Код на услугата", "Service code"),
      kind: text("Вид услуга", "Kind of service"),
      name_bg: nameBg,
      name_en: nameEn,
      settlement_bg: settlementBg,
      settlement_en: settlementEn,
      area: municipality,
      district,
      state: text(
        "Състояние според източника: operating (работи или е разкрита), planned (само планирана, одобрена или в строеж)",
        "State according to the source: operating (works or was opened), planned (only planned, approved or being built)",
      ),
      opened: text("Разкрита (дата, месец или година)", "Opened (date, month or year)"),
      planned_for: text("Планирана за (дата, месец или година)", "Planned for (date, month or year)"),
      capacity,
      users: whole("Ползватели", "Users"),
      users_state: valueState,
      as_of_date: asOf,
      source,
    },
  },
  events: {
    title: { bg: "Заседания и програми", en: "Sittings and programmes" },
    key: ["event"],
    columns: {
      event: text("Код на събитието", "Event code"),
      area: text("Код на територията", "Area code"),
      body: text("Орган: OKC, OKMD, municipal, programme, other", "Body: OKC, OKMD, municipal, programme, other"),
      kind: text(
        "Вид: first_meeting, meeting (заседания), gathering (среща, обучение, кръгла маса), announced (обявено предварително), programme, result",
        "Kind: first_meeting, meeting (sittings), gathering (meeting, training, round table), announced (in advance), programme, result",
      ),
      date: text("Дата, месец или година", "Date, month or year"),
      participants: whole("Участници", "Participants"),
      qualifier: text(
        "Точност на броя: exact, about, at_least, at_most; без брой – на датата (at_most: не по-късно)",
        "Precision of the number: exact, about, at_least, at_most; without a number, of the date (at_most: no later than)",
      ),
      measure: text("Какво брои стойността", "What the value counts"),
      value: decimal("Стойност", "Value"),
      value_state: valueState,
      title_bg: text("Заглавие на български", "Title in Bulgarian"),
      title_en: text("Заглавие на английски", "Title in English"),
      text_bg: text("Описание на български", "Description in Bulgarian"),
      text_en: text("Описание на английски", "Description in English"),
      source,
    },
  },
  sources: {
    title: { bg: "Източници", en: "Sources" },
    key: ["source"],
    columns: {
      source,
      url: text("Адрес", "Address"),
      publisher_bg: text("Издател на български", "Publisher in Bulgarian"),
      publisher_en: text("Издател на английски", "Publisher in English"),
      title: text("Заглавие", "Title"),
      published_date: text("Публикувано на", "Published on"),
      kind: text("Вид: law, official, report, ngo, news", "Kind: law, official, report, ngo, news"),
      language: text("Език", "Language"),
      reading: text(
        "Прочетено: whole (изцяло), part (отчасти); празно, ако не е отбелязано",
        "Read: whole, part; empty where not recorded",
      ),
      statements: whole("Брой взети от него твърдения", "Number of statements taken from it"),
    },
  },
  denominators: {
    title: { bg: "Жители и деца по години (знаменатели)", en: "Inhabitants and children by year (denominators)" },
    key: ["area", "year", "population"],
    columns: {
      area: text("Код на територията", "Area code"),
      year: whole("Година: броят е към 31 декември", "Year: the number is as of 31 December"),
      population,
      value: whole("Брой души", "Number of people"),
      obs_status: text("OBS_STATUS по SDMX: A публикувано, E оценка", "SDMX OBS_STATUS: A published, E estimate"),
      source: text("Код на източника (при оценка – на родените)", "Source code (of an estimate, that of the births)"),
      scaled_to: text(
        "Код на източника на възрастовите групи по райони, към които е приравнена оценката",
        "Code of the source of the regions' age groups to which the estimate is scaled",
      ),
    },
  },
  denominator_checks: {
    title: { bg: "Проверка на оценките за деца", en: "Check of the estimates of children" },
    key: ["area", "as_of_date", "year"],
    columns: {
      area: text("Код на територията", "Area code"),
      population,
      as_of_date: text("Публикувано към дата", "Published as of"),
      published: whole("Публикуван брой", "Published number"),
      year: whole("Година на оценката: към 31 декември", "Year of the estimate: as of 31 December"),
      estimated: whole(
        "Оценка (празно, когато не са известни родените за някоя от годините)",
        "Estimate (empty where the births of one of the years are not known)",
      ),
      source: text("Код на източника на публикувания брой", "Code of the published number's source"),
    },
  },
  indicator_measures: {
    title: { bg: "На кого се дели всеки показател", en: "By whom each indicator is divided" },
    key: ["indicator", "measure"],
    columns: {
      indicator: text("Код на показателя", "Indicator code"),
      measure: text(
        "Мярка: count (само брой), per_1000_children (на 1000 деца), per_10000_inhabitants (на 10 000 жители)",
        "Measure: count (only the count), per_1000_children (per 1,000 children), per_10000_inhabitants (per 10,000 inhabitants)",
      ),
      population,
      as_of: text(
        "Към кой ден: december_within – към 31 декември, който е в учебната или календарната година",
        "As of which day: december_within, the 31 December that lies within the school or calendar year",
      ),
      reason_bg: text("Защо, на български", "Why, in Bulgarian"),
      reason_en: text("Защо, на английски", "Why, in English"),
    },
  },
  correction_records: {
    title: { bg: "Поправки", en: "Corrections" },
    key: ["correction"],
    columns: correctionColumns,
  },
  register_districts: {
    title: { bg: "Регистър: страната и областите", en: "Register: country and districts" },
    key: ["observation"],
    columns: registerColumns,
  },
  register_municipalities: {
    title: { bg: "Регистър: общините", en: "Register: municipalities" },
    key: ["observation"],
    columns: registerColumns,
  },
};

export const tableNames = Object.keys(tables) as readonly TableName[];
