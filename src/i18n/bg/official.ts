/** The words around official statistics on the pages of places and topics, in Bulgarian. */
export const official = {
  heading: "За колко деца става дума",
  holds: "официална статистика",
  text: "Официална статистика на Националния статистически институт за всички области. Тя не е от Механизма и не стои на една ос с публикуваните числа: показва колко деца се раждат тук и колко са в детските градини.",
  textCountry:
    "Официална статистика на Националния статистически институт за всички области. Тя не е от Механизма: показва каква част от децата на 3–6 години са записани в детска градина.",
  enrolled: (share: string, year: string) =>
    `През ${year} тук в детска градина са записани ${share} от децата на 3–6 години`,
  births: "родени деца",
  numbers: "Таблицата с числата",
  alone: (here: string) => `${here}.`,
  besideCountry: (here: string, share: string) => `${here}, а в цялата страна – ${share}.`,
  kindergarten: (first: string, from: string, last: string, to: string) =>
    `В детските градини са били ${first} деца през ${from} и ${last} през ${to}.`,
} as const;
