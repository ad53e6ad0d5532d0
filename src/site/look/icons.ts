/** The icons of the site, one family: drawn on a grid of 20 pixels with a line of 1.5, round ends, no fill. */
export const icons = {
  search: "M13.75 8.5a5.25 5.25 0 1 1-10.5 0a5.25 5.25 0 0 1 10.5 0zM12.4 12.4L17 17",
  download: "M10 3v10M5.75 8.75L10 13l4.25-4.25M3.5 16.75h13",
  print: "M6 7V3h8v4M6 13.5H3.25V7h13.5v6.5H14M6 11h8v6H6z",
  link: "M8.4 11.6a3.1 3.1 0 0 0 4.4 0l2.9-2.9a3.1 3.1 0 0 0-4.4-4.4L10 5.6M11.6 8.4a3.1 3.1 0 0 0-4.4 0l-2.9 2.9a3.1 3.1 0 0 0 4.4 4.4l1.3-1.3",
  arrow: "M3.5 10h13M11.5 5l5 5l-5 5",
  close: "M5 5l10 10M15 5L5 15",
  map: "M3 5.5l4.5-2l5 2l4.5-2v11l-4.5 2l-5-2l-4.5 2zM7.5 3.5v11M12.5 5.5v11",
  table: "M3 4h14v12H3zM3 8h14M3 12h14M8.5 4v12",
} as const;

export type IconName = keyof typeof icons;
export const iconNames = Object.keys(icons) as readonly IconName[];
