import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { InputRefused } from "../../src/model/refused.ts";
import type { Bundle } from "./bundle.ts";
import type { Place } from "./renderer.ts";
import type { Ask, Said } from "./worker.ts";

type Asked = Ask extends infer One ? (One extends { readonly id: number } ? Omit<One, "id"> : never) : never;

interface Waiting {
  readonly resolve: (said: Said) => void;
  readonly reject: (error: Error) => void;
}

/** A process that draws; see worker.ts. It begins when it is first asked. */
class Drawer {
  busy = 0;
  private child: ChildProcess | undefined;
  private readonly bundle: Bundle;
  private readonly waiting = new Map<number, Waiting>();
  private next = 0;
  private readonly base: string;

  constructor(bundle: Bundle, base: string) {
    this.bundle = bundle;
    this.base = base;
  }

  async ask(asked: Asked): Promise<Said> {
    const child = (this.child ??= this.begin());
    this.busy += 1;
    const id = this.next++;
    try {
      return await new Promise<Said>((resolve, reject) => {
        this.waiting.set(id, { resolve, reject });
        child.send({ ...asked, id });
      });
    } finally {
      this.busy -= 1;
      this.waiting.delete(id);
    }
  }

  end(): void {
    this.child?.kill();
  }

  private begin(): ChildProcess {
    const { entry, note } = this.bundle;
    const child = fork(join(import.meta.dirname, "worker.ts"), [entry, note, this.base], { serialization: "advanced" });
    child.on("message", (said: Said) => {
      const waiting = this.waiting.get(said.id);
      if ("failure" in said) waiting?.reject(said.refused ? new InputRefused(said.failure) : new Error(said.failure));
      else waiting?.resolve(said);
    });
    child.on("exit", (code) => {
      this.child = undefined;
      for (const { reject } of this.waiting.values())
        reject(new Error(`a process that draws pages ended with ${code ?? "a signal"}`));
    });
    return child;
  }
}

/** Processes that draw the places of a bundle, for a base, between them. */
export class Workers {
  private readonly drawers: readonly Drawer[];

  constructor(bundle: Bundle, base: string, count: number) {
    this.drawers = Array.from({ length: count }, () => new Drawer(bundle, base));
  }

  /** Which places there are. */
  async list(): Promise<readonly Place[]> {
    const said = await this.idlest().ask({ does: "list" });
    return "places" in said ? said.places : [];
  }

  /** Draws some places into a folder, one after the other in one process. */
  async draw(places: readonly Place[], out: string): Promise<void> {
    await this.idlest().ask({ does: "draw", places, out });
  }

  /** Draws groups of places into a folder in all processes; each takes the next group when it is free. */
  async drawAll(groups: readonly (readonly Place[])[], out: string, tell: (done: number) => void): Promise<void> {
    const queue = [...groups];
    await Promise.all(
      this.drawers.map(async (drawer) => {
        for (let places = queue.shift(); places !== undefined; places = queue.shift()) {
          await drawer.ask({ does: "draw", places, out });
          tell(places.length);
        }
      }),
    );
  }

  /** Ends the processes. */
  end(): void {
    for (const drawer of this.drawers) drawer.end();
  }

  /** The first that has nothing to do, so that a second begins only when it is needed. */
  private idlest(): Drawer {
    const [first, ...others] = this.drawers;
    if (first === undefined) throw new RangeError("no process to draw with");
    return others.reduce((best, each) => (each.busy < best.busy ? each : best), first);
  }
}
