import type { style as bg } from "../bg/style.ts";
import type { Words } from "../words.ts";

/** The words of the design system's page in English. */
export const style: Words<typeof bg> = {
  title: "Style",
  description: "The type, colours, chart marks, buttons and icons of the site, read from its sources.",
  lead: "For those who write the code: the type, colours and marks every page is made of. The values are read from src/styles/tokens.css at build, and the contrast is computed.",
  typeHeading: "Type",
  typeText:
    "Sofia Sans for text, Sofia Sans Condensed for numbers in tables and labels in charts. The scale is 1.2 on the phone and 1.25 on the desk.",
  sample: "Sweeps in 2018/2019: 371",
  token: "Name",
  phone: "Phone, px",
  desk: "Desk, px",
  looks: "Looks like this",
  spaceHeading: "Spacing",
  spaceText: (pixels) => `Everything stands at multiples of --unit, ${pixels} px.`,
  colourHeading: "Colours",
  colourText:
    "Contrast on paper: text at least 6:1, lines and outlines at least 3:1. --paper, --raised, --grid and --mark are grounds and not measured.",
  light: "Light scheme",
  dark: "Dark scheme",
  contrast: (ratio) => `${ratio}:1`,
  hueHeading: "The three topics",
  hueText: (least) =>
    `A topic keeps its hue everywhere. The distance of two colours is that in OKLab (Ottosson, 2020) times 100; the least allowed is ${least}. Protanopia and deuteranopia are simulated with the matrices of Machado, Oliveira and Fernandes (2009).`,
  pair: "Two hues",
  sight: { usual: "Usual sight", protanopia: "Protanopia", deuteranopia: "Deuteranopia" },
  scaleHeading: "Sequential scales",
  scaleText: "The steps of a topic, from least to most. The number is the contrast on paper.",
  markHeading: "Marks in charts",
  markText: "The state of a number is drawn the same way in chart, map and legend, and can be read without colour.",
  chosenMark: "the chosen district",
  controlHeading: "Buttons and fields",
  controlText: "At least 24 px high. A button does something on the page, a link leads elsewhere.",
  button: "Download",
  pressed: "Pressed button",
  disabled: "Disabled button",
  field: "Municipality or district",
  choice: "Indicator",
  check: "Whole years only",
  iconHeading: "Icons",
  iconText: "One family: a grid of 20 px, a line of 1.5 px, the colour of the text. Words stand beside every icon.",
  icon: {
    search: "search",
    download: "download",
    print: "print",
    link: "link",
    arrow: "onward",
    close: "close",
    map: "map",
    table: "table",
  },
  focusHeading: "Focus",
  focusText:
    "Everything the keyboard reaches gets an outline of 3 px at a distance of 2 px in the colour of links. Here it is shown all the time.",
  focused: "A link in focus",
};
