import { dictionary } from "../../i18n/dictionary.ts";
import { formatDate } from "../../i18n/formats.ts";
import type { Closing, InstitutionStatus, Qualifier } from "../../model/codes.ts";
import type { Language } from "../../model/text.ts";
import { knownDate } from "./known-date.ts";

interface Fate {
  readonly status: InstitutionStatus;
  readonly closing: Closing | null;
  readonly closed_date: string | null;
  readonly as_of_date: string | null;
  readonly qualifier: Qualifier;
}

/** What became of a home, in words, with its date as surely as it is known: "closed no later than 31 December 2020". */
export function homeFate(home: Fate, language: Language): string {
  const { codes, site } = dictionary(language);
  const words = site.district;
  const { status, closing, closed_date: closed, as_of_date: asOf, qualifier } = home;
  if (closing === "inferred") {
    const by = closed ?? asOf;
    return by === null ? words.closedInferred : words.closedInferredBy(formatDate(by, language));
  }
  if (status === "planned_closure" && closed !== null) return words.dueBy(formatDate(closed, language));
  if (status === "closed" && closed !== null) {
    if (closing === "announced") {
      const says = knownDate(closed).precision === "day" ? words.closingAnnounced : words.closingDecided;
      return says(formatDate(closed, language));
    }
    const says = {
      exact: words.closedOn,
      about: words.closedAbout,
      at_most: words.closedBy,
      at_least: words.closedAbout,
    };
    return says[qualifier](formatDate(closed, language));
  }
  if (status === "closed" && closing === "announced") return codes.closing.announced;
  if (asOf !== null) return words.asOf(codes.institutionStatus[status], formatDate(asOf, language));
  const undated = { closed: words.closedUndated, operating: words.operatingUndated, planned_closure: undefined };
  return undated[status] ?? codes.institutionStatus[status];
}
