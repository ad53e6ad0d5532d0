/** The words for stocks known at dates, in Bulgarian. */
export const atDates = {
  moment: (when: string) => `към ${when}`,
  during: (when: string) => `през ${when}`,
  point: (value: string, when: string) => `${value} ${when}`,
  doubted: (point: string) => `${point} (със съмнение)`,
  title: (name: string, list: string) => `${name}: ${list}`,
  way: {
    less: (name: string, from: string, when: string, to: string, then: string) =>
      `${name} намаляват от ${from} ${when} на ${to} ${then}`,
    more: (name: string, from: string, when: string, to: string, then: string) =>
      `${name} се увеличават от ${from} ${when} на ${to} ${then}`,
  },
  compared: {
    less: (other: string, when: string) => `Това е по-малко от ${other} ${when}`,
    more: (other: string, when: string) => `Това е повече от ${other} ${when}`,
    equal: (other: string, when: string) => `Толкова са и ${when}: ${other}`,
  },
  but: (compared: string, caveats: string) => `${compared}, но ${caveats}.`,
  stop: (compared: string) => `${compared}.`,
  apart: "двете дати са раздалечени с години",
  publishers: "издателите са различни",
  broken: (when: string) =>
    `От ${when} се брои друго: линията е прекъсната и числата преди и след това не се сравняват.`,
  total: "общо",
  what: "Какво е броено",
  groups: "Числата за част от тях и за период са само в таблицата: линията е от общите числа.",
  undated: (name: string, list: string) => `Без дата, затова не са в графиката, ${name}: ${list}.`,
} as const;
