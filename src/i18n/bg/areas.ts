// A name that says itself what it is the name of: "Софийска област".
const saysSo = (name: string): boolean => name.endsWith(" област");
// The one municipality whose name is an adjective.
const capital = "Столична";

/** A district in a Bulgarian sentence: "област Кюстендил", "област София-град", but "Софийска област". */
export const district = (name: string): string => (saysSo(name) ? name : `област ${name}`);

/** A district as the heading of its page: "Кюстендил – област", "Софийска област". */
export const districtTitle = (name: string): string => (saysSo(name) ? name : `${name} – област`);

/** A municipality in a Bulgarian sentence: "община Дупница", but "Столична община". */
export const municipality = (name: string): string => (name === capital ? `${name} община` : `община ${name}`);

/** A municipality by its name alone, where that says that it is one: "Дупница", "Столична община". */
export const municipalityAlone = (name: string): string => (name === capital ? `${name} община` : name);

/** A municipality as the heading of its page: "Дупница – община", "Столична община". */
export const municipalityTitle = (name: string): string => (name === capital ? `${name} община` : `${name} – община`);
