import { officePage } from "../../i18n/each/office-page.ts";
import { formatNumber } from "../../i18n/formats.ts";
import type { Language } from "../../model/text.ts";
import type { Certified } from "../browser/messages.ts";

/** What was checked, in sentences. */
export function certificateLines({ minimum, periods, coarsened }: Certified, language: Language): readonly string[] {
  const { certificate } = officePage[language];
  const number = (value: number): string => formatNumber(value, language);
  return [
    certificate.minimum(number(minimum - 1)),
    ...periods.map(({ period, cells, withheld }) => certificate.period(period, number(cells), number(withheld))),
    certificate.narrow(number(periods.reduce((total, { narrow }) => total + narrow, 0))),
    ...(coarsened.length > 0 ? [certificate.coarser(number(coarsened.length))] : []),
    certificate.solver,
    certificate.once,
  ];
}
