/** What a tip says: the head of a row, and lines of its numbers with their names. */
export interface TipText {
  readonly head: string;
  readonly lines: readonly string[];
}

const textOf = (element: Element | undefined): string => element?.textContent.trim() ?? "";
/** Signs for "nothing is known", which a tip leaves out. */
const silent = ["", "–"];

/**
 * The words for a mark, read from its chart's table, so that the picture need not carry them twice: one cell with its
 * column's name, or the whole row. Nothing where the table has no such row.
 */
export function tipText(table: HTMLTableElement, row: string, column: string | undefined): TipText | undefined {
  const found = table.querySelector<HTMLTableRowElement>(`tbody tr[data-row="${CSS.escape(row)}"]`);
  if (found === null) return undefined;
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map(textOf);
  const [first, ...others] = [...found.cells].map(textOf);
  const named = others.map((text, i) => ({ name: heads[i + 1] ?? "", text }));
  const wanted =
    column === undefined
      ? named.filter(({ text }) => !silent.includes(text))
      : named.slice(Number(column) - 1, Number(column));
  return { head: first ?? "", lines: wanted.map(({ name, text }) => `${name}: ${text}`) };
}
