import { country } from "../../builder/ask.ts";
import type { Wish } from "../../builder/settle.ts";
import { notebook } from "../../i18n/each/notebook.ts";
import type { Language } from "../../model/text.ts";
import { builderCatalog, drawnAnswer, type DrawnAnswer } from "./builder.ts";

type Id = keyof (typeof notebook)[Language]["questions"];

const everywhere = { every: true } as const;
const nation = { areas: [country] } as const;
const official = { dataset: "official" } as const;
const register = { dataset: "register" } as const;
const inYear = (year: number) => ({ from: year, to: year });

/** How the builder asks each question of the notebook. */
const wishes: Readonly<Record<Id, Wish>> = {
  sweeps: { indicators: ["sweeps"], areas: ["BG415"], from: 2017, to: 2025 },
  returned: { indicators: ["children_returned"], ...nation, from: 2017, to: 2025 },
  returnedDistricts: { indicators: ["children_returned"], ...everywhere, ...inYear(2024) },
  dropouts: { indicators: ["dropouts"], ...nation, from: 2010 },
  preschool: { indicators: ["preschool_enrolment_rate"], ...nation },
  enrolment: { ...official, indicators: ["net_enrolment_3_6"], ...everywhere, ...inYear(2021) },
  leavers: { indicators: ["early_leavers_rate"], ...nation },
  homes: { indicators: ["institutions_operating"], ...nation, from: 2009, to: 2025 },
  children: { indicators: ["children_in_institutions"], ...nation, from: 2009, to: 2025 },
  foster: { indicators: ["foster_families", "foster_children"], ...nation, from: 2009, to: 2025 },
  fosterDistricts: { indicators: ["foster_families"], ...everywhere, ...inYear(2018) },
  services: { indicators: ["services_operating"], ...nation, from: 2009, to: 2025 },
  prevention: { indicators: ["prevention_success"], ...nation, from: 2009, to: 2025 },
  signals: { indicators: ["child_risk_signals"], ...nation },
  inhabitants: { ...official, indicators: ["inhabitants"], ...everywhere, ...inYear(2024) },
  inhabitantsShare: { ...official, indicators: ["inhabitants"], areas: ["BG411", "BG421", "BG331"], measure: "share" },
  inhabitantsChange: { ...official, indicators: ["inhabitants"], areas: ["BG415"], measure: "change" },
  schoolAge: { ...official, indicators: ["children_5_16"], ...everywhere, ...inYear(2024) },
  inhabitantsPlace: {
    ...official,
    indicators: ["inhabitants"],
    areas: ["BG311", "BG415"],
    ...inYear(2024),
    measure: "rank",
  },
  inhabitantsMunicipalities: { ...official, indicators: ["inhabitants"], within: ["BG415"], ...inYear(2024) },
  registerReturned: {
    ...register,
    indicators: ["children_returned"],
    ...everywhere,
    ...inYear(2023),
    measure: "per_1000_children",
  },
  registerMunicipalities: {
    ...register,
    indicators: ["addresses_visited"],
    within: ["BG415"],
    ...inYear(2023),
    measure: "per_10000_inhabitants",
  },
  registerOutcome: { ...register, indicators: ["children_listed"], ...nation, ...inYear(2024), group: "outcome" },
};

/** A question of the notebook with its answer. */
export interface NotebookEntry extends DrawnAnswer {
  readonly id: Id;
  readonly question: string;
}

/** The questions that a release can answer, in the order of the notebook: those of a register only where it has one. */
export async function notebookWishes(language: Language): Promise<readonly (readonly [Id, Wish])[]> {
  const { entries } = await builderCatalog(language);
  return (Object.entries(wishes) as [Id, Wish][]).filter(([, { dataset = "reported", indicators = [] }]) =>
    indicators.every((indicator) => entries.some((one) => one.indicator === indicator && one.dataset === dataset)),
  );
}

/** The notebook: each question answered by the code that answers readers, from the data of the release. */
export async function notebookEntries(language: Language): Promise<readonly NotebookEntry[]> {
  const { questions, synthetic } = notebook[language];
  return Promise.all(
    (await notebookWishes(language)).map(async ([id, wish]) => {
      const drawn = await drawnAnswer({ dataset: "reported", ...wish }, language);
      const question: string = questions[id];
      return { id, question: drawn.built.synthetic ? synthetic(question) : question, ...drawn };
    }),
  );
}
