import { createHash } from "node:crypto";
import { addressAt, type PublicSite } from "../delivery/public-site.ts";

// Of this project alone, and never changed: every identifier is made of it.
const project = Buffer.from("6f626876617400805aee70656e646174", "hex");

/**
 * An identifier for something by its name: a name-based UUID (RFC 9562, version 5) as a URN. The same name is the same
 * identifier in every copy of the site, wherever that lives, and names no host.
 */
export function urnOf(name: string): string {
  const bytes = createHash("sha1").update(project).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const digits = bytes.toString("hex");
  return `urn:uuid:${[
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ].join("-")}`;
}

/** What names a page or file for programs: its address, or in a copy without a public address a URN of its path. */
export const identifierOf = (path: string, site: PublicSite): string =>
  site === undefined ? urnOf(path) : addressAt(path, site);
