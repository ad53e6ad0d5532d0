import { defaultStart, rootOf, siteTables, type SiteOptions } from "./browser.ts";
import { remember } from "./remember.ts";
import type { SqlEngineOptions } from "./sql-engine.ts";
import type { SqlEngines } from "./sql-together.ts";

/**
 * The engines for a reader's own SQL. Nothing is fetched before the first question; the code of each comes with the
 * first question that it is asked.
 */
export function openSql({
  base,
  files,
  names,
  onProgress,
  startWithin = defaultStart,
  wakeWithin,
}: SiteOptions & Pick<SqlEngineOptions, "names">): SqlEngines {
  const root = rootOf(base);
  const tables = siteTables(root, files);
  const open = remember(async () => {
    const { createSqlEngine } = await import("./sql-engine.ts");
    return createSqlEngine({
      folder: new URL("duckdb/", root),
      tables,
      names,
      startWithin,
      ...(wakeWithin === undefined ? {} : { wakeWithin }),
      onProgress,
    });
  });
  return {
    small: async ({ sql, tables: read, lent }) =>
      (await import("./small/answer.ts")).answerSmall(sql, read, tables, lent),
    big: () => open("engine"),
  };
}
