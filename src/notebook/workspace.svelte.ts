/* eslint-disable svelte/prefer-svelte-reactivity -- maps are replaced whole or are not shown */
/**
 * The notebook's state: the document with its history, and what the engine gave for it.
 *
 * Results are kept per slot. While a new one is on its way the old one stays, marked stale;
 * a failed run says so and keeps the old numbers.
 */
import {
  listLevers,
  type Baseline,
  type Decision,
  type GivenBalance,
  type Lever,
  type ModelError,
  type Month,
  type Projection,
  type Scenario,
} from '../../models/index.ts';
import type { ScenarioRun } from './chart-series.ts';
import {
  BASE,
  deskOf,
  editing,
  keepingDesk,
  keepingAudited,
  letterOf,
  openBaseline,
  selecting,
  slotOf,
  startingFrom,
  storedAs,
  withAudited,
  withBalance,
  withLever,
  withoutBalance,
  withoutLever,
  withoutSlot,
  withScenario,
  withTrial,
  type Document,
  type Slot,
  type Stored,
} from './document.ts';
import { jobsOf, TRIAL, type Job } from './jobs.ts';
import type { LeverMove } from './lever-changes.ts';
import { mapped, pushed, redone, replaced, startHistory, undone, type History } from './history.ts';
import type { Desk } from '../report-cell/desk.ts';
import { toasts } from '../ui/toasts.svelte.ts';
import type { RunSlot } from './run-slot.ts';

export interface SlotResult {
  readonly projection: Projection | null;
  readonly state: 'running' | 'fresh' | 'error';
  readonly errors: readonly ModelError[];
}

const NONE: SlotResult = { projection: null, state: 'running', errors: [] };

export class Workspace {
  #history = $state.raw<History<Document>>(null as unknown as History<Document>);
  #results = $state.raw<ReadonlyMap<string, SlotResult>>(new Map());
  readonly #run: RunSlot;
  readonly #beside: (open: Baseline) => Baseline | null;
  #offer: number | null = null;
  /** What each slot was last asked to run, so that only changed ones run again. */
  #asked = new Map<string, string>();
  #askedBaseline: Baseline | null = null;

  readonly levers: readonly Lever[] = $derived.by(() => listLevers(this.document.baseline));

  /**
   * @param edited what was left from an earlier visit: undoing it leads to `document`
   * @param beside the baseline that a chapter stands on where the open one cannot show it
   */
  constructor(
    document: Document,
    run: RunSlot,
    edited: Document = document,
    beside: (open: Baseline) => Baseline | null = () => null,
  ) {
    this.#history = pushed(startHistory(document), edited);
    this.#run = run;
    this.#beside = beside;
    this.#runAll();
  }

  get document(): Document {
    return this.#history.present;
  }

