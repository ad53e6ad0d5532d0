import { Parser } from "htmlparser2";

/** What is met in an XML part, tag by tag; names without their prefix. */
export interface XmlHandler {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const bare = (name: string): string => name.slice(name.indexOf(":") + 1);
const piece = 1 << 18;

/** Reads an XML part in pieces, so that no tree of it is ever held. */
export function readXml(bytes: Uint8Array, { open, text, close }: XmlHandler): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open?.(bare(name), attributes),
      ontext: (data) => text?.(data),
      onclosetag: (name) => close?.(bare(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += piece)
    parser.write(decoder.decode(bytes.subarray(at, at + piece), { stream: true }));
  parser.end(decoder.decode());
}
