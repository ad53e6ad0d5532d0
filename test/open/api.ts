import { apiFiles } from "../../src/site/open/files.ts";

/** A public address under which the files are made in tests; nothing is asked of it. */
export const somewhere = new URL("https://office.example/obhvat/");

/** The API as a copy of the site has it. */
export interface Api {
  /** Its files, each by all that follows "/api/v1/". */
  readonly files: readonly string[];
  /** A file's text, made when it is first asked for: some take seconds. Rejects where there is no such file. */
  readonly text: (file: string) => Promise<string>;
  /** What it is served as. */
  readonly mediaType: (file: string) => Promise<string>;
}

/** The API of the copy at a public address, or of one without. */
export async function apiOf(site: URL | undefined): Promise<Api> {
  const answers = new Map((await apiFiles()).map(({ values, answer }) => [values.file, answer]));
  const asked = new Map<string, Promise<Response>>();
  const ask = (file: string): Promise<Response> => {
    const answer = answers.get(file);
    if (answer === undefined) throw new Error(`the API has no ${file}`);
    const given = asked.get(file) ?? Promise.resolve(answer(site));
    asked.set(file, given);
    return given;
  };
  const made = new Map<string, Promise<string>>();
  const make = async (file: string): Promise<string> => (await ask(file)).text();
  return {
    files: [...answers.keys()],
    text: (file) => {
      const text = made.get(file) ?? make(file);
      made.set(file, text);
      return text;
    },
    mediaType: async (file) => (await ask(file)).headers.get("content-type") ?? "",
  };
}
