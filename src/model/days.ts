/** Days, months and years as they are written in cells: "2019-02-06", "2019-02" or "2019". */

/** The first day that a day, month or year may mean. */
export const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);

/** The last day that a day, month or year may mean. */
export function lastDay(date: string): string {
  const [year, month, day] = date.split("-");
  if (day !== undefined) return date;
  return new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).toISOString().slice(0, 10);
}

/** Whether one date lies after another, whatever days the two may mean. */
export const isAfter = (one: string, other: string): boolean => firstDay(one) > lastDay(other);

/** The day a number of days after the last one that a date may mean. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(lastDay(date)) + days * 86_400_000).toISOString().slice(0, 10);

/** The day of a moment where the clock stands that it is read from. Sweden writes dates as ISO does. */
export const localDay = (moment: Date): string => new Intl.DateTimeFormat("sv-SE").format(moment);
