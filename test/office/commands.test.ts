import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { madeExcel } from "./made-excel.ts";

const project = join(import.meta.dirname, "../..");

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly told: string;
}

const run = (script: string, ...args: readonly string[]): Promise<Ran> =>
  new Promise((done) => {
    execFile(process.execPath, [join(project, "scripts", script), ...args], { cwd: project }, (error, out, told) => {
      done({ code: typeof error?.code === "number" ? error.code : 0, out, told });
    });
  });

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "obhvat-office-"));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const good =
  "Уч. година;Община;Възраст;Пол;Причина;Резултат;Открит\n2018/2019;Видин;9;м;отпаднал;върнат;12.03.2019 г.\n";

describe("check-extract", () => {
  it("writes the contract's files and the mapping, which say yes to themselves", async () => {
    await inFolder(async (folder) => {
      const [file, out] = [join(folder, "деца.csv"), join(folder, "out")];
      await writeFile(file, good);
      const first = await run("check-extract.ts", file, "--out", out, "--language", "bg");
      expect([first.code, first.told]).toEqual([0, ""]);
      expect(first.out).toContain("Готово за предаване");
      expect(await readdir(out)).toEqual(["cases.csv", "dataset.json", "mapping.json"]);
      expect((await readFile(join(out, "cases.csv"), "utf8")).split("\n")[1]).toMatch(
        /^[a-z0-9]{14},2018\/2019,VID09,/,
      );
      expect(await readFile(join(out, "mapping.json"), "utf8")).not.toContain("деца.csv");
      const again = await run("check-extract.ts", file, "--mapping", join(out, "mapping.json"), "--out", out);
      expect(again.code).toBe(0);
      expect((await run("check-extract.ts", out, "--language", "en")).out).toContain("Fit to be delivered");
    });
  });

  it("refuses personal numbers, also where the mapping cuts them off, and writes nothing", async () => {
    await inFolder(async (folder) => {
      const [file, out, mapping] = [join(folder, "деца.xlsx"), join(folder, "out"), join(folder, "m.json")];
      await writeFile(file, await madeExcel(5));
      const cut = ["ЕГН", "Име на детето", "Бележки"];
      await writeFile(mapping, JSON.stringify({ obhvat: "mapping-1", sheets: [{ cut }] }));
      const refused = await run("check-extract.ts", file, "--mapping", mapping, "--out", out, "--language", "en");
      expect([refused.code, refused.out]).toEqual([2, ""]);
      expect(refused.told).toContain("the column holds personal numbers (ЕГН)");
      expect(refused.told).not.toMatch(/7501020018|Иван| at /);
      expect(await readdir(folder)).toEqual(["m.json", "деца.xlsx"]);
    });
  });

  it("hands an extract in the contract's form back as it is, to the byte", async () => {
    await inFolder(async (folder) => {
      const [example, out] = [join(project, "data/register/example"), join(folder, "out")];
      expect((await run("check-extract.ts", example, "--out", out)).code).toBe(0);
      for (const name of (await readdir(example)).filter((each) => each.endsWith(".csv")))
        expect((await readFile(join(out, name))).equals(await readFile(join(example, name))), name).toBe(true);
    });
  });

  it("refuses two offices that deliver one district", async () => {
    await inFolder(async (folder) => {
      for (const office of ["а", "б"]) {
        await mkdir(join(folder, "in", office), { recursive: true });
        await writeFile(join(folder, "in", office, "деца.csv"), good);
      }
      const both = await run("check-extract.ts", join(folder, "in"), "--out", join(folder, "out"), "--language", "bg");
      expect([both.code, both.told]).toEqual([2, expect.stringContaining("ще се броят два пъти")]);
      await writeFile(join(folder, "in", "б", "деца.csv"), good.replace("Видин", "Кюстендил"));
      const apart = await run("check-extract.ts", join(folder, "in"), "--out", join(folder, "out"));
      expect(apart.code).toBe(0);
      expect(await readdir(join(folder, "out"))).toEqual(["а", "б"]);
      expect(await readdir(join(folder, "out", "б"))).toEqual(["cases.csv", "dataset.json", "mapping.json"]);
    });
  });

  it("refuses a dataset.json that is a list: nothing it says would be read", async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, "in"));
      await writeFile(join(folder, "in", "деца.csv"), good);
      await writeFile(join(folder, "in", "dataset.json"), "[]");
      const { code, told } = await run("check-extract.ts", join(folder, "in"), "--out", join(folder, "out"));
      expect([code, told]).toEqual([2, expect.stringContaining("dataset.json")]);
    });
  });

  it("refuses what it is not asked rightly, without a trace", async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, "a.csv"), good);
      await writeFile(join(folder, "bad.json"), "{");
      const file = join(folder, "a.csv");
      const asked = [
        [],
        [join(folder, "none.csv")],
        [file, "--language", "de"],
        [file, "--mapping", join(folder, "bad.json")],
        [file, "--out", folder],
        [file, "--mapping", folder],
        [file, "--out", join(file, "out")],
      ];
      for (const args of asked) {
        const { code, out, told } = await run("check-extract.ts", ...args);
        expect([code, out], args.join(" ")).toEqual([2, ""]);
        expect(told).not.toMatch(/\n {4}at /);
      }
      const told = async (language: string) =>
        (await run("check-extract.ts", file, "--mapping", folder, "--language", language)).told;
      expect(await told("bg")).toBe(`--mapping: ${folder} е папка; посочете файл\n`);
      expect(await told("en")).toBe(`--mapping: ${folder} is a folder; name a file\n`);
    });
  });

  it("passes over folders that are called like files", async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, "a.csv"), good);
      for (const name of ["b.csv", "dataset.json", "mapping.json"]) await mkdir(join(folder, name));
      const { code, told } = await run("check-extract.ts", folder);
      expect([code, told]).toEqual([0, ""]);
    });
  });
});

