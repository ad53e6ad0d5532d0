import { counted, nouns, number } from "./nouns.ts";

type Part = "district" | "municipality";

/** The words of who delivered what to the register, in Bulgarian. */
export const coverage = {
  heading: "Кой какво е предоставил",
  subtitle: (place: string) => `Предоставени записи по вид и година, ${place}`,
  districtsSubtitle: "Предоставени видове записи по области и години, от общо шест вида",
  text: "Брои се само предоставеното. Където няма извлечение, числото е отбелязано „не е предоставено“: това не е нула. Сбор има само там, където е предоставена всяка част.",
  nothing: (place: string) =>
    `За ${place} в регистъра не са предоставени записи. Това не значи, че няма деца, обходи или услуги: не е предоставено извлечение, в което да се преброят.`,
  undelivered: (place: string) => `За ${place} не са предоставени записи за деца, затова регистърът не казва колко са.`,
  partial: (place: string, year: string, delivered: number, parts: number, of: Part) =>
    `За учебната ${year} г. ${number(delivered)} от ${counted(parts, nouns[of])} са предоставили записи за деца, затова сбор за ${place} няма.`,
  who: "Предоставили",
  publisher: "Изготвил",
  areas: "Територия",
  files: "Записи",
  period: "Години",
  file: {
    cases: "деца за обхващане",
    sweeps: "обходи",
    institutions: "институции за деца",
    placements: "настанени и напуснали деца",
    services: "социални услуги",
    sittings: "заседания",
  },
  kind: "Вид записи",
  district: "Област",
  all: "да",
  none: "не",
  some: (delivered: number, parts: number) => `${number(delivered)} от ${number(parts)}`,
  partly: "отчасти",
} as const;
