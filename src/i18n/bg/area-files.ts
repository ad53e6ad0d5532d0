/** The words for the files of a whole district, in Bulgarian. */
export const areaFiles = {
  corrected: (corrections: string) =>
    `${corrections}; кои и защо, стои на страницата „Поправки“ и в таблицата correction_records.`,
  figures: (place: string) => `Всички намерени публикувани числа: ${place}`,
  heading: "За изтегляне",
  toFiles: "Слайдове и файлове за областта",
  text: "Всичко за областта и общините ѝ наведнъж, с източниците.",
  kinds: {
    pptx: "Слайдове (PowerPoint)",
    xlsx: "Excel",
    csv: "CSV",
    "excel.csv": "CSV за Excel",
    parquet: "Parquet",
    json: "JSON-stat",
    zip: "Всичко (ZIP)",
  },
} as const;
