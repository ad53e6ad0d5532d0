import type { DigitWindow } from "../digit-windows.ts";

const mobile = /^0?(?:8[789]|9[89])\d{7}$/;
const mobileAbroad = /^(?:00)?3590?(?:8[789]|9[89])\d{7}$/;
const sofia = /^02[2-9]\d{6}$/;
const landline = /^0[3-9]\d{6,8}$/;
const landlineAbroad = /^(?:00)?3590?[2-9]\d{6,7}$/;

/**
 * Whether digits without a plus sign are a Bulgarian mobile number; one ten-digit number in two hundred is by chance.
 */
export const isMobile = ({ digits }: DigitWindow): boolean => mobile.test(digits) || mobileAbroad.test(digits);

/**
 * Whether digits are written the way a phone number is: with a plus sign; a mobile number in groups; any other number
 * of the country in groups with a blank, a slash or brackets between them.
 */
export function isWrittenAsPhone(window: DigitWindow): boolean {
  const { digits, groups, between, plus } = window;
  if (plus && digits.length >= 9) return true;
  if (groups.length === 1) return false;
  return isMobile(window) || (/[\s/()]/.test(between) && isLandline(window));
}

/** Whether digits are a number of a Bulgarian landline, with its area. */
export const isLandline = ({ digits }: DigitWindow): boolean =>
  sofia.test(digits) || landline.test(digits) || landlineAbroad.test(digits);
