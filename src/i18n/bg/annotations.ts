/** The words of what happened while the figures were counted. `label` stands in a chart, `short` in one on a phone. */
export const annotations = {
  heading: "Какво се случва тогава",
  told: (day: string, note: string) => `${day}: ${note}.`,
  events: {
    decree100: {
      label: "юни 2018: ПМС № 100", short: "ПМС № 100",
      note: "постановление № 100 на Министерския съвет, което изпълняват областните координационни центрове",
    },
    emergency2020: {
      label: "март 2020: извънредно положение", short: "пандемия",
      note: "заради пандемията е обявено извънредно положение и занятията в училищата спират; учебната 2019/2020 г. обхваща и това време",
    },
  },
} as const;
