import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import { annotations } from "../../src/charts/annotations/data.ts";
import { publishedFolder, publishedWith } from "./command.ts";

type Line = Readonly<Record<string, string>>;

const linesOf = async (file: string): Promise<readonly Line[]> =>
  Papa.parse<Line>(await readFile(join(publishedFolder, file), "utf8"), { header: true, skipEmptyLines: true }).data;

/** All figures that these speak of: what they are parts of, and what they repeat. */
function withNamed(all: readonly Line[], kept: readonly Line[]): readonly Line[] {
  const ids = new Set(kept.flatMap((one) => [one["figure_id"], one["of_figure"], one["same_statement_as"]]));
  const more = all.filter(({ figure_id }) => ids.has(figure_id));
  return more.length === kept.length ? kept : withNamed(all, more);
}

/**
 * A copy of the published files in `folder` that speaks of some areas only, with the sources of that: a small site
 * whose pages are of all kinds.
 */
export async function publishedOf(areas: ReadonlySet<string>, folder: string): Promise<string> {
  const copy = await publishedWith(folder, {});
  const isOf = ({ area_code }: Line): boolean => areas.has(area_code ?? "");
  const all = await linesOf("figures.csv");
  const figures = withNamed(all, all.filter(isOf));
  const others = {
    "institutions.csv": (await linesOf("institutions.csv")).filter(isOf),
    "services.csv": (await linesOf("services.csv")).filter(isOf),
    // The front page tells some of them wherever they were.
    "coordination-events.csv": await linesOf("coordination-events.csv"),
  };
  const speaking = [...figures, ...Object.values(others).flat()];
  // Charts of the country name sources of their own for what happened in a year.
  const events = annotations.flatMap(({ sources }) => sources);
  const used = new Set([...speaking.map(({ source_id }) => source_id), ...events]);
  const sources = (await linesOf("sources.csv")).filter(({ source_id }) => used.has(source_id));
  const named = new Set(
    speaking.flatMap((one) => [one["figure_id"], one["institution_id"], one["service_id"], one["source_id"]]),
  );
  const about = async (file: string): Promise<readonly Line[]> =>
    (await linesOf(file)).filter(({ id }) => named.has(id));
  const files: Readonly<Record<string, readonly Line[]>> = {
    "figures.csv": figures,
    ...others,
    "sources.csv": sources,
    "doubts.csv": await about("doubts.csv"),
    "corrections.csv": await about("../corrections.csv"),
  };
  for (const [file, lines] of Object.entries(files))
    await writeFile(join(copy, file), `${Papa.unparse([...lines], { newline: "\n" })}\n`);
  return copy;
}
