/* eslint-disable svelte/prefer-svelte-reactivity -- maps are replaced whole */
/**
 * Opening reports: files and texts go to the documents' worker, what comes back goes onto the
 * document's desk as one undoable step. Readings are kept beside it, by what was read.
 */
import {
  LIMITS,
  type ModelError,
  type ReadOptions,
  type ReportFigures,
  type Result,
} from '../../models/index.ts';
import { startDocuments, type DocumentClient } from '../../workers/client.ts';
import type { Workspace } from '../notebook/workspace.svelte.ts';
import { decided, withReport, withSource, type Desk, type OpenReport, type ReportSource } from './desk.ts';

export type Reading = Result<ReportFigures, readonly ModelError[]>;

export interface ReadingUnderWay {
  readonly name: string;
  /** 0…1 of this file. */
  readonly done: number;
  /** The how-manieth of how many. */
  readonly at: number;
  readonly of: number;
}

export interface Refused {
  readonly name: string;
  readonly errors: readonly ModelError[];
}

export interface ReadReport {
  readonly report: OpenReport;
  /** As it was read, with the decisions made here. */
  readonly set: ReportFigures;
}

export class ReportDesk {
  #readings = $state.raw<ReadonlyMap<ReportSource, Reading>>(new Map());
  #underWay = $state.raw<ReadingUnderWay | null>(null);
  #refused = $state.raw<readonly Refused[]>([]);
  #cancel: AbortController | null = null;
  readonly #asked = new WeakSet<ReportSource>();
  readonly #client: DocumentClient;
  readonly #workspace: Workspace;

  constructor(workspace: Workspace, client: DocumentClient = startDocuments()) {
    this.#workspace = workspace;
    this.#client = client;
  }

  /** Each the same object while it says the same: a lever that moves reads nothing again. */
  readonly #desk: Desk = $derived.by(() => this.#workspace.desk);
  readonly #reports = $derived.by(() => this.#desk.reports);

  get desk(): Desk {
    return this.#desk;
  }

  get underWay(): ReadingUnderWay | null {
    return this.#underWay;
  }

  get refused(): readonly Refused[] {
    return this.#refused;
  }

  readingOf({ source }: OpenReport): Reading | null {
    return this.#readings.get(source) ?? null;
  }

  /** Reports that could be read, in the order they were opened. */
  readonly read: readonly ReadReport[] = $derived.by(() =>
    this.#reports.flatMap((report) => {
      const reading = this.readingOf(report);
      return reading?.ok ? [{ report, set: decided(reading.value, report) }] : [];
    }),
  );

  dismiss(): void {
    this.#refused = [];
  }

  cancel(): void {
    this.#cancel?.abort();
  }

  stop(): void {
    this.#client.stop();
  }

  /** @returns the names of those that were opened */
  async openFiles(files: readonly File[]): Promise<readonly string[]> {
    return this.#inTurn(files, async (file, signal, progress) => {
      if (file.size > LIMITS.documentBytes)
        return this.#refuse(file.name, [
          { kind: 'documentTooLarge', measure: 'bytes', limit: LIMITS.documentBytes },
        ]);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const read = await this.#client.readDocument(
        { bytes, name: file.name },
        { signal, onProgress: progress },
      );
      if (!read.ok) return this.#refuse(file.name, read.error);
      const { text, pagesWithoutText, reading } = read.value;
      return this.#put(file.name, { text, options: {}, emptyPages: pagesWithoutText }, inArray(reading));
    });
  }

  async openText(name: string, text: string): Promise<readonly string[]> {
    return this.#inTurn([{ name }], async (_, signal) => {
      const read = await this.#client.readText(text, { signal });
      // A text that does not tell its months is opened all the same: they can be given.
      if (!read.ok && !read.error.some(({ kind }) => kind === 'noPeriod'))
        return this.#refuse(name, read.error);
      return this.#put(name, { text, options: {}, emptyPages: [] }, read);
    });
  }

  /** Region, level or months that the report does not tell, or tells wrongly. */
  async readAgain({ id, source }: OpenReport, options: ReadOptions): Promise<void> {
    const next = { ...source, options };
    const read = await this.#client.readText(source.text, { read: options });
    this.#keep(next, read);
    this.#workspace.editDesk(withSource(this.desk, id, next));
  }

  /** Reads what came back from an earlier visit; call it with every new document. */
  ensure({ reports }: Desk): void {
    for (const { source } of reports) {
      if (this.#readings.has(source) || this.#asked.has(source)) continue;
      this.#asked.add(source);
      void this.#client
        .readText(source.text, { read: source.options })
        .then((read) => this.#keep(source, read));
    }
  }

  async #inTurn<T extends { readonly name: string }>(
    items: readonly T[],
    open: (item: T, signal: AbortSignal, progress: (done: number) => void) => Promise<boolean>,
  ): Promise<readonly string[]> {
    this.cancel();
    const cancel = new AbortController();
    this.#cancel = cancel;
    this.#refused = [];
    const opened: string[] = [];
    for (const [i, item] of items.entries()) {
      const tell = (done: number): void => {
        if (this.#cancel === cancel && !cancel.signal.aborted)
          this.#underWay = { name: item.name, done, at: i + 1, of: items.length };
      };
      tell(0);
      if (await open(item, cancel.signal, tell)) opened.push(item.name);
      if (cancel.signal.aborted) break;
    }
    if (this.#cancel === cancel) this.#underWay = null;
    return opened;
  }

  #put(name: string, source: ReportSource, reading: Reading): boolean {
    if (this.desk.reports.length >= LIMITS.openReports)
      return this.#refuse(name, [{ kind: 'tooManyReports', limit: LIMITS.openReports }]);
    this.#keep(source, reading);
    this.#workspace.editDesk(withReport(this.desk, name, source));
    return true;
  }

  /** What was cancelled is no fault. */
  #refuse(name: string, errors: readonly ModelError[]): false {
    const cancelled = errors.some((error) => error.kind === 'worker' && error.problem === 'cancelled');
    if (!cancelled) this.#refused = [...this.#refused, { name, errors }];
    return false;
  }

  #keep(source: ReportSource, reading: Reading): void {
    this.#asked.add(source);
    this.#readings = new Map(this.#readings).set(source, reading);
  }
}

const inArray = (reading: Result<ReportFigures, ModelError>): Reading =>
  reading.ok ? reading : { ok: false, error: [reading.error] };
