import type { Frame, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { builtFile, builtFiles } from "../built.ts";
import { host } from "../host.ts";
import { partOf } from "../markup.ts";
import { complaintsOf, openSite, requestsOf } from "../visits.ts";

const site = openSite();

const { newest: release } = JSON.parse(builtFile("vgradi/status.json").toString()) as { readonly newest: string };
const live = "/vgradi/sweeps-by-year/kyustendil/";
const frozen = `/vgradi/${release}/sweeps-by-year/kyustendil/`;
const all = (await builtFiles("{vgradi,en/embed}/**/index.html")).map((path) => `/${path.replace("index.html", "")}`);
const html = (path: string): string => builtFile(`${path}index.html`).toString();
const ofOneYear = /\/\d{4}-\d{4}\/$/;
// Earlier releases may have left frozen charts of their own.
const ofRelease = /\/\d{4}-\d{2}-\d{2}-[\da-f]{8}\//;
const living = all.filter((path) => !ofRelease.test(path) && !ofOneYear.test(path));

/** A page of another site with one frame in it, and what the visit asked for and complained of. */
async function framed(
  page: string,
  look: (frame: Frame, page: Page) => Promise<void>,
  headers: Readonly<Record<string, string>> = {},
  setUp: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  const other = await host(page, headers);
  const context = await site.browser().newContext({ viewport: { width: 1000, height: 900 } });
  try {
    const requests = requestsOf(context);
    const visited = await context.newPage();
    const complaints = complaintsOf(visited);
    await setUp(visited);
    await visited.goto(other.address, { waitUntil: "networkidle" });
    const [, frame] = visited.frames();
    if (frame === undefined) throw new Error("the page holds no frame");
    await look(frame, visited);
    expect(requests.filter((url) => !url.startsWith(site.address()) && !url.startsWith(other.address))).toEqual([]);
    // What the browser itself remarks on a sandbox without scripts is no fault of the page.
    expect(complaints.filter((text) => !text.startsWith("Blocked script execution"))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  } finally {
    await context.close();
    await other.close();
  }
}

const frameHtml = (path: string, attributes = ""): string =>
  `<iframe src="${site.address()}${path}" title="x" width="100%" height="600" ${attributes}></iframe>`;
const hostPage = (body: string, attributes = ""): string =>
  `<!doctype html><html lang="bg" ${attributes}><title>Host</title><body>${body}</body></html>`;
const listener = `<script>
  window.heard = [];
  addEventListener("message", ({ data, source }) => {
    window.heard.push(data);
    const heights = data["datawrapper-height"];
    if (heights !== undefined) for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === source) for (const id in heights) frame.style.height = heights[id] + "px";
    }
  });
</script>`;
const heard = (page: Page) => page.evaluate(() => (window as unknown as { readonly heard: readonly unknown[] }).heard);
const isShown = async (frame: Frame): Promise<boolean> =>
  (await frame.locator(".chart-desk > svg:visible, .chart-phone > svg:visible").count()) === 1 &&
  (await frame.locator("h1").isVisible());

// The public address of the copy, or what is read without scripts where it has none.
const origin = /(?:https?:\/\/[^/\s"')]+|\((?:адрес на сайта|address of the site)\))(?=\/)/;

describe("a chart in a frame of another site", () => {
  it("says in words where it and its sources come from, in a sandbox that lets no link be followed", async () => {
    await framed(hostPage(frameHtml(live, "sandbox")), async (frame) => {
      expect((await frame.locator(".foot.address").textContent())?.trim()).toMatch(
        new RegExp(`^${origin.source}/grafiki/sweeps-by-year/kyustendil/$`),
      );
      expect(await frame.locator(".foot.address").isVisible()).toBe(true);
      await frame.locator("summary").click();
      const said = await frame.locator("ul.address").textContent();
      expect(said).toContain("https://kustendil.info/novini/");
      expect(said).toContain("/iztochnitsi/kyustendil-okc-2020/");
    });
    await framed(hostPage(frameHtml(live, 'sandbox="allow-scripts"')), async (frame) => {
      expect((await frame.locator(".foot.address").textContent())?.trim()).toMatch(
        /^https?:\/\/[^/]+\/grafiki\/sweeps-by-year\/kyustendil\/$/,
      );
    });
  });

  it("stands in a sandbox without scripts, with its own type, in the theme of the reader", async () => {
    await framed(hostPage(frameHtml(live, "sandbox")), async (frame) => {
      expect(await isShown(frame)).toBe(true);
      expect(await frame.locator(".sentence:visible").textContent()).toContain("371");
      expect(
        await frame.evaluate(() => [...document.fonts].filter(({ status }) => status === "loaded").length),
      ).toBeGreaterThan(1);
      await frame.locator("summary").click();
      expect(await frame.locator(".chart-table:visible").isVisible()).toBe(true);
    });
  });

  it("tells its height in the words of Datawrapper and of Pym, from a sandbox too", async () => {
    await framed(
      hostPage(listener + frameHtml(`${live}?childId=graphic-7&initialWidth=984`, 'sandbox="allow-scripts"')),
      async (frame, page) => {
        const height = () => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
        const told = await heard(page);
        const last = await height();
        expect(told).toContainEqual({ "datawrapper-height": { "sweeps-by-year-kyustendil": last } });
        expect(told).toContainEqual(`pymxPYMxgraphic-7xPYMxheightxPYMx${last}`);
        expect(Math.round((await page.locator("iframe").boundingBox())?.height ?? 0)).toBeGreaterThanOrEqual(last);
        await frame.locator("summary").click();
        await expect
          .poll(async () => (await heard(page)).at(-1))
          .toBe(`pymxPYMxgraphic-7xPYMxheightxPYMx${await height()}`);
        expect(await height()).toBeGreaterThan(last);
      },
    );
  });

  it("tells WordPress its height with the secret it was given", async () => {
    await framed(
      hostPage(listener + frameHtml(`${live}#?secret=aB3dE`, 'sandbox="allow-scripts"')),
      async (_, page) => {
        expect(await heard(page)).toContainEqual({
          message: "height",
          value: expect.any(Number) as number,
          secret: "aB3dE",
        });
      },
    );
  });

  it("withstands a hostile page: its own strict policy, isolation, a narrow column, right to left, wild styles", async () => {
    const wild =
      "<style>* { direction: rtl !important; font: 40px serif !important; } svg { display: none !important; } div { width: 280px; }</style>";
    const policy = `default-src 'none'; style-src 'unsafe-inline'; frame-src ${site.address()}`;
    await framed(
      hostPage(`${wild}<div>${frameHtml(live)}</div>`, 'dir="rtl"'),
      async (frame) => {
        expect(await isShown(frame)).toBe(true);
        const sides = await frame.evaluate(() => [
          document.documentElement.scrollWidth,
          innerWidth,
          getComputedStyle(document.body).direction,
        ]);
        expect(sides).toEqual([sides[1], sides[1], "ltr"]);
        expect(Number(sides[1])).toBeLessThanOrEqual(280);
      },
      {
        "Content-Security-Policy": policy,
        "Cross-Origin-Embedder-Policy": "require-corp",
        "Cross-Origin-Opener-Policy": "same-origin",
      },
    );
  });

  it("is the only kind of page that can be framed", async () => {
    const other = await host(hostPage(frameHtml("/grafiki/sweeps-by-year/kyustendil/")));
    const page = await site.browser().newPage();
    const refusals: string[] = [];
    page.on("console", (message) => {
      refusals.push(message.text());
    });
    await page.goto(other.address, { waitUntil: "networkidle" });
    expect(refusals.join()).toContain("frame-ancestors 'none'");
    await page.close();
    await other.close();
  });
});

describe("the parameters", () => {
  const visit = async (
    address: string,
    look: (page: Page) => Promise<void>,
    scheme: "light" | "dark" = "light",
  ): Promise<void> => {
    const page = await site.browser().newPage({ colorScheme: scheme });
    await page.goto(site.address() + address, { waitUntil: "networkidle" });
    await look(page);
    await page.close();
  };
  const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  it.each(["light", "dark"] as const)(
    "let the page choose its colours, whatever the reader's own (%s)",
    async (theme) => {
      const colours: string[] = [];
      for (const scheme of ["light", "dark"] as const)
        await visit(
          `${live}?theme=${theme}`,
          async (page) => {
            colours.push(await paper(page));
          },
          scheme,
        );
      expect(new Set(colours).size).toBe(1);
      await visit(
        live,
        async (page) => {
          expect(await paper(page)).toBe(colours[0]);
        },
        theme,
      );
    },
  );

  it.each([
    [live, "Обходи на 10 000 жители", "per_10000_inhabitants"],
    [frozen, "Обходи на 10 000 жители", "per_10000_inhabitants"],
    [`${live}registar/`, "Обходи на 10 000 жители", "per_10000_inhabitants"],
    [`${frozen}registar/`, "Обходи на 10 000 жители", "per_10000_inhabitants"],
    ["/vgradi/district-ranking/kyustendil/registar/", "на 1000 деца", "per_1000_children"],
  ])("shows %s in the measure that is asked for, and nothing of another", async (path, title, measure) => {
    await framed(hostPage(frameHtml(`${path}?measure=${measure}`, 'sandbox="allow-scripts"')), async (frame) => {
      const heading = (await frame.locator("h1").textContent())?.replaceAll("\u00a0", " ");
      expect(heading).toContain(title);
      expect(await isShown(frame)).toBe(true);
      expect(await frame.locator(".sentence:visible").count()).toBe(1);
      expect(await frame.locator(".measured-title:visible").count()).toBe(0);
      // What is made of synthetic records says so in every measure.
      expect((await frame.locator(".embed").textContent())?.includes("Синтетични данни")).toBe(
        path.includes("registar"),
      );
      await frame.locator("summary").click();
      expect(await frame.locator("table:visible").count()).toBe(1);
      expect(await frame.locator("table:visible th").allTextContents()).toContain(
        (await frame.locator(`[data-measure="${measure}"] th`).allTextContents())[1],
      );
    });
  });

  it("refuses a measure in which the chart has no number", async () => {
    await visit("/en/embed/reporting-matrix/kyustendil/?measure=per_1000_children", async (page) => {
      expect(await page.locator("h1").isVisible()).toBe(false);
      expect(await page.locator(".refused").textContent()).toContain("“measure”");
    });
  });

  it.each([
    ["?colour=red", "colour"],
    ["?theme=blue", "theme"],
    ["?theme=dark&theme=dark", "theme"],
    ["?theme=dark&theme=light", "theme"],
    ["?theme", "theme"],
    ["?childId=a&childId=b", "childId"],
    ["?toString=1", "toString"],
    ["?%3Cb%3Ex=1", "<b>x"],
    ["?measure=per_1000_teachers", "measure"],
    ["?measure=count&measure=count", "measure"],
  ])("%s are refused with a clear page, and no chart is guessed", async (search, name) => {
    await visit(`/en/embed/sweeps-by-year/kyustendil/${search}`, async (page) => {
      expect(await page.locator("h1").isVisible()).toBe(false);
      expect(await page.locator(".refused").textContent()).toContain(`“${name}”`);
      await page.locator(".refused a").click();
      await page.waitForURL(`${site.address()}/en/embed/sweeps-by-year/kyustendil/`);
      expect(await page.locator("h1").isVisible()).toBe(true);
    });
  });
});

describe("a frozen chart", () => {
  const sandboxed = () => hostPage(frameHtml(frozen, 'sandbox="allow-scripts"'));
  const later =
    (status: object) =>
    async (page: Page): Promise<void> => {
      await page.route("**/vgradi/status.json", (route) =>
        route.fulfill({ json: status, headers: { "access-control-allow-origin": "*" } }),
      );
    };
  const said = { bg: "5 май 2031 г.", en: "5 May 2031" };

  it("says nothing while its release is the newest, and that it does not change", async () => {
    await framed(sandboxed(), async (frame) => {
      expect(await frame.locator(".notice").isVisible()).toBe(false);
      expect(await frame.locator(".foot:not(.address)").last().textContent()).toContain("не се променя");
    });
  });

  it("says nothing of a newer release in which it is what it was", async () => {
    await framed(
      sandboxed(),
      async (frame) => {
        expect(await frame.locator(".notice").isVisible()).toBe(false);
      },
      {},
      later({
        newest: "2031-05-05-00000000",
        releases: [],
        said,
        changed: { [release]: ["sweeps-by-year/ruse/"] },
        corrections: [],
      }),
    );
  });

  it("says nothing of any correction while its release is the newest", async () => {
    const correction = { chart: "sweeps-by-year", date: "2031-05-05", said, text: { bg: "число", en: "a number" } };
    await framed(
      sandboxed(),
      async (frame) => {
        expect(await frame.locator(".notice").isVisible()).toBe(false);
      },
      {},
      later({ newest: release, releases: [], said, changed: {}, corrections: [correction] }),
    );
  });

  it("says that it is different in a newer release, and what was put right in this chart alone", async () => {
    const correction = (chart: string, date: string, text: string, area?: string) => ({
      chart,
      date,
      said,
      text: { bg: text, en: "-" },
      area,
    });
    const corrections = [
      correction("sweeps-by-year", "2031-05-05", "числото за 2019/2020 г.", "kyustendil"),
      correction("sweeps-by-year", "2031-05-05", "друга област", "ruse"),
      correction("teams-by-year", "2031-05-05", "друга графика"),
      correction("sweeps-by-year", "2000-01-01", "отпреди изданието"),
    ];
    await framed(
      sandboxed(),
      async (frame) => {
        expect(await frame.locator(".notice").textContent()).toBe(
          "Поправено на 5 май 2031 г.: числото за 2019/2020 г. В изданието от 5 май 2031 г. тази графика е различна.",
        );
        expect(await isShown(frame)).toBe(true);
      },
      {},
      later({
        newest: "2031-05-05-00000000",
        releases: [],
        said,
        changed: { [release]: ["sweeps-by-year/kyustendil/"] },
        corrections,
      }),
    );
  });

  it("shows nothing of a release that was taken back but the reason", async () => {
    const withdrawn = [
      { release: release.slice(0, 10), text: "Грешен файл.", why: { bg: "Грешен файл.", en: "A wrong file." } },
    ];
    await framed(
      sandboxed(),
      async (frame) => {
        await expect
          .poll(() => frame.locator(".notice").textContent())
          .toBe("Изданието на тази графика е оттеглено: Грешен файл.");
        expect(
          await frame.locator(".embed > :not(.notice)").evaluateAll((all) => all.map((one) => one.checkVisibility())),
        ).not.toContain(true);
      },
      {},
      later({ newest: "2031-05-05-00000000", releases: [], said, changed: {}, corrections: [], withdrawn }),
    );
  });

  it("stands as it is where nothing can be learnt", async () => {
    await framed(
      hostPage(frameHtml(frozen)),
      async (frame) => {
        expect(await isShown(frame)).toBe(true);
        expect(await frame.locator(".notice").isVisible()).toBe(false);
      },
      {},
      (page) =>
        page.route("**/vgradi/status.json", (route) => route.fulfill({ status: 200, body: "" })).then(() => undefined),
    );
  });

  it("needs nothing but its own folder, the fonts and the status", () => {
    for (const path of all.filter((one) => one.includes(release))) {
      const loaded = [...html(path).matchAll(/<(?:script src|link rel="stylesheet" href)="([^"]*)"/g)].map(
        ([, address]) => address,
      );
      expect(loaded, path).toHaveLength(2);
      for (const one of loaded) expect(one).toMatch(new RegExp(`^/(?:vgradi|en/embed)/${release}/embed\\.(?:js|css)$`));
    }
  });

  it("has a picture of its own, which is that of this release", () => {
    for (const path of living) {
      const own = path.replace(/^\/(vgradi|en\/embed)\//, `/$1/${release}/`).replace(/\/$/, ".png");
      const chart = path.replace("/vgradi/", "/grafiki/").replace("/en/embed/", "/en/charts/").replace(/\/$/, ".png");
      expect(builtFile(own).equals(builtFile(chart)), own).toBe(true);
    }
  });

  it("shows what the living one shows, in each language", () => {
    for (const path of living) {
      const twin = html(path.replace(/^\/(vgradi|en\/embed)\//, `/$1/${release}/`));
      expect(partOf(html(path), "figure").length, path).toBeGreaterThan(500);
      expect(partOf(twin, "figure"), path).toBe(partOf(html(path), "figure"));
    }
  });
});
