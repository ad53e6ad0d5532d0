import { twice } from "./twice.ts";
import { allOf } from "./xml.ts";
import type { XmlNode } from "./xml.ts";

const value = (node: XmlNode | undefined): string => node?.attributes.get("val") ?? "";
const children = (node: XmlNode, name: string): readonly XmlNode[] =>
  node.children.filter((child) => child.name === name);

const axes = ["c:catAx", "c:dateAx", "c:valAx"] as const;
/** Where a label may stand by what is drawn; bars on top of each other have no outer end. */
const labelPlaces = (plot: XmlNode): readonly string[] => {
  if (plot.name === "c:lineChart") return ["t", "b", "l", "r", "ctr"];
  const stacked = value(children(plot, "c:grouping")[0]) !== "clustered";
  return ["ctr", "inEnd", "inBase", ...(stacked ? [] : ["outEnd"])];
};

/** Each picture in a plot has two axes, which are there, cross each other, and belong to it. */
function axisFaults(area: XmlNode, plots: readonly XmlNode[]): readonly string[] {
  const drawn = axes.flatMap((name) => children(area, name));
  const ids = drawn.map((axis) => value(children(axis, "c:axId")[0]));
  const wanted = plots.flatMap((plot) => children(plot, "c:axId").map(value));
  return [
    ...plots
      .filter((plot) => children(plot, "c:axId").length !== 2)
      .map((plot) => `<${plot.name}> has ${children(plot, "c:axId").length} axes, not two`),
    ...wanted.filter((id) => !ids.includes(id)).map((id) => `the axis ${id} is not there`),
    ...ids.filter((id) => !wanted.includes(id)).map((id) => `the axis ${id} belongs to nothing`),
    ...twice(ids).map((id) => `two axes have the id ${id}`),
    ...drawn
      .filter((axis) => !ids.includes(value(children(axis, "c:crossAx")[0])))
      .map((axis) => `<${axis.name}> crosses an axis that is not there`),
  ];
}

/** The points of a list stand in their order, within its length, and each holds something. */
function pointFaults(list: XmlNode): readonly string[] {
  const count = Number(value(children(list, "c:ptCount")[0]));
  const points = allOf(list, "c:pt");
  const places = points.map(({ attributes }) => Number(attributes.get("idx")));
  return [
    ...places
      .filter((place, i) => !(place < count) || place <= (places[i - 1] ?? -1))
      .map((place) => `the point ${place} of ${count} stands where it cannot`),
    ...(list.name === "c:numCache" &&
    points.some((point) => !Number.isFinite(Number.parseFloat(allOf(point, "c:v")[0]?.text ?? "")))
      ? ["a point of numbers holds none"]
      : []),
  ];
}

function seriesFaults(plots: readonly XmlNode[]): readonly string[] {
  const series = plots.flatMap((plot) => children(plot, "c:ser"));
  const lists = series.flatMap((one) => [...children(one, "c:cat"), ...children(one, "c:val")]);
  const lengths = new Set(lists.map((list) => value(allOf(list, "c:ptCount")[0])));
  return [
    ...["c:idx", "c:order"].flatMap((name) =>
      twice(series.map((one) => value(children(one, name)[0]))).map((one) => `two series have <${name}> ${one}`),
    ),
    ...(lengths.size > 1 ? [`its lists are ${[...lengths].join(" and ")} long`] : []),
    ...plots.flatMap((plot) =>
      allOf(plot, "c:dLblPos")
        .filter((label) => !labelPlaces(plot).includes(value(label)))
        .map((label) => `<${plot.name}> has its labels at "${value(label)}"`),
    ),
  ];
}

/** What is wrong with a chart of a slide. */
export function chartFaults(chart: XmlNode): readonly string[] {
  const [area] = allOf(chart, "c:plotArea");
  if (area === undefined) return ["it draws nothing"];
  const plots = area.children.filter(({ name }) => /^c:\w+Chart$/.test(name));
  const lists = ["c:numCache", "c:strCache", "c:multiLvlStrCache"].flatMap((name) => allOf(area, name));
  return [
    ...(plots.length === 0 || plots.some((plot) => children(plot, "c:ser").length === 0) ? ["it has no series"] : []),
    ...axisFaults(area, plots),
    ...seriesFaults(plots),
    ...lists.flatMap(pointFaults),
  ];
}
