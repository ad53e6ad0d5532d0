import { unzipSync } from "fflate";
import { Grid } from "./grid.ts";
import { xmlTree } from "./xml.ts";
import type { XmlNode } from "./xml.ts";

/** A file of a package. */
export interface Part {
  /** Without a slash before it: "ppt/slides/slide1.xml". */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As its list of types has it; empty where it has none. */
  readonly type: string;
  /** Its outermost element, if it is XML and well formed; of a worksheet without its rows. */
  readonly root?: XmlNode;
  /** The rows of a worksheet. */
  readonly grid?: Grid;
}

/** A relationship of a part, or of the package ("" as `source`). */
export interface Relation {
  readonly source: string;
  readonly id: string;
  readonly type: string;
  /** A part's name, or an address outside. */
  readonly target: string;
  readonly external: boolean;
}

/** An office file as it lies in its zip. */
export interface OfficePackage {
  readonly parts: ReadonlyMap<string, Part>;
  readonly relations: readonly Relation[];
  /** The entries of its list of types. */
  readonly types: {
    readonly defaults: readonly (readonly [extension: string, type: string])[];
    readonly overrides: readonly (readonly [part: string, type: string])[];
  };
  /** What could not be read. */
  readonly faults: readonly string[];
}

/** The list of types, which every package has. */
export const typesName = "[Content_Types].xml";
const isXml = (name: string): boolean => /\.(?:xml|rels|vml)$/.test(name);
const utf8 = new TextDecoder("utf-8", { fatal: true });
type Read = Pick<Part, "root" | "grid"> & { readonly fault?: string };

function read(name: string, bytes: Uint8Array): Read {
  if (!isXml(name)) return {};
  const grid = /^xl\/worksheets\/[^/]+\.xml$/.test(name) ? new Grid() : undefined;
  try {
    const text = utf8.decode(bytes);
    const root = xmlTree(grid?.takePlain(text) ?? text, grid);
    return grid === undefined ? { root } : { root, grid };
  } catch (error) {
    return { fault: `${name}: ${error instanceof Error ? error.message : "cannot be read"}` };
  }
}

/** "ppt/slides/slide1.xml" for "ppt/slides/_rels/slide1.xml.rels"; empty for the package's own list. */
export const sourceOf = (rels: string): string => rels.replace(/(^|\/)_rels\/([^/]*)\.rels$/, "$1$2");
/** Whether a part lists the relationships of another. */
export const isRels = (name: string): boolean => /(?:^|\/)_rels\/[^/]*\.rels$/.test(name);

function relationsOf(rels: string, root: XmlNode): readonly Relation[] {
  const source = sourceOf(rels);
  return root.children.map(({ attributes }) => {
    const external = attributes.get("TargetMode") === "External";
    const target = attributes.get("Target") ?? "";
    const inside = (): string =>
      decodeURIComponent(new URL(target, `https://package.invalid/${source}`).pathname.slice(1));
    const [id = "", type = ""] = [attributes.get("Id"), attributes.get("Type")];
    return { source, id, type, target: external ? target : inside(), external };
  });
}

/** Opens an office file; whatever cannot be read is told, and the rest is read all the same. */
export function openPackage(bytes: Uint8Array): OfficePackage {
  const files = Object.entries(unzipSync(bytes));
  const found = new Map(files.map(([name, part]) => [name, { bytes: part, ...read(name, part) }]));
  const listed = found.get(typesName)?.root?.children ?? [];
  const entries = (element: string, key: string) =>
    listed
      .filter(({ name }) => name === element)
      .map(({ attributes }) => [attributes.get(key) ?? "", attributes.get("ContentType") ?? ""] as const);
  const [defaults, overrides] = [entries("Default", "Extension"), entries("Override", "PartName")];
  const [byExtension, byName] = [new Map(defaults), new Map(overrides)];
  const extensionOf = (name: string): string => name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  const typeOf = (name: string): string => byName.get(`/${name}`) ?? byExtension.get(extensionOf(name)) ?? "";
  return {
    parts: new Map([...found].map(([name, part]) => [name, { name, type: typeOf(name), ...part }])),
    relations: [...found].flatMap(([name, { root }]) =>
      isRels(name) && root !== undefined ? relationsOf(name, root) : [],
    ),
    types: { defaults, overrides },
    faults: [...found.values()].flatMap(({ fault }) => fault ?? []),
  };
}
