/**
 * What crosses between page and worker: plain data, one answer for every request.
 *
 * A request without a readable id is answered under id −1.
 */
import type { ModelError } from '../models/errors.ts';
import type { ProjectRequest } from '../models/projection/project.ts';
import type { Projection } from '../models/projection/projection.ts';
import { err, type Result } from '../models/result.ts';

export type AgainRequest = Omit<ProjectRequest, 'scenario'> & {
  readonly scenario: Omit<ProjectRequest['scenario'], 'baseline'>;
};

export type WorkerRequest =
  | { readonly id: number; readonly kind: 'ping' }
  | { readonly id: number; readonly kind: 'project'; readonly request: ProjectRequest }
  /** On the baseline of the last `project`: a slider sends its change, not the whole report. */
  | { readonly id: number; readonly kind: 'projectAgain'; readonly request: AgainRequest };

export type WorkerReply =
  | { readonly id: number; readonly kind: 'pong'; readonly engineVersion: string }
  | { readonly id: number; readonly kind: 'projected'; readonly result: Result<Projection, ModelError[]> }
  | Unanswered;

/** Why a request has no answer of its own kind. */
export type Unanswered =
  | { readonly id: number; readonly kind: 'unknownRequest'; readonly given: string }
  | { readonly id: number; readonly kind: 'bug'; readonly detail: string };

/** What stands behind the boundary; never throws. */
export interface ProjectionService {
  answer(request: unknown): WorkerReply;
}

export type WorkerError = Extract<ModelError, { kind: 'worker' }>;
export type WorkerProblem = WorkerError['problem'];

export const workerError = (problem: WorkerProblem, detail = ''): WorkerError => ({
  kind: 'worker',
  problem,
  detail,
});

export type ClientState = 'starting' | 'ready' | 'computing' | 'failed' | 'stopped';

export interface ProjectOptions {
  /** Aborting ends the computing itself; the call answers with the problem `cancelled`. */
  readonly signal?: AbortSignal;
}

/** Runs projections somewhere: in a worker (`client.ts`) or here (`direct.ts`). Never rejects. */
export interface ProjectionClient {
  project(request: ProjectRequest, options?: ProjectOptions): Promise<Result<Projection, ModelError[]>>;
  readonly state: ClientState;
  /** Ends for good: running and waiting calls answer `cancelled`. */
  stop(): void;
}

export const NO_ID = -1;

export function requestId(request: unknown): number {
  const id = typeof request === 'object' && request !== null ? (request as { id?: unknown }).id : undefined;
  return Number.isSafeInteger(id) ? (id as number) : NO_ID;
}

export function unknownRequest(id: number, request: unknown): Unanswered {
  const kind =
    typeof request === 'object' && request !== null ? (request as { kind?: unknown }).kind : undefined;
  return { id, kind: 'unknownRequest', given: typeof kind === 'string' ? kind.slice(0, 80) : typeof request };
}

export const bugReply = (id: number, bug: unknown): Unanswered => ({
  id,
  kind: 'bug',
  detail: bug instanceof Error ? bug.message : String(bug),
});

/** The bug that an answer of the wrong id or kind is. */
export function unexpected(reply: { readonly id: number; readonly kind: string }, id: number): WorkerError {
  if (reply.id !== id) return workerError('bug', `answer ${reply.id} to request ${id}`);
  const detail = 'detail' in reply && typeof reply.detail === 'string' ? reply.detail : null;
  return workerError(
    'bug',
    reply.kind === 'bug' && detail !== null ? detail : `unexpected answer: ${reply.kind}`,
  );
}

/** The projection in an answer, or why there is none. */
export function readProjected(reply: WorkerReply, id: number): Result<Projection, ModelError[]> {
  return reply.id === id && reply.kind === 'projected' ? reply.result : err([unexpected(reply, id)]);
}
