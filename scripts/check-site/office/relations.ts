import { kindOf, namesId, shortType } from "./kinds.ts";
import { isRels, sourceOf, typesName } from "./opened.ts";
import type { OfficePackage, Part, Relation } from "./opened.ts";
import { twice } from "./twice.ts";
import type { XmlNode } from "./xml.ts";

const folded = (name: string): string => name.toLowerCase();

/** Names that some programs cannot find again: of folders, or told apart by capitals alone. */
function nameFaults({ parts }: OfficePackage): readonly string[] {
  const names = [...parts.keys()];
  return [
    ...names.filter((name) => name.endsWith("/")).map((name) => `${name} is an entry for a folder`),
    ...names
      .filter((name) => !/^[\w[\]./-]+$/.test(name) || name.startsWith("/"))
      .map((name) => `"${name}" is no name of a part`),
    ...twice(names.map(folded)).map((name) => `${name} is there twice`),
  ];
}

/** The list of types names each part once, and nothing else. */
function typeFaults({ parts, types: { defaults, overrides } }: OfficePackage): readonly string[] {
  const typed = [...parts.values()].filter(({ name }) => name !== typesName && !name.endsWith("/"));
  const endings = new Set(typed.map(({ name }) => name.slice(name.lastIndexOf(".") + 1).toLowerCase()));
  return [
    ...(parts.has(typesName) ? [] : [`${typesName} is missing`]),
    ...overrides
      .filter(([name]) => !parts.has(name.slice(1)) || !name.startsWith("/"))
      .map(([name]) => `${typesName} lists ${name}, which is not there`),
    ...defaults
      .filter(([ending]) => !endings.has(ending.toLowerCase()))
      .map(([ending]) => `${typesName} knows of .${ending}, which no part has`),
    ...twice([...overrides.map(([name]) => folded(name)), ...defaults.map(([ending]) => folded(ending))]).map(
      (one) => `${typesName} lists ${one} twice`,
    ),
    ...typed.filter(({ type }) => type === "").map(({ name }) => `${name} has no type`),
    ...typed
      .filter(
        ({ name, type }) =>
          type === "application/xml" ||
          isRels(name) !== (type === "application/vnd.openxmlformats-package.relationships+xml"),
      )
      .map(({ name, type }) => `${name} has the type "${type}"`),
  ];
}

function targetFaults(relation: Relation, { parts }: OfficePackage): readonly string[] {
  const { id, type, target, external, source } = relation;
  const kind = kindOf(type);
  const from = `${source === "" ? "the package" : source}, relationship ${id}`;
  if (kind === undefined) return [`${from}: its type "${type}" is not one that the site's files have`];
  if (external !== (kind.types.length === 0))
    return [`${from}: ${target} stands ${external ? "outside" : "inside"} the package`];
  if (external) return URL.canParse(target) && !/[\s<>"]/.test(target) ? [] : [`${from}: "${target}" is no address`];
  const part = parts.get(target);
  if (part === undefined) return [`${from}: leads to ${target}, which is not there`];
  return [
    ...(kind.types.includes(part.type)
      ? []
      : [`${target} has the type "${part.type}", but ${source} takes it for a ${shortType(type)}`]),
    ...(kind.root === undefined || part.root === undefined || part.root.name === kind.root
      ? []
      : [`${target} is a <${part.root.name}>, not a <${kind.root}>`]),
  ];
}

function idsIn(node: XmlNode, found: string[] = []): readonly string[] {
  for (const [key, value] of node.attributes) if (key.startsWith("r:")) found.push(value);
  for (const child of node.children) idsIn(child, found);
  return found;
}

/** A part names each of its relationships that is found by an id, and no other. */
function idFaults({ name, root }: Part, own: readonly Relation[]): readonly string[] {
  const [used, known] = [new Set(root === undefined ? [] : idsIn(root)), new Set(own.map(({ id }) => id))];
  return [
    ...twice(own.map(({ id }) => id)).map((id) => `${name}: two relationships are called ${id}`),
    ...[...used]
      .filter((id) => !known.has(id))
      .map((id) => `${name}: names the relationship "${id}", which it does not have`),
    ...own
      .filter(({ id, type }) => !used.has(id) && namesId(type, root?.name ?? ""))
      .map(({ id, type }) => `${name}: never names its relationship ${id} (${shortType(type)})`),
    ...own.filter(({ id }) => !/^[A-Za-z_][\w.-]*$/.test(id)).map(({ id }) => `${name}: "${id}" is no id`),
  ];
}

/** Every part can be reached from the package, or Office drops it when it saves. */
function orphanFaults({ parts, relations }: OfficePackage): readonly string[] {
  const reached = new Set([""]);
  const waiting = [""];
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    for (const { target } of relations.filter(
      (one) => one.source === source && !one.external && !reached.has(one.target),
    )) {
      reached.add(target);
      waiting.push(target);
    }
  }
  const bare = [...parts.keys()].filter((name) => name !== typesName && !name.endsWith("/"));
  return [
    ...bare.filter((name) => !isRels(name) && !reached.has(name)).map((name) => `nothing leads to ${name}`),
    ...bare
      .filter((name) => isRels(name) && parts.get(name)?.root?.children.length === 0)
      .map((name) => `${name} lists nothing`),
    ...bare
      .filter((name) => isRels(name) && sourceOf(name) !== "" && !parts.has(sourceOf(name)))
      .map((name) => `${name} belongs to no part`),
  ];
}

/** Parts, types and relationships of an office file that do not fit each other. */
export function relationFaults(office: OfficePackage): readonly string[] {
  const { parts, relations } = office;
  const roots = relations.filter(({ source, type }) => source === "" && shortType(type) === "officeDocument");
  return [
    ...nameFaults(office),
    ...typeFaults(office),
    ...orphanFaults(office),
    ...relations.flatMap((relation) => targetFaults(relation, office)),
    ...[...parts.values()]
      .filter(({ name }) => !isRels(name))
      .flatMap((part) =>
        idFaults(
          part,
          relations.filter(({ source }) => source === part.name),
        ),
      ),
    ...twice(relations.filter(({ source }) => source === "").map(({ id }) => id)).map(
      (id) => `the package: two relationships are called ${id}`,
    ),
    ...(roots.length === 1 ? [] : [`the package has ${roots.length} documents, not one`]),
  ];
}
