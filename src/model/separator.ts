/**
 * What parts the values of a text of separated values: of some signs the one that stands equally often in most of the
 * lines, outside of quotes, since a title has its own and commas stand in numbers and lists as well. Of several, the
 * one that makes more columns. The first of the signs where none of them stands anywhere.
 * @param text a beginning of the file is enough; its lines may end as on any system
 */
export function separatorIn<Sign extends string>(text: string, signs: readonly [Sign, ...Sign[]]): Sign {
  const lines = text
    .replace(/(^|[,;\t|\r\n])"(?:[^"]|"")*"/g, "$1")
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== "");
  const counted = signs.map((sign) => {
    const counts = lines.map((line) => line.split(sign).length - 1).filter((count) => count > 0);
    const alike = [...Map.groupBy(counts, (count) => count)].map(([count, all]) => ({ count, lines: all.length }));
    const [usual] = alike.toSorted((one, other) => other.lines - one.lines || other.count - one.count);
    return { sign, lines: usual?.lines ?? 0, count: usual?.count ?? 0 };
  });
  const [best] = counted.toSorted((one, other) => other.lines - one.lines || other.count - one.count);
  return best?.sign ?? signs[0];
}
