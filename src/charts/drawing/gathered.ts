import { element } from "./draw.ts";

/** What says where a shape stands and which row it is of. */
const ownAttributes: ReadonlySet<string> = new Set(["x", "y", "width", "height", "d", "data-row", "data-column"]);

/** A drawn cell of one shape as this shape alone; any other as it is. */
export function unwrapped(cell: SVGElement): SVGElement {
  const shape = cell.childElementCount === 1 ? (cell.firstElementChild as SVGElement | null) : null;
  if (shape === null) return cell;
  for (const { name, value } of cell.attributes) shape.setAttribute(name, value);
  return shape;
}

/** The look of a shape in words; one of its own for a cell of several shapes. */
const lookOf = (shape: SVGElement, at: number): string =>
  shape.childElementCount > 0
    ? String(at)
    : JSON.stringify([
        shape.tagName,
        ...Array.from(shape.attributes, ({ name, value }) => [name, value]).filter(
          ([name = ""]) => !ownAttributes.has(name),
        ),
      ]);

/**
 * Shapes that do not lie over each other, in their order; where some of one look follow each other, their look is said
 * once, for all of them.
 */
export function gathered(document: Document, shapes: readonly SVGElement[]): readonly SVGElement[] {
  const runs: SVGElement[][] = [];
  let last = "";
  for (const [at, shape] of shapes.entries()) {
    const look = lookOf(shape, at);
    if (look === last) runs.at(-1)?.push(shape);
    else runs.push([shape]);
    last = look;
  }
  return runs.flatMap((run) => {
    const [first, second] = run;
    if (first === undefined || second === undefined) return run;
    const shared = Array.from(first.attributes, ({ name, value }) => [name, value] as const).filter(
      ([name]) => !ownAttributes.has(name),
    );
    for (const shape of run) for (const [name] of shared) shape.removeAttribute(name);
    const group = element(document, "g", Object.fromEntries(shared));
    group.append(...run);
    return [group];
  });
}
