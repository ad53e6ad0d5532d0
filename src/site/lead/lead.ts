import { together, type Told } from "../../charts/words/told.ts";
import { oneStop } from "../../i18n/stops.ts";

/** The sentences that sum a place up; those on care are its last words, for they have a colour of their own. */
export interface Lead extends Told {
  readonly care: string;
}

/** What is said of a place's school and of its care, one after the other. */
export function lead(school: readonly Told[], care: readonly Told[]): Lead {
  const { text, claims } = together([...school, ...care]);
  return { text: oneStop(text), claims, care: oneStop(together(care).text) };
}
