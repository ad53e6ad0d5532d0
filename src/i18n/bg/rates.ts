/** The words of counts by people in Bulgarian: heads of columns. */
export const rates = {
  head: { per_1000_children: "На 1000 деца", per_10000_inhabitants: "На 10 000 жители" },
  /** Who the people are, in the words that explain the head. */
  children: (ages: string, day: string, estimated: boolean) =>
    `${estimated ? "оценен брой на децата" : "децата"} на ${ages} години към ${day}`,
  inhabitants: (day: string) => `жителите към ${day}`,
  low: (head: string) => `${head}: долна граница (случайност с вероятност 95\u00a0% и грешка на оценката)`,
  high: (head: string) => `${head}: горна граница (случайност с вероятност 95\u00a0% и грешка на оценката)`,
  peopleOf: (head: string) => `${head}: разделено на`,
  peopleStatus: (head: string) => `${head}: статус на делителя (A публикуван, E оценка)`,
  full: (head: string, people: string) => `${head} (${people})`,
  /** Each number is divided by the people of its own year. */
  sameYear: "31 декември на същата година",
  interval: "Интервал",
  /** What may move a rate, and how far: of each rate what applies to it. */
  reach: {
    chance: "докъде стига случайността (с вероятност 95 %)",
    error: "докъде стига грешката на оценката",
    both: "докъде стигат случайността (с вероятност 95 %) и грешката на оценката",
  },
} as const;
