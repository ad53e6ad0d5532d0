import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baseOfPage, movedPage, movedStyles, withoutBase } from "../../src/site/delivery/base.ts";
import { baseOfRules, headerRules, headersFor, rulesUnder } from "../../src/site/delivery/headers.ts";
import { homeOf } from "../../src/site/delivery/home.ts";
import { SettingRefused } from "../../src/site/delivery/setting-refused.ts";
import { addressAt, linkTo, openOrigin, writtenAddress } from "../../src/site/delivery/public-site.ts";

const page = [
  '<!doctype html><html lang="bg"><head><meta property="og:image" content="/a.png"><link rel="icon" href="/icon.svg">',
  "<style>@font-face { src: url(/fonts/a.woff2) } b { background: url( '/b.png' ) }</style>",
  '<script type="module" src="/assets/x.js"></script></head><body data-x="/y/">',
  '<a href="/">a</a><a href=/oblasti/>b</a><a href="#c">/d/</a><a href="//e/f">g</a><a href="https://h/i">j</a>',
  "<form action='/tarsene/'><img srcset=\"/k.png 1x, /l.png 2x, https://m/n.png 3x\"></form>",
  '<svg><path d="M0/1"/><use href="/o.svg"/></svg><p title="a / b">/p/ url(/q)</p><!-- href="/r" -->',
  '<script type="application/json">{"s":"/t/"}</script></body></html>',
].join("\n");

describe("a page under another path", () => {
  it("has it in every attribute that holds an address, and in its styles, and nowhere else", () => {
    expect(movedPage(page, "", "/v").split("\n")).toEqual([
      '<!doctype html><html data-base="/v" lang="bg"><head><meta property="og:image" content="/v/a.png"><link rel="icon" href="/v/icon.svg">',
      "<style>@font-face { src: url(/v/fonts/a.woff2) } b { background: url( '/v/b.png' ) }</style>",
      '<script type="module" src="/v/assets/x.js"></script></head><body data-x="/v/y/">',
      '<a href="/v/">a</a><a href=/v/oblasti/>b</a><a href="#c">/d/</a><a href="//e/f">g</a><a href="https://h/i">j</a>',
      "<form action='/v/tarsene/'><img srcset=\"/v/k.png 1x, /v/l.png 2x, https://m/n.png 3x\"></form>",
      '<svg><path d="M0/1"/><use href="/v/o.svg"/></svg><p title="a / b">/p/ url(/q)</p><!-- href="/r" -->',
      '<script type="application/json">{"s":"/t/"}</script></body></html>',
    ]);
  });

  it("comes back byte for byte, from wherever it was, and says where it is", () => {
    const path = fc
      .array(fc.stringMatching(/^[a-z\d_~-]{1,8}$/), { maxLength: 3 })
      .map((all) => all.map((one) => `/${one}`).join(""));
    fc.assert(
      fc.property(path, path, (one, other) => {
        const [there, elsewhere] = [movedPage(page, "", one), movedPage(page, "", other)];
        expect(baseOfPage(there)).toBe(one);
        expect(movedPage(there, one, other)).toBe(elsewhere);
        expect(movedPage(there, one, "")).toBe(page);
      }),
    );
  });

  it("is the very same at the root", () => {
    expect(movedPage(page, "", "")).toBe(page);
    expect(movedStyles("url(/a)", "", "")).toBe("url(/a)");
    expect(movedStyles('url("/v/a") url(/va) url(//b) url(data:c)', "/v", "/w/x")).toBe(
      'url("/w/x/a") url(/va) url(//b) url(data:c)',
    );
    expect([withoutBase("/v/a", "/v"), withoutBase("/va", "/v"), withoutBase("/a", "")]).toEqual([
      "/a",
      undefined,
      "/a",
    ]);
  });
});

describe("where a copy of the site lives", () => {
  const home = (OBHVAT_SITE?: string, OBHVAT_BASE?: string) => {
    const { site, base } = homeOf({ OBHVAT_SITE, OBHVAT_BASE });
    return [site?.href, base];
  };

  it("is the root of its host, or a path of it, with a public address or without one", () => {
    expect(home()).toEqual([undefined, ""]);
    expect(home("", "/")).toEqual([undefined, ""]);
    expect(home("https://obhvat.example")).toEqual(["https://obhvat.example/", ""]);
    for (const path of ["/obhvat/", "/obhvat", "obhvat"]) expect(home("", path)).toEqual([undefined, "/obhvat"]);
    for (const address of ["https://host.example/data/obhvat/", "https://host.example/data/obhvat"])
      expect(home(address)).toEqual(["https://host.example/data/obhvat/", "/data/obhvat"]);
    expect(home("http://host.example:8080", "/~office/x/")).toEqual([
      "http://host.example:8080/~office/x/",
      "/~office/x",
    ]);
    expect(home("https://host.example/x/", "/x")).toEqual(["https://host.example/x/", "/x"]);
  });

  it.each([
    ["host.example/x/", ""],
    ["ftp://host.example/", ""],
    ["https://host.example/?a=1", ""],
    ["https://host.example/#a", ""],
    ["https://me@host.example/", ""],
    ["https://host.example/обхват/", ""],
    ["https://host.example/a//b/", ""],
    ["https://host.example/x/", "/y/"],
    ["", "https://host.example/x/"],
    ["", "/x y/"],
    ["", '/x"/'],
    ["", "/../"],
    ["", "C:/Program Files/Git/obhvat/"],
  ])("can't be %s with %s: that is refused with the way out", (address, path) => {
    expect(() => home(address, path)).toThrow(SettingRefused);
    expect(() => home(address, path)).toThrow(/write|give/);
  });

  it("is refused by a command before it does anything", () => {
    for (const [script, ...given] of [
      ["build.ts", "site", "--base", "/x y/"],
      ["build.ts", "build", "--bass", "/x/"],
      ["build.ts", "sight"],
      ["start.ts", "--base", "https://host.example/"],
    ] as const) {
      const { status, stderr } = spawnSync(process.execPath, [`scripts/${script}`, ...given], { encoding: "utf8" });
      expect([status, /write the folders|usage/.test(stderr)], `${script} ${given.join(" ")}: ${stderr}`).toEqual([
        2,
        true,
      ]);
    }
  });
});

describe("an address under a path", () => {
  const [whole, host] = [new URL("https://host.example/x/"), new URL("https://host.example/")];

  it("is whole in texts and files, and left to what writes the pages in links", () => {
    expect(addressAt("/oblasti/?a=1#b", whole)).toBe("https://host.example/x/oblasti/?a=1#b");
    expect(addressAt("/oblasti/", host)).toBe("https://host.example/oblasti/");
    expect([linkTo("/oblasti/", whole), linkTo("/oblasti/", undefined)]).toEqual([
      "https://host.example/x/oblasti/",
      "/oblasti/",
    ]);
    process.env.OBHVAT_BASE = "/x";
    try {
      expect([addressAt("/", undefined), writtenAddress("/a", undefined)]).toEqual(["/x/", `${openOrigin}/x/a`]);
    } finally {
      delete process.env.OBHVAT_BASE;
    }
    expect(addressAt("/", undefined)).toBe("/");
  });

  it("is what the headers speak of", () => {
    const rules = rulesUnder(headerRules([], ["/", "/oblasti/*"]), "/x");
    expect(baseOfRules(rules)).toBe("/x");
    expect(baseOfRules(headerRules([], []))).toBe("");
    expect(headersFor(rules, "/x/oblasti/ruse/")["Content-Security-Policy"]).toContain("frame-ancestors");
    expect(headersFor(rules, "/oblasti/ruse/")).toEqual({});
  });
});
