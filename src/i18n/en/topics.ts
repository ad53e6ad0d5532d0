import type { topics as bg } from "../bg/topics.ts";
import type { Words } from "../words.ts";
import { counted, form, nouns, number } from "./nouns.ts";

/** The words of the topic pages in English. Between asterisks stands what is set in bold. */
export const topics: Words<typeof bg> = {
  kicker: "Topic",
  registerKicker: "Topic · aggregates from the register",
  school: {
    title: "School: sweeps, teams, children returned",
    description:
      "How many sweeps were made, how many coverage teams work, how many children were enrolled or brought back to school, how many were not found: by year and district, with sources.",
    text: "Coverage teams of teachers, social workers, police and municipal officers visit the addresses of children who are in neither kindergarten nor school. They do so under the Mechanism for joint work of the institutions, in force since 2017.",
    figures: "Not found, abroad, left school again",
    figuresSubtitle: "The published figures for the whole country: as of a date, for a period or a school year",
  },
  care: {
    title: "Care: homes, services, foster families",
    description:
      "How many homes for children have closed, which still operate, which services take their place and how many children live in foster families, with the source of each figure.",
    text: "Since 2010 the specialised institutions for children have been closing. Community services, foster care and the return to the family take their place; this is called deinstitutionalisation.",
    figures: "Children in the homes, reintegration and prevention",
    figuresSubtitle: "The published figures for the whole country: as of a date, for a period or a year",
  },
  coordination: {
    title: "Coordination: sittings, meetings, programmes",
    description:
      "When the district coordination centres and mechanisms sat, who takes part and which programmes are under way, with the source of each meeting.",
    text: "The district coordination centre (OKC) meets on bringing children to school, the district coordination mechanism for deinstitutionalisation (OKMD) on closing the homes. The reports that we found of them are press releases of institutions and organisations, and news.",
    lead: (events, areas, all, national, dated) =>
      `The sources collected hold *${counted(events, nouns.entry)}* on sittings, meetings and programmes in *${number(areas)} of ${counted(all, nouns.district)}* and ${number(national)} on the whole country; ${number(dated)} of them ${form(dated, { one: "has", other: "have" })} a date.`,
    figures: "Sittings of the district coordination centres",
    figuresSubtitle: "The published counts by district: as of a date, for a period or a school year",
  },
  glossary: "What the words mean",
  glossarySubtitle: "The definitions of this topic's indicators",
  glossaryOpen: (count) => `${count} definitions`,
  figuresOpen: "Show the figures",
  onward: "Onward",
  onwardDistricts: "The same for your district",
  onwardRegister: "All figures from the register",
};
