const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const openxml = "application/vnd.openxmlformats-officedocument.";

/** A kind of relationship: what it leads to, and whether the part that it starts from names its id. */
export interface Kind {
  /** Content types of the target; none of a link to the outside. */
  readonly types: readonly string[];
  /** The outermost element of the target. */
  readonly root?: string;
  /** No id in the source's text leads to it: it is found by its kind. */
  readonly implied?: true;
}

const implied = true;
const kinds: Readonly<Record<string, Kind>> = {
  [`${office}officeDocument`]: {
    types: [`${openxml}presentationml.presentation.main+xml`, `${openxml}spreadsheetml.sheet.main+xml`],
    implied,
  },
  [`${office}extended-properties`]: { types: [`${openxml}extended-properties+xml`], root: "Properties", implied },
  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties": {
    types: ["application/vnd.openxmlformats-package.core-properties+xml"],
    root: "cp:coreProperties",
    implied,
  },
  [`${office}slideMaster`]: { types: [`${openxml}presentationml.slideMaster+xml`], root: "p:sldMaster" },
  [`${office}slideLayout`]: { types: [`${openxml}presentationml.slideLayout+xml`], root: "p:sldLayout" },
  [`${office}slide`]: { types: [`${openxml}presentationml.slide+xml`], root: "p:sld" },
  [`${office}notesMaster`]: { types: [`${openxml}presentationml.notesMaster+xml`], root: "p:notesMaster" },
  [`${office}notesSlide`]: { types: [`${openxml}presentationml.notesSlide+xml`], root: "p:notes", implied },
  [`${office}theme`]: { types: [`${openxml}theme+xml`], root: "a:theme", implied },
  [`${office}presProps`]: { types: [`${openxml}presentationml.presProps+xml`], root: "p:presentationPr", implied },
  [`${office}viewProps`]: { types: [`${openxml}presentationml.viewProps+xml`], root: "p:viewPr", implied },
  [`${office}tableStyles`]: { types: [`${openxml}presentationml.tableStyles+xml`], root: "a:tblStyleLst", implied },
  [`${office}chart`]: { types: [`${openxml}drawingml.chart+xml`], root: "c:chartSpace" },
  [`${office}package`]: { types: [`${openxml}spreadsheetml.sheet`] },
  [`${office}image`]: { types: ["image/png"] },
  [`${office}hyperlink`]: { types: [] },
  [`${office}worksheet`]: { types: [`${openxml}spreadsheetml.worksheet+xml`], root: "worksheet" },
  [`${office}sharedStrings`]: { types: [`${openxml}spreadsheetml.sharedStrings+xml`], root: "sst", implied },
  [`${office}styles`]: { types: [`${openxml}spreadsheetml.styles+xml`], root: "styleSheet", implied },
  [`${office}table`]: { types: [`${openxml}spreadsheetml.table+xml`], root: "table" },
};

/** The kind of a relationship by its type; none that the site's files never have. */
export const kindOf = (type: string): Kind | undefined => kinds[type];

/** The last word of a relationship's type: "slideLayout". */
export const shortType = (type: string): string => type.slice(type.lastIndexOf("/") + 1);

/** What these lead to is named by id only in the part that lists it; other parts hold it by its kind alone. */
const listing: ReadonlyMap<string, string> = new Map([
  ["slideMaster", "p:presentation"],
  ["slideLayout", "p:sldMaster"],
  ["notesMaster", "p:presentation"],
  ["slide", "p:presentation"],
]);

/** Whether the text of a source with the outermost element must name the id of a relationship of the type. */
export function namesId(type: string, source: string): boolean {
  const list = listing.get(shortType(type));
  return list === undefined ? kinds[type]?.implied !== true : list === source;
}
