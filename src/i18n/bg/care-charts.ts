/** The words of the charts of foster care in Bulgarian. Subjects are definite and in lower case. */
export const careCharts = {
  stocks: {
    subtitle: (place: string) => `Деца, настанени в приемни семейства, и утвърдени приемни семейства, ${place}, към дата`,
    subtitleYears: (place: string, years: string) => `Деца, настанени в приемни семейства, и утвърдени приемни семейства, ${place}, към дата, ${years}`,
    less: (subject: string, from: string, first: string, to: string, last: string) => `${subject} намаляват от ${from} през ${first} на ${to} през ${last}`,
    more: (subject: string, from: string, first: string, to: string, last: string) => `${subject} се увеличават от ${from} през ${first} на ${to} през ${last}`,
    peak: (subject: string, high: string, first: string, low: string, last: string) => `${subject}: най-много ${high} през ${first}, ${low} през ${last}`,
    one: (subject: string, value: string, when: string) => `${subject}: ${value} към ${when}`,
    nothing: "Приемна грижа: няма публикувано общо число с дата",
    withheld: "Приемна грижа: числата са скрити, за да не може да се разпознае дете",
    noneAtAll: (place: string) => `Няма публикувано общо число с дата за приемната грижа ${place}.`,
    last: (subject: string, place: string, when: string, value: string, publisher: string) => `${subject} ${place} към ${when} са ${value} според ${publisher}.`,
    lacking: (subject: string) => `За ${subject} няма публикувано общо число с дата.`,
    number: "Брой",
    inexact: "○ приблизително, поне или най-много",
    differing: (label: string, values: string) => `${label}: за същата дата е публикувано и друго число (${values}).`,
    publishers: (count: string) => `Числата са от ${count} издатели, които може да броят различно; скок между двама от тях не е непременно промяна.`,
  },
} as const;
