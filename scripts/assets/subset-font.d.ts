declare module "subset-font" {
  interface Options {
    /** `sfnt`: as TrueType, what rasterisers read. */
    readonly targetFormat: "woff2" | "sfnt";
    /** An axis is kept from one value to another, or pinned to one. */
    readonly variationAxes?: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
    readonly dropTables?: readonly string[];
    /** The layout features that stay; all, where none are named. */
    readonly keepFeatures?: readonly string[];
    readonly noHinting?: boolean;
  }
  /** The font with only the given letters (and what its layout features need to show them). */
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Uint8Array>;
}
