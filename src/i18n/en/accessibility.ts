import type { accessibility as bg } from "../bg/accessibility.ts";
import type { Words } from "../words.ts";

/** The words of the accessibility statement in English. */
export const accessibility: Words<typeof bg> = {
  title: "Accessibility statement",
  description:
    "How far the site is accessible to people with disabilities, what was tested and how, and what is not yet right.",
  thisCopy: "this copy of Obhvat",
  lead: (address) =>
    `This statement applies to *${address}*. Everybody should be able to read the site: with a screen reader, with the keyboard alone, much enlarged, in colours of their own, on a cheap phone and with scripts off.`,
  statusHeading: "How far it is accessible",
  status: [
    "The site is *partially compliant* with the Web Content Accessibility Guidelines (WCAG) 2.2, level AA, because of what is listed below. WCAG 2.1, level AA, is part of the harmonised standard EN 301 549 V3.2.1 (2021-03).",
    "The statement follows the model in Commission Implementing Decision (EU) 2018/1523. Article 58c of the Bulgarian Electronic Governance Act, which transposes Directive (EU) 2016/2102, demands such a statement of administrative bodies, persons exercising public functions and organisations providing public services. The site's team is none of these and makes it of its own will; a body that publishes a copy of its own owes its own statement.",
  ],
  gapsHeading: "What is not accessible or not convenient",
  gaps: [
    "*The charts* are drawings and hidden from assistive technology. What they show stands beside them as a title, a sentence and a table of the numbers. With scripts their marks can be walked through with the arrow keys and are read out.",
    "*Wide tables* scroll sideways in a frame of their own on a narrow screen. The frame can be reached with the keyboard, but a row does not fit the screen (criterion 1.4.10 allows that for tables).",
    "*Long lists*: the page of sources has hundreds of entries, ordered by kind and date; searching it needs scripts.",
    "*The language of names*: title and publisher of each source are marked with their language by the alphabet they are written in. Bulgarian names within an English text are marked too. A name in Latin letters in a Bulgarian text is not marked (criterion 3.1.2).",
    "*The query engine* that answers when you change an indicator and years is large: about 8 MB. It is loaded only after you choose, with a progress bar, and meanwhile a light engine answers. Without scripts nothing can be chosen; the chart and its table are on the page.",
    "*The files to download*: CSV, JSON-stat and Parquet are made for programs, not to be read aloud. In workbooks the numbers stand in plain tables with heads; slides have a text for each picture and the sentence in their notes. They were not tested with a screen reader.",
    "*The publications* the links lead to belong to others, and the site does not answer for their accessibility.",
  ],
  testedHeading: "What was tested and how",
  tested: [
    "Before every release axe-core tests one page of each kind by the rules for WCAG 2.0, 2.1 and 2.2, levels A and AA, in light and dark colours, on a phone and on a large screen.",
    "It is also tested that pages fit 320 pixels without sideways scrolling (what is left of a screen of 1280 pixels at 400% zoom), that charts have their sentence and table with scripts off, and that they can be told apart in forced colours.",
    "Contrast is computed from the site's own colours: text at least 6:1, lines at least 3:1 on the background, in both colour schemes. The hues of the three topics are also compared the way people with protanopia and deuteranopia see them. Nowhere does colour alone carry the meaning.",
    "The site has *not been tested* by an outside organisation, nor with people who use a screen reader every day. Automatic tests find only a part of the barriers.",
  ],
  preparedHeading: "Preparation",
  prepared: (date) =>
    `The statement was prepared on ${date}, together with the release of the data, on the basis of self-assessment. It is reviewed at every release.`,
  feedbackHeading: "If something is in your way",
  feedback:
    "Say which page you are on, what you want to do and what you read with. You may also ask for content that is not accessible in another form.",
  enforcementHeading: "Enforcement",
  enforcement:
    "The procedure of the Electronic Governance Act by which accessibility can be demanded applies to those the act binds. This copy of the site is not among them; a body that publishes it names in its own statement where complaints go.",
  linksHeading: "Legal acts and standards",
  links: {
    decision: "Commission Implementing Decision (EU) 2018/1523 of 11 October 2018",
    directive: "Directive (EU) 2016/2102 of the European Parliament and of the Council of 26 October 2016",
    wcag: "WCAG 2.2",
  },
};
