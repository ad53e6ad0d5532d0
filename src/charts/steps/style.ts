import type { InstitutionKind } from "../../model/codes.ts";
import { mainLine } from "../lines/style.ts";
import type { LineStyle } from "../lines/style.ts";

const quiet = { stroke: "var(--muted)", strokeWidth: 1.5 };
const styles: Readonly<Partial<Record<InstitutionKind, LineStyle>>> = {
  DDLRG: { ...quiet, strokeDasharray: "7 3", symbol: "square" },
  DDUI: { ...quiet, strokeDasharray: "2 3", symbol: "triangle" },
  DMSGD: { ...quiet, strokeDasharray: "9 3 2 3", symbol: "diamond" },
};

/** How the line of a kind of institution looks: the total in the topic's hue, the kinds quiet. */
export const kindStyle = (kind: InstitutionKind): LineStyle => styles[kind] ?? mainLine("care");
