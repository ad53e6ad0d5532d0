import { district, municipality, municipalityTitle } from "./areas.ts";
import { number } from "./nouns.ts";

// 1-во, 2-ро, 3-то, 4-то, 5-о … 11-о, 12-о … 21-во.
const endings: Readonly<Record<number, string>> = { 1: "во", 2: "ро", 3: "то", 4: "то" };
/** A place in words: "3-то", "3rd". */
export const ordinal = (rank: number): string =>
  `${number(rank)}-${(rank % 100 > 10 && rank % 100 < 20 ? undefined : endings[rank % 10]) ?? "о"}`;

/** The words of what every district's page holds besides its charts, in Bulgarian. */
export const place = {
  keyHeading: "Накратко",
  keySubtitle: (name: string) =>
    `Последното общо число с дата по основните показатели, ${district(name)}; числата само за група не са включени`,
  latest: "Общо число",
  among: "Сред областите",
  rank: (rank: number, of: number, median: string) => `${ordinal(rank)} място от ${number(of)}; медиана ${median}`,
  moreHomes: "Останалите домове са на страницата в сайта.",
  moreEvents: "Останалите сведения са на страницата в сайта.",
  front: {
    finder: "Какво намерихме за вашето населено място?",
    silentKicker: "Колко намерихме",
    table: "Таблица и източници",
    more: { school: "Всичко за училището", care: "Всичко за грижата" },
    silentMore: "Какво намерихме по области и години",
    casesHeading: "Пет срещи, с които започна този сайт",
    casesText: "Какво казаха институциите за себе си и къде да го прочетете в числа.",
  },
  register: {
    title: (name: string) => `${municipalityTitle(name)}: регистър`,
    description: (name: string) =>
      `Обобщени числа от анонимизирани записи за ${municipality(name)}, защитени срещу разпознаване.`,
    school: "Училище",
    schoolSubtitle: (name: string) => `Общи числа за ${municipality(name)} по учебни години`,
    care: "Грижа",
    careSubtitle: (name: string) => `Общи числа за ${municipality(name)} по календарни години`,
    breakdowns:
      "За община с толкова жители регистърът показва само общите числа: разбивките по резултат, възраст и пол биха издали отделни деца. Най-ниското ниво, на което се показват, е областта.",
    detailed:
      "За община с толкова жители регистърът има и разбивки по резултат, възраст и пол; те са във файловете му.",
    district: (name: string) => `Регистърът за ${district(name)}, с разбивки`,
  },
} as const;
