import { toLatin } from "../plain.ts";

// From the SWIFT IBAN registry, what follows the two check digits: n digits, a letters, c both.
const structures = `
  AD8n12c AE19n AL8n16c AT16n AZ4a20c BA16n BE12n BG4a6n8c BH4a14c BI23n BR23n1a1c BY4c4n16c CH5n12c CR18n CY8n16c CZ20n DE18n DJ23n DK14n
  DO4c20n EE16n EG25n ES20n FI14n FK2a12n FO14n FR10n11c2n GB4a14n GE2a16n GI4a15c GL14n GR7n16c GT24c HR17n HU24n IE4a14n IL19n IQ4a15n
  IS22n IT1a10n12c JO4a4n18c KW4a22c KZ3n13c LB4n20c LC4a24c LI5n12c LT16n LU3n13c LV4a13c LY21n MC10n11c2n MD20c ME18n MK3n10c2n MN16n MR23n
  MT4a5n18c MU4a19n3a NI4a20n NL4a10n NO11n OM3n16c PK4a16c PL24n PS4a21c PT21n QA4a21c RO4a16c RS18n RU14n15c SA2n18c SC4a20n3a SD14n SE20n
  SI15n SK20n SM1a10n12c SO19n ST21n SV4a20n TL19n TN20n TR6n16c UA6n19c VA18n VG4a16n XK16n YE4a4n18c`;

const letters: Readonly<Record<string, string>> = { n: "\\d", a: "[A-Z]", c: "[A-Z0-9]" };

const account = (structure: string): string =>
  structure.slice(2).replace(/(\d+)([nac])/g, (_, count: string, kind: string) => `${letters[kind] ?? ""}{${count}}`);

const accounts: ReadonlyMap<string, RegExp> = new Map(
  structures
    .trim()
    .split(/\s+/)
    .map((structure) => [structure.slice(0, 2), new RegExp(`^\\d{2}${account(structure)}`)]),
);

const remainder97 = (digits: string): number =>
  Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);

/** The check of ISO 13616: country and check digits moved behind, letters counted from A = 10, modulo 97 leaves 1. */
const checks = (iban: string): boolean =>
  remainder97((iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))) ===
  1;

// Every place where a word begins is tried; what follows may be glued to the account.
const candidates = /(?<![A-Z0-9])(?:IBAN[^A-Z0-9]{0,3})?(?=([A-Z]{2}(?:[^\p{L}\p{N}]{0,2}[A-Z0-9]){13,32}))/gu;

/**
 * Whether an international bank account number of any country stands in the text, also with separators or Cyrillic
 * look-alike letters.
 */
export function hasIban(text: string): boolean {
  if (text.length < 15) return false;
  return Array.from(toLatin(text).matchAll(candidates)).some(([, found = ""]) => {
    const bare = found.replace(/[^A-Z0-9]/g, "");
    const rest = accounts.get(bare.slice(0, 2))?.exec(bare.slice(2));
    return rest !== undefined && rest !== null && checks(bare.slice(0, 2) + rest[0]);
  });
}
