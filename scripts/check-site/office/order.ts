import type { XmlNode } from "./xml.ts";

const fill = "a:noFill a:solidFill a:gradFill a:blipFill a:pattFill";
const shape = `a:xfrm a:custGeom a:prstGeom ${fill} a:ln a:effectLst a:scene3d a:sp3d a:extLst`;
const letters = `a:ln ${fill} a:effectLst a:highlight a:uLnTx a:uLn a:latin a:ea a:cs a:sym a:hlinkClick a:hlinkMouseOver a:rtl a:extLst`;
const bullet =
  "a:buClrTx a:buClr a:buSzTx a:buSzPct a:buSzPts a:buFontTx a:buFont a:buNone a:buAutoNum a:buChar a:buBlip";
const words = "a:bodyPr a:lstStyle a:p";
const axis =
  "c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark" +
  " c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossesAt";
const units = "c:majorUnit c:majorTimeUnit c:minorUnit c:minorTimeUnit";
const labels =
  "c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize c:separator" +
  " c:showLeaderLines c:leaderLines";

/**
 * The children that an element may have, in their order (ECMA-376, 5th edition, parts 1 and 4); `c:barChart/c:ser` is a
 * series among bars.
 */
const sequences: Readonly<Record<string, string>> = {
  "p:presentation":
    "p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz p:defaultTextStyle p:extLst",
  "p:sldMaster": "p:cSld p:clrMap p:sldLayoutIdLst p:transition p:timing p:hf p:txStyles p:extLst",
  "p:sldLayout": "p:cSld p:clrMapOvr p:transition p:timing p:hf p:extLst",
  "p:sld": "p:cSld p:clrMapOvr p:transition p:timing p:extLst",
  "p:notes": "p:cSld p:clrMapOvr p:extLst",
  "p:notesMaster": "p:cSld p:clrMap p:hf p:notesStyle p:extLst",
  "p:cSld": "p:bg p:spTree p:custDataLst p:controls p:extLst",
  "p:sp": "p:nvSpPr p:spPr p:style p:txBody p:extLst",
  "p:pic": "p:nvPicPr p:blipFill p:spPr p:style p:extLst",
  "p:graphicFrame": "p:nvGraphicFramePr p:xfrm a:graphic p:extLst",
  "p:spPr": shape,
  "c:spPr": shape,
  "a:effectLst": "a:blur a:fillOverlay a:glow a:innerShdw a:outerShdw a:prstShdw a:reflection a:softEdge",
  "a:ln": `${fill} a:prstDash a:custDash a:round a:bevel a:miter a:headEnd a:tailEnd a:extLst`,
  "p:txBody": words,
  "a:txBody": words,
  "c:txPr": words,
  "a:pPr": `a:lnSpc a:spcBef a:spcAft ${bullet} a:tabLst a:defRPr a:extLst`,
  "a:rPr": letters,
  "a:defRPr": letters,
  "a:tbl": "a:tblPr a:tblGrid a:tr",
  "a:tc": "a:txBody a:tcPr a:extLst",
  "a:tcPr": `a:lnL a:lnR a:lnT a:lnB a:lnTlToBr a:lnBlToTr a:cell3D ${fill} a:headers a:extLst`,
  "c:chartSpace":
    "c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:pivotSource c:protection c:chart c:spPr c:txPr c:externalData" +
    " c:printSettings c:userShapes c:extLst",
  "c:plotArea": "c:layout c:barChart c:lineChart c:catAx c:dateAx c:valAx c:dTable c:spPr c:extLst",
  "c:barChart": "c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:serLines c:axId c:extLst",
  "c:lineChart":
    "c:grouping c:varyColors c:ser c:dLbls c:dropLines c:hiLowLines c:upDownBars c:marker c:smooth c:axId c:extLst",
  "c:barChart/c:ser":
    "c:idx c:order c:tx c:spPr c:invertIfNegative c:pictureOptions c:dPt c:dLbls c:trendline c:errBars c:cat c:val" +
    " c:shape c:extLst",
  "c:lineChart/c:ser":
    "c:idx c:order c:tx c:spPr c:marker c:dPt c:dLbls c:trendline c:errBars c:cat c:val c:smooth c:extLst",
  "c:dLbls": `c:dLbl c:delete c:numFmt c:spPr c:txPr c:dLblPos ${labels} c:extLst`,
  "c:catAx": `${axis} c:auto c:lblAlgn c:lblOffset c:tickLblSkip c:tickMarkSkip c:noMultiLvlLbl c:extLst`,
  "c:dateAx": `${axis} c:auto c:lblOffset c:baseTimeUnit ${units} c:extLst`,
  "c:valAx": `${axis} c:crossBetween c:majorUnit c:minorUnit c:dispUnits c:extLst`,
  "c:scaling": "c:logBase c:orientation c:max c:min c:extLst",
  "c:legend": "c:legendPos c:legendEntry c:layout c:overlay c:spPr c:txPr c:extLst",
  "c:numCache": "c:formatCode c:ptCount c:pt c:extLst",
  "c:marker": "c:symbol c:size c:spPr c:extLst",
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences" +
    " definedNames calcPr extLst",
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting" +
    " dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks drawing legacyDrawing tableParts extLst",
  sheetView: "pane selection pivotSelection extLst",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  border: "start end left right top bottom diagonal vertical horizontal",
  xf: "alignment protection extLst",
  table: "autoFilter sortState tableColumns tableStyleInfo extLst",
};

