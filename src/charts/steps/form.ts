import type { StepsSpec } from "../../model/chart.ts";
import type { InstitutionKind } from "../../model/codes.ts";
import { chartForm } from "../form.ts";
import type { ChartForm } from "../form.ts";
import { lineSwatch } from "../lines/style.ts";
import { readsObservations } from "../rows/observations.ts";
import type { Swatch } from "../drawing/swatch.ts";
import { stepsOptions } from "./plot.ts";
import { kindStyle } from "./style.ts";
import { stepsView } from "./view.ts";

const line = (kind: InstitutionKind): Swatch => lineSwatch(() => kindStyle(kind));

/** A stock known at dates, a line a kind of institution. */
export const stepsForm: ChartForm<StepsSpec, `line-${InstitutionKind}`> = chartForm({
  reads: readsObservations,
  view: stepsView,
  plot: stepsOptions,
  period: null,
  measures: ({ indicator }) => [indicator],
  register: null,
  swatches: {
    "line-all": line("all"),
    "line-DMSGD": line("DMSGD"),
    "line-DDLRG": line("DDLRG"),
    "line-DDUI": line("DDUI"),
    "line-DDFU": line("DDFU"),
  },
  slide: { as: "lines", along: "date", by: "institution_kind" },
});
