import { municipality } from "./areas.ts";
import { counted, form, nouns, number } from "./nouns.ts";

/** The words of the maps and of their page in Bulgarian. */
export const map = {
  page: {
    title: "Карта",
    heading: "За кои области намерихме числа",
    description:
      "Карта на областите по показател и учебна година и карта на домовете за деца, с таблица и източник за всяко число.",
    lead: (some: number, all: number, indicators: number, districts: number, years: number) =>
      `${counted(indicators, nouns.indicator)} на образователния механизъм, ${counted(districts, nouns.district)} и ${counted(years, nouns.schoolYear)} са *${counted(all, nouns.combination)}*. За *${number(some)}* от тях намерихме поне едно число: общо, за група, към дата или за част от годината. Картата показва и празното.`,
    formText:
      "Изберете показател, мярка, учебна година и вид карта. Числата се изчисляват във вашия браузър, нищо не се изпраща. Адресът на страницата пази избора.",
    indicator: "Показател",
    period: "Учебна година",
    fullest: "тази с най-много числа",
    layout: "Вид карта",
    layouts: { borders: "граници на областите", tiles: "еднакви квадрати" },
    tilesHeading: "Същото с еднакви квадрати",
  },
  short: {
    BG321: "В. Търново",
    BG344: "Ст. Загора",
    BG411: "София",
    BG412: "Соф. обл.",
    BG413: "Благоевг.",
    BG324: "Разград",
    BG334: "Търговищ.",
    BG415: "Кюстенд.",
    BG423: "Пазардж.",
    BG425: "Кърдж.",
  },
  /** Names as few letters, where a narrow picture has no room for more; `abbreviated` explains them there. */
  code: {
    BG311: "Вид.",
    BG312: "Мон.",
    BG313: "Вр.",
    BG314: "Плев.",
    BG315: "Лов.",
    BG321: "В. Т.",
    BG322: "Габ.",
    BG323: "Рус.",
    BG324: "Разг.",
    BG325: "Сил.",
    BG331: "Вар.",
    BG332: "Доб.",
    BG333: "Шум.",
    BG334: "Тър.",
    BG341: "Бург.",
    BG342: "Сл.",
    BG343: "Ям.",
    BG344: "Ст. З.",
    BG411: "Сф",
    BG412: "Сф. о.",
    BG413: "Бл.",
    BG414: "Пер.",
    BG415: "Кюс.",
    BG421: "Пл.",
    BG422: "Хас.",
    BG423: "Паз.",
    BG424: "См.",
    BG425: "Кър.",
  },
  abbreviated: (list: string) => `Съкратени имена: ${list}.`,
  classes: {
    below: (high: string) => `под ${high}`,
    between: (low: string, high: string) => `от ${low} до под ${high}`,
    from: (low: string) => `${low} и повече`,
  },
  mark: {
    circle: "брой за цялата учебна година: площта на кръга е пропорционална на него",
    share: "дял за цялата учебна година",
    part: "число само за част от годината, не се сравнява с цяла",
    c: "скрито, за да не може да се разпознае дете",
    x: "не намерихме число",
    z: "неприложимо",
    about: "≈ приблизително",
    at_least: "≥ поне толкова",
    at_most: "≤ най-много толкова",
    local: "собствено число на община за цялата учебна година: кръгът ѝ е в същия мащаб",
    localPart: "община с число само за част от годината",
    dotHollow: "община със скрито число",
  },
  column: {
    area: "Област или община",
    rank: "Място",
    home: "Дом",
    municipality: "Община",
    district: "Област",
    fate: "Състояние",
    source: "Източник",
  },
  method:
    "Цветът дели областите на групи с приблизително еднакъв брой области; границите са закръглени и се сравнява числото, както е написано.",
  circles: "Броят е показан с кръг, а не с цвят: в област с повече деца е нормално и числото да е по-голямо.",
  places:
    "Местата се броят от областта с най-голямото число надолу; място получава само област със сравнимо число за цялата учебна година.",
  partApart: "Число за част от годината няма кръг или цвят и не се класира.",
  municipalitiesApart: "Числата на общините не се събират в число за областта: те са само за някои от нейните общини.",
  withMunicipalities: (list: string, count: number) =>
    form(count, {
      one: `Собствено число има за ${municipality(list)}.`,
      other: `Собствени числа има за общините ${list}.`,
    }),
  borders: (attribution: string) => `Граници на областите: ${attribution}, ODbL 1.0, опростени.`,
  tiles: "Всеки квадрат е област, приблизително на своето място; така се четат и малките области.",
  homes: {
    title: (closed: number, all: number) =>
      `${number(closed)} от ${counted(all, nouns.namedHome)} за деца ${form(closed, { one: "е закрит", other: "са закрити" })}`,
    titleAll: (all: number) =>
      form(all, {
        one: "Единственият назован дом за деца е закрит",
        2: "И двата назовани дома за деца са закрити",
        other: `Всичките ${counted(all, nouns.namedHome)} за деца са закрити`,
      }),
    titleNone: (all: number) => `Назовани домове за деца: ${number(all)}`,
    nothing: "Няма назован дом за деца",
    subtitle: (all: string, from: string, to: string) =>
      `Специализирани институции за деца, назовани в публикуван източник (${all}), показани в административния център на общината; закрити между ${from} и ${to}`,
    subtitlePlain: (all: string) =>
      `Специализирани институции за деца, назовани в публикуван източник (${all}), показани в административния център на общината`,
    sentence: (homes: number, municipalities: number, districts: number) =>
      `${form(homes, { one: "Назован е", other: "Назовани са" })} ${counted(homes, nouns.home)} в ${counted(municipalities, nouns.municipality)} от ${counted(districts, nouns.district)}.`,
    open: (list: string, count: number) =>
      `${form(count, { one: "Като действащ към определена дата е посочен", other: "Като действащи към определена дата са посочени" })}: ${list}.`,
    place:
      "Точката не е адрес: всеки дом стои при административния център на общината, а няколко дома в една община са подредени един до друг.",
    incomplete: "Списъкът съдържа само домовете, назовани в намерен източник; той не е пълен.",
    disputed: (list: string) => `Източниците си противоречат за: ${list}.`,
    mark: {
      closed: "закрит",
      open: "действа към посочена дата",
      unsure: "закриването предстои, само е решено или обявено, или е изведено; или без дата",
    },
  },
} as const;
