/** What a cell asks of the page it stands on: to be selected, folded, hidden in print, shown alone. */
import { getContext, setContext } from 'svelte';

/** A presented cell is enlarged so much (styles/present.css): its smallest text, 13 px, to 24 px. */
export const PRESENT_ZOOM = 1.85;

/** How a cell stands on the page; a part of the document. */
export interface CellMarks {
  readonly collapsed?: boolean | undefined;
  readonly hiddenInPrint?: boolean | undefined;
}

/** What a selected cell does for a key. */
export interface CellTools {
  readonly onswap?: (() => void) | undefined;
}

export interface CellBoard {
  readonly selected: string | null;
  /** The cell that fills the screen while presenting. */
  readonly presented: string | null;
  select(id: string): void;
  marksOf(id: string): CellMarks;
  mark(id: string, marks: CellMarks): void;
  /** @returns how to leave */
  enter(id: string, tools: () => CellTools): () => void;
}

const KEY = Symbol('cell board');

export const provideCellBoard = (board: CellBoard): CellBoard => setContext(KEY, board);
/** None where a cell is shown by itself. */
export const cellBoard = (): CellBoard | undefined => getContext<CellBoard | undefined>(KEY);
