type Json = unknown;
type Fields = Readonly<Record<string, Json>>;

const isObject = (value: Json): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const fieldsOf = (value: Json): Fields => (isObject(value) ? value : {});
const isWords = (value: Json): value is string => typeof value === "string" && value.trim() !== "";
const wordsIn = (value: Json): readonly string[] => (Array.isArray(value) ? value.filter(isWords) : []);
const sizeOf = (value: Json): number => (Array.isArray(value) ? value.length : Object.keys(fieldsOf(value)).length);

/**
 * A category: ids that are there once and say something, each with a label, and nothing told of an id that is not
 * there.
 */
function categoryFaults(category: Json, size: Json): readonly string[] {
  const { index, label, unit } = fieldsOf(category);
  const ids = Array.isArray(index) ? index : Object.keys(fieldsOf(index));
  const places = Array.isArray(index)
    ? []
    : Object.values(fieldsOf(index))
        .map(Number)
        .sort((a, b) => a - b);
  const labels = fieldsOf(label);
  const told = [...Object.keys(labels), ...Object.keys(fieldsOf(unit))];
  return [
    ...(ids.length === size ? [] : [`has ${ids.length} categories, its size says ${String(size)}`]),
    ...(ids.length === wordsIn(ids).length ? [] : ["has a category whose id is empty"]),
    ...(new Set(ids).size === ids.length ? [] : ["has a category twice"]),
    ...(places.every((place, i) => place === i) ? [] : ["does not count its categories from 0 on"]),
    ...wordsIn(ids)
      .filter((id) => !isWords(labels[id]))
      .map((id) => `has no label for "${id}"`),
    ...told.filter((id) => !ids.includes(id)).map((id) => `tells of "${id}", which is none of its categories`),
    ...Object.entries(fieldsOf(unit))
      .filter(([, one]) => {
        const { decimals } = fieldsOf(one);
        return decimals !== undefined && !(Number.isInteger(decimals) && Number(decimals) >= 0);
      })
      .map(([id]) => `gives "${id}" decimals that are no whole number`),
  ];
}

function dimensionFaults({ id, size, dimension, role }: Fields): readonly string[] {
  const ids = wordsIn(id);
  const sizes = Array.isArray(size) ? size : [];
  const named = Object.values(fieldsOf(role)).flatMap(wordsIn);
  return [
    ...(ids.length > 0 && ids.length === sizeOf(id) && new Set(ids).size === ids.length
      ? []
      : ["its ids are not all there, or not all different"]),
    ...(sizes.length === ids.length && sizes.every((one) => Number.isInteger(one) && one > 0)
      ? []
      : ["its sizes are not whole numbers above 0, one an id"]),
    ...Object.keys(fieldsOf(dimension))
      .filter((key) => !ids.includes(key))
      .map((key) => `has a dimension "${key}" that no id names`),
    ...ids.flatMap((key, i) => {
      const { label, category } = fieldsOf(fieldsOf(dimension)[key]);
      return [...(isWords(label) ? [] : ["has no label"]), ...categoryFaults(category, sizes[i])].map(
        (fault) => `dimension "${key}" ${fault}`,
      );
    }),
    ...Object.keys(fieldsOf(role))
      .filter((key) => !["time", "geo", "metric"].includes(key))
      .map((key) => `has a role "${key}", which the format does not know`),
    ...named
      .filter((key, i) => !ids.includes(key) || named.indexOf(key) !== i)
      .map((key) => `gives a role to "${key}", which is no dimension or has one already`),
  ];
}

const isValue = (value: Json): boolean => value === null || (typeof value === "number" && Number.isFinite(value));
const outside = (value: Json, product: number): readonly string[] =>
  Object.keys(fieldsOf(value)).filter((place) => !/^(?:0|[1-9]\d*)$/.test(place) || Number(place) >= product);

/** What is told of a number that is there: it is not exact. */
const ofNumbers: ReadonlySet<Json> = new Set(["about", "at_least", "at_most"]);

/**
 * Values and what is told of them stand at places that there are; a list that leaves places out holds a number at
 * least.
 */
function valueFaults({ size, value, status, extension }: Fields): readonly string[] {
  const product = (Array.isArray(size) ? size : []).reduce<number>((all, one) => all * Number(one), 1);
  const values = Array.isArray(value) ? value : Object.values(fieldsOf(value));
  const at = (place: string): Json => (Array.isArray(value) ? value[Number(place)] : fieldsOf(value)[place]);
  const byPlace = {
    value,
    status,
    ...Object.fromEntries(
      ["qualifier", "extent", "remark", "source"].map((key) => [`extension.${key}`, fieldsOf(extension)[key]]),
    ),
  };
  const explained = fieldsOf(fieldsOf(fieldsOf(extension)["status"])["label"]);
  return [
    ...(Array.isArray(value) && value.length !== product ? [`has ${value.length} values for ${product} places`] : []),
    ...(values.length > 0 && (Array.isArray(value) || values.some((one) => typeof one === "number"))
      ? []
      : ["holds no values"]),
    ...(values.every(isValue) ? [] : ["has a value that is no number"]),
    ...Object.entries(byPlace).flatMap(([key, told]) =>
      outside(told, product).map((place) => `${key} tells of the place ${place} of ${product}`),
    ),
    ...Object.keys(fieldsOf(status))
      .filter((place) => typeof at(place) === "number" && !ofNumbers.has(fieldsOf(status)[place]))
      .map((place) => `has a number and a reason for none at place ${place}`),
    ...(Array.isArray(value)
      ? value.flatMap((one, place) =>
          one === null && fieldsOf(status)[String(place)] === undefined
            ? [`has no number at place ${place}, and no reason`]
            : [],
        )
      : []),
    ...[...new Set(Object.values(fieldsOf(status)))]
      .filter((code) => !isWords(explained[String(code)]))
      .map((code) => `does not explain its status "${String(code)}"`),
  ];
}

/** What both classes say of themselves. */
const headFaults = ({ version, label, updated, href, note }: Fields): readonly string[] => [
  ...(version === "2.0" ? [] : [`has the version "${String(version)}"`]),
  ...(isWords(label) ? [] : ["has no label"]),
  ...(typeof updated === "string" && /^\d{4}-\d{2}-\d{2}$/.test(updated) && !Number.isNaN(Date.parse(updated))
    ? []
    : ["does not say on which day it was updated"]),
  ...(href === undefined || (typeof href === "string" && URL.canParse(href))
    ? []
    : [`leads to ${JSON.stringify(href)}, which is no address`]),
  ...(note === undefined || (Array.isArray(note) && note.every(isWords)) ? [] : ["has an empty note"]),
];

/**
 * What keeps readers of JSON-stat 2.0 (json-stat.org/full) from a file: a data set, or a collection with data sets in
 * it. None for a whole one; what is of another class is told.
 */
export function jsonStatFaults(file: Json): readonly string[] {
  const set = fieldsOf(file);
  if (set["class"] === "dataset") return [...headFaults(set), ...dimensionFaults(set), ...valueFaults(set)];
  if (set["class"] !== "collection") return [`is of the class "${String(set["class"])}"`];
  const { item } = fieldsOf(set["link"]);
  const items: readonly Json[] = Array.isArray(item) ? item : [];
  return [
    ...headFaults(set),
    ...(items.length === 0 ? ["holds no data set"] : []),
    ...items.flatMap((one) => {
      const { label } = fieldsOf(one);
      return (fieldsOf(one)["class"] === "dataset" ? jsonStatFaults(one) : ["is no data set"]).map(
        (fault) => `"${String(label)}": ${fault}`,
      );
    }),
  ];
}
