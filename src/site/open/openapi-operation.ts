import type { Json } from "./openapi-schemas.ts";

/** The parts of which the API's document makes the description of an address. */

/** What an address answers. */
export interface Operation {
  readonly id: string;
  readonly summary: string;
  readonly content: Json;
  readonly parameters?: readonly Json[];
  /** When there is nothing at an address that the parameters make. */
  readonly missing?: string;
}

/** The description of an address that is asked for. */
export const operation = ({ id, summary, content, parameters, missing }: Operation): Json => ({
  get: {
    operationId: id,
    summary,
    ...(parameters === undefined ? {} : { parameters }),
    responses: {
      "200": { description: summary, content },
      ...(missing === undefined ? {} : { "404": { description: missing } }),
    },
  },
});

/** An answer about which no more is said. */
export const anObject: Json = { type: "object" };
/** An answer in JSON. */
export const json = (schema: Json): Json => ({ "application/json": { schema } });
/** A file that is not read as text. */
export const binary = (mediaType: string): Json => ({
  [mediaType]: { schema: { type: "string", format: "binary" } },
});

const examples = new Set(["BG415", "sweeps", "observations"]);
/** A part of an address that can be chosen, with all that can. */
export const parameter = (name: string, description: string, values: readonly string[]): Json => ({
  name,
  in: "path",
  required: true,
  description,
  schema: { type: "string", enum: values },
  example: values.find((value) => examples.has(value)) ?? values[0],
});
