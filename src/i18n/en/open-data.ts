import type { openData as bg } from "../bg/open-data.ts";
import type { Words } from "../words.ts";

/**
 * The words of the open-data metadata and of the page on the API, in English. Between asterisks stands what is set in
 * bold.
 */
export const openData: Words<typeof bg> = {
  title: "Obhvat: children brought back to school, and the closing of children's homes",
  description:
    "Published figures on outreach to children out of school and on the closing of children's homes in Bulgaria, by district and municipality, each with its source, its date and its precision, and counts from an anonymised register.",
  keywords:
    "outreach, children out of school, early school leavers, coverage teams, deinstitutionalisation, children's homes, social services, districts, municipalities",
  publisher: "Obhvat (a small team that is no part of any authority)",
};
