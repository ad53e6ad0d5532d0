import type { method as bg } from "../bg/method.ts";
import type { Words } from "../words.ts";

/** The words of the method page in English. Between asterisks stands what is set in bold. */
export const method: Words<typeof bg> = {
  title: "Method",
  description: "Where the figures come from, how they are matched, what they cannot say, and how children are protected.",
  lead: "Where the figures come from, how they are matched, what they cannot say, and how children are protected.",
  filesHeading: "Data files",
  filesText: "Each table can be downloaded as CSV (UTF-8, commas) or Parquet. Beside each file stands a description of its columns in both languages.",
  table: "Table",
  rows: "Rows",
  download: "Download",
  columns: "description of the columns",
  dating: (all, printed, inferred, undated) => `There are *${all}* published figures. For ${printed} of them the date is printed in the source, for ${inferred} it is inferred from the context, which is marked, and ${undated} are undated.`,
  sections: [
    {
      heading: "Where the figures come from",
      paragraphs: [
        "The site collects figures that institutions, news outlets and civil society organisations have already published: on coverage teams and their sweeps, on children brought back to school and kindergarten, on closed children's homes, on social services and foster care. We have guessed or filled in nothing. Every figure leads to its source.",
        "The mechanism for joint work of institutions on covering, including and preventing the dropping out of children and pupils of compulsory preschool and school age was set up by Council of Ministers Decree No 100 of 2018, and before that by Decision No 373 of 2017. The closing of homes follows the national strategy “Vision for the Deinstitutionalisation of Children in the Republic of Bulgaria” of 2010.",
      ],
    },
    {
      heading: "Which figure stands in front",
      paragraphs: [
        "When several sources speak of the same thing (the same indicator, place, period and group), one figure stands in front. The order is: legal act, institution, report, civil society organisation, news outlet; among equals the exact figure before “at least” and “about”; among equals the one published later.",
        "The other statements are not hidden. If they agree with the headline figure, their number is given; if they disagree, that is said beside the figure.",
      ],
    },
    {
      heading: "What is compared with what",
      paragraphs: [
        "Charts by year hold only figures for a whole school year or calendar year. A figure “as of” a date is not a yearly one and stands in the tables. A figure for a part of a year is drawn differently and never compared with a full year. An undated figure enters no chart by year.",
        "Parts are not added up to totals, unless they are all the parts.",
      ],
    },
    {
      heading: "Doubts",
      paragraphs: [
        "The figures were checked for contradictions. Where there is a doubt about the period, the indicator or the figure itself, it stands beside the figure. Where the doubt is serious, the figure enters no chart but stays in the tables.",
      ],
    },
    {
      heading: "When there is no number",
      paragraphs: [
        "“Not available” (x) means that nobody has published the figure. “Withheld” (c) means that the figure is known but not shown, so that no child can be recognised. “Not applicable” (z) means that no such figure can exist. Zero is a true zero.",
        "The signs before figures: ≈ about, ≥ at least, ≤ at most.",
      ],
    },
    {
      heading: "How children are protected",
      paragraphs: [
        "The site works only with aggregate figures that are already public, and holds no personal data. Even so, counts of 1 to 4 children below district level are withheld everywhere: on the pages, in the charts and in the files.",
      ],
    },
    {
      heading: "What the figures cannot say",
      paragraphs: [
        "More sweeps do not necessarily mean more children out of school, and fewer sweeps do not mean less work. One child may be visited and brought back more than once. Districts report differently and at different times; a missing figure does not mean that nothing was done.",
      ],
    },
  ],
};
