import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { answeredBy, ask, cells, editor, error, forDuckDb, patient, refuseWebAssembly, result } from "./explored.ts";
import { openSite } from "../visits.ts";

const site = openSite();

describe("what is the reader's alone: a question", () => {
  it("may ask a file of the reader's own too, joined by name; nothing of it leaves, and nothing is kept", async () => {
    await site.visit("/en/explore/", {}, async ({ page, context, requests, complaints }) => {
      const sent: string[] = [];
      context.on("request", (request) => {
        if (request.method() !== "GET" || request.postData() !== null) sent.push(request.url());
      });
      await editor(page).waitFor(patient);
      const csv = "област;деца;дял\nКюстендил;371;0,5\nVidin;;1,5\nСмлян;7;2\nАтлантида;1;3\nОбщо;9;4\n";
      await page.locator(".explore-own > summary").click();
      await page.locator(".explore-own input").setInputFiles({
        name: "secret-name.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(csv),
      });
      const status = page.locator(".explore-own > [role=status]");
      await expect
        .poll(async () => (await status.textContent())?.replaceAll("\u00a0", " "), patient)
        .toBe(
          "secret-name.csv: 5 rows, 3 columns. It stays in this page. An area of ours was found for 3 of 5 rows. " +
            "Names that a district and a municipality share (3) were taken for districts.",
        );
      const lists = page.locator(".explore-own-table ul");
      expect(await lists.nth(0).locator("li").allTextContents()).toEqual(["Атлантида", "Общо"]);
      expect(await lists.nth(1).locator("li").allTextContents()).toEqual(["Смлян → Smolyan"]);
      await page.getByRole("button", { name: "Take the shared names for municipalities" }).click();
      await expect.poll(() => status.textContent(), patient).toContain("(3) were taken for municipalities");
      const back = page.getByRole("button", { name: "Take the shared names for districts" });
      expect(await back.evaluate((button) => button === document.activeElement)).toBe(true);
      await ask(page, "SELECT area FROM my_file WHERE деца = 371");
      expect(await cells(page)).toEqual([["KNL29"]]);
      await back.click();
      await expect.poll(() => status.textContent(), patient).toContain("(3) were taken for districts");
      await ask(
        page,
        'SELECT area, name_en, деца, "дял" * 2 AS два FROM my_file LEFT JOIN areas USING (area) ORDER BY "дял"',
      );
      expect(await cells(page)).toEqual([
        ["BG415", "Kyustendil", "371", "1"],
        ["BG311", "Vidin", "NULL", "3"],
        ["BG424", "Smolyan", "7", "4"],
        ["NULL", "NULL", "1", "6"],
        ["NULL", "NULL", "9", "8"],
      ]);
      // The engine is put away with a question that is stopped, and has the file again when it starts anew.
      await editor(page).fill("SELECT count(*) FROM settlements a, settlements b, settlements c, my_file");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("button", { name: "Stop" }).click();
      await ask(page, "SELECT sum(деца) FROM my_file");
      expect(await cells(page)).toEqual([["388"]]);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "CSV", exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toContain("_own-file_");
      expect(sent).toEqual([]);
      const own = site.address();
      expect(requests.filter((url) => !url.startsWith(own) && !url.startsWith(`blob:${own}`))).toEqual([]);
      expect(requests.filter((url) => /secret|%D0/i.test(url))).toEqual([]);
      const kept = await page.evaluate(async () => ({
        local: JSON.stringify(Object.entries(localStorage)),
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        cookie: document.cookie,
        files: await navigator.storage.getDirectory().then(async (root) => {
          const names: string[] = [];
          for await (const name of (root as unknown as { keys: () => AsyncIterable<string> }).keys()) names.push(name);
          return names;
        }),
      }));
      expect(kept.local).not.toMatch(/Атлантида|secret/);
      expect({ ...kept, local: "" }).toEqual({ local: "", session: 0, databases: 0, cookie: "", files: [] });
      await page.reload();
      await page.locator("[data-error]").waitFor(patient);
      expect(await error(page).textContent()).toContain("stayed on that device");
      expect(complaints).toEqual([]);
    });
  });

  it("is told at once that a file of 200 MB, or one that is no table, is not taken; the page lives on", async () => {
    const folder = await mkdtemp(join(tmpdir(), "own-file-"));
    const [large, picture] = [join(folder, "large.csv"), join(folder, "picture.csv")];
    await writeFile(large, "area,n\nBG415,1\n");
    await truncate(large, 200_000_000);
    await writeFile(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]));
    try {
      await site.visit("/izsledvane/", {}, async ({ page, complaints }) => {
        await editor(page).waitFor(patient);
        const status = page.locator(".explore-own > [role=status]");
        await page.locator(".explore-own input").setInputFiles(large);
        await expect.poll(() => status.textContent(), patient).toContain("твърде голям");
        await page.locator(".explore-own input").setInputFiles(picture);
        await expect.poll(() => status.textContent(), patient).toContain("не е файл CSV");
        // Dropped on the editor, a file is no text of a question.
        const before = await editor(page).innerText();
        const dropped = await page.evaluateHandle(() => {
          const data = new DataTransfer();
          data.items.add(new File(["name,n\nВарна,1\nМарс,2\n"], "dropped.csv"));
          return data;
        });
        await editor(page).dispatchEvent("drop", { dataTransfer: dropped });
        await expect.poll(() => status.textContent(), patient).toContain("dropped.csv: 2");
        expect(await editor(page).innerText()).toBe(before);
        await ask(page, "SELECT sum(n) FROM my_file");
        expect(await cells(page)).toEqual([["3"]]);
        await page.getByRole("button", { name: "Махни файла" }).click();
        await ask(page, "SELECT sum(n) FROM my_file");
        expect(await error(page).textContent()).toContain("своя файл");
        expect(complaints).toEqual([]);
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("is answered without WebAssembly too, by the small program, where that can", async () => {
    await site.visit("/en/explore/", { prepare: refuseWebAssembly }, async ({ page, requests }) => {
      await editor(page).waitFor(patient);
      await page.locator(".explore-own > summary").click();
      await page.locator(".explore-own input").setInputFiles({
        name: "own.csv",
        mimeType: "text/csv",
        buffer: Buffer.from("област;деца\nКюстендил;371\nVidin;29\nМарс;5\n"),
      });
      await page.locator(".explore-own-table select").waitFor(patient);
      await ask(page, "SELECT name_en, деца FROM my_file LEFT JOIN areas USING (area) ORDER BY деца DESC");
      await answeredBy(page, "light");
      expect(await cells(page)).toEqual([
        ["Kyustendil", "371"],
        ["Vidin", "29"],
        ["NULL", "5"],
      ]);
      await expect.poll(() => page.locator(".explore-status").textContent()).toMatch(/small program.*WebAssembly/);
      await ask(page, forDuckDb("SELECT * FROM my_file"));
      expect(await error(page).textContent()).toContain("The small program of this page cannot answer this question");
      expect(requests.filter((url) => url.endsWith(".gz"))).toEqual([]);
    });
  });

  it("may be large: the page lives while it is read, and the reading can be stopped", async () => {
    const folder = await mkdtemp(join(tmpdir(), "own-file-"));
    const large = join(folder, "large.csv");
    const line = (row: number): string => `Видин,${row},${row / 8},"text, of some length, number ${row}"\n`;
    await writeFile(large, `place,n,share,text\n${Array.from({ length: 380_000 }, (_, row) => line(row)).join("")}`);
    try {
      await site.visit("/en/explore/", {}, async ({ page, complaints }) => {
        await editor(page).waitFor(patient);
        const status = page.locator(".explore-own > [role=status]");
        const input = page.locator(".explore-own input");
        const reading = page.locator(".explore-own-table progress");
        // How often the page had its turn while the file was read.
        await page.evaluate(() => {
          setInterval(() => {
            if (document.querySelector(".explore-own-table progress") === null) return;
            document.documentElement.dataset["turns"] = String(
              Number(document.documentElement.dataset["turns"] ?? 0) + 1,
            );
          }, 10);
        });
        await input.setInputFiles(large);
        await page.getByRole("button", { name: "Stop" }).click();
        expect(await status.textContent()).toBe("The reading of the file was stopped.");
        expect(await reading.count()).toBe(0);
        await ask(page, "SELECT count(*) FROM my_file");
        expect(await error(page).textContent()).toContain("Choose your own file");
        await page.evaluate(() => {
          document.documentElement.dataset["turns"] = "0";
        });
        await input.setInputFiles(large);
        await page.locator(".explore-own-table select").waitFor(patient);
        expect(await page.evaluate(() => Number(document.documentElement.dataset["turns"]))).toBeGreaterThan(5);
        await ask(page, "SELECT area, count(*), sum(n), max(length(text)) FROM my_file GROUP BY area");
        expect(await cells(page)).toEqual([["BG311", "380000", "72199810000", "35"]]);
        await page.locator(".explore-own-table select").selectOption({ label: "(none)" });
        await expect.poll(() => status.textContent(), patient).toContain("No column was found");
        await ask(page, "SELECT count(area), count(*) FROM my_file");
        expect(await cells(page)).toEqual([["0", "380000"]]);
        expect(complaints).toEqual([]);
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("is kept on the reader's device, asked once more from there, and erased without a trace", async () => {
    await site.visit("/en/explore/", {}, async ({ page }) => {
      const past = page.locator(".explore-past");
      const kept = () => page.evaluate(() => localStorage.length);
      await editor(page).waitFor(patient);
      expect(await kept()).toBe(0);
      await ask(page, "SELECT 1 AS one");
      await ask(page, "SELECT 2 AS two");
      // Another visit: an address that differs by its end alone would be the same one.
      await page.goto("about:blank");
      await page.goto(`${site.address()}/en/explore/`);
      await editor(page).waitFor(patient);
      await page.locator(".explore-history summary").click();
      expect(await past.allTextContents()).toEqual(["SELECT 2 AS two", "SELECT 1 AS one"]);
      await past.nth(1).click();
      await result(page).waitFor(patient);
      expect(await cells(page)).toEqual([["1"]]);
      expect(await past.allTextContents()).toEqual(["SELECT 1 AS one", "SELECT 2 AS two"]);
      await page.locator(".explore-kept li").first().getByRole("button", { name: "Erase" }).click();
      expect(await past.allTextContents()).toEqual(["SELECT 2 AS two"]);
      await page.getByRole("button", { name: "Erase all" }).click();
      expect(await past.count()).toBe(0);
      expect(await kept()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
    });
  });
});
