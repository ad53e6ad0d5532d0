/** The heads of the columns that files have besides those of a chart's table. */
export const sheet = {
  indicator: "Показател",
  area: "Код на територията",
  dataset: "Набор от данни",
  synthetic: "Синтетични данни",
  value: "Стойност",
  status: "Защо няма число (c скрито, x не намерихме такова число, z неприложимо, u извън графиката заради съмнение)",
  qualifier: "Точност (exact точно, about около, at_least поне, at_most най-много)",
  extent: "Обхват на периода (full целият, part част)",
  source: "Ключ на източника",
  publisher: "Издател",
  code: (label: string) => `${label}, код`,
} as const;
