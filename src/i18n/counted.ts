/** The form of a noun after a number: the first for one, the second otherwise (бройна форма in Bulgarian). */
export const counted = (count: number, one: string, more: string): string => (count === 1 ? one : more);
