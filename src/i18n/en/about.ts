import type { about as bg } from "../bg/about.ts";
import type { Words } from "../words.ts";

/** The words of the page on the site itself in English. */
export const about: Words<typeof bg> = {
  title: "About",
  description:
    "What Obhvat is, for whom, where the figures come from, who makes it, how to report a mistake, and the licences.",
  lead: "Obhvat brings together published figures and reports on *bringing children into school and kindergarten* and on the *closing of children's homes* in Bulgaria: by district and municipality, by year, with a source for every figure.",
  sections: {
    why: {
      heading: "What it shows",
      paragraphs: [
        "Bulgaria has two coordination mechanisms for children at risk. One covers children and brings them back to school: teams go to addresses, and district coordination centres watch the results. The other is deinstitutionalisation: homes for children close, and community services and foster care take their place. What we found of their work is mostly in news and press releases, scattered over hundreds of pages.",
        "The site orders these so that one can see who was found, who came back to school, which home closed and what replaced it. Just as important is what is missing: where we found no published figure, the page says so.",
      ],
    },
    readers: {
      heading: "For whom",
      paragraphs: [
        "For citizens who want to know what happens in their district or municipality. For journalists who need a figure with its source, its date and the doubts about it. For officials who compare their district with others. For developers and researchers who take the data as files.",
      ],
    },
    datasets: {
      heading: "The three data sets",
      paragraphs: [
        "*Published figures.* Stated by institutions, news outlets and civil society organisations, and collected with their sources. This is the data set shown everywhere unless another is chosen.",
        "*Register.* Aggregates of anonymised records of sweeps, children, institutions, services and sittings. Before they are shown they go through protection against recognition, and a certificate says what is withheld and how that was checked.",
        "*Official statistics.* Births, children in kindergartens and the share enrolled, published by the National Statistical Institute for all districts. They show how many children it is about.",
        "The three are not added up and share no axis; in the observations file official statistics are marked apart.",
      ],
    },
    chosen: {
      heading: "How the figures are chosen",
      paragraphs: [
        "When several sources speak of the same thing, one statement stands in front by a rule that is the same for all; the others are not hidden but stand on the pages of the sources. The site computes no missing figures and adds up parts only where they are all, or where it is said of how many they are; only the number of children by age group, district and year is estimated, since we found none published; where printed figures were added or multiplied when the tables were compiled, it is said beside the number.",
      ],
    },
    makers: {
      heading: "Who makes it",
      paragraphs: [
        "The site is made by a small team and is not a publication of a state body. The institutions whose figures are shown did not commission it and are not responsible for it.",
      ],
    },
    mistakes: {
      heading: "If a figure is wrong",
      paragraphs: [
        "Write down the address of the page, the figure you think is wrong, and the publication that says otherwise. The correction is made in the source tables and comes out, dated, with the next release.",
        "The team that makes the site reads every report, compares the figure with the publications, and answers whoever wrote: what was put right, or why the figure stays.",
      ],
    },
    withholding: {
      heading: "If you recognise a child",
      paragraphs: [
        "A family, a guardian or anybody who works with children can ask for a figure to be withheld because a child or a family can be recognised by it. Write the address of the page and which figure you mean, and leave out names and anything that happened to the child. No reason has to be proven: the figure is left out of the next release, and the record of changes does not repeat it.",
      ],
    },
    licences: {
      heading: "Licences",
      paragraphs: ["Data, code, coordinates and typeface may be used freely under the terms of their licences."],
    },
    privacy: {
      heading: "Your privacy",
      paragraphs: [
        "The site sets no cookies, counts no visitors and loads nothing from third parties: no fonts, no maps, no programs. When you change an indicator or years, the figures are computed in your browser, and your choice stays in the address of the page only. The page that answers SQL also keeps the questions you asked and, on a device with more memory, the program that computes, in your own browser alone; you can erase both there.",
        "The server the pages come from may keep its usual log of requests. Whoever publishes the site answers for that.",
      ],
    },
    tools: {
      heading: "What it is made with",
      paragraphs: [
        "The pages are static and built with Astro. Charts are drawn with Observable Plot, queries are answered by DuckDB, at build and in your browser, and the protection of the register uses HiGHS. The typeface is Sofia Sans. All of this is free software.",
      ],
    },
  },
  register: {
    none: "This release holds no register: no institution has delivered one.",
    synthetic:
      "The register in this release is *synthetic*: it was made by a program and stands in until an institution delivers its own. Everything made of it says so.",
    real: (title, publisher) => `The register in this release is “${title}”, made by ${publisher}.`,
  },
  licence: {
    data: "Data",
    code: "Code",
    coordinates: "Coordinates",
    typeface: "Typeface",
    contributors: "© OpenStreetMap contributors",
  },
  contact: "Contact:",
  noContact: "This copy of the site names no contact; ask whoever publishes it.",
  toMethod: "The method in full",
  toSources: "All sources",
  toRegister: "To the register",
  toAccessibility: "Accessibility statement",
};
