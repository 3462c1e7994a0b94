/**
 * Files from and to other offices. Opening never overwrites: the file is read, what differs is
 * shown row by row, and only what the person picks is adopted, as one undoable step.
 */
import {
  adopt,
  differences,
  parseFundcastFile,
  writeScenarioFile,
  type Baseline,
  type DifferenceRow,
  type ModelError,
  type Result,
  type Scenario,
} from '../../models/index.ts';
import { download } from '../files/download.ts';
import { safeFileName } from '../files/file-name.ts';
import { acceptDrops, openByDialog } from '../files/open-file.ts';
import { readTextFile, type TextFile } from '../files/read-text.ts';
import { shippedBaseline } from '../story/shipped.ts';
import { BASE, editing, openBaseline, scenarioOf, slotOf, withScenario, type Document } from './document.ts';
import type { Workspace } from './workspace.svelte.ts';

export type Review =
  | { readonly kind: 'refused'; readonly name: string; readonly errors: readonly ModelError[] }
  | { readonly kind: 'baseline'; readonly name: string; readonly baseline: Baseline }
  | {
      readonly kind: 'scenario';
      readonly name: string;
      readonly theirs: Scenario & { readonly baseline: Baseline };
      readonly sameBaseline: boolean;
      readonly rows: readonly DifferenceRow[];
    };

export class Exchange {
  #review = $state.raw<Review | null>(null);
  #dropping = $state(false);
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  get review(): Review | null {
    return this.#review;
  }

  get dropping(): boolean {
    return this.#dropping;
  }

  async choose(): Promise<void> {
    const opened = await openByDialog();
    if (opened) this.#take(opened);
  }

  /**
   * Takes files dropped anywhere on the page; those that are no JSON are reports.
   *
   * @returns how to stop
   */
  watchDrops(page: HTMLElement, takeReports: (files: readonly File[]) => void): () => void {
    return acceptDrops(page, (files) => {
      this.#dropping = false;
      const reports = files.filter((file) => !isJson(file));
      if (reports.length > 0) takeReports(reports);
      for (const file of files.filter(isJson)) void readTextFile(file).then((read) => this.#take(read));
    });
  }

  over(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files')) this.#dropping = true;
  }

  leave(event: DragEvent): void {
    if (event.relatedTarget === null) this.#dropping = false;
  }

  close(): void {
    this.#review = null;
  }

  /** Hands the scenario of a slot on as a file, with the whole baseline inside. */
  handOn(slotId: string): void {
    const { document } = this.#workspace;
    const slot = slotOf(document, slotId);
    const name = slot.id === BASE ? document.baseline.title.zh : `${document.baseline.region} ${slot.title}`;
    download(writeScenarioFile(scenarioOf(document, slot)), safeFileName(name));
  }

  /** Takes the picked rows over into the selected scenario, baseline rows into the whole document. */
  adopt(picked: readonly string[]): void {
    const review = this.#review;
    if (review?.kind !== 'scenario') return;
    const { document } = this.#workspace;
    const merged = adopt(scenarioOf(document, this.#workspace.selected), review.theirs, picked);
    this.#workspace.replaceDocument(taken(document, merged));
    this.close();
  }

  openAsNew(): void {
    const review = this.#review;
    if (review?.kind === 'baseline') this.#workspace.openBaseline(review.baseline);
    if (review?.kind === 'scenario') {
      const { theirs, sameBaseline } = review;
      if (sameBaseline) this.#workspace.add(theirs);
      else this.#workspace.replaceDocument(withScenario(openBaseline(theirs.baseline), theirs, null));
    }
    this.close();
  }

  #take(file: Result<TextFile, ModelError[]>): void {
    if (file.ok) this.#look(file.value);
    else this.#refuse('', file.error);
  }

  #look({ name, text }: TextFile): void {
    const file = parseFundcastFile(text);
    if (!file.ok) return this.#refuse(name, file.error);
    const { value, readOnly } = file.value;
    // Of a newer program: what it says beyond our knowledge would be lost on the next save.
    if (readOnly) return this.#refuse(name, [readOnly]);
    if (value.format === 'fundcast.baseline') {
      this.#review = { kind: 'baseline', name, baseline: value };
      return;
    }
    const baseline = typeof value.baseline === 'string' ? shippedBaseline(value.baseline) : value.baseline;
    if (!baseline)
      return this.#refuse(name, [
        {
          kind: 'unknownBaseline',
          id: typeof value.baseline === 'string' ? value.baseline : value.baseline.id,
          known: [],
        },
      ]);
    this.#compare(name, { ...value, baseline });
  }

  #compare(name: string, theirs: Scenario & { readonly baseline: Baseline }): void {
    const { document } = this.#workspace;
    const sameBaseline = theirs.baseline.id === document.baseline.id;
    const rows = sameBaseline ? differences(scenarioOf(document, this.#workspace.selected), theirs) : [];
    this.#review = { kind: 'scenario', name: theirs.title || name, theirs, sameBaseline, rows };
  }

  #refuse(name: string, errors: readonly ModelError[]): void {
    this.#review = { kind: 'refused', name, errors };
  }
}

const isJson = ({ name, type }: File): boolean => /\.json$/i.test(name) || type === 'application/json';

/** The selected slot with the merged changes; a merged baseline replaces the document's. */
function taken(document: Document, merged: Scenario): Document {
  const { changes, title, note = '', balances = [], baseline } = merged;
  const selected = document.selected === BASE ? withScenario(document, merged, null) : document;
  const edited = editing(selected, selected.selected, { changes, title, note });
  return { ...edited, balances, baseline: typeof baseline === 'string' ? document.baseline : baseline };
}
