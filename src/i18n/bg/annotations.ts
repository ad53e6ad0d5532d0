import { municipality } from "./areas.ts";

/** The words of what happened while the figures were counted. `label` stands in a chart, `short` in one on a phone. */
export const annotations = {
  heading: "Какво се случва тогава",
  told: (day: string, note: string) => `${day}: ${note}.`,
  land: {
    founded: {
      label: (year: string) => `${year}: нова община`,
      short: "нова община",
      note: (other: string) =>
        `общината е отделена от ${municipality(other)}; дотогава числата за ${municipality(other)} обхващат и нея`,
    },
    parted: {
      label: (year: string) => `${year}: нова граница`,
      short: "нова граница",
      note: (other: string) =>
        `${other} става отделна община; числата отпреди и отпосле са за различна територия и не се сравняват`,
    },
  },
  events: {
    decree100: {
      label: "юни 2018: ПМС № 100",
      short: "ПМС № 100",
      note: "постановление № 100 на Министерския съвет, което изпълняват областните координационни центрове",
    },
    emergency2020: {
      label: "март 2020: извънредно положение",
      short: "пандемия",
      note: "заради пандемията е обявено извънредно положение и занятията в училищата спират; учебната 2019/2020 г. обхваща и това време",
    },
  },
} as const;
