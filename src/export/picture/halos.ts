import { element } from "../../charts/drawing/draw.ts";

const halo = ["stroke", "stroke-width", "stroke-linejoin"] as const;

/**
 * Draws the edge around letters as a picture of them that lies beneath. On a page the edge is painted before the
 * letters; a program that knows no such order would paint it over them, and they would be gone.
 */
export function layHalos(svg: Element, document: Document): void {
  for (const [at, group] of [...svg.querySelectorAll("[paint-order=stroke]")].entries()) {
    const look = Object.fromEntries(
      halo.flatMap((name) => {
        const value = group.getAttribute(name);
        return value === null ? [] : [[name, value] as const];
      }),
    );
    for (const name of ["paint-order", ...halo]) group.removeAttribute(name);
    const id = `words-${at + 1}`;
    group.setAttribute("id", id);
    group.before(element(document, "use", { "xlink:href": `#${id}`, ...look }));
  }
}
