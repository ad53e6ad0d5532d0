import { zlibSync } from "fflate";
import { encode } from "uqr";

/** CRC-32 as PNG wants it. */
function crc(bytes: Uint8Array): number {
  let rest = -1;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (0xedb88320 & -(rest & 1));
  }
  return (rest ^ -1) >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const made = new Uint8Array(12 + data.length);
  const view = new DataView(made.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i += 1) made[4 + i] = type.charCodeAt(i);
  made.set(data, 8);
  view.setUint32(8 + data.length, crc(made.subarray(4, 8 + data.length)));
  return made;
}

function join(all: readonly Uint8Array[]): Uint8Array {
  const made = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of all) {
    made.set(one, at);
    at += one.length;
  }
  return made;
}

/** A picture of black and white squares as PNG, one bit a pixel; true is black, every square `scale` pixels wide. */
function bitmap(squares: readonly (readonly boolean[])[], scale: number): Uint8Array {
  const size = squares.length * scale;
  const width = Math.ceil(size / 8);
  const lines = new Uint8Array(size * (width + 1)).fill(0);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const at = y * (width + 1) + 1 + (x >> 3);
      const black = squares[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true;
      if (!black) lines[at] = (lines[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, size);
  view.setUint32(4, size);
  head[8] = 1;
  return join([
    new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk("IHDR", head),
    chunk("IDAT", zlibSync(lines, { level: 9 })),
    chunk("IEND", new Uint8Array()),
  ]);
}

/**
 * The squares of the QR code of an address, with the quiet edge of four that readers need; about a seventh of it may be
 * covered or torn.
 */
export const qrSquares = (address: string): readonly (readonly boolean[])[] =>
  encode(address, { ecc: "M", border: 4 }).data;

/** The QR code of an address as PNG. */
export const qrPng = (address: string): Uint8Array => bitmap(qrSquares(address), 8);
