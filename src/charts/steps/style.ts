export interface KindStyle {
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly strokeDasharray: string;
  readonly symbol: "circle" | "square" | "triangle" | "diamond";
}

const quiet = { stroke: "var(--muted)", strokeWidth: 1.5 };
const styles: Readonly<Record<string, KindStyle>> = {
  DDLRG: { ...quiet, strokeDasharray: "7 3", symbol: "square" },
  DDUI: { ...quiet, strokeDasharray: "2 3", symbol: "triangle" },
  DMSGD: { ...quiet, strokeDasharray: "9 3 2 3", symbol: "diamond" },
};
const all: KindStyle = { stroke: "var(--care)", strokeWidth: 2.75, strokeDasharray: "none", symbol: "circle" };

/** How the line of a kind of institution looks: the total in the topic's hue, the kinds told apart by dash and point. */
export const kindStyle = (kind: string): KindStyle => styles[kind] ?? all;
