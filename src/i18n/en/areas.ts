/**
 * A district in an English sentence, and as a heading: "Kyustendil district", but "Sofia Province" and "Sofia City".
 */
export const district = (name: string): string => (/ (?:City|Province)$/.test(name) ? name : `${name} district`);
