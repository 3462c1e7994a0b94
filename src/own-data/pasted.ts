/** What a pasted table gave: texts for fields, questions, and what was not read. */
import type { Bilingual } from '../../models/index.ts';
import type { SkippedColumn } from './paste-columns.ts';
import type { Sheet } from './paste-sheet.ts';

export interface PastedText {
  /** Row of the table, from 1; its column where the table lies on its side. */
  readonly row: number;
  readonly key: string;
  readonly name: string;
  readonly text: string;
}

export interface PasteChoice {
  readonly label: Bilingual;
  /** The unit that it takes, where that is the question. */
  readonly unit: string | null;
  readonly texts: readonly PastedText[];
}

export interface PasteQuestion {
  readonly row: number;
  readonly name: string;
  /** As the table writes it. */
  readonly value: string;
  readonly kind: 'unit' | 'scheme';
  readonly choices: readonly PasteChoice[];
}

export interface UnmatchedRow {
  readonly row: number;
  readonly name: string;
  readonly value: string;
  readonly reason: 'name' | 'number' | 'unit' | 'twice' | 'prior';
}

export interface Pasted {
  readonly sheet: Sheet;
  readonly matched: readonly PastedText[];
  readonly questions: readonly PasteQuestion[];
  readonly unmatched: readonly UnmatchedRow[];
  /** Columns with numbers that are not read, by their heads. */
  readonly skipped: readonly SkippedColumn[];
  /** Characters beyond the limit, not read. */
  readonly cut: number;
}
