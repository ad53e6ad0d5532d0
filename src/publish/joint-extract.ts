import { register as bg } from "../i18n/bg/register.ts";
import { register as en } from "../i18n/en/register.ts";
import { spanOf } from "../model/coverage.ts";
import type { Certificate } from "../model/certificate.ts";
import type { Delivery } from "../model/register.ts";

const once = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/**
 * What the extracts of a register are together: one is what it says of itself; several have all their publishers, the
 * years from the first to the last, and all their licences, as SPDX joins them. Refuses to make something of none.
 */
export function jointExtract(deliveries: readonly Delivery[]): Certificate["extract"] {
  const [first, ...others] = deliveries;
  if (first === undefined) throw new RangeError("a register has one extract at least");
  const { title, publisher, period, licence, synthetic } = first;
  if (others.length === 0) return { title, publisher, period, licence, synthetic };
  const publishers = (language: "bg" | "en"): string =>
    once(deliveries.map((each) => each.publisher[language])).join("; ");
  return {
    title: { bg: bg.certificate.several(deliveries.length), en: en.certificate.several(deliveries.length) },
    publisher: { bg: publishers("bg"), en: publishers("en") },
    period: spanOf(deliveries) ?? period,
    licence: once(deliveries.map((each) => each.licence)).join(" AND "),
    synthetic: deliveries.some((each) => each.synthetic),
  };
}
