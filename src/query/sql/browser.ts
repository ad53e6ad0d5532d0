import { defaultStart, rootOf, siteTables, type SiteOptions } from "../browser.ts";
import { hasKept } from "../kept-files.ts";
import { remember } from "../remember.ts";
import type { SqlEngineOptions } from "./engine.ts";
import type { SqlEngines } from "./together.ts";

/**
 * The engines for a reader's own SQL. No engine and no table is fetched before the first question; the code of each
 * comes with the first question that it is asked, or is awaited.
 */
export function openSql({
  base,
  files,
  names,
  onProgress,
  startWithin = defaultStart,
  wakeWithin,
  keep,
}: SiteOptions & Pick<SqlEngineOptions, "names" | "keep">): SqlEngines {
  const root = rootOf(base);
  const tables = siteTables(root, files);
  const open = remember(async () => {
    const { createSqlEngine } = await import("./engine.ts");
    return createSqlEngine({
      folder: new URL("duckdb/", root),
      tables,
      names,
      startWithin,
      ...(keep === undefined ? {} : { keep }),
      ...(wakeWithin === undefined ? {} : { wakeWithin }),
      onProgress,
    });
  });
  const openSmall = () => import("../small/answer.ts");
  return {
    small: async ({ sql, tables: read, lent }) => (await openSmall()).answerSmall(sql, read, tables, lent),
    big: () => open("engine"),
    awaitQuestion: async (mayStart) => {
      const code = openSmall();
      const engine = mayStart && (await hasKept()) ? await open("engine") : undefined;
      engine?.startKept();
      await code;
      return engine;
    },
  };
}
