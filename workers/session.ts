/**
 * One worker from its start to its end, as answers that always come.
 *
 * comlink never settles a call to a worker that cannot start, crashed or hangs. Here every
 * call is raced against the worker's failure and a time limit.
 */
import { releaseProxy, wrap, type Endpoint, type Remote } from 'comlink';
import { err, ok, type Result } from '../models/result.ts';
import {
  workerError,
  type ProjectionService,
  type WorkerError,
  type WorkerReply,
  type WorkerRequest,
} from './protocol.ts';

/** A `Worker`, or what a test puts in its place. */
export interface WorkerLike extends Endpoint {
  terminate(): void;
}

export interface Limits {
  /** Until a new worker answers its first ping, ms. */
  readonly startMs: number;
  /** Until a call answers, ms. */
  readonly callMs: number;
}

export interface Session {
  /** Settles once: the worker answered its first ping, or it never will. */
  readonly ready: Promise<Result<null, WorkerError>>;
  call(request: WorkerRequest): Promise<Result<WorkerReply, WorkerError>>;
  /** Terminates the worker; calls that still wait answer with `reason`. */
  end(reason: WorkerError): void;
}

export function openSession(spawn: () => WorkerLike, { startMs, callMs }: Limits): Session {
  let ended = false;
  const broken = deferred<WorkerError>();
  const worker = spawned(spawn, broken.settle);
  const api = worker && wrap<ProjectionService>(worker);
  const call = (request: WorkerRequest, ms: number): Promise<Result<WorkerReply, WorkerError>> =>
    api ? raced(answerOf(api, request), broken.promise, ms) : broken.promise.then(err);
  return {
    ready: call({ id: 0, kind: 'ping' }, startMs).then((reply) => started(reply)),
    call: (request) => call(request, callMs),
    end(reason) {
      if (ended) return;
      ended = true;
      broken.settle(reason);
      api?.[releaseProxy]();
      worker?.terminate();
    },
  };
}

/** Starts the worker and listens for its failure. @returns null when even the start throws */
function spawned(spawn: () => WorkerLike, fail: (error: WorkerError) => void): WorkerLike | null {
  try {
    const worker = spawn();
    const listen = (type: string, detail: (event: Event) => string): void =>
      worker.addEventListener(type, (event: Event) => fail(workerError('crashed', detail(event))));
    listen('error', (event) =>
      'message' in event && typeof event.message === 'string' ? event.message : 'error',
    );
    listen('messageerror', () => 'unreadable answer');
    return worker;
  } catch (error) {
    fail(workerError('notStarted', detailOf(error)));
    return null;
  }
}

/** A request that cannot be copied (a Svelte proxy, a function) is refused before it leaves: a bug. */
async function answerOf(
  api: Remote<ProjectionService>,
  request: WorkerRequest,
): Promise<Result<WorkerReply, WorkerError>> {
  try {
    return ok(await api.answer(request));
  } catch (error) {
    return err(workerError('bug', detailOf(error)));
  }
}

async function raced<T>(
  answer: Promise<Result<T, WorkerError>>,
  broken: Promise<WorkerError>,
  ms: number,
): Promise<Result<T, WorkerError>> {
  const late = deferred<Result<T, WorkerError>>();
  const timer = setTimeout(() => late.settle(err(workerError('timeout', `${ms} ms`))), ms);
  try {
    return await Promise.race([answer, broken.then(err), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whatever kept the first ping from its answer, the worker did not start. */
function started(reply: Result<WorkerReply, WorkerError>): Result<null, WorkerError> {
  if (reply.ok)
    return reply.value.kind === 'pong' ? ok(null) : err(workerError('notStarted', reply.value.kind));
  const { problem, detail } = reply.error;
  return problem === 'cancelled' ? reply : err(workerError('notStarted', detail || problem));
}

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function deferred<T>(): { readonly promise: Promise<T>; readonly settle: (value: T) => void } {
  let settle!: (value: T) => void;
  const promise = new Promise<T>((resolve) => (settle = resolve));
  return { promise, settle };
}
