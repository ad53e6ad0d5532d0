import { mostWithheld } from "../../model/few-persons.ts";
import type { method as bg } from "../bg/method.ts";
import type { Words } from "../words.ts";

/** The words of the method page in English. Between asterisks stands what is set in bold. */
export const method: Words<typeof bg> = {
  title: "Method",
  description:
    "Where the figures come from, how they are matched, what they cannot say, and how children are protected.",
  lead: "Where the figures come from, how they are matched, what they cannot say, and how children are protected.",
  filesHeading: "Data files",
  filesText:
    "Each table can be downloaded as CSV (UTF-8, commas) or Parquet. Beside each file stands a description of its columns in both languages.",
  table: "Table",
  rows: "Rows",
  download: "Download",
  columns: "description of the columns",
  dating: (all, printed, inferred, undated) =>
    `The figures are taken from *${all}* statements. For ${printed} of them the date is printed in the source, for ${inferred} it is inferred from the context, which is marked, and ${undated} are undated.`,
  sections: [
    {
      heading: "Where the figures come from",
      paragraphs: [
        "The site collects figures that institutions, news outlets and civil society organisations have already published: on coverage teams and their sweeps, on children brought back to school and kindergarten, on closed children's homes, on social services and foster care. What is inferred and not said is marked. Where the compilers added or multiplied printed numbers, it stands beside the figure that it is computed. Every figure leads to its source.",
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
        "Charts by year hold figures for a school year or calendar year; a figure for a part of the year only is drawn differently and never compared with a whole one. A figure “as of” a date is not a yearly one: it stands in the tables and in charts by date. An undated figure enters neither kind of chart.",
        "Parts are added up only where they are all the parts; in “Explore” a sum over some districts says of how many it is.",
        "Where one municipality was split off from another, as Sarnitsa from Velingrad in 2015, figures from before and after are of different areas: the chart marks the day, and they are not compared.",
      ],
    },
    {
      heading: "What a figure counts",
      paragraphs: [
        "Of every figure it is noted what it counts and how far into its period it reaches. A *whole* counts all that the indicator's definition says, for the whole period. A *part* counts one group only, or does not reach the end of the year. *Kept* are those of the children brought back who still attend at a stated date. *Net* leaves out those who left again; *gross* counts them too. *Unclear* is a figure of which the source does not say what was counted; it is shown as such.",
        "A figure that piles up from the start of the Mechanism is no figure of a year and never stands in a chart by year. It has a chart of its own, in which each statement stands by itself: when, how many, what was counted, and who says so.",
        "The number in a headline and the chart under it come from the same rows.",
      ],
    },
    {
      heading: "When we say “more”, “most” and “median”",
      paragraphs: [
        "“More”, “less”, “rose” and “fell” are said only of wholes of the same thing, in known periods and free of doubt. Where the years are not neighbours, or the figures come from different publishers, the sentence says so or stays silent.",
        "A rank, a median and “most” are given only where at least ten districts have a comparable whole for the same period. Of fewer than ten, every further district may turn the order round and move the median; with ten, we have a figure for more than a third of the 28. Below that there is only a list in alphabetical order.",
      ],
    },
    {
      heading: "How figures are rounded",
      paragraphs: [
        "A figure is written with one decimal at most: 93.96% stands as 94%, 91.73% as 91.7%. A very small figure, which this would make zero, keeps its first digit: 0.04% stays 0.04%. A written zero is a true zero. Shares along the way from the list to the classroom are written in whole percent.",
        "Whatever is decided on a figure is decided on the rounded one: its colour and its group in the legend, its place and the median, “more” and “less”, and by how much. Where two figures are the same once rounded, the sentence says “unchanged”, and that they are rounded if they differed before. The bounds of the groups become more exact until the figures of neighbouring groups differ.",
        "In the files the figures stand as their source has them, not rounded. JSON-stat says with how many decimals they are written (decimals).",
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
        "“Not available” (x) means that we found no such figure. “Withheld” (c) means that the figure is known but not shown, so that no child can be recognised. “Not applicable” (z) means that no such figure can exist. Zero is a true zero.",
        "“We found none” speaks of us, not of the institution: we looked in the public pages of institutions, news outlets and civil society organisations that a search of the internet leads to, up to the day of the release. The figure may have been published elsewhere, or given on paper. So the page also says what there is instead: a figure for a group, for a part of the year, at a date, or undated. If you know a figure that we did not find, send us the publication; “About” says how.",
        "The signs before figures: ≈ about, ≥ at least, ≤ at most.",
      ],
    },
    {
      heading: "How children are protected",
      paragraphs: [
        `The site works only with aggregate figures that are already public, and holds no personal data. Even so, counts of 1 to ${mostWithheld} children below district level are withheld everywhere: on the pages, in the charts and in the files.`,
        "Where such a number follows from others (say, from a district's total less the figures of its other municipalities), the one from which it follows is rounded (“at least 15”), and its note says so. The exact one is public in its source; we only do not make it easier to work out what is withheld.",
        `Once an office delivers a register, every count of 1 to ${mostWithheld} children or users in it is withheld, and others with it, so that it cannot be worked out from all that is shown in this and the recorded earlier releases. What was checked stands in the release's certificate. Three things we do not promise. Where all children of a place have one outcome, the zeros beside it show so. A child who alone makes up a number may learn more by running our public program. Of releases that were published but not recorded we say nothing.`,
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
