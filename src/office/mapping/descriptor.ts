import type { Findings } from "../finding.ts";
import { readMapping } from "./mapping.ts";
import type { Mapping } from "./mapping.ts";

/** What dataset.json may say that a mapping says as well. */
const entries = ["title", "publisher", "contact", "licence", "synthetic", "minimum", "width", "period", "covers"];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

/** A mapping with what a dataset.json beside the tables says; what the mapping itself says of the extract stands. */
export function withDescriptor(mapping: Mapping, text: string | undefined, findings: Findings): Mapping {
  if (text === undefined) return mapping;
  const content = parsed(text);
  if (typeof content !== "object" || content === null || Array.isArray(content)) {
    findings.add("descriptorWrong", "fix", { file: "dataset.json" }, { at: "JSON" });
    return mapping;
  }
  const said = Object.fromEntries(Object.entries(content).filter(([entry]) => entries.includes(entry)));
  const read = readMapping(JSON.stringify({ obhvat: "mapping-1", dataset: said, sheets: [] }));
  if ("wrong" in read) {
    findings.add("descriptorWrong", "fix", { file: "dataset.json" }, { at: read.wrong.replace(/^dataset\.?/, "") });
    return mapping;
  }
  return { ...mapping, dataset: { ...read.mapping.dataset, ...mapping.dataset } };
}
