import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inClone, secondsOf, secondsToStart } from "./clone.ts";
import { kinds } from "./kinds.ts";

const rounded = (seconds: number): number => Math.round(seconds * 10) / 10;

/** Another number in the first row of the figures. */
async function changeOneFigure(clone: string): Promise<void> {
  const path = join(clone, "data/published/figures.csv");
  const text = await readFile(path, "utf8");
  const [head = "", ...rows] = text.split("\n");
  const at = head.split(",").indexOf("value");
  const place = rows.findIndex((row) => !row.includes('"') && Number(row.split(",")[at]) > 1000);
  const cells = (rows[place] ?? "").split(",");
  cells[at] = String(Number(cells[at]) + 1);
  rows[place] = cells.join(",");
  await writeFile(path, [head, ...rows].join("\n"));
}

/** Seconds until the site of a fresh clone can be read, and of a second start. */
export const benchStart = () =>
  inClone(async (clone) => ({
    "npm start, fresh clone": await secondsToStart(clone),
    "npm start again, nothing changed": await secondsToStart(clone),
  }));

/**
 * Seconds that a build takes in a fresh clone, what it makes, and the seconds of a start after it and of a build after
 * one figure was changed.
 */
export const benchBuild = () =>
  inClone(async (clone) => {
    const data = await secondsOf(clone, "npm", "run", "--silent", "data");
    const site = await secondsOf(clone, "npm", "run", "--silent", "site");
    const made = await kinds(join(clone, "dist"));
    const { address } = await secondsToStart(clone);
    await changeOneFigure(clone);
    const changed = await secondsOf(clone, "npm", "run", "--silent", "build");
    return {
      seconds: {
        "npm run build, cold": rounded(data + site),
        "of it data": rounded(data),
        "of it site": rounded(site),
        "npm start after it": rounded(address),
        "npm run build, one figure changed": rounded(changed),
      },
      made,
    };
  });