/** What an element cannot do without. */
const needed: Readonly<Record<string, string>> = {
  "p:presentation": "p:sldMasterIdLst p:sldIdLst p:sldSz p:notesSz",
  "p:sldMaster": "p:cSld p:clrMap p:sldLayoutIdLst",
  "p:notesMaster": "p:cSld p:clrMap",
  "p:sld": "p:cSld",
  "p:cSld": "p:spTree",
  "p:sp": "p:nvSpPr p:spPr",
  "p:txBody": "a:bodyPr a:p",
  "a:txBody": "a:bodyPr a:p",
  "a:tbl": "a:tblGrid",
  "c:chartSpace": "c:chart",
  "c:barChart": "c:barDir c:axId",
  "c:lineChart": "c:grouping c:axId",
  "c:valAx": "c:axId c:scaling c:axPos c:crossAx",
  "c:catAx": "c:axId c:scaling c:axPos c:crossAx",
  "c:dateAx": "c:axId c:scaling c:axPos c:crossAx",
  workbook: "sheets",
  worksheet: "sheetData",
};

/** A paragraph: its properties first, those of its end last, runs between. */
function paragraphFaults({ children }: XmlNode): readonly string[] {
  const names = children.map((child) => child.name);
  const inner = names.slice(names[0] === "a:pPr" ? 1 : 0, names.at(-1) === "a:endParaRPr" ? -1 : undefined);
  return inner
    .filter((one) => !["a:r", "a:br", "a:fld"].includes(one))
    .map((one) => `<a:p> has <${one}> where only runs may stand`);
}

const ordered = new Map(Object.entries(sequences).map(([name, said]) => [name, said.split(" ")]));

function ownFaults(node: XmlNode, around: string): readonly string[] {
  if (node.name === "a:p") return paragraphFaults(node);
  const sequence = ordered.get(`${around}/${node.name}`) ?? ordered.get(node.name);
  if (sequence === undefined) return [];
  const names = node.children.map(({ name }) => name);
  const places = names.map((name) => sequence.indexOf(name));
  // The axes of a chart may stand in any order.
  const isBehind = (i: number): boolean =>
    node.name !== "c:plotArea" && places[i] !== -1 && (places[i] ?? 0) < (places[i - 1] ?? 0);
  return [
    ...names.flatMap((name, i) => (places[i] === -1 ? [`<${node.name}> cannot hold <${name}>`] : [])),
    ...names.flatMap((name, i) => (isBehind(i) ? [`<${node.name}> has <${name}> behind <${names[i - 1] ?? ""}>`] : [])),
    ...(needed[node.name]?.split(" ") ?? [])
      .filter((name) => !names.includes(name))
      .map((name) => `<${node.name}> lacks <${name}>`),
  ];
}

/** Elements that stand where the format does not have them: Office repairs such a file, or refuses it. */
export function orderFaults(node: XmlNode, around = ""): readonly string[] {
  return [...ownFaults(node, around), ...node.children.flatMap((child) => orderFaults(child, node.name))];
}
