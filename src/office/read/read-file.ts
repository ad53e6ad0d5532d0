import { readCsvFile } from "./csv-sheet.ts";
import { FileUnreadable, largestFile } from "./sheet.ts";
import type { OfficeFile } from "./sheet.ts";
import { readXlsxFile } from "./xlsx-sheet.ts";

const begins = (bytes: Uint8Array, ...wanted: readonly number[]): boolean =>
  wanted.every((byte, place) => bytes[place] === byte);

// An Excel file with a password is an old compound file that holds a packed one; its parts' names are in UTF-16.
function isLocked(bytes: Uint8Array): boolean {
  const name = Uint8Array.from(Array.from("EncryptedPackage").flatMap((letter) => [letter.charCodeAt(0), 0]));
  const [first] = name;
  for (let at = bytes.indexOf(first ?? 0); at >= 0; at = bytes.indexOf(first ?? 0, at + 1)) {
    if (name.every((byte, place) => bytes[at + place] === byte)) return true;
  }
  return false;
}

const isHtml = (bytes: Uint8Array): boolean =>
  /^\s*(?:<!doctype html|<html|<head|<body|<table|<meta|<div|<style)/i.test(
    new TextDecoder("latin1")
      .decode(bytes.subarray(0, 1000))
      .replace(/^(?:ï»¿|ÿþ)/, "")
      .replaceAll("\0", ""),
  );

/**
 * A file of an office, told apart by what it begins with, whatever its name ends in. Throws `FileUnreadable` for what
 * is no table: a page of a browser, a workbook with a password or of an old Excel, a damaged or a too large file.
 */
export function readOfficeFile(file: string, bytes: Uint8Array): OfficeFile {
  if (bytes.length === 0) throw new FileUnreadable("empty");
  if (bytes.length > largestFile) throw new FileUnreadable("too-large");
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new FileUnreadable(isLocked(bytes) ? "locked" : "old-excel");
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return readXlsxFile(file, bytes);
  if (isHtml(bytes)) throw new FileUnreadable("html");
  return readCsvFile(file, bytes);
}
