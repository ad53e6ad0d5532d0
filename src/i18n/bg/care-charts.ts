/** The words of the charts of foster care in Bulgarian. Subjects are definite and in lower case. */
export const careCharts = {
  stocks: {
    subtitle: (place: string) =>
      `Деца, настанени в приемни семейства, и утвърдени приемни семейства, ${place}, към дата`,
    subtitleYears: (place: string, years: string) =>
      `Деца, настанени в приемни семейства, и утвърдени приемни семейства, ${place}, към дата, ${years}`,
    nothing: "Приемна грижа: не намерихме общо число с дата",
    unclear: "Приемна грижа: има само числа със съмнение или за период",
    empty: "не намерихме общо число с дата",
    withheld: "Приемна грижа: числата са скрити, за да не може да се разпознае дете",
    noneAtAll: (place: string) => `Не намерихме число за приемната грижа ${place}.`,
    last: (subject: string, place: string, when: string, value: string, publisher: string) =>
      `${subject} ${place} ${when} са ${value} според ${publisher}.`,
    lacking: (subject: string) => `За ${subject} не намерихме общо число с дата.`,
    number: "Брой",
    inexact: "○ приблизително, поне или най-много",
    differing: (label: string, values: string) => `${label}: за същата дата е публикувано и друго число (${values}).`,
    publishers:
      "Числата са от различни издатели, които може да броят различно; скок между двама от тях не е непременно промяна.",
  },
} as const;
