/** Days, times and spans of time as DuckDB writes them; all reckoned in whole numbers, since no Date reaches as far. */

const padded = (value: bigint | number, digits = 2): string => String(value).padStart(digits, "0");
const size = (value: bigint): bigint => (value < 0n ? -value : value);
/** How often the one goes into the other, whatever is over left to the later part: −1 is the last of the day before. */
const floored = (value: bigint, by: bigint): bigint => (value - (((value % by) + by) % by)) / by;

/** The day so many days after 1970-01-01, in the calendar of today; years before the first are marked. */
function civil(days: number): string {
  // Years are counted from March, so that the odd day of February is their last; 400 of them have 146,097 days.
  const since = days + 719_468;
  const era = Math.floor(since / 146_097);
  const ofEra = since - era * 146_097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const told = year + era * 400 + (month <= 2 ? 1 : 0);
  const day = `${padded(month)}-${padded(ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1)}`;
  return told > 0 ? `${padded(told, 4)}-${day}` : `${padded(1 - told, 4)}-${day} (BC)`;
}

/** Parts of a day, so many to the second, as hours, minutes, seconds and what is over; hours may be any number. */
export function timeOf(parts: bigint, toSecond: bigint): string {
  const seconds = parts / toSecond;
  const rest = padded(parts % toSecond, String(toSecond).length - 1).replace(/0+$/, "");
  const whole = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n].map((part) => padded(part)).join(":");
  return toSecond === 1n || rest === "" ? whole : `${whole}.${rest}`;
}

const lastDay = 2_147_483_647;
const lastMoment = 2n ** 63n - 1n;

/** The day so many days after 1970-01-01. */
export function dayOf(days: number): string {
  if (Math.abs(days) === lastDay) return days < 0 ? "-infinity" : "infinity";
  return civil(days);
}

/** The moment so many parts of a second after the first of 1970; one that has a zone is told in UTC, and says so. */
export function momentOf(parts: bigint, toSecond: bigint, hasZone: boolean): string {
  if (size(parts) === lastMoment) return parts < 0n ? "-infinity" : "infinity";
  const toDay = toSecond * 86_400n;
  const days = floored(parts, toDay);
  return `${civil(Number(days))} ${timeOf(parts - days * toDay, toSecond)}${hasZone ? "+00" : ""}`;
}

/** A span of months, days and billionths of a second. */
export function spanOf([months = 0, days = 0, nanoseconds = 0]: Iterable<number> & readonly number[]): string {
  const counted = (count: number, unit: string): readonly string[] =>
    count === 0 ? [] : [`${count} ${unit}${Math.abs(count) === 1 ? "" : "s"}`];
  const parts = BigInt(Math.round(nanoseconds / 1000));
  const time = `${parts < 0n ? "-" : ""}${timeOf(size(parts), 1_000_000n)}`;
  const words = [
    ...counted(Math.trunc(months / 12), "year"),
    ...counted(months % 12, "month"),
    ...counted(days, "day"),
  ];
  return [...words, ...(parts === 0n && words.length > 0 ? [] : [time])].join(" ");
}