describe("check-figure", () => {
  const url = "https://example.org/novini/123";
  it("makes a row of a sentence, shows it, and words a proposal", async () => {
    const sentence = "През учебната 2018/2019 г. в област Видин са направени 1 371 обхода.";
    const { code, out } = await run("check-figure.ts", "--sentence", sentence, "--url", url, "--language", "bg");
    expect(code).toBe(0);
    expect(out).toContain("Обходи, Видин, 2018/2019: 1371");
    expect(out).toContain("vidin-sweeps-2018-2019,sweeps,district,BG311,,school_year,2018/2019,");
    expect(out).toContain("## Предложено число");
  });

  it("takes no row that has other cells than the table has columns, or is none or two", async () => {
    const lines = (await readFile(join(project, "data/published/figures.csv"), "utf8")).split("\n");
    const own = (lines[4] ?? "").replace(/^bg-/, "new-");
    const width = (lines[0] ?? "").split(",").length;
    const columns = `, columns of figures.csv: ${width};`;
    const tries = [
      [`${own}, and the rest of what it says`, `cells of the row: ${width + 1}${columns}`],
      [own.slice(0, own.lastIndexOf(",")), `cells of the row: ${width - 1}${columns}`],
      [`${own}\n${own.replace(/^new-/, "other-")}`, "not exactly one row"],
      [`${own.slice(0, own.lastIndexOf(","))},"it begins`, "not exactly one row"],
      ["", "not exactly one row"],
    ] as const;
    for (const [row, words] of tries) {
      const { code, out, told } = await run("check-figure.ts", "--row", row, "--language", "en");
      expect([row, code, out, told]).toEqual([row, 2, "", expect.stringContaining(words)]);
    }
    expect((await run("check-figure.ts", "--row", `${own}\n`)).code).toBe(0);
  });

  it("says what is wrong with a row, and guesses nothing of an unclear sentence", async () => {
    const line = (await readFile(join(project, "data/published/figures.csv"), "utf8")).split("\n")[4] ?? "";
    const own = line.replace(/^bg-/, "new-");
    expect((await run("check-figure.ts", "--row", own)).code).toBe(0);
    const wrong = await run("check-figure.ts", "--row", own.replace("2018-09-14", "2018-13-14"));
    expect([wrong.code, wrong.told]).toEqual([2, expect.stringContaining("period_end")]);
    const unclear = await run(
      "check-figure.ts",
      "--sentence",
      "Имаше 3 или 5 обхода",
      "--url",
      url,
      "--language",
      "en",
    );
    expect([unclear.code, unclear.told]).toEqual([2, expect.stringContaining("no number, or several")]);
    const below = "През учебната 2018/2019 г. в област Видин са направени -77 обхода.";
    const negative = await run("check-figure.ts", "--sentence", below, "--url", url, "--language", "en");
    expect(negative.code).toBe(2);
  });
});
