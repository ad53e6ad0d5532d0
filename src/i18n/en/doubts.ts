import type { DoubtKind } from "../../model/codes.ts";

/** What is said of a doubted figure while nobody has worded its doubt yet, by the kind of doubt. */
export const doubts = {
  computed: "The number is a sum or product made by the compilers.",
  contradiction: "The number contradicts other published numbers.",
  dating: "The date of the number is less certain than it looks.",
  definition: "It is not clear what exactly was counted.",
  group: "It is not clear which group the number is about.",
  indicator: "The number may measure something else.",
  orphan: "The number is a part of a total that was not found.",
  period: "The period of the number is in doubt.",
} as const satisfies Record<DoubtKind, string>;