  get selected(): Slot {
    return slotOf(this.document, this.document.selected);
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  resultOf(id: string): SlotResult {
    return this.#results.get(id) ?? NONE;
  }

  /** All slots with a projection, the baseline first. */
  get runs(): readonly ScenarioRun[] {
    return this.document.slots.flatMap((slot) => {
      const { projection } = this.resultOf(slot.id);
      if (!projection) return [];
      return [{ id: slot.id, style: slot.style, letter: letterOf(slot), name: slot.title, projection }];
    });
  }

  get base(): Projection | null {
    return this.resultOf(BASE).projection;
  }

  get running(): boolean {
    return this.document.slots.some((slot) => this.resultOf(slot.id).state === 'running');
  }

  leverOf(id: string): Lever | null {
    return this.levers.find((lever) => lever.id === id) ?? null;
  }

  /** The baseline beside the open one, if a chapter needs one. */
  get beside(): Baseline | null {
    return this.#beside(this.document.baseline);
  }

  /** @param from where a new change begins; by default where the levers start */
  setLever(lever: string, value: number, from?: Month): void {
    const { selected } = this.document;
    const base = this.leverOf(lever)?.value ?? null;
    this.#step(withLever(this.document, selected, lever, value, base, from), `${selected}/${lever}`);
  }

  setTrial(move: LeverMove): void {
    this.#step(withTrial(this.document, move), `${TRIAL}/${move.lever}`);
  }

  resetLever(lever: string, slot = this.document.selected): void {
    this.#step(withoutLever(this.document, slot, lever));
  }

  startFrom(month: Month): void {
    this.#step(startingFrom(this.document, this.document.selected, month), 'from');
  }

  setBalance(fund: string, month: Month, amount: number): void {
    this.#step(withBalance(this.document, { fund, month, amount }));
  }

  clearBalance(fund: string): void {
    this.#step(withoutBalance(this.document, fund));
  }

  add(
    scenario: Pick<Scenario, 'title' | 'note' | 'source' | 'parents' | 'changes' | 'balances'>,
    stored: Stored | null = null,
  ): boolean {
    const next = withScenario(this.document, scenario, stored);
    if (next === this.document) return false;
    this.#step(next);
    return true;
  }

  remove(id: string): void {
    this.#step(withoutSlot(this.document, id));
  }

  edit(id: string, edit: Partial<Pick<Slot, 'title' | 'note' | 'changes'>>): void {
    this.#step(editing(this.document, id, edit), `${id}/${Object.keys(edit).join()}`);
  }

  openBaseline(
    baseline: Baseline,
    scenarios: readonly Scenario[] = [],
    balances: readonly GivenBalance[] = [],
  ): void {
    const { marks } = this.document; // the page stays folded as it is
    this.replaceDocument({ ...openBaseline(baseline, scenarios), balances, marks });
  }

  get desk(): Desk {
    return deskOf(this.document);
  }

  editDesk(desk: Desk): void {
    this.#step({ ...this.document, desk });
  }

  /** @param set of figures that ships */
  setAudited(set: string, decisions: readonly Decision[]): void {
    this.#step(withAudited(this.document, set, decisions));
  }

  /** Puts a whole document in place, e.g. with adopted changes; one step of history. */
  replaceDocument(document: Document): void {
    this.#step(keepingAudited(keepingDesk(document, this.document), this.document));
  }

  /** A save only notes its revision: nothing to undo, and undoing other things does not forget it. */
  noteStored(lineage: number, stored: Stored | null): void {
    this.#history = mapped(this.#history, (document) => storedAs(document, lineage, stored));
  }

  select(id: string): void {
    this.#history = replaced(this.#history, selecting(this.document, id));
  }

  endDrag(): void {
    this.#history = { ...this.#history, mark: null };
  }

  /** Says what was just done and offers to undo it, until something newer is done. */
  offerUndo(text: string, undoLabel?: string): void {
    this.#offer = toasts.show({ text, undoLabel, undoKey: true, undo: () => this.undo() });
  }

  undo(): void {
    this.#endOffer();
    this.#history = undone(this.#history);
    this.#runAll();
  }

  redo(): void {
    this.#endOffer();
    this.#history = redone(this.#history);
    this.#runAll();
  }

  retry(): void {
    this.#asked.clear();
    this.#runAll();
  }

  #step(next: Document, mark: string | null = null): void {
    this.#endOffer(); // it would undo this step, not its own
    this.#history = pushed(this.#history, next, mark);
    this.#runAll();
  }

  #endOffer(): void {
    if (this.#offer !== null) toasts.dismiss(this.#offer);
    this.#offer = null;
  }

  #runAll(): void {
    const { baseline } = this.document;
    if (this.#askedBaseline !== baseline) {
      // Another region's numbers are no old results of this one; an appended month's are.
      if (this.#askedBaseline?.id !== baseline.id) this.#results = new Map();
      this.#askedBaseline = baseline;
      this.#asked.clear();
    }
    const jobs = jobsOf(this.document, this.beside);
    for (const id of [...this.#asked.keys()]) if (!jobs.some((job) => job.id === id)) this.#asked.delete(id);
    for (const job of jobs) {
      if (this.#asked.get(job.id) === job.key) continue;
      this.#asked.set(job.id, job.key);
      void this.#runOne(job);
    }
  }

  async #runOne({ id, key, scenario }: Job): Promise<void> {
    this.#put(id, { ...this.resultOf(id), state: 'running', errors: [] });
    const result = await this.#run(id, { scenario });
    if (result === 'superseded' || this.#asked.get(id) !== key) return;
    if (result.ok) this.#put(id, { projection: result.value, state: 'fresh', errors: [] });
    else this.#put(id, { ...this.resultOf(id), state: 'error', errors: result.error });
  }

  #put(id: string, result: SlotResult): void {
    this.#results = new Map(this.#results).set(id, result);
  }
}
