import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { findPersonal } from "../../../src/intake/gate/gate.ts";
import type { Place } from "../../../src/intake/gate/gate.ts";
import { isEgn, isLnch } from "../../../src/intake/gate/kinds/personal-number.ts";
import { plain } from "../../../src/intake/gate/plain.ts";
import { anyEgn, anyLnch, tenDigits } from "./numbers.ts";

const gaps = ["", "", "", " ", "-", ".", "/", " - ", "\u00a0", "\u2009", "\u200b", "\u2011", "—", "_", "·"];
const spread = (number: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(number, fc.array(fc.constantFrom(...gaps), { minLength: 10, maxLength: 10 }))
    .map(([digits, between]) =>
      Array.from(digits, (digit, place) => digit + (place < 9 ? (between[place] ?? "") : "")).join(""),
    );
const around = fc.constantFrom(
  ["", ""],
  ["ЕГН ", ""],
  ["егн:", ";"],
  ["EGN", ""],
  ["id-", "-x"],
  ["(", ")"],
  ["дете ", " от Дупница"],
  ["№ 3, ", ""],
);

describe("the check of personal numbers", () => {
  it.each(["7523169263", "6101057509", "8032056031", "0041010002"])("takes %s for an ЕГН", (number) => {
    expect(isEgn(number)).toBe(true);
  });

  it.each([
    ["a wrong check digit", "7523169264"],
    ["the 30th of February", "7502309263"],
    ["month 13", "7513169263"],
    ["month 0", "7500169263"],
    ["month 53", "7553169263"],
    ["the 29th of February of 1900", "0002290009"],
    ["eleven digits", "75231692630"],
    ["nine digits", "752316926"],
  ])("refuses %s", (_, number) => {
    expect(isEgn(number)).toBe(false);
  });

  it("takes every ЕГН and ЛНЧ", () => {
    fc.assert(fc.property(anyEgn, isEgn));
    fc.assert(fc.property(anyLnch, isLnch));
  });

  it("refuses every ЕГН and ЛНЧ with one digit changed", () => {
    const changed = (digits: string, place: number, by: number): string =>
      digits.slice(0, place) + String((Number(digits.charAt(place)) + by) % 10) + digits.slice(place + 1);
    // Modulo 11 and then 10 lets 0 and 10 share a digit, so only a change of the check digit itself is sure to be seen.
    fc.assert(fc.property(anyEgn, fc.integer({ min: 1, max: 9 }), (egn, by) => !isEgn(changed(egn, 9, by))));
    fc.assert(
      fc.property(
        anyLnch,
        fc.nat(9),
        fc.integer({ min: 1, max: 9 }),
        (lnch, place, by) => !isLnch(changed(lnch, place, by)),
      ),
    );
  });
});

describe("plain", () => {
  it("reads the digits of every script", () => {
    const digits = Array.from({ length: 0x110000 }, (_, point) =>
      point >= 0xd800 && point < 0xe000 ? "" : String.fromCodePoint(point),
    ).filter((sign) => /^\p{Nd}$/u.test(sign));
    const read = digits.map(plain);
    expect(read.every((each, place) => each === String(place % 10))).toBe(true);
    expect(digits.length).toBeGreaterThan(600);
  });
});

describe("findPersonal", () => {
  it("finds every ЕГН, whatever stands between its digits and around it", () => {
    fc.assert(
      fc.property(spread(anyEgn), around, (number, [before = "", after = ""]) => {
        expect(findPersonal(before + number + after, "cell")?.kind).toBe("egn");
      }),
      { numRuns: 500 },
    );
  });

  it("finds every ЛНЧ, whatever stands between its digits and around it", () => {
    fc.assert(
      fc.property(spread(anyLnch), around, (number, [before = "", after = ""]) => {
        expect(findPersonal(before + number + after, "prose")).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  it("finds every ЕГН in an id, also behind letters", () => {
    fc.assert(
      fc.property(anyEgn, fc.constantFrom("", "C", "ЕГН", "id-", "BG", "x_", "№"), (egn, before) => {
        expect(findPersonal(before + egn, "id")).toEqual({ kind: "egn", suspect: false });
      }),
    );
  });

  it("lets ten digits pass that are neither", () => {
    fc.assert(
      fc.property(
        tenDigits.filter((digits) => !isEgn(digits) && !isLnch(digits)),
        fc.constantFrom("", "C", "id-"),
        (digits, before) => {
          const find = findPersonal(before + digits, "id");
          expect(find === undefined || find.suspect).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("lets every UUID and hash pass", () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        expect(findPersonal(uuid, "id")).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
    const hash = fc
      .string({
        unit: fc.constantFrom("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d", "e", "f"),
        minLength: 32,
        maxLength: 32,
      })
      .filter((each) => /\d[a-f]+\d/.test(each));
    fc.assert(
      fc.property(hash, (each) => {
        expect(findPersonal(each, "id")).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});

const honest: readonly (readonly [Place, readonly string[]])[] = [
  [
    "id",
    [
      "c1",
      "C-0001",
      "case-00042",
      "2019-0042",
      "2019-001234",
      "001234/2019",
      "2019-09-0012",
      "KNL-2018-000123",
      "f47ac10b-58cc-4372-a567-0e02b2c3d479",
      "12345678-1234-4123-8123-123456789012",
      "5d41402abc4b2a76b9719d911017c592",
      "3f8a9c2b1d",
      "k3f8w1m5t2z9q4",
      "1234567890",
      "9999999998",
      "0000000001",
      "123456789012",
      "C123456789",
      "T-12",
      "KNL29-T1",
      "екип 3",
      "Екип №12",
      "Екип-7",
      "РУО-14",
      "sofia-iztok-2",
      "A",
      "0301-2019-11",
      "01HZX3V7Q8R9S0T1U2V3W4X5Y6",
      "7523169264",
      "x7k2-91p0",
      "2017/2018-15",
      "3-4",
      "12.5",
      "1000000",
      "case:42",
      "V1StGXR8_Z5jdHi6B-myT",
      "550e8400e29b41d4a716446655440000",
      "3x45",
      "12i34k",
      "12dec34f",
      "7v12",
      "00000000-35ba-2dec-8000-000000000000",
      "case-00000000-2feb-1985-8000-000000000000",
    ],
  ],
  ["dated id", ["okc-2019-03-12", "2019-03-12/1", "BG415-12.03.2019"]],
  [
    "cell",
    [
      "KNL01",
      "7-10",
      "2017/2018",
      "2018-03",
      "dropped-out",
      "male",
      "education,social",
      "12",
      "-3",
      "3.5",
      "1234567",
      "XKX99",
      "BG415",
      "n/a",
      "?",
      "2017/2019",
      "15–16",
      "17+",
      "VI.2018",
      "май 2018",
      "10/2018",
    ],
  ],
  [
    "dated cell",
    [
      "2019-03-07",
      "07.03.2019",
      "07/03/2019",
      "7-3-2019",
      "07.03.19",
      "07032019",
      "07 03 2019",
      "07.03.2019 10:30",
      "03.09.2018 г.",
    ],
  ],
  ["codes", ["education|social", "РУО|ДСП|РЗИ", "education, social"]],
  [
    "prose",
    [
      "Регистър на община Кюстендил, 2017/2018–2025/2026",
      "Extract as of 30 November 2023, version 2.1",
      "npm run make-register -- --cases 20000 --seed 2017 --out DIR",
      "Решение № 373/2017",
      "20 000 cases, 9 school years",
    ],
  ],
  ["contact", ["opendata@example.bg", "02/987 65 43, ул. „Демокрация“ 1", "https://example.bg"]],
];

describe("a date beside other digits", () => {
  it.each([
    ["prose", "на 07.03.2019, тел. 0301 2 34 56", "phone"],
    ["prose", "07.03.2019 / 0888123456", "phone"],
    ["dated cell", "0701/5 12 34", "phone"],
    ["dated cell", "0888 123 456", "phone"],
    ["dated cell", "07.03.2019 752316 9263", "egn"],
    ["dated id", "okc-07.03.2019-0888123456", "phone"],
  ] as const)("hides nothing: %s %s", (place, text, kind) => {
    expect(findPersonal(text, place)?.kind).toBe(kind);
  });
});

describe("honest cells", () => {
  it.each(honest.flatMap(([place, texts]) => texts.map((text) => [place, text] as const)))(
    "raise no alarm: %s %s",
    (place, text) => {
      expect(findPersonal(text, place)).toBeUndefined();
    },
  );
});
