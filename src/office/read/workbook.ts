import { readXml } from "./xml.ts";

/** The unpacked parts of a workbook, by name. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

/** What all sheets of a workbook share. */
export interface Workbook {
  readonly sheets: readonly ListedSheet[];
  readonly strings: readonly string[];
  /** The styles of cells under which a number is a day. */
  readonly dateStyles: ReadonlySet<number>;
  /** Days are counted from 1904, as old Macs did. */
  readonly from1904: boolean;
}

const pathFrom = (folder: string, target: string): string => {
  if (target.startsWith("/")) return target.slice(1);
  const steps = `${folder}/${target}`.split("/");
  return steps.reduce<string[]>((path, step) => (step === ".." ? path.slice(0, -1) : [...path, step]), []).join("/");
};

/** Where a part's relationships lead: the kind's last word and the part, by id. */
export function relationsOf(
  parts: Parts,
  part: string,
): ReadonlyMap<string, { readonly kind: string; readonly part: string }> {
  const [folder, name] = [part.slice(0, part.lastIndexOf("/")), part.slice(part.lastIndexOf("/") + 1)];
  const bytes = parts[`${folder}/_rels/${name}.rels`];
  const found = new Map<string, { readonly kind: string; readonly part: string }>();
  if (bytes === undefined) return found;
  readXml(bytes, {
    open: (tag, { Id = "", Type = "", Target = "", TargetMode }) => {
      if (tag !== "Relationship" || TargetMode === "External") return;
      found.set(Id, { kind: Type.slice(Type.lastIndexOf("/") + 1), part: pathFrom(folder, Target) });
    },
  });
  return found;
}

function stringsOf(bytes: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  if (bytes === undefined) return strings;
  let [text, isText, isReading] = ["", false, false];
  readXml(bytes, {
    open: (tag) => {
      if (tag === "si") text = "";
      if (tag === "rPh") isReading = true;
      if (tag === "t") isText = !isReading;
    },
    text: (data) => {
      if (isText) text += data;
    },
    close: (tag) => {
      if (tag === "t") isText = false;
      if (tag === "rPh") isReading = false;
      if (tag === "si") strings.push(text);
    },
  });
  return strings;
}

/** Formats of numbers that show a day (ECMA-376, 18.8.30), and those of a workbook's own that have a day or a year. */
function isDateFormat(id: number, own: ReadonlyMap<number, string>): boolean {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return true;
  return /[dyдг]/i.test((own.get(id) ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}

function dateStylesOf(bytes: Uint8Array | undefined): ReadonlySet<number> {
  const own = new Map<number, string>();
  const formats: number[] = [];
  let isCell = false;
  if (bytes !== undefined)
    readXml(bytes, {
      open: (tag, given) => {
        if (tag === "numFmt") own.set(Number(given["numFmtId"]), given["formatCode"] ?? "");
        if (tag === "cellXfs") isCell = true;
        if (tag === "xf" && isCell) formats.push(Number(given["numFmtId"] ?? 0));
      },
      close: (tag) => {
        if (tag === "cellXfs") isCell = false;
      },
    });
  return new Set(formats.flatMap((format, place) => (isDateFormat(format, own) ? [place] : [])));
}

/** What the parts of a workbook say of its sheets; none where it is no workbook of Excel. */
export function workbookOf(parts: Parts): Workbook | undefined {
  const book = parts["xl/workbook.xml"];
  if (book === undefined) return undefined;
  const relations = relationsOf(parts, "xl/workbook.xml");
  const sheets: ListedSheet[] = [];
  let from1904 = false;
  readXml(book, {
    open: (tag, given) => {
      if (tag === "workbookPr") from1904 = ["1", "true"].includes(given["date1904"] ?? "");
      if (tag !== "sheet") return;
      const part = relations.get(given["r:id"] ?? "")?.part ?? "";
      sheets.push({ name: given["name"] ?? "", part, hidden: (given["state"] ?? "visible") !== "visible" });
    },
  });
  return {
    sheets,
    strings: stringsOf(parts["xl/sharedStrings.xml"]),
    dateStyles: dateStylesOf(parts["xl/styles.xml"]),
    from1904,
  };
}
