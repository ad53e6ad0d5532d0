import { orderFaults } from "./order.ts";
import { openPackage } from "./opened.ts";
import type { OfficePackage } from "./opened.ts";
import { presentationFaults } from "./presentation.ts";
import { relationFaults } from "./relations.ts";
import { workbookFaults } from "./workbook.ts";

const png = "\u0089PNG\r\n\u001a\n";
const startsAsPng = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 8)).toString("latin1") === png;

/** Pictures that are none, and workbooks behind charts that are not whole. */
function innerFaults({ parts }: OfficePackage): readonly string[] {
  return [...parts.values()].flatMap(({ name, type, bytes }) => {
    if (type === "image/png") return startsAsPng(bytes) ? [] : [`${name} is no PNG`];
    return name.endsWith(".xlsx") ? packageFaults(bytes).map((fault) => `${name}: ${fault}`) : [];
  });
}

/**
 * What PowerPoint or Excel would repair, or refuse, in a presentation or workbook: parts, types and relationships that
 * do not fit each other, ids given twice, XML that is not well formed or not in the format's order. Each fault once, in
 * words; none for a file that is whole.
 */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  const office = openPackage(bytes);
  const parts = [...office.parts.values()];
  const isBook = parts.some(({ root }) => root?.name === "workbook");
  return [
    ...new Set([
      ...office.faults,
      ...relationFaults(office),
      ...(isBook ? workbookFaults(office) : presentationFaults(office)),
      ...parts.flatMap(({ name, root }) =>
        (root === undefined ? [] : orderFaults(root)).map((fault) => `${name}: ${fault}`),
      ),
      ...innerFaults(office),
    ]),
  ];
}
