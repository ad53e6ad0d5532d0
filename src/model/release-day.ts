import file from "../../data/release.json" with { type: "json" };

/** What data/release.json says, as it is bundled: commands have read it by `scripts/shared/release-day.ts` before. */
export const dated: { readonly release: string } = file;
