/** A file of an archive, as it stands in it. */
export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it is packed already; to pack it again takes long and saves nothing. */
  readonly dense: boolean;
}

/**
 * The earliest day that a zip can hold. Made from parts, not from a text: zip keeps local time, and this is the same in
 * every zone.
 */
export const noDay = new Date(1980, 0, 1);

/** How hard is tried; more takes longer and saves little. */
export const level = 6;
