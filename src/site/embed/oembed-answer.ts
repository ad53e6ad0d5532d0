/** An answer to oEmbed 1.0 by the names of its fields. */
export type OembedAnswer = Readonly<Record<string, string | number>>;

/** Heights in pixels by the width up to which they are enough, as a field of an answer: "590:910 680:1040". */
export const heightsText = (upTo: readonly (readonly [number, number])[]): string =>
  upTo
    .filter(([, height], i) => upTo[i + 1]?.[1] !== height)
    .map(([width, height]) => `${width}:${height}`)
    .join(" ");

/** The most that who asks has room for, in pixels. */
export interface Limits {
  readonly maxwidth: number;
  readonly maxheight: number;
}

/** What a question sets as limits; what is no number of pixels sets none. Nothing where none is set. */
export function limitsIn(asked: URLSearchParams): Limits | undefined {
  const limit = (name: keyof Limits): number =>
    Math.min(
      ...asked
        .getAll(name)
        .map((text) => Math.floor(Number(text)))
        .filter((pixels) => Number.isFinite(pixels) && pixels >= 1),
    );
  const limits = { maxwidth: limit("maxwidth"), maxheight: limit("maxheight") };
  return Number.isFinite(limits.maxwidth) || Number.isFinite(limits.maxheight) ? limits : undefined;
}

const narrowest = 280;
const framed = ["html", "heights"];
const pictured = ["thumbnail_url", "thumbnail_width", "thumbnail_height"];
const without = (answer: OembedAnswer, names: readonly string[]): OembedAnswer =>
  Object.fromEntries(Object.entries(answer).filter(([name]) => !names.includes(name)));

/**
 * The widest frame, with its height, that fits and needs no scroll bar in any column from the narrowest to its own
 * width.
 */
function frameIn(
  answer: OembedAnswer,
  { maxwidth, maxheight }: Limits,
): { readonly width: number; readonly height: number } | undefined {
  const widest = Math.min(Number(answer["width"]), maxwidth);
  if (widest < narrowest) return undefined;
  const steps = String(answer["heights"] ?? "")
    .split(" ")
    .map((pair) => pair.split(":").map(Number));
  const frames = steps.map(([upTo = 0, height = 0], i) => ({
    from: steps[i - 1]?.[0] ?? 0,
    width: Math.min(upTo, widest),
    height,
  }));
  const found = frames.findLast(({ from, height }) => from < widest && height <= maxheight);
  return found && { width: found.width, height: found.height };
}

/**
 * The answer that keeps to limits. The frame becomes narrower, and as high as that needs; where no frame fits that
 * could be read without a scroll bar of its own, the answer is the chart as a picture.
 */
export function fitted(answer: OembedAnswer, limits: Limits): OembedAnswer {
  const [wide, high] = [Number(answer["thumbnail_width"]), Number(answer["thumbnail_height"])];
  const frame = frameIn(answer, limits);
  if (frame === undefined) {
    const scale = Math.min(1, limits.maxwidth / wide, limits.maxheight / high);
    const size = { width: Math.max(1, Math.floor(wide * scale)), height: Math.max(1, Math.floor(high * scale)) };
    return { ...without(answer, [...framed, ...pictured]), type: "photo", url: answer["thumbnail_url"] ?? "", ...size };
  }
  const kept = wide <= limits.maxwidth && high <= limits.maxheight ? answer : without(answer, pictured);
  if (frame.width === Number(answer["width"])) return { ...kept, html: withHeight(answer, frame.height), ...frame };
  // A column that is narrower still has a narrower frame; where a page takes no styles, the column alone is the limit.
  return { ...kept, html: withHeight(answer, frame.height, ` style="max-width:${frame.width}px"`), ...frame };
}

const withHeight = (answer: OembedAnswer, height: number, more = ""): string =>
  String(answer["html"]).replace(/ width="100%" height="\d+"/, ` width="100%" height="${height}"${more}`);

// Before it comes the path that the site lives under, if any.
const address = /\/oembed\/[\w/-]+\.json$/;
/** What is true of the file and not of an answer made of it. */
const ofFile = ["content-length", "content-encoding", "etag", "last-modified", "accept-ranges"];

/** The path of an oEmbed answer that a question sets limits to; nothing for every other question. */
export function limitedPath({ pathname, searchParams }: URL): string | undefined {
  return address.test(pathname) && limitsIn(searchParams) !== undefined ? pathname : undefined;
}

/**
 * Answers a question for an oEmbed answer within the limits it sets; `next` gives the built file, which is the answer
 * to all else.
 */
export async function honoured(asked: URL, next: () => Promise<Response>): Promise<Response> {
  const limits = limitsIn(asked.searchParams);
  const file = await next();
  if (limits === undefined || limitedPath(asked) === undefined || !file.ok) return file;
  const text = await file.text();
  const headers = new Headers(file.headers);
  for (const name of ofFile) headers.delete(name);
  return new Response(JSON.stringify(fitted(JSON.parse(text) as OembedAnswer, limits)), { headers });
}
