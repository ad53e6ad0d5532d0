import * as Plot from "@observablehq/plot";
import type { PlotOptions } from "@observablehq/plot";
import { codes } from "../../i18n/each/codes.ts";
import { formatNumber } from "../../i18n/formats.ts";
import type { ChartContext } from "../figures/context.ts";
import type { NamedService } from "../rows/services.ts";
import { isPlanned } from "../words/service-state.ts";
import { base, cells, pixels, sizes, textStyle } from "../drawing/theme.ts";
import type { Cell } from "../drawing/theme.ts";
import { isCountry } from "../words/timeline-words.ts";
import { capital } from "../words/words.ts";
import { wrapped } from "../drawing/wrapped.ts";
import { kindsOf } from "./data.ts";
import type { KindOfService } from "./data.ts";

const side = 20;
const pitch = 24;
const leading = 1.2;
const gap = 14;
/** A single square must still look like a chart, not like a stray mark of the page. */
const lowest = 72;

/** A kind of service with the place of its name and of its squares, in pixels. */
interface Row extends KindOfService {
  readonly name: readonly string[];
  readonly top: number;
  readonly y: number;
  readonly bottom: number;
  /** The rows of its squares in the chart's table; where the whole kind is one row, the first square stands for it. */
  readonly rows: readonly number[];
}

/** On the desk the names stand beside the squares, on the phone over them. */
function columns(width: number) {
  const { phone, label } = sizes(width);
  const left = phone ? 0 : Math.floor(width / 2);
  return { phone, label, left, across: Math.floor((width - left) / pitch) };
}

function rowsOf(all: readonly NamedService[], context: ChartContext, width: number): readonly Row[] {
  const { language } = context;
  // The table of the country has a row a kind.
  const each = !isCountry(context);
  const { phone, label, left, across } = columns(width);
  let top = 0;
  let first = 0;
  return kindsOf(all).map(({ kind, services }, at) => {
    const title = `${capital(codes[language].serviceKind[kind])} · ${formatNumber(services.length, language)}`;
    const name = wrapped(title, phone ? width : left - 16, label);
    const tall = name.length * label * leading;
    const y = phone ? top + tall + 3 : top;
    const bottom = Math.max(top + tall, y + Math.ceil(services.length / across) * pitch);
    const row = { kind, services, name, top, y, bottom, rows: each ? services.map((_, i) => first + i) : [at] };
    top = bottom + (phone ? gap : gap / 2);
    first += services.length;
    return row;
  });
}

const cellsOf = (
  { services, y, rows }: Row,
  { left, across }: ReturnType<typeof columns>,
  colour: string,
): readonly Cell[] =>
  services.map((one, i): Cell => ({
    look: { value_state: null, qualifier: "exact", part: isPlanned(one) },
    fill: colour,
    ...(rows[i] === undefined ? {} : { at: { row: rows[i] } }),
    box: () => ({
      x: left + (i % across) * pitch,
      y: y + Math.floor(i / across) * pitch,
      width: side,
      height: side,
      grows: "right",
    }),
  }));

/** Squares at the name of their kind, one a service, since every one of them has a name. */
export function squares(
  all: readonly NamedService[],
  context: ChartContext,
  width: number,
  colour: string,
): PlotOptions {
  const rows = rowsOf(all, context, width);
  const place = columns(width);
  return {
    ...base(width, Math.max(lowest, rows.at(-1)?.bottom ?? 0)),
    ...pixels,
    marks: [
      Plot.text(rows, {
        x: () => 0,
        y: "top",
        dy: place.phone ? 0 : 2,
        text: ({ name }: Row) => name.join("\n"),
        textAnchor: "start",
        lineAnchor: "top",
        lineHeight: leading,
        ...textStyle(place.label),
      }),
      cells(rows.flatMap((row) => cellsOf(row, place, colour))),
    ],
  };
}
