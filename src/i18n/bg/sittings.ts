import { counted, nouns } from "./nouns.ts";

/** The words of sittings of which only a number was published, in Bulgarian, where nobody has put them into words. */
export const sittings = {
  title: "Заседание на ОКЦ",
  otherTitle: "Среща за обхвата на децата",
  countTitle: "Брой заседания на ОКЦ",
  text: "Източникът съобщава за едно заседание на областния координационен център (ОКЦ).",
  otherText: (what: string) =>
    `Източникът съобщава за среща, която не е заседание на областния координационен център (ОКЦ): ${what}.`,
  countText: (count: number) =>
    `Източникът съобщава за ${counted(count, nouns.sitting)} на областния координационен център (ОКЦ), без да ги назовава поотделно.`,
  announced: "Обявено е предварително: източникът е по-стар от датата.",
  inferred: "Датата е изведена.",
  undated: "Датата не е посочена.",
};
