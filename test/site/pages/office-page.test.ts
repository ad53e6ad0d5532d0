import { readFile } from "node:fs/promises";

import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";

import { madeExcel } from "../../office/made-excel.ts";
import { openSite } from "../visits.ts";

const site = openSite();
const patient = { timeout: 60_000 };
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

describe("the page on which an office checks its own table", () => {
  it("takes an Excel file from drop to safe tables with the network cut, and keeps nothing", async () => {
    await site.visit("/proverka/", {}, async ({ page, context, requests, complaints }) => {
      await page.locator("office-check[data-ready]").waitFor(patient);
      await context.setOffline(true);
      const before = requests.length;
      const buffer = Buffer.from(await madeExcel(300));
      await page.locator("input[type=file]").setInputFiles({ name: "тайна.xlsx", mimeType: type, buffer });
      await page.locator("[data-report] h2").waitFor(patient);
      const report = page.locator("[data-report]");
      expect(await report.locator("[data-severity=stop] li").count()).toBe(3);
      await report.getByRole("button", { name: "Отрежи всички колони с лични данни" }).click();
      await page.locator("[data-result] a[download]").first().waitFor(patient);
      expect(await report.textContent()).not.toMatch(/Иван|7501020018|баба/);
      const result = page.locator("[data-result]");
      expect(await result.locator("td[data-withheld]").count()).toBeGreaterThan(0);
      expect(await result.locator("table").first().locator("tbody tr").first().locator("td").allTextContents()).toEqual(
        ["100", "100", "100"],
      );
      expect(
        await result.locator("a[download]").evaluateAll((links) => links.map((link) => link.dataset["file"])),
      ).toEqual(expect.arrayContaining(["extract", "xlsx", "csv"]));
      expect(requests.slice(before).filter((url) => !url.startsWith("blob:"))).toEqual([]);
      const kept = await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
      ]);
      expect(kept).toEqual([0, 0, "", 0, 0]);
      expect(complaints).toEqual([]);
    });
  });

  it("asks what a word means, and takes the answer", async () => {
    await site.visit("/proverka/", {}, async ({ page, complaints }) => {
      await page.locator("office-check[data-ready]").waitFor(patient);
      const line = (outcome: string) => `2018/2019;9;м;отпаднал;${outcome};не;12.03.2019;03.06.2019`;
      const heads = "Учебна година;Възраст;Пол;Причина;Резултат;Отново отпаднал;Открит;Приключен";
      const table = [heads, ...Array.from({ length: 30 }, (_, at) => line(at % 2 === 0 ? "прибран" : "отказ"))];
      const buffer = Buffer.from(table.join("\n"));
      await page.locator("input[type=file]").setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer });
      const report = page.locator("[data-report]");
      await report.locator("select").first().waitFor(patient);
      expect(await report.textContent()).not.toContain("прибран");
      await report.getByLabel("Написаното в клетка E2 значи, навсякъде в колоната:").selectOption("returned");
      await report.getByLabel("Всички редове са:").selectOption({ label: "Видин" });
      await report.getByRole("button", { name: "Приложи избраното" }).first().click();
      await page.locator("[data-result] a[download]").first().waitFor(patient);
      const shown = page.locator("[data-result] table").first().locator("tbody tr").first().locator("td");
      expect(await shown.first().textContent()).toBe("30");
      const handed = async (kind: string) => {
        const saved = page.waitForEvent("download");
        await page.locator(`[data-result] a[data-file=${kind}]`).click();
        return readFile(await (await saved).path());
      };
      expect(Object.keys(unzipSync(await handed("extract"))).toSorted()).toEqual(["cases.csv", "dataset.json"]);
      expect(new TextDecoder().decode(await handed("mapping"))).toContain('"прибран": "returned"');
      expect(complaints).toEqual([]);
    });
  });

  it("can be stopped, and starts again without the network", async () => {
    await site.visit("/en/check/", {}, async ({ page, context }) => {
      await page.locator("office-check[data-ready]").waitFor(patient);
      await context.setOffline(true);
      const large = Buffer.from(await madeExcel(20_000));
      const small = Buffer.from("a,b\n1,2\n");
      await page.locator("input[type=file]").setInputFiles({ name: "a.xlsx", mimeType: type, buffer: large });
      await page.getByRole("button", { name: "Stop" }).click();
      await expect.poll(() => page.locator("office-check [role=status]").textContent()).toContain("Stopped");
      await page.locator("input[type=file]").setInputFiles({ name: "a.csv", mimeType: "text/csv", buffer: small });
      await expect.poll(() => page.locator("[data-report]").textContent(), patient).toContain("we found no table");
    });
  });
});
