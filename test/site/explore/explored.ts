import type { Page } from "playwright-core";

/** What the tests of the page that answers SQL share. */

/** An engine starts within this, on a busy machine too. */
export const patient = { timeout: 60_000 };

/** The editor, the answer, and why there is none. */
export const editor = (page: Page) => page.locator(".cm-content");
export const result = (page: Page) => page.locator("[data-result]");
export const error = (page: Page) => page.locator("[data-error]");
/** The texts of the rows that stand on the page. */
export const cells = (page: Page) =>
  result(page)
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));

/** Puts a question by keyboard alone, and waits for what becomes of it. */
export async function ask(page: Page, sql: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(sql);
  await page.keyboard.press("Control+Enter");
  await page.locator("[data-result], [data-error]").waitFor(patient);
}

/** Waits until an answer comes from some engine. */
export const answeredBy = (page: Page, engine: "light" | "duckdb"): Promise<void> =>
  page.locator(`[data-result][data-engine=${engine}]`).waitFor(patient);

/** A question that only the big engine answers. */
export const forDuckDb = (sql: string): string => `SELECT * EXCLUDE (none) FROM (SELECT *, 0 AS none FROM (${sql}))`;

/** Has the page come with a policy that refuses WebAssembly. */
export async function refuseWebAssembly(page: Page): Promise<void> {
  await page.route("**/en/explore/", async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    const policy = headers["content-security-policy"]?.replace("'wasm-unsafe-eval'", "") ?? "";
    await route.fulfill({ response, headers: { ...headers, "content-security-policy": policy } });
  });
}
