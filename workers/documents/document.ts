/** What a report is read from, and what reading gives. */
import type { ModelError } from '../../models/errors.ts';
import type { ReportFigures } from '../../models/report/figure.ts';
import type { Result } from '../../models/result.ts';

export type DocumentFormat = 'text' | 'csv' | 'docx' | 'xlsx' | 'pdf';

/** A document's text as the report reader takes it: cells between tabs, one paragraph or row a line. */
export interface DocumentText {
  readonly format: DocumentFormat;
  readonly text: string;
  /** Pages of a PDF that hold no text, counted from 1: what they show was not read. */
  readonly pagesWithoutText: readonly number[];
}

/** The text, and what the report reader made of it: without a period the text is still there to be read with one. */
export interface DocumentReading extends DocumentText {
  readonly reading: Result<ReportFigures, ModelError>;
}

/** How much of the work is done, 0…1, never less than told before. */
export type Progress = (done: number) => void;

/** Gives the surroundings a turn, so that a cancelled or superseded reading ends between two steps. */
export const breathe = (): Promise<void> => new Promise((resume) => setTimeout(resume, 0));
