import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** "src/i18n/{bg,en}/charts.ts" → one path a language. */
const spelled = (path: string): readonly string[] => {
  const found = /^(.*)\{([^}]*)\}(.*)$/.exec(path);
  if (found === null) return [path];
  const [, before = "", choices = "", after = ""] = found;
  return choices.split(",").map((choice) => before + choice + after);
};

const named = (file: string): readonly string[] => {
  const text = readFileSync(file, "utf8");
  const paths = [
    ...text.matchAll(/`((?:src|data|scripts|test)\/[\w\-/.{},]*)`/g),
    ...text.matchAll(/\]\(((?!https?:)[^)#]+)\)/g),
  ];
  return paths.flatMap(([, path = ""]) => spelled(path)).filter((path) => path !== "data/frozen/");
};

const scripts = (
  JSON.parse(readFileSync("package.json", "utf8")) as { readonly scripts: Readonly<Record<string, string>> }
).scripts;
const commands = (file: string): readonly string[] =>
  [...readFileSync(file, "utf8").matchAll(/npm (?:run (?:--silent )?)?([a-z-]+)/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !["ci", "install"].includes(name));

describe.each(["README.md", "CONTRIBUTING.md"])("%s", (file) => {
  it("sends nobody to a file that is not there", () => {
    expect(named(file).length).toBeGreaterThan(3);
    for (const path of named(file)) expect(existsSync(path), path).toBe(true);
  });

  it("names no command that is not there", () => {
    for (const name of commands(file)) expect(Object.keys(scripts), name).toContain(name);
  });
});
