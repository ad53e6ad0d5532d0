import { officePage } from "../../i18n/each/office-page.ts";
import type { Language } from "../../model/text.ts";
import { element } from "../../browser/page/made-element.ts";
import { contract, type ContractFile } from "../template/contract.ts";
import { templateOf } from "../template/template.ts";
import { known } from "./lists.ts";

const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Links that save a template for each file of the contract; they are made in the page, of the same definitions. */
export async function templatesView(language: Language): Promise<readonly HTMLElement[]> {
  const { contract: words } = officePage[language];
  const { districts, municipalities } = known().reference;
  const collator = new Intl.Collator("bg");
  const listed = (pairs: readonly (readonly [string, string])[]): readonly string[] =>
    pairs.toSorted(([one], [other]) => collator.compare(one, other)).map(([name, code]) => `${name} – ${code}`);
  const lists = {
    municipalities: listed(municipalities.map(({ name_bg, code }) => [name_bg, code])),
    districts: listed(districts.map(({ name_bg, nuts3 }) => [name_bg, nuts3])),
  };
  // Office people here fill it in in Bulgarian, whatever language they read the page in.
  const { forms, codes, example } = officePage.bg.contract;
  const link = async (file: ContractFile): Promise<HTMLElement> => {
    const bytes = await templateOf(file, {
      ...lists,
      codes,
      example,
      title: file.file,
      allowed: ({ form }) => forms[form],
    });
    const href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
    const made = element("a", { href, download: `${words.stem}-${file.file}.xlsx`, "data-file": "template" });
    made.textContent = words.files[file.file];
    return element("li", {}, made);
  };
  return Promise.all(contract.map(link));
}
