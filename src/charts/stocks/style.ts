import type { Topic } from "../../model/codes.ts";
import { hue } from "../theme.ts";

/** How the line of a stock looks: the first in the topic's hue, the second quiet and dashed. */
export const stockStyle = (strong: boolean, topic: Topic) => strong
  ? { stroke: hue(topic), "stroke-width": 2.75, "stroke-dasharray": "none" } as const
  : { stroke: "var(--muted)", "stroke-width": 1.75, "stroke-dasharray": "7 3" } as const;
