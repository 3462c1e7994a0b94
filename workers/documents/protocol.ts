/** What crosses between the page and the documents' worker: plain data, one answer for every request, progress meanwhile. */
import type { ModelError } from '../../models/errors.ts';
import type { ReportFigures } from '../../models/report/figure.ts';
import type { ReadOptions } from '../../models/report/read-report.ts';
import { err, type Result } from '../../models/result.ts';
import { unexpected, type ClientState, type Unanswered } from '../protocol.ts';
import type { DocumentReading, Progress } from './document.ts';

/** A file as the page has it: its name helps where its content does not tell what it is. */
export interface DocumentFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

export type DocumentRequest =
  | { readonly id: number; readonly kind: 'ping' }
  | {
      readonly id: number;
      readonly kind: 'readDocument';
      readonly file: DocumentFile;
      readonly options: ReadOptions;
    }
  | { readonly id: number; readonly kind: 'readText'; readonly text: string; readonly options: ReadOptions };

export type DocumentReply =
  | { readonly id: number; readonly kind: 'pong'; readonly engineVersion: string }
  | {
      readonly id: number;
      readonly kind: 'documentRead';
      readonly result: Result<DocumentReading, ModelError[]>;
    }
  | { readonly id: number; readonly kind: 'textRead'; readonly result: Result<ReportFigures, ModelError[]> }
  | Unanswered;

/** What stands behind the boundary; never rejects. */
export interface DocumentService {
  answer(request: unknown, progress?: Progress): Promise<DocumentReply>;
}

export interface DocumentOptions {
  /** The region, level or period that the report does not tell itself. */
  readonly read?: ReadOptions;
  /** Aborting ends the reading itself; the call answers with the problem `cancelled`. */
  readonly signal?: AbortSignal;
  readonly onProgress?: Progress;
}

/** Reads reports from documents somewhere: in a worker (`client.ts`) or here (`direct.ts`). Never rejects. */
export interface DocumentClient {
  readDocument(file: DocumentFile, options?: DocumentOptions): Promise<Result<DocumentReading, ModelError[]>>;
  /** A text that is at hand: pasted, or read before and now given its period. */
  readText(text: string, options?: DocumentOptions): Promise<Result<ReportFigures, ModelError[]>>;
  readonly state: ClientState;
  /** Ends for good: running and waiting calls answer `cancelled`. */
  stop(): void;
}

interface Results {
  readonly documentRead: Result<DocumentReading, ModelError[]>;
  readonly textRead: Result<ReportFigures, ModelError[]>;
}

/** The result in an answer of this kind, or why there is none. */
export function resultOf<K extends keyof Results>(reply: DocumentReply, id: number, kind: K): Results[K] {
  if (reply.id === id && reply.kind === kind && 'result' in reply) return reply.result as Results[K];
  return err([unexpected(reply, id)]);
}
