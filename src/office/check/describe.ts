import type { ExtractDescriptor, RegisterFile } from "../../model/register.ts";
import { registerFiles } from "../../model/register.ts";
import type { RegisterAreas } from "../../intake/register/areas.ts";
import type { DatasetMapping } from "../mapping/mapping.ts";
import { schoolYearAt } from "../mapping/when.ts";
import type { Mapped } from "../mapping/apply.ts";

/** Who delivers, where an office does not name itself. */
export const unnamed = { bg: "Подателят не се е назовал", en: "The sender gave no name" } as const;

/** What an extract says of itself where the office says nothing. */
export interface Unsaid {
  readonly title: boolean;
  readonly publisher: boolean;
  readonly contact: boolean;
}

const valuesOf = ({ columns, rows }: Mapped, column: string): readonly string[] => {
  const at = columns.indexOf(column);
  return at < 0 ? [] : [...new Set(rows.map((row) => row[at] ?? ""))].filter((text) => text !== "");
};

/** The school years that the rows of all files speak of. */
function periodIn(all: readonly Mapped[], release: string): ExtractDescriptor["period"] {
  const years = all.flatMap((mapped) => [
    ...valuesOf(mapped, "school_year"),
    ...[...valuesOf(mapped, "year"), ...valuesOf(mapped, "users_year")].map((year) => `${year}/${Number(year) + 1}`),
    ...valuesOf(mapped, "date").map((day) => schoolYearAt(day.slice(0, 7))),
  ]);
  const sorted = years.toSorted();
  const present = schoolYearAt(release.slice(0, 7));
  return { from: sorted[0] ?? present, to: sorted.at(-1) ?? present };
}

/** The districts of all rows: an office speaks of the whole of its district, where a row lacks there was none. */
function areasIn(all: readonly Mapped[], { districtOf }: RegisterAreas): readonly string[] {
  const codes = all.flatMap((mapped) => [
    ...valuesOf(mapped, "municipality").map((code) => districtOf.get(code) ?? code),
    ...valuesOf(mapped, "area_code"),
  ]);
  return [...new Set(codes)].toSorted();
}

/**
 * What an extract says of itself (dataset.json): what the office said in its mapping, and what its rows say. Where the
 * office does not name itself, that is what is said.
 */
export function describe(
  all: readonly Mapped[],
  said: DatasetMapping,
  areas: RegisterAreas,
  release: string,
  nameOf: (code: string, language: "bg" | "en") => string,
): { readonly descriptor: ExtractDescriptor; readonly unsaid: Unsaid } {
  const covered = said.covers?.areas ?? areasIn(all, areas);
  const names = (language: "bg" | "en"): string => covered.map((code) => nameOf(code, language)).join(", ");
  const there = new Set(all.map(({ file }) => file));
  const period = said.period ?? periodIn(all, release);
  const files: readonly RegisterFile[] = said.covers?.files ?? registerFiles.filter((file) => there.has(file));
  const span = `${period.from}–${period.to}`;
  return {
    descriptor: {
      title: said.title ?? { bg: `Записи за ${names("bg")}, ${span}`, en: `Records of ${names("en")}, ${span}` },
      publisher: said.publisher ?? unnamed,
      period,
      licence: said.licence ?? "CC-BY-4.0",
      synthetic: said.synthetic ?? false,
      contact: said.contact ?? "не е посочен · not given",
      ...(said.minimum === undefined ? {} : { minimum: said.minimum }),
      ...(said.width === undefined ? {} : { width: said.width }),
      covers: { areas: covered, files },
    },
    unsaid: {
      title: said.title === undefined,
      publisher: said.publisher === undefined,
      contact: said.contact === undefined,
    },
  };
}
