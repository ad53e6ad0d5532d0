import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest begin first, so that none of them is left over for one processor alone. */
const slowest = [
  "site/every-page/accessible",
  "site/every-page/hunt",
  "site/explore/explore-engine",
  "site/charts/tips-window",
  "site/pages/finder",
  "site/files/data-page",
  "site/files/pasted",
  "site/every-page/browsing",
  "site/charts/measures",
  "site/explore/explore-answer",
  "site/files/take-away",
  "site/every-page/base",
  "site/pages/map",
  "site/explore/explore-own",
  "site/every-page/claims",
  "site/pages/places",
  "data/release-command",
  "protect/standing",
  "protect/releases",
  "data/refused",
  "data/hunt",
  "data/claims-of-rates",
  "data/releases",
  "protect/paths",
  "protect/ladder",
  "protect/properties",
  "search/settlements",
];

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = slowest.findIndex((name) => moduleId.includes(`/test/${name}.test.`));
      return at === -1 ? slowest.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

interface Room {
  readonly isolate?: boolean;
  readonly maxWorkers?: number;
  readonly retry?: number;
}
const room = (name: string, include: string[], timeout: number, more: Room = {}) => ({
  extends: true as const,
  test: { name, include, testTimeout: timeout, hookTimeout: timeout, maxWorkers: availableParallelism(), ...more },
});

export default defineConfig({
  test: {
    env: { TZ: "Europe/Sofia" },
    // What is waited for is what the test asserts: the default second is less than a busy machine needs.
    expect: { poll: { timeout: 20_000 } },
    sequence: { sequencer: SlowFirst },
    projects: [
      // Hundreds of small files: to load the same modules for each of them would take half of the time.
      room("unit", ["test/!(browser|protect|publish|data|site)/**/*.test.ts"], 60_000, { isolate: false }),
      // These put something in the place of a module or of what a browser has.
      room("browser", ["test/browser/**/*.test.ts"], 60_000),
      room("protect", ["test/protect/**/*.test.ts"], 240_000),
      room("data", ["test/{publish,data}/**/*.test.ts"], 120_000),
      // A test with a browser waits for more than half of its time: one more than there are processors keeps them all
      // busy. On a busy machine a browser may miss a moment; what fails twice is a fault.
      room("site", ["test/site/**/*.test.ts"], 180_000, { maxWorkers: availableParallelism() + 1, retry: 1 }),
    ],
  },
});
