import type { Topic } from "../../model/codes.ts";
import { mainLine } from "../lines/style.ts";
import type { LineStyle } from "../lines/style.ts";

const quiet: LineStyle = { stroke: "var(--muted)", strokeWidth: 1.75, strokeDasharray: "7 3", symbol: "square" };

/** How the line of a stock looks: the first in the topic's hue, the second quiet and dashed. */
export const stockStyle = (strong: boolean, topic: Topic): LineStyle => (strong ? mainLine(topic) : quiet);
