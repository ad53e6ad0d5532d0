import { formatDate } from "../../i18n/formats.ts";
import type { ServiceRow } from "../../model/rows.ts";
import type { Language } from "../../model/text.ts";
import { timelineWords } from "./timeline-words.ts";

type State = Pick<ServiceRow, "state" | "opened" | "planned_for">;

/** Whether all that a source says of a service is that it is planned, approved or being built. */
export const isPlanned = ({ state }: Pick<ServiceRow, "state">): boolean => state === "planned";

/**
 * What is known of a service's beginning, in words: "planned for 1 June 2016", "opened: 2014"; an operating one without
 * a date has none.
 */
export function serviceState({ state, opened, planned_for: plannedFor }: State, language: Language): string | null {
  const words = timelineWords(language).services.state;
  if (state === "planned")
    return plannedFor === null ? words.planned : words.plannedFor(formatDate(plannedFor, language));
  return opened === null ? null : words.opened(formatDate(opened, language));
}
