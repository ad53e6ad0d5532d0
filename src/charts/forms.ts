import type { ChartSpec } from "../model/chart.ts";
import { agesForm } from "./ages/form.ts";
import { barsForm } from "./bars/form.ts";
import { closuresForm } from "./closures/form.ts";
import { dotsForm } from "./dots/form.ts";
import { eventsForm } from "./events/form.ts";
import type { ChartForm } from "./form.ts";
import { funnelForm } from "./funnel/form.ts";
import { heatmapForm } from "./heatmap/form.ts";
import { mapForm } from "./map/form.ts";
import { matrixForm } from "./matrix/form.ts";
import { rankingForm } from "./ranking/form.ts";
import { servicesForm } from "./services/form.ts";
import { sinceForm } from "./since/form.ts";
import { stepsForm } from "./steps/form.ts";
import { stocksForm } from "./stocks/form.ts";

/** The forms of charts by name, as specifications say it. */
export type Form = ChartSpec["form"];

/** Every form of chart with its entry; a form that specifications name and that is not here does not compile. */
export const forms = {
  bars: barsForm,
  steps: stepsForm,
  matrix: matrixForm,
  ranking: rankingForm,
  map: mapForm,
  dots: dotsForm,
  heatmap: heatmapForm,
  funnel: funnelForm,
  ages: agesForm,
  stocks: stocksForm,
  since: sinceForm,
  closures: closuresForm,
  services: servicesForm,
  events: eventsForm,
} satisfies { readonly [F in Form]: ChartForm<Extract<ChartSpec, { readonly form: F }>, string> };

/** The marks that only the legends of one form explain. */
export type FormMark = { [F in Form]: keyof (typeof forms)[F]["swatches"] }[Form];

/** The entry of a specification's form. Refuses a form that has none: a specification may come out of a page. */
export function formOf<S extends ChartSpec>({ form }: Pick<S, "form">): ChartForm<S, string> {
  if (!Object.hasOwn(forms, form))
    throw new RangeError(`chart: no form is called "${form}"; src/charts/forms.ts lists those that there are`);
  // The registry holds for every form the entry of its own specification, which no type can follow.
  return forms[form] as unknown as ChartForm<S, string>;
}
