import type { DoubtKind } from "../../model/codes.ts";

/** What is said of a doubted figure while nobody has worded its doubt yet, by the kind of doubt. */
export const doubts = {
  computed: "Числото е сбор или произведение, направено от съставителите.",
  contradiction: "Числото противоречи на други публикувани числа.",
  dating: "Датата на числото е по-несигурна, отколкото изглежда.",
  definition: "Не е ясно какво точно е преброено.",
  group: "Не е ясно за коя група се отнася числото.",
  indicator: "Числото може би измерва нещо друго.",
  orphan: "Числото е част от цяло, което не е намерено.",
  period: "Периодът на числото е под съмнение.",
} as const satisfies Record<DoubtKind, string>;
