/** The looks a picture can be made for. */
export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The site's colours by their names in tokens.css, as "#rrggbb". */
export type Colours = ReadonlyMap<string, string>;

const declared = (css: string): Colours =>
  new Map(
    [...css.matchAll(/--([a-z]+(?:-\d)?):\s*(#[0-9a-f]{6}|var\(--[a-z]+\))\s*;/g)].map(([, name = "", colour = ""]) => [
      name,
      colour,
    ]),
  );

/** The colours with those that stand for another one followed to it. */
function followed(colours: Colours): Colours {
  const end = (value: string): string => {
    const other = colours.get(/^var\(--(.+)\)$/.exec(value)?.[1] ?? "");
    return other === undefined ? value : end(other);
  };
  return new Map([...colours].map(([name, value]) => [name, end(value)]));
}

/** The colours that tokens.css (given as text) declares for a theme: the dark ones stand over the light ones. */
export function coloursOf(css: string, theme: Theme): Colours {
  const light = declared(css.split("@media", 1)[0] ?? "");
  if (light.size === 0)
    throw new RangeError("tokens: the style sheet declares no colours; give the text of src/styles/tokens.css");
  const dark = /@media screen and \(prefers-color-scheme: dark\)\s*\{\s*:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? "";
  return followed(theme === "light" ? light : new Map([...light, ...declared(dark)]));
}

/** A colour by its name; refuses a name that is none. */
export function colour(colours: Colours, name: string): string {
  const found = colours.get(name);
  if (found === undefined) throw new RangeError(`tokens: there is no colour "${name}" in tokens.css`);
  return found;
}

/** One colour laid over another with an opacity from 0 to 1. */
export function over(top: string, under: string, opacity: number): string {
  const channel = (of: string, at: number): number => Number.parseInt(of.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) =>
      Math.round(channel(top, at) * opacity + channel(under, at) * (1 - opacity))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

const mix = /color-mix\(in srgb, (#[0-9a-f]{6}) ([\d.]+)%, (#[0-9a-f]{6})\)/g;

/**
 * Markup with the tokens' colours in place of their names: what uses no style sheet knows neither var() nor
 * color-mix().
 */
export const coloured = (markup: string, colours: Colours): string =>
  markup
    .replace(/var\(--([a-z]+(?:-\d)?)\)/g, (_, name: string) => colour(colours, name))
    .replaceAll("currentColor", colour(colours, "ink"))
    .replace(mix, (_, top: string, share: string, under: string) => over(top, under, Number(share) / 100));
