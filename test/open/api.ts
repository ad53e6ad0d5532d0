import { apiFiles } from "../../src/site/open/files.ts";

/** A public address under which the files are made in tests; nothing is asked of it. */
export const somewhere = new URL("https://office.example/obhvat/");

/** The texts of the API's files as a copy of the site gives them, by all that follows "/api/v1/". */
export async function apiTexts(site: URL | undefined): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const { values, answer } of await apiFiles()) texts.set(values.file, await (await answer(site)).text());
  return texts;
}

/** A file's text; fails where there is none. */
export function textOf(texts: ReadonlyMap<string, string>, file: string): string {
  const text = texts.get(file);
  if (text === undefined) throw new Error(`the API has no ${file}`);
  return text;
}
