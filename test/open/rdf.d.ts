/** As much of these packages as the tests use. */
declare module "n3" {
  import type { DataFactory as Factory, DatasetCore, Quad, Quad_Object, Term } from "@rdfjs/types";
  export const DataFactory: Factory;
  export class Parser {
    constructor(options?: { readonly baseIRI?: string; readonly format?: string });
    parse(text: string): Quad[];
  }
  export class Store implements DatasetCore {
    constructor(quads: readonly Quad[]);
    readonly size: number;
    add(quad: Quad): this;
    delete(quad: Quad): this;
    has(quad: Quad): boolean;
    getQuads(...terms: (Term | string | null)[]): Quad[];
    getObjects(...terms: (Term | string | null)[]): Quad_Object[];
    match(...terms: Parameters<DatasetCore["match"]>): DatasetCore;
    [Symbol.iterator](): Iterator<Quad>;
  }
}
declare module "jsonld" {
  const jsonld: {
    toRDF(document: object, options: { readonly format: "application/n-quads" }): Promise<string>;
    canonize(
      input: object | string,
      options: {
        readonly algorithm: "RDFC-1.0";
        readonly inputFormat?: "application/n-quads";
        readonly format?: string;
      },
    ): Promise<string>;
  };
  export default jsonld;
}
