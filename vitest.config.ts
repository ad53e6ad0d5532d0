import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest begin first, so that none of them is left over for one processor alone. */
const slowest = [
  "site/hunt",
  "site/accessible",
  "site/browsing",
  "site/finder",
  "site/take-away",
  "site/tips-window",
  "data/hunt",
  "data/refused",
  "protect/releases",
  "protect/standing",
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

const room = (name: string, include: string[], timeout: number, maxWorkers = availableParallelism(), retry = 0) => ({
  extends: true as const,
  test: { name, include, testTimeout: timeout, hookTimeout: timeout, maxWorkers, retry },
});

export default defineConfig({
  test: {
    env: { TZ: "Europe/Sofia" },
    // What is waited for is what the test asserts: the default second is less than a busy machine needs.
    expect: { poll: { timeout: 20_000 } },
    sequence: { sequencer: SlowFirst },
    projects: [
      room("unit", ["test/!(protect|publish|data|site)/**/*.test.ts"], 60_000),
      room("protect", ["test/protect/**/*.test.ts"], 240_000),
      room("data", ["test/{publish,data}/**/*.test.ts"], 120_000),
      // A test with a browser waits for more than half of its time: one more than there are processors keeps them all
      // busy. On a busy machine a browser may miss a moment; what fails twice is a fault.
      room("site", ["test/site/**/*.test.ts"], 180_000, availableParallelism() + 1, 1),
    ],
  },
});
