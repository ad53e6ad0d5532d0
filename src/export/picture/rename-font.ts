const nameRecord = 12;

/**
 * A name table (OpenType, format 0) with nothing but family, style and PostScript name, for Windows in American
 * English.
 */
function nameTable(family: string): Uint8Array {
  const texts = [
    [1, family],
    [2, "Regular"],
    [6, family.replaceAll(" ", "")],
  ] as const;
  const head = 6 + nameRecord * texts.length;
  const table = new Uint8Array(head + 2 * texts.reduce((sum, [, text]) => sum + text.length, 0));
  const view = new DataView(table.buffer);
  view.setUint16(2, texts.length);
  view.setUint16(4, head);
  let at = 0;
  for (const [i, [id, text]] of texts.entries()) {
    [3, 1, 0x409, id, 2 * text.length, at].forEach((value, field) => {
      view.setUint16(6 + nameRecord * i + 2 * field, value);
    });
    for (const letter of text) {
      view.setUint16(head + at, letter.charCodeAt(0));
      at += 2;
    }
  }
  return table;
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

function checksum(table: Uint8Array): number {
  const whole = new Uint8Array(padded(table.length));
  whole.set(table);
  const view = new DataView(whole.buffer);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/** The tables of a font by their tags. */
function tablesOf(font: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, i) => {
      const at = 12 + 16 * i;
      const tag = String.fromCharCode(...font.subarray(at, at + 4));
      const from = view.getUint32(at + 8);
      return [tag, font.subarray(from, from + view.getUint32(at + 12))];
    }),
  );
}

/**
 * The TrueType font under another family name. A family that is split into files by script has one name in all of them,
 * and a rasteriser that takes the first file of a name would leave out the letters of the others.
 */
export function renamed(font: Uint8Array, family: string): Uint8Array {
  const tables = [...new Map([...tablesOf(font), ["name", nameTable(family)] as const])].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const head = 12 + 16 * tables.length;
  const made = new Uint8Array(head + tables.reduce((sum, [, table]) => sum + padded(table.length), 0));
  made.set(font.subarray(0, 12));
  const view = new DataView(made.buffer);
  view.setUint16(4, tables.length);
  let at = head;
  for (const [i, [tag, table]] of tables.entries()) {
    const entry = 12 + 16 * i;
    for (let letter = 0; letter < 4; letter += 1) made[entry + letter] = tag.charCodeAt(letter);
    [checksum(table), at, table.length].forEach((value, field) => {
      view.setUint32(entry + 4 + 4 * field, value);
    });
    made.set(table, at);
    at += padded(table.length);
  }
  return made;
}
