import { dirname, join, relative } from "node:path";
import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
// The walls alone: no rule of them needs types, and a text is judged as if it stood in the file.
const linter = new ESLint({
  cwd: root,
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId === "import-x/no-restricted-paths" || ruleId === "no-restricted-imports",
});

/** What the linter says of a file of src that would load another one, or a folder that nobody has yet. */
async function said(file: string, other: string): Promise<readonly string[]> {
  const path = relative(dirname(file), other).replaceAll("\\", "/");
  const code = `import ${JSON.stringify(path.startsWith(".") ? path : `./${path}`)};\n`;
  const text = file.endsWith(".astro") ? `---\n${code}---\n\n<p>…</p>\n` : code;
  const [result] = await linter.lintText(text, { filePath: join(root, file) });
  return (result?.messages ?? []).map(({ message }) => message);
}

const page = "src/components/pages/DistrictPage.astro";
const door = "src/protect/published.ts";
const hidden = [
  "src/intake/fault.ts",
  "src/reconcile/reconcile.ts",
  "src/tabulate/tabulate.ts",
  "src/publish/publish.ts",
];

describe("the walls between the folders of src", () => {
  it.each<readonly [string, string]>([
    ...[page, "src/layouts/Page.astro", "src/site/facts.ts", "src/browser/page/copy.ts", "src/edge/oembed.ts"].flatMap(
      (file) => [door, ...hidden].map((other) => [file, other] as const),
    ),
    ["src/charts/words/say.ts", "src/site/facts.ts"],
    ["src/charts/words/say.ts", page],
    ["src/model/rows.ts", "src/i18n/paths.ts"],
    ["src/protect/published.ts", "src/publish/publish.ts"],
    ["src/site/facts.ts", page],
    ["src/publish/publish.ts", "src/tabulate/tabulate.ts"],
    ["src/publish/publish.ts", "src/protect/system/rules.ts"],
    [page, "src/office/office.ts"],
    ["src/browser/page/copy.ts", "src/office/office.ts"],
    ["scripts/claims/page.ts", "src/charts/words/say.ts"],
  ])("forbid %s to load %s", async (file, other) => {
    expect(await said(file, other)).not.toEqual([]);
  });

  it.each<readonly [string, string]>([
    ["src/publish/publish.ts", door],
    ["src/tabulate/tabulate.ts", "src/intake/fault.ts"],
    [page, "src/site/facts.ts"],
    ["src/layouts/Page.astro", "src/components/frame/SiteHeader.astro"],
    ["src/site/facts.ts", "src/query/native.ts"],
    ["src/office/office.ts", "src/protect/system/rules.ts"],
    ["src/components/pages/OfficePage.astro", "src/office/office.ts"],
    ["scripts/claims/page.ts", "src/model/claim.ts"],
    ["scripts/data/make.ts", "src/publish/publish.ts"],
  ])("let %s load %s", async (file, other) => {
    expect(await said(file, other)).toEqual([]);
  });
});
