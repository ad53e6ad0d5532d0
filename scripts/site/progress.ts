const steps = 10;

/** What a long work tells of itself: one line that grows on a terminal, a line for each tenth elsewhere. */
export function progress(
  what: string,
  all: number,
  { isTTY, write } = { isTTY: process.stdout.isTTY, write: (text: string) => process.stdout.write(text) },
): {
  readonly tell: (done: number) => void;
  readonly end: () => void;
} {
  const begun = performance.now();
  const said = (done: number): string =>
    `${done.toLocaleString("en")} of ${all.toLocaleString("en")} ${what}, ${Math.round((performance.now() - begun) / 1000)} s`;
  let [done, told] = [0, 0];
  return {
    tell: (more) => {
      done += more;
      if (isTTY) write(`\r${said(done)}`);
      else if (Math.floor((done * steps) / all) > told) {
        told = Math.floor((done * steps) / all);
        write(`${said(done)}\n`);
      }
    },
    end: () => {
      if (isTTY) write("\n");
    },
  };
}
