/** The words of counts by people in Bulgarian: heads of columns. */
export const rates = {
  perChildren: (ages: string, day: string, estimated: boolean) =>
    `На 1000 деца на ${ages} години (${estimated ? "оценка" : "брой"} към ${day})`,
  perInhabitants: (day: string) => `На 10 000 жители (към ${day})`,
  interval: "Интервал, 95 %",
} as const;
