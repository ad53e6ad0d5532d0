import ts from "typescript";
import script from "../../browser/page/embed.ts?raw";
import chart from "../../styles/chart.css?raw";
import embed from "../../styles/embed.css?raw";
import fonts from "../../styles/fonts.css?raw";
import tokens from "../../styles/tokens.css?raw";
import { readTokens, type Tokens } from "../look/tokens.ts";

const declarations = (all: Tokens): string => [...all].map(([name, value]) => `${name}: ${value};`).join(" ");

/** The colours of one scheme for a page that asks for it, whatever the reader's own setting. */
function schemes(): string {
  const { light, dark } = readTokens(tokens);
  const colours = new Map([...light].filter(([name, value]) => dark.get(name) !== value));
  const darkened = new Map([...dark].filter(([name, value]) => light.get(name) !== value));
  return [
    `@media screen { :root[data-theme="light"] { color-scheme: light; ${declarations(colours)} }`,
    `:root[data-theme="dark"] { color-scheme: dark; ${declarations(darkened)} } }`,
  ].join("\n");
}

/** The styles of an embedded chart as one file: a frozen chart keeps its own, which no later policy has to know. */
export const embedStyles = (): Response =>
  new Response(
    [tokens, schemes(), fonts, chart, embed]
      .join("\n")
      .replace(/\/\*.*?\*\//gs, "")
      .replace(/\n\s*/g, "\n"),
    { headers: { "content-type": "text/css; charset=utf-8" } },
  );

/** The script of an embedded chart as one file, without its types. */
export const embedScript = (): Response =>
  new Response(
    ts.transpileModule(script, {
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ES2022,
        removeComments: true,
        moduleDetection: ts.ModuleDetectionKind.Legacy,
      },
    }).outputText,
    { headers: { "content-type": "text/javascript; charset=utf-8" } },
  );
