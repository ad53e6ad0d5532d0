import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import { FileJudge } from "../../../scripts/check-site/files.ts";
import type { openSite } from "../visits.ts";

/**
 * The files of some kinds ("excel.csv") that a chart's page makes in the browser when their buttons are pressed. Each
 * is whole, nobody else is asked for anything, and the page complains of nothing.
 */
export async function taken(
  site: ReturnType<typeof openSite>,
  path: string,
  kinds: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  await site.visit(path, { acceptDownloads: true }, async ({ page, requests, complaints }) => {
    await page.locator("take-away summary").click();
    for (const kind of kinds) {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.locator(`take-away button[data-file="${kind}"]`).first().click(),
      ]);
      const [saved, bytes] = [file.suggestedFilename(), new Uint8Array(await readFile(await file.path()))];
      expect(new FileJudge().judge(saved, bytes)).toEqual([]);
      expect(saved.slice(saved.indexOf(".") + 1)).toBe(kind);
      files.set(kind, bytes);
    }
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(site.address()) && !/^(?:blob|data):/.test(url))).toEqual([]);
  });
  return files;
}
