import { fold } from "../../search/fold.ts";
import { readings } from "../../search/query.ts";

/** Something that can be chosen: as the address names it, and what else it is called, first as the page does. */
export interface Option {
  readonly value: string;
  readonly names: readonly string[];
}

/** A field of a form, by its name in addresses; at most `most` of its options can be chosen at once. */
export interface Field {
  readonly name: string;
  readonly most: number;
  readonly options: readonly Option[];
}

/** A text of an address that is not shown, and the field it was meant for. */
export interface Left {
  readonly field: Field;
  readonly text: string;
}

/** What an address asks of a form. */
export interface Asked {
  /** The values to choose, by the name of their field; fields that are asked for nothing known are not in it. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly unknown: readonly Left[];
  /** Known, but more than can be chosen at once. */
  readonly beyond: readonly Left[];
}

/** Addresses that were pasted twice are escaped twice. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The school year that a text names: "2018/2019", "2018-19", "2018 – 2019 г." are all "2018-2019". */
export function schoolYearIn(text: string): string | undefined {
  const [, first = "", last = ""] = /^\D*(\d{4})\s*[^\da-zа-я]\s*(\d{4}|\d\d)(?:\D+)?$/i.exec(text) ?? [];
  const next = String(Number(first) + 1);
  return first !== "" && (last === next || last === next.slice(2)) ? `${first}-${next}` : undefined;
}

const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);

/**
 * The option that a text means: its value, a school year however it is written, or a name in any spelling and either
 * alphabet.
 */
function meant(text: string, options: readonly Option[]): Option | undefined {
  const same = text.toLowerCase();
  const exact =
    options.find(({ value }) => value === text) ??
    only(options.filter(({ value, names }) => [value, ...names].some((name) => name.toLowerCase() === same)));
  if (exact !== undefined) return exact;
  const year = schoolYearIn(text);
  if (year !== undefined) return options.find(({ value }) => value === year || value === year.slice(0, 4));
  const called = (keys: readonly string[]): Option | undefined => {
    const key = keys.join(" ");
    return key === ""
      ? undefined
      : only(options.filter(({ value, names }) => [value, ...names].some((name) => fold(name) === key)));
  };
  return readings(text).reduce<Option | undefined>((found, { words }) => found ?? called(words), undefined);
}

/** A text that the reader may be told: without signs that are not seen, and not too long. */
const sayable = (text: string): string => {
  const plain = text.replace(/\p{C}/gu, "").trim();
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
};

function textsOf(search: URLSearchParams, { name, most }: Field): readonly string[] {
  const texts = [...search].filter(([key]) => key.toLowerCase() === name).map(([, text]) => unescaped(text));
  return texts.flatMap((text) => (most > 1 ? text.split(/[,;|]/) : [text])).map((text) => text.trim());
}

function askedOf(
  search: URLSearchParams,
  field: Field,
): { readonly values: readonly string[] } & Omit<Asked, "values"> {
  const found = textsOf(search, field).map((text) => {
    const option = meant(text, field.options);
    return { field, text: option?.names[0] ?? sayable(text), value: option?.value };
  });
  const values = [...new Set(found.flatMap(({ value }) => value ?? []))];
  const kept = values.slice(0, field.most);
  const left = ({ text }: Left): Left => ({ field, text });
  return {
    values: kept,
    unknown: found
      .filter(
        ({ value, text }, at) =>
          value === undefined && text !== "" && found.findIndex((one) => one.text === text) === at,
      )
      .map(left),
    beyond: found
      .filter(
        ({ value }, at) =>
          value !== undefined && !kept.includes(value) && found.findIndex((one) => one.value === value) === at,
      )
      .map(left),
  };
}

/**
 * Reads what an address asks of a form. It never refuses: what is understood is to be chosen, and all else is told as
 * it was written, so that nothing is dropped without a word. Parameters that are no field's are no matter of the form.
 */
export function readAsked(search: URLSearchParams, fields: readonly Field[]): Asked {
  const each = fields.map((field) => ({ name: field.name, ...askedOf(search, field) }));
  return {
    values: new Map(each.filter(({ values }) => values.length > 0).map(({ name, values }) => [name, values])),
    unknown: each.flatMap(({ unknown }) => unknown),
    beyond: each.flatMap(({ beyond }) => beyond),
  };
}
