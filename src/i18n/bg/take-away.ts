import { form, number } from "./nouns.ts";

/** The words for files that are made in the reader's browser, in Bulgarian. */
export const takeAway = {
  heading: "Картина по избор",
  liveHeading: "Изтегляне на показаното",
  size: "Форма",
  sizes: { wide: "широка", "16x9": "16 : 9", square: "квадратна" },
  theme: "Цветове",
  themes: { light: "светли", dark: "тъмни" },
  kinds: {
    xlsx: "Excel",
    "excel.csv": "CSV за Excel",
    csv: "CSV",
    parquet: "Parquet",
    json: "JSON-stat",
    zip: "ZIP с всички данни",
    pptx: "Слайд (PowerPoint)",
  },
  deck: "Слайдове за цялата област и избраното",
  png: (scale: number) =>
    form(scale, { one: "PNG", 2: "PNG, два пъти по-голям", other: `PNG, ${number(scale)} пъти по-голям` }),
  copy: "Копиране на картината",
  copyText: "Копиране на текста с източника",
  working: "Приготвя се …",
  done: "Готово.",
  failed: "Не се получи. Проверете връзката и опитайте пак.",
} as const;
