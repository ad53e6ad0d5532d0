import { counted } from "../counted.ts";

// 1-во, 2-ро, 3-то, 4-то, 5-о … 11-о, 12-о … 21-во.
const endings: Readonly<Record<number, string>> = { 1: "во", 2: "ро", 3: "то", 4: "то" };
const ordinal = (rank: number): string => `${String(rank)}-${(rank % 100 > 10 && rank % 100 < 20 ? undefined : endings[rank % 10]) ?? "о"}`;

/** The words of what every district's page holds besides its charts, in Bulgarian. */
export const place = {
  keyHeading: "Накратко",
  keySubtitle: (name: string) => `Последното публикувано число по показатели, област ${name}`,
  latest: "Последно число",
  among: "Сред областите",
  rank: (rank: number, of: number, median: string) => `${ordinal(rank)} място от ${String(of)}; медиана ${median}`,
  moreHomes: (count: number) => `Още ${String(count)} ${counted(count, "дом стои", "дома стоят")} на страницата.`,
  moreEvents: (count: number) => `Още ${String(count)} ${counted(count, "сведение стои", "сведения стоят")} на страницата.`,
  gapHeading: "Какво никой не е публикувал",
  gapText: (name: string) => `За област ${name} събраните източници нямат нито едно число за следното. Ето кой би трябвало да го знае:`,
  gapRights: "По Закона за достъп до обществена информация всеки може да поиска тези числа; в 14-дневен срок институцията трябва да отговори.",
  gapNone: "Няма показател без нито едно публикувано число за областта – но за повечето години числата липсват.",
  knows: {
    OKC: "Областният координационен център при областния управител",
    RUO: "Регионалното управление на образованието",
    RDSP: "Регионалната дирекция за социално подпомагане",
    municipalities: "Общините в областта",
  },
  front: {
    finder: "Какво се знае за вашето населено място?",
    silentKicker: "Кой отчита",
    table: "Таблица и източници",
    more: { school: "Всичко за училището", care: "Всичко за грижата" },
    silentMore: "Кой какво е публикувал",
    casesHeading: "Пет срещи, с които започна този сайт",
    casesText: "Какво казаха институциите за себе си и къде да го прочетете в числа.",
  },
  register: {
    title: (name: string) => `${name} – община: регистър`,
    description: (name: string) => `Обобщени числа от анонимизирани записи за община ${name}, защитени срещу разпознаване.`,
    school: "Училище",
    schoolSubtitle: (name: string) => `Общи числа за община ${name} по учебни години`,
    care: "Грижа",
    careSubtitle: (name: string) => `Общи числа за община ${name} по календарни години`,
    breakdowns: "За община с толкова жители регистърът показва само общите числа: разбивките по резултат, възраст и пол биха издали отделни деца. Най-ниското ниво, на което се показват, е областта.",
    detailed: "За община с толкова жители регистърът има и разбивки по резултат, възраст и пол; те са във файловете му.",
    district: (name: string) => `Регистърът за област ${name}, с разбивки`,
  },
} as const;
