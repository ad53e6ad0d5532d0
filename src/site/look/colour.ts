/** A colour in sRGB, each channel from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads "#0a6a66". Refuses any other notation. */
export function readHex(text: string): Rgb {
  const [, red, green, blue] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text) ?? [];
  if (red === undefined || green === undefined || blue === undefined)
    throw new Error(`colour: "${text}" is not six hexadecimal digits after "#"`);
  return [parseInt(red, 16) / 255, parseInt(green, 16) / 255, parseInt(blue, 16) / 255];
}

/** Writes a colour as "#0a6a66"; what the screen cannot show is cut off. */
export const writeHex = (colour: Rgb): string =>
  `#${colour
    .map((channel) =>
      Math.round(Math.min(1, Math.max(0, channel)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

const map = ([red, green, blue]: Rgb, change: (channel: number) => number): Rgb => [
  change(red),
  change(green),
  change(blue),
];
// IEC 61966-2-1, as WCAG 2.2 cites it.
const linear = (colour: Rgb): Rgb =>
  map(colour, (channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
const encoded = (colour: Rgb): Rgb =>
  map(colour, (channel) =>
    channel <= 0.0031308 ? channel * 12.92 : 1.055 * Math.max(0, channel) ** (1 / 2.4) - 0.055,
  );

type Matrix = readonly [Rgb, Rgb, Rgb];
const dot = (a: Rgb, b: Rgb): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const times = (matrix: Matrix, colour: Rgb): Rgb => [
  dot(matrix[0], colour),
  dot(matrix[1], colour),
  dot(matrix[2], colour),
];

const luminance = (colour: Rgb): number => dot([0.2126, 0.7152, 0.0722], linear(colour));

/** The contrast ratio of two colours by WCAG 2.2: from 1 to 21, whichever stands first. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

export const deficiencies = ["protanopia", "deuteranopia"] as const;
export type Deficiency = (typeof deficiencies)[number];

// Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE
// Transactions on Visualization and Computer Graphics 15 (6), 2009, doi:10.1109/TVCG.2009.113: the matrices for
// severity 1.0, on linear RGB.
const simulations: Readonly<Record<Deficiency, Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** A colour as somebody who lacks the long-wave (protanopia) or middle-wave (deuteranopia) cones sees it. */
export const seenWith = (deficiency: Deficiency, colour: Rgb): Rgb =>
  map(encoded(times(simulations[deficiency], linear(colour))), (channel) => Math.min(1, Math.max(0, channel)));

// Ottosson, "A perceptual color space for image processing", 2020.
const toCones: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const toLab: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

/**
 * How far apart two colours look: the straight distance in OKLab, times 100; about 2 can just be told apart side by
 * side.
 */
export function distance(one: Rgb, other: Rgb): number {
  const lab = (colour: Rgb): Rgb => times(toLab, map(times(toCones, linear(colour)), Math.cbrt));
  const [a, b] = [lab(one), lab(other)];
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
