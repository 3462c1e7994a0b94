/** The cells on the page: which is selected, which fills the screen, how each stands. */
import { tick } from 'svelte';
import type { CellBoard, CellMarks, CellTools } from '../ui/cell-board.ts';
import { marking } from './document.ts';
import type { Workspace } from './workspace.svelte.ts';

export class PageBoard implements CellBoard {
  #selected = $state<string | null>(null);
  #presented = $state<string | null>(null);
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- not shown
  readonly #tools = new Map<string, () => CellTools>();
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  get selected(): string | null {
    return this.#selected;
  }

  get presented(): string | null {
    return this.#presented;
  }

  /** Place of the presented cell among all, from 1, and how many there are. */
  get slide(): { readonly at: number; readonly of: number } {
    const ids = this.#ids();
    return { at: ids.indexOf(this.#presented ?? '') + 1, of: ids.length };
  }

  /** What the chapter of the presented cell is called. */
  get chapter(): string {
    let at = this.#presented === null ? null : document.getElementById(this.#presented);
    while (at && !at.matches('.chapter')) at = at.previousElementSibling as HTMLElement | null;
    return at?.textContent.trim() ?? '';
  }

  select(id: string): void {
    this.#selected = id;
  }

  leave(): void {
    this.#selected = null;
  }

  marksOf(id: string): CellMarks {
    return this.#workspace.document.marks[id] ?? {};
  }

  mark(id: string, marks: CellMarks): void {
    this.#workspace.replaceDocument(marking(this.#workspace.document, id, marks));
  }

  enter(id: string, tools: () => CellTools): () => void {
    this.#tools.set(id, tools);
    return () => {
      this.#tools.delete(id);
      if (this.#selected === id) this.#selected = null;
    };
  }

  swap(): void {
    if (this.#selected !== null) this.#tools.get(this.#selected)?.().onswap?.();
  }

  fold(): void {
    const id = this.#selected;
    if (id !== null) this.mark(id, { collapsed: !this.marksOf(id).collapsed });
  }

  /** The cell before or after the selected one; at the ends it stays. */
  step(by: 1 | -1): void {
    const next = this.#beside(this.#selected, by);
    if (next !== null) this.#focus(next);
  }

  /** Shows the selected cell alone, or the one that is being read. */
  present(): void {
    const ids = this.#ids();
    this.#presented = this.#selected ?? ids.find(reachesBelowStrip) ?? ids[0] ?? null;
    this.#shown();
  }

  turn(by: 1 | -1): void {
    this.#presented = this.#beside(this.#presented, by) ?? this.#presented;
    this.#shown();
  }

  endPresenting(): void {
    const id = this.#presented;
    this.#presented = null;
    if (id !== null) void tick().then(() => this.#focus(id));
  }

  #shown(): void {
    const id = this.#presented;
    if (id === null) return;
    void tick().then(() => {
      scrollTo(0, 0);
      document.getElementById(id)?.focus({ preventScroll: true });
    });
  }

  #focus(id: string): void {
    const cell = document.getElementById(id);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'start' });
  }

  #beside(id: string | null, by: 1 | -1): string | null {
    const ids = this.#ids();
    const at = id === null ? -1 : ids.indexOf(id);
    return at < 0 ? null : (ids[at + by] ?? null);
  }

  /** In the order of the page. */
  #ids(): string[] {
    return [...document.querySelectorAll('.main > .cell')].map(({ id }) => id);
  }
}

const reachesBelowStrip = (id: string): boolean => {
  const strip = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  return (document.getElementById(id)?.getBoundingClientRect().bottom ?? 0) > strip;
};
