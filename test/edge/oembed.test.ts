import fc from "fast-check";
import { describe, expect, it } from "vitest";
import rule, { config, onRequest } from "../../src/edge/oembed.ts";
import { fitted, heightsText, limitsIn, type OembedAnswer } from "../../src/site/embed/oembed-answer.ts";

const answer: OembedAnswer = {
  version: "1.0",
  type: "rich",
  title: 'Обходи & "екипи" <2018/2019>',
  provider_name: "Обхват",
  provider_url: "https://obhvat.example/",
  cache_age: 86_400,
  thumbnail_url: "https://obhvat.example/grafiki/a/b.png",
  thumbnail_width: 1200,
  thumbnail_height: 630,
  html: '<iframe src="https://obhvat.example/vgradi/a/b/" title="Обходи &amp; &quot;екипи&quot; width=&quot;100%&quot;" width="100%" height="1100" frameborder="0" loading="lazy"></iframe>',
  width: 680,
  height: 1100,
  heights: "400:900 500:950 680:1040",
};
const fit = (maxwidth: number, maxheight = Infinity): OembedAnswer => fitted(answer, { maxwidth, maxheight });
const size = ({ type, width, height }: OembedAnswer) => [type, width, height];

/** The lowest frame that the answer's heights allow a width. */
function leastHeight(width: number): number {
  if (width > 500) return 1040;
  return width > 400 ? 950 : 900;
}

describe("the heights of a frame, as a field", () => {
  it("name the widest column for each", () => {
    expect(
      heightsText([
        [280, 900],
        [320, 900],
        [400, 900],
        [410, 950],
        [500, 950],
        [680, 1040],
      ]),
    ).toBe("400:900 500:950 680:1040");
    expect(
      heightsText([
        [280, 900],
        [680, 900],
      ]),
    ).toBe("680:900");
  });
});

describe("an answer of oEmbed within limits", () => {
  it("has the width that was asked for, and the height that is enough up to there", () => {
    expect([fit(680), fit(600), fit(500), fit(450), fit(400), fit(280)].map(size)).toEqual([
      ["rich", 680, 1040],
      ["rich", 600, 1040],
      ["rich", 500, 950],
      ["rich", 450, 950],
      ["rich", 400, 900],
      ["rich", 280, 900],
    ]);
    expect(Object.keys(fit(450)).sort()).toEqual(
      Object.keys(answer)
        .filter((name) => !name.startsWith("thumbnail"))
        .sort(),
    );
    expect(fit(450)["html"]).toBe(
      '<iframe src="https://obhvat.example/vgradi/a/b/" title="Обходи &amp; &quot;екипи&quot; width=&quot;100%&quot;" width="100%" height="950" style="max-width:450px" frameborder="0" loading="lazy"></iframe>',
    );
  });

  it("is narrower where only a narrower frame is low enough", () => {
    expect([fit(680, 1000), fit(680, 949), fit(450, 940)].map(size)).toEqual([
      ["rich", 500, 950],
      ["rich", 400, 900],
      ["rich", 400, 900],
    ]);
  });

  it("is a picture where no frame fits that needs no scroll bar", () => {
    expect([fit(279), fit(680, 899), fit(100, 20), fit(1, 1)].map(size)).toEqual([
      ["photo", 279, 146],
      ["photo", 680, 357],
      ["photo", 38, 20],
      ["photo", 1, 1],
    ]);
    expect(fit(279)).toMatchObject({ url: "https://obhvat.example/grafiki/a/b.png", title: answer["title"] });
    expect(Object.keys(fit(279))).not.toEqual(expect.arrayContaining(["html"]));
  });

  it("keeps to every limit in whole pixels, and never has a frame that is too low", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 2000 }), (maxwidth, maxheight) => {
        const {
          type,
          width,
          height,
          thumbnail_width: across = 0,
          thumbnail_height: down = 0,
          html,
        } = fit(maxwidth, maxheight);
        expect([Number.isInteger(width), Number.isInteger(height)]).toEqual([true, true]);
        expect(Number(width)).toBeLessThanOrEqual(maxwidth);
        expect(Number(height)).toBeLessThanOrEqual(maxheight);
        expect(Number(across) <= maxwidth && Number(down) <= maxheight).toBe(true);
        if (type === "photo") expect(html).toBeUndefined();
        else expect(Number(height)).toBeGreaterThanOrEqual(leastHeight(Number(width)));
      }),
    );
  });

  it("is asked for by numbers of pixels only", () => {
    const limits = (search: string) => limitsIn(new URLSearchParams(search));
    for (const none of [
      "",
      "maxwidth=",
      "maxwidth=wide",
      "maxwidth=0",
      "maxheight=-5",
      "width=300",
      "maxwidth=Infinity",
    ])
      expect(limits(none), none).toBeUndefined();
    expect(limits("maxwidth=400.7&maxheight=300")).toEqual({ maxwidth: 400, maxheight: 300 });
    expect(limits("maxwidth=400&maxwidth=300&maxheight=x")).toEqual({ maxwidth: 300, maxheight: Infinity });
  });
});

describe("the rule for an edge host", () => {
  const file = (text: string, type: string) => () =>
    Promise.resolve(
      new Response(text, { headers: { "content-type": type, etag: '"x"', "access-control-allow-origin": "*" } }),
    );
  const json = file(JSON.stringify(answer), "application/json");
  const ask = (path: string, method = "GET") => new Request(`https://obhvat.example${path}`, { method });

  it("answers on Netlify and on Cloudflare", async () => {
    const [netlify, cloudflare, under] = await Promise.all([
      rule(ask("/oembed/a/b.json?maxwidth=450"), { next: json }),
      onRequest({ request: ask("/en/oembed/a/b.json?maxwidth=450"), next: json }),
      // Where the site lives under a path.
      onRequest({ request: ask("/x/y/en/oembed/a/b.json?maxwidth=450"), next: json }),
    ]);
    for (const one of [netlify, cloudflare, under]) {
      expect([one.headers.get("access-control-allow-origin"), one.headers.get("etag")]).toEqual(["*", null]);
      expect(await one.json()).toEqual(fit(450));
    }
    expect(config.path).toEqual(["/oembed/*", "/*/oembed/*"]);
  });

  it("lets everything else pass as it stands", async () => {
    for (const path of ["/oembed/a/b.json", "/oembed/a/b.json?maxwidth=x", "/grafiki/a/b/?maxwidth=450"]) {
      const passed = await rule(ask(path), { next: json });
      expect([passed.headers.get("etag"), await passed.text()], path).toEqual(['"x"', JSON.stringify(answer)]);
    }
    const missing = await rule(ask("/oembed/none.json?maxwidth=450"), {
      next: () => Promise.resolve(new Response("no", { status: 404 })),
    });
    expect([missing.status, await missing.text()]).toEqual([404, "no"]);
  });
});
