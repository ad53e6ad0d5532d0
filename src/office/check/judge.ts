import type { Fault } from "../../intake/fault.ts";
import type { RegisterAreas } from "../../intake/register/areas.ts";
import { heldSource } from "../../intake/register/held-source.ts";
import { judgeRegister } from "../../intake/register/register.ts";
import type { Extract, RegisterConsumer } from "../../intake/register/register.ts";
import type { Tally } from "../../intake/register/tally.ts";
import type { Findings, Place, Severity } from "../finding.ts";

/** Where a line of a file of the contract comes from in the office's table. */
export type LineOrigin = (file: string, line: number) => Omit<Place, "means"> | undefined;

const drop = (): void => undefined;

/** Takes nothing of what is read. */
const nobody: RegisterConsumer = {
  cases: drop,
  sweeps: drop,
  institutions: drop,
  placements: drop,
  services: drop,
  sittings: drop,
};

function addAll(tally: Tally, severity: Severity, origin: LineOrigin, findings: Findings): void {
  const placeOf = ({ file, line, column }: Fault): Place => ({
    ...((line === undefined ? undefined : origin(file, line)) ?? { file, line }),
    means: column,
  });
  for (const { count, first } of tally.kinds()) {
    const [fault] = first;
    if (fault === undefined) continue;
    findings.add("contract", severity, placeOf(fault), { problem: fault.problem, remedy: fault.remedy }, count);
  }
}

/**
 * Gate B: the files that are to be delivered, judged as the build judges them. Undefined, with the findings, where they
 * are not fit.
 */
export async function judgeFiles(
  files: ReadonlyMap<string, string>,
  areas: RegisterAreas,
  release: string,
  origin: LineOrigin,
  findings: Findings,
): Promise<Extract | undefined> {
  const { finds, faults, extract } = await judgeRegister(heldSource(files), areas, nobody, release);
  addAll(finds, "stop", origin, findings);
  addAll(faults, "fix", origin, findings);
  return extract;
}
