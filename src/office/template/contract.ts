import { registerFiles } from "../../model/register.ts";
import type { RegisterFile } from "../../model/register.ts";
import { formOf } from "../mapping/forms.ts";
import type { ColumnForm } from "../mapping/forms.ts";
import { headings } from "../mapping/headings.ts";
import { valueListOf } from "../mapping/values.ts";

/** A column of the contract, as the checks know it. */
export interface ContractColumn {
  /** Its name in the files that are delivered. */
  readonly name: string;
  readonly form: ColumnForm;
  /** The heading that a template has, and others that are recognised. */
  readonly heading: string;
  readonly others: readonly string[];
  /** Its codes, each with the word that an office writes for it. */
  readonly codes: readonly { readonly code: string; readonly word: string }[];
}

/** A file of the contract. */
export interface ContractFile {
  readonly file: RegisterFile;
  readonly columns: readonly ContractColumn[];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function columnOf(file: RegisterFile, name: string, known: readonly string[]): ContractColumn {
  const list = valueListOf(file, name);
  const [heading = name, ...others] = known;
  const codes = (list?.codes ?? []).map((code) => ({ code, word: list?.written[code]?.[0] ?? code }));
  return { name, form: formOf(file, name) ?? "name", heading: capital(heading), others, codes };
}

/** The contract as the checks have it: every file, its columns, what they are headed and what may stand there. */
export const contract: readonly ContractFile[] = registerFiles.map((file) => ({
  file,
  columns: Object.entries<readonly string[]>(headings[file]).map(([name, known]) => columnOf(file, name, known)),
}));
