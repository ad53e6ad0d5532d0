/** Markup without what may differ between two documents that draw the same: order of attributes and empty text. */
export function normalised(markup: string): string {
  return markup
    .replace(
      /<([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>/g,
      (_, name: string, attributes: string) =>
        `<${name} ${[...attributes.matchAll(/[\w:-]+="[^"]*"/g)]
          .map(([attribute]) => attribute)
          .sort()
          .join(" ")}>`,
    )
    .replace(/&nbsp;|\u00a0/g, " ")
    .replace(/>\s+</g, "><");
}
