/** The ranking of assumptions under way: one run at a turn of the page, so that it can be stopped. */
import {
  influenceSteps,
  type InfluenceProgress,
  type InfluenceRow,
  type Target,
} from '../../models/index.ts';
import { scenarioOf, slotOf, type Document, type Slot } from './document.ts';

/** What is ranked: the notebook's document, or a baseline that is not in use yet. */
export interface Ranked {
  readonly document: Document;
  readonly selected: Slot;
}

export class InfluenceRun {
  #rows = $state.raw<readonly InfluenceRow[] | null>(null);
  #progress = $state.raw<InfluenceProgress | null>(null);
  #of = $state.raw<unknown>(null);
  #stop = false;
  readonly #ranked: () => Ranked;

  constructor(ranked: () => Ranked) {
    this.#ranked = ranked;
  }

  get rows(): readonly InfluenceRow[] | null {
    return this.#rows;
  }

  get progress(): InfluenceProgress | null {
    return this.#progress;
  }

  /** The rows belong to another baseline or to other changes than the present ones. */
  get stale(): boolean {
    return this.#rows !== null && this.#of !== this.#inputs();
  }

  async run(target: Target): Promise<void> {
    if (this.#progress) return;
    const { document, selected } = this.#ranked();
    const inputs = this.#inputs();
    this.#stop = false;
    this.#progress = { done: 0, total: 1 };
    const steps = influenceSteps(
      { scenario: scenarioOf(document, slotOf(document, selected.id)), target },
      () => this.#stop,
    );
    for (let next = steps.next(); ; next = steps.next()) {
      if (next.done) {
        if (next.value.ok && !next.value.value.stopped) {
          this.#rows = next.value.value.rows;
          this.#of = inputs;
        }
        break;
      }
      this.#progress = next.value;
      await new Promise((turn) => setTimeout(turn, 0));
    }
    this.#progress = null;
  }

  /** The last ranking stays. */
  cancel(): void {
    this.#stop = true;
  }

  #inputs(): unknown {
    const { document, selected } = this.#ranked();
    return `${document.baseline.id}|${JSON.stringify([document.balances, document.knownAsOf ?? null, selected.changes])}`;
  }
}
