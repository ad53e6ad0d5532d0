import type { AnswerRow } from "../../src/model/question.ts";
import type { EventRow, InstitutionRow, ServiceRow } from "../../src/model/rows.ts";

/** A row of `institutions` as an engine answers it, with what a test does not say filled in plainly. */
export const home = (said: Partial<InstitutionRow>): AnswerRow => ({
  institution: "home", kind: "DDLRG", name_bg: "ДДЛРГ", name_en: "DDLRG", settlement_bg: null, settlement_en: null, area: "KNL48", district: "BG415",
  capacity: null, status: "closed", closed_date: null, as_of_date: null, qualifier: "exact", statements: 1, disagreeing: 0, source: "mlsp-di-en",
  ...said,
});

/** A row of `services`. */
export const service = (said: Partial<ServiceRow>): AnswerRow => ({
  service: "service", kind: "CNST", name_bg: "Център", name_en: "Centre", settlement_bg: null, settlement_en: null, area: "RSE27", district: "BG323",
  opened: null, capacity: null, users: null, users_state: null, as_of_date: null, source: "mlsp-di-en",
  ...said,
});

/** A row of `events`. */
export const event = (said: Partial<EventRow>): AnswerRow => ({
  event: "event", area: "BG341", body: "OKMD", kind: "meeting", date: null, participants: null, qualifier: null, measure: null, value: null,
  value_state: null, title_bg: "Заседание", title_en: "Sitting", text_bg: "Заседание на ОКМД.", text_en: "A sitting of the OKMD.", source: "mlsp-di-en",
  ...said,
});

/** Homes with every way of knowing when they closed; the first three and the fifth are those of Kyustendil district. */
export const homes: readonly AnswerRow[] = [
  home({ institution: "ddlrg-kyustendil", name_bg: "ДДЛРГ Кюстендил", name_en: "DDLRG Kyustendil", closed_date: "2013-09-01" }),
  home({ institution: "ddui-gorna-koznitsa", kind: "DDUI", name_bg: "ДДУИ с. Горна Козница", name_en: "DDUI Gorna Koznitsa", closed_date: "2010-09", qualifier: "about" }),
  home({ institution: "ddlrg-dupnitsa", name_bg: "ДДЛРГ „Олга Стоянова“ Дупница", name_en: "DDLRG “Olga Stoyanova” Dupnitsa", closed_date: "2020-12-31", qualifier: "at_most", statements: 3, disagreeing: 1 }),
  home({ institution: "ddlrg-lovech", district: "BG323", name_bg: "ДДЛРГ Бяла", name_en: "DDLRG Byala", closed_date: "2013-02" }),
  home({
    institution: "ddui-two", kind: "DDUI", name_bg: "Дом за деца с умствена изостаналост в община Кюстендил (1 от 2)",
    name_en: "Home for children with intellectual disabilities in the municipality of Kyustendil (1 of 2)", closed_date: "2015",
  }),
  home({ institution: "ddlrg-ruse", district: "BG323", name_bg: "ДДЛРГ „Надежда“ Русе", name_en: "DDLRG “Nadezhda” Ruse", closed_date: "2013-05-01" }),
  home({ institution: "ddlrg-undated", district: "BG323", name_bg: "ДДЛРГ Русе", name_en: "DDLRG Ruse", as_of_date: "2019-08-20" }),
  home({ institution: "dmsgd-open", district: "BG342", kind: "DMSGD", name_bg: "ДМСГД Сливен", name_en: "DMSGD Sliven", status: "operating", as_of_date: "2025-11" }),
  home({ institution: "dmsgd-planned", district: "BG343", kind: "DMSGD", name_bg: "ДМСГД Ямбол", name_en: "DMSGD Yambol", status: "planned_closure", closed_date: "2026-12-31" }),
];

/** Services of four kinds in three districts. */
export const services: readonly AnswerRow[] = [
  ...[1, 2, 3, 4, 5].map((i) => service({ service: `dc-${i}`, kind: "DC", name_bg: `Дневен център ${i}`, name_en: `Day-care centre ${i}`, opened: "2012-02" })),
  service({ service: "cnst-1", name_bg: "Център „Битоля“", name_en: "Centre “Bitolya”", source: "kustendil-info-16446", users: 3, users_state: "c" }),
  service({ service: "cnst-du-1", kind: "CNST_DU", district: "BG415", area: "KNL29" }),
  service({ service: "cnst-du-2", kind: "CNST_DU", district: "BG342", area: "SLV20" }),
  service({ service: "cnst-du-3", kind: "CNST_DU", district: "BG342", area: "SLV20", source: "kustendil-info-16446" }),
  service({ service: "mb-1", kind: "MB", district: "BG342", area: "SLV20" }),
];

/** Events of every kind and with every exactness of date; two on the same day. */
export const told: readonly AnswerRow[] = [
  event({ event: "a", kind: "first_meeting", date: "2015-05-14", participants: 30, qualifier: "at_least", title_bg: "Първо заседание на ОКМД в Бургас", title_en: "First sitting of the OKMD in Burgas" }),
  event({ event: "b", date: "2017-11-21", participants: 21, qualifier: "exact" }),
  event({ event: "c", kind: "result", date: "2017-11-21", title_bg: "Деца, останали в семействата си", title_en: "Children who stayed with their families", value: 4, value_state: "c", measure: "children_kept_with_family" }),
  event({ event: "d", kind: "result", date: "2023-12", title_bg: "Коледна кампания", title_en: "Christmas campaign" }),
  event({ event: "e", kind: "programme", title_bg: "Създаване на ОКМД в Бургас", title_en: "Founding of the OKMD in Burgas" }),
  event({ event: "f", area: "BG415", body: "OKC", date: "2020", title_bg: "Заседание на ОКЦ", title_en: "Sitting of the OKC" }),
  event({ event: "i", area: "BG323", kind: "programme", date: "2015-03-14", qualifier: "at_most", title_bg: "По-ранен ОКМД", title_en: "An earlier OKMD" }),
  event({ event: "g", area: "BG", kind: "result", date: "2014", title_bg: "Създадени механизми", title_en: "Mechanisms set up" }),
  event({ event: "h", area: "BG343", kind: "programme", title_bg: "ОКМД в Ямбол", title_en: "The OKMD in Yambol" }),
];
