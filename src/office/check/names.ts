import { plain } from "../../intake/gate/plain.ts";
import { unmixed } from "../mapping/fold.ts";

/**
 * The first names that are most often given in Bulgaria (National Statistical Institute, names of the population), with
 * those frequent among Turks and Roma.
 */
const firstNames = new Set(
  `Александър Александра Алекс Ангел Ангелина Андрей Анелия Антон Антония Анна Ана Асен Атанас Аксиния Айше Али Ахмед
  Биляна Благой Божидар Борис Борислав Боряна Бойко Валентин Валентина Валери Валерия Ваня Василка Васил Вера Веселин
  Веселина Виктор Виктория Виолета Владимир Габриела Гергана Галина Галя Георги Даниел Даниела Дарина Дарена Деница
  Десислава Диана Дияна Димитър Димитрина Димо Димка Добромир Донка Ева Евгени Евгения Екатерина Елена Елеонора Елица
  Емил Емилия Емине Жана Живко Жулиета Захари Звезделина Здравка Здравко Златка Златко Иван Иванка Ивайло Ивелина Ивета
  Ива Иво Илиян Илияна Илия Ирена Ирина Исмаил Йоана Йордан Йорданка Калин Калина Калоян Катя Катерина Кирил Красимир
  Красимира Кристина Кристиян Константин Лиляна Лидия Лъчезар Любен Людмил Людмила Любомир Магдалена Майя Марин Мария
  Мариана Мариела Маргарита Мартин Марийка Мехмед Минка Мина Мирослав Мирослава Митко Михаил Мустафа Надежда Наталия
  Невена Нели Никола Николай Николета Никол Нина Огнян Осман Павел Павлина Пенка Петър Петя Петко Пламен Пламена Полина
  Радка Радостина Радослав Радослава Радко Рая Росен Росица Румен Румяна Сашо Светла Светослав Светлана Севда Симеон
  Симона Снежана Соня Спас Станимир Стефан Стефка Стоян Стоянка Стела Тамара Татяна Теодора Теодор Тодор Тодорка Тихомир
  Фатме Хасан Христина Христо Цветан Цветанка Цветелина Юлия Юлиян Явор Яна Янка Янко Ясен`.split(/\s+/),
);

const surname = /^\p{Lu}\p{L}{2,}(?:ов|ова|ев|ева|ски|ска|чки|чка|шки|шка)$/iu;
const capital = /^\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?$/u;
const latinSurname = /^[A-Z][a-z]{2,}(?:ov|ova|ev|eva|ski|ska|off)$/;
const initials = /^(?:\p{Lu}\.\s?){2,3}$/u;
const inTitle = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

/** Whether a text is a person's name, or has one in it: two names of which one is known for such, or initials. */
export function hasName(text: string): boolean {
  const shown = unmixed(plain(text)).trim();
  if (initials.test(shown)) return true;
  const words = shown.split(/[\s,;]+/).filter((word) => word !== "");
  const isFirst = (word: string): boolean => firstNames.has(inTitle(word)) && /^\p{Lu}/u.test(word);
  const isLast = (word: string): boolean => surname.test(word) || latinSurname.test(word);
  if (words.length === 1) return words.some((word) => isFirst(word) || isLast(word));
  return words.some((word, at) => {
    const next = words[at + 1] ?? "";
    if (!capital.test(word)) return /^\p{Lu}\.$/u.test(word) && isLast(next);
    return (isFirst(word) && (capital.test(next) || /^\p{Lu}\.$/u.test(next))) || (isLast(next) && capital.test(next));
  });
}

const street =
  /(?:^|[^\p{L}])(?:ул|бул|пл|ж\.?\s?к|кв)\s?\.\s*[„"“]?\p{L}|(?:^|[^\p{L}])(?:улица|булевард|площад|махала)\s+\p{L}/iu;
const house = /(?:^|[^\p{L}])(?:бл|вх|ет|ап)\s?\.\s?\p{N}|\p{L}{3,}[“”"]?\s*,?\s*№\s?\p{N}+/iu;

/** Whether a text is an address, or has one in it. */
export const hasAddress = (text: string): boolean => street.test(text) || house.test(text);

/** Whether a text was written for people: a line or more of words. */
export const isProse = (text: string): boolean => {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return text.length > 80 || words.length > 5 || /\n/.test(text.trim());
};
