import { chartFaults } from "./chart.ts";
import { shortType } from "./kinds.ts";
import type { OfficePackage, Part, Relation } from "./opened.ts";
import { twice } from "./twice.ts";
import { allOf } from "./xml.ts";
import type { XmlNode } from "./xml.ts";

const outOf = ({ relations }: OfficePackage, source: string, short: string): readonly Relation[] =>
  relations.filter((one) => one.source === source && shortType(one.type) === short);
const partsWith = ({ parts }: OfficePackage, root: string): readonly Part[] =>
  [...parts.values()].filter((part) => part.root?.name === root);
const valuesOf = (node: XmlNode, element: string, key: string): readonly string[] =>
  allOf(node, element).map(({ attributes }) => attributes.get(key) ?? "");

/** A part that lists others: each of them once, by relationships of the kind, and none besides. */
function listFaults(
  office: OfficePackage,
  list: Part,
  element: string,
  short: string,
  root: string,
): readonly string[] {
  const known = new Map(outOf(office, list.name, short).map(({ id, target }) => [id, target]));
  const listed = list.root === undefined ? [] : valuesOf(list.root, element, "r:id");
  const targets = listed.flatMap((id) => known.get(id) ?? []);
  const there = root === "p:sldLayout" ? [] : partsWith(office, root).map(({ name }) => name);
  return [
    ...listed
      .filter((id) => !known.has(id))
      .map((id) => `${list.name}: <${element}> names ${id}, which is no ${short}`),
    ...twice(targets).map((target) => `${list.name}: lists ${target} twice`),
    ...[...known.values()]
      .filter((target) => !targets.includes(target))
      .map((target) => `${list.name}: leads to ${target}, but does not list it`),
    ...there.filter((name) => !targets.includes(name)).map((name) => `${list.name}: does not list ${name}`),
  ];
}

/** Ids that PowerPoint counts in one row: masters and layouts from 2147483648 on, slides from 256 up to that. */
function rowFaults(office: OfficePackage, main: XmlNode): readonly string[] {
  const layouts = partsWith(office, "p:sldMaster").flatMap(({ root }) =>
    root === undefined ? [] : valuesOf(root, "p:sldLayoutId", "id"),
  );
  const high = [...valuesOf(main, "p:sldMasterId", "id"), ...layouts];
  const slides = valuesOf(main, "p:sldId", "id");
  return [
    ...twice([...high, ...slides]).map((id) => `the id ${id} of a slide, layout or master is given twice`),
    ...high
      .filter((id) => !(Number(id) >= 2_147_483_648 && Number(id) < 4_294_967_296))
      .map((id) => `${id} is no id of a master or layout`),
    ...slides
      .filter((id) => !(Number(id) >= 256 && Number(id) < 2_147_483_648))
      .map((id) => `${id} is no id of a slide`),
  ];
}

/** How many of a kind each part of a sort leads to: a slide has one layout, a master one theme, and so on. */
const ones: readonly (readonly [root: string, short: string])[] = [
  ["p:sld", "slideLayout"],
  ["p:sldLayout", "slideMaster"],
  ["p:sldMaster", "theme"],
  ["p:notesMaster", "theme"],
  ["p:notes", "slide"],
  ["p:notes", "notesMaster"],
];

function pairFaults(office: OfficePackage): readonly string[] {
  const counts = ones.flatMap(([root, short]) =>
    partsWith(office, root).flatMap(({ name }) => {
      const { length } = outOf(office, name, short);
      return length === 1 ? [] : [`${name} leads to ${length} parts of the kind ${short}, not to one`];
    }),
  );
  const isTheme = ({ source, type }: Relation): boolean =>
    shortType(type) === "theme" && source !== "ppt/presentation.xml";
  const themes = office.relations.filter(isTheme).map(({ target }) => target);
  const notes = office.relations.filter(({ type }) => shortType(type) === "notesSlide");
  return [
    ...counts,
    ...twice(themes).map((theme) => `${theme} is the theme of two masters`),
    ...notes
      .filter(({ source, target }) => outOf(office, target, "slide")[0]?.target !== source)
      .map(({ source, target }) => `${target} are the notes of ${source}, but do not lead back`),
    ...partsWith(office, "p:sldLayout").flatMap(({ name }) =>
      outOf(office, name, "slideMaster")
        .filter(({ target }) => !outOf(office, target, "slideLayout").some((one) => one.target === name))
        .map(({ target }) => `${target} does not know its layout ${name}`),
    ),
  ];
}

/**
 * On a slide, each shape has a number of its own and a name; each row of a table as many cells as the table has
 * columns.
 */
function slideFaults({ name, root }: Part): readonly string[] {
  if (root === undefined) return [];
  const ids = valuesOf(root, "p:cNvPr", "id");
  const tables = allOf(root, "a:tbl").flatMap((table) => {
    const columns = allOf(table, "a:gridCol").length;
    return allOf(table, "a:tr")
      .filter((row) => allOf(row, "a:tc").length !== columns)
      .map((row) => `${name}: a row has ${allOf(row, "a:tc").length} cells, its table ${columns} columns`);
  });
  return [
    ...twice(ids).map((id) => `${name}: two shapes have the id ${id}`),
    ...ids
      .filter((id) => !/^[1-9]\d{0,9}$/.test(id) || Number(id) > 2_147_483_647)
      .map((id) => `${name}: "${id}" is no id of a shape`),
    ...tables,
  ];
}

/** What is wrong with the masters, layouts, slides, notes and charts of a presentation. */
export function presentationFaults(office: OfficePackage): readonly string[] {
  const [main] = partsWith(office, "p:presentation");
  if (main?.root === undefined) return ["there is no presentation in it"];
  const withShapes = ["p:sld", "p:sldLayout", "p:sldMaster", "p:notes", "p:notesMaster"].flatMap((root) =>
    partsWith(office, root),
  );
  return [
    ...listFaults(office, main, "p:sldMasterId", "slideMaster", "p:sldMaster"),
    ...listFaults(office, main, "p:sldId", "slide", "p:sld"),
    ...listFaults(office, main, "p:notesMasterId", "notesMaster", "p:notesMaster"),
    ...partsWith(office, "p:sldMaster").flatMap((master) =>
      listFaults(office, master, "p:sldLayoutId", "slideLayout", "p:sldLayout"),
    ),
    ...rowFaults(office, main.root),
    ...pairFaults(office),
    ...withShapes.flatMap(slideFaults),
    ...partsWith(office, "c:chartSpace").flatMap(({ name, root }) =>
      (root === undefined ? [] : chartFaults(root)).map((fault) => `${name}: ${fault}`),
    ),
  ];
}
