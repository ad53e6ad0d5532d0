import { renderLegend } from "../../charts/drawing/legend.ts";
import { plotOptions } from "../../charts/options.ts";
import { renderChart } from "../../charts/drawing/render.ts";
import { widths } from "../../charts/drawing/theme.ts";
import { element } from "../../browser/page/made-element.ts";
import { officePage } from "../../i18n/each/office-page.ts";
import type { Language } from "../../model/text.ts";
import { certificateLines } from "../result/certificate.ts";
import { officeCharts } from "../result/charts.ts";
import type { OfficeChart } from "../result/charts.ts";
import type { HandedFile } from "../result/files.ts";
import { slidesFile } from "../result/slides.ts";
import type { Answer } from "./messages.ts";

type Result = Extract<Answer, { readonly is: "result" }>;

function figure({ spec, answer, context, view }: OfficeChart): HTMLElement {
  const draw = (width: number, name: string): HTMLElement =>
    element("div", { class: name }, renderChart(plotOptions(spec, answer, context, width), document));
  const drawn = element(
    "figure",
    { class: "chart-figure" },
    draw(widths.desk, "chart-desk"),
    draw(widths.phone, "chart-phone"),
    element("div", { class: "legend-slot" }, renderLegend(view.legend, spec.topic, document)),
  );
  return element(
    "section",
    { class: "office-chart" },
    element("h3", {}, view.title),
    element("p", { class: "quiet" }, view.subtitle),
    drawn,
    element("p", { class: "sentence" }, view.sentence),
    element("ul", { class: "plain quiet" }, ...view.notes.map(({ text }) => element("li", {}, text))),
  );
}

const chartsOf = ({ charted }: Result, language: Language): readonly OfficeChart[] =>
  charted.areas.flatMap((area) => officeCharts({ ...charted, area, language }));

/** The charts of the districts of an extract, drawn in the page of protected rows. */
export function chartsView(result: Result, language: Language): readonly HTMLElement[] {
  const charts = chartsOf(result, language);
  const { result: words } = officePage[language];
  return charts.length === 0
    ? []
    : [element("section", { class: "office-charts" }, element("h2", {}, words.charts), ...charts.map(figure))];
}

/** The slides of the same charts; none where there is nothing to show. */
export async function chartSlides(result: Result, language: Language): Promise<readonly HandedFile[]> {
  const charts = chartsOf(result, language);
  const words = officePage[language];
  const places = result.charted.areas.map(({ area }) => result.areas.find((each) => each.area === area)?.name ?? area);
  if (charts.length === 0) return [];
  const remarks = [words.result.text, ...certificateLines(result.certified, language)];
  const title = words.files.deck(places.join(", "), result.charted.period);
  return [
    await slidesFile(
      charts,
      { title, sender: result.charted.extract, remarks, mark: words.result.withheld },
      result.stem,
    ),
  ];
}
