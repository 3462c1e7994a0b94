/**
 * One worker from its start to its end, as answers that always come.
 *
 * comlink never settles a call to a worker that cannot start, crashed or hangs. Here every
 * call is raced against the worker's failure and a time limit, which progress starts anew.
 */
import { proxy, releaseProxy, wrap, type Endpoint, type Remote } from 'comlink';
import { err, ok, type Result } from '../models/result.ts';
import { workerError, type WorkerError } from './protocol.ts';

/** What every request and every answer has. */
export interface Message {
  readonly id: number;
  readonly kind: string;
}

/** Told how much of a call is done, 0…1. */
export type OnProgress = (done: number) => void;

/** What stands behind the boundary; never throws or rejects. */
export interface Service<Reply extends Message> {
  answer(request: unknown, progress?: OnProgress): Reply | Promise<Reply>;
}

/** A `Worker`, or what a test puts in its place. */
export interface WorkerLike extends Endpoint {
  terminate(): void;
}

export interface Limits {
  /** Until a new worker answers its first ping, ms. */
  readonly startMs: number;
  /** Until a call answers or tells of progress, ms. */
  readonly callMs: number;
}

export interface Session<Reply extends Message> {
  /** Settles once: the worker answered its first ping, or it never will. */
  readonly ready: Promise<Result<null, WorkerError>>;
  call(request: Message, onProgress?: OnProgress): Promise<Result<Reply, WorkerError>>;
  /** Terminates the worker; calls that still wait answer with `reason`. */
  end(reason: WorkerError): void;
}

export function openSession<Reply extends Message>(
  spawn: () => WorkerLike,
  { startMs, callMs }: Limits,
): Session<Reply> {
  let ended = false;
  const broken = deferred<WorkerError>();
  const worker = spawned(spawn, broken.settle);
  const api = worker && wrap<Service<Reply>>(worker);
  const call = (
    request: Message,
    ms: number,
    onProgress?: OnProgress,
  ): Promise<Result<Reply, WorkerError>> => {
    if (!api) return broken.promise.then(err);
    const clock = timer(ms);
    const told = onProgress && ((done: number): void => (clock.restart(), onProgress(done)));
    return Promise.race([answerOf(api, request, told), broken.promise.then(err), clock.late]).finally(
      clock.stop,
    );
  };
  return {
    ready: call({ id: 0, kind: 'ping' }, startMs).then((reply) => started(reply)),
    call: (request, onProgress) => call(request, callMs, onProgress),
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
async function answerOf<Reply extends Message>(
  api: Remote<Service<Reply>>,
  request: Message,
  onProgress: OnProgress | undefined,
): Promise<Result<Reply, WorkerError>> {
  try {
    // comlink's types do not see that an answer is plain data
    const answer = onProgress ? api.answer(request, proxy(onProgress)) : api.answer(request);
    return ok((await answer) as Reply);
  } catch (error) {
    return err(workerError('bug', detailOf(error)));
  }
}

/** Settles as late when `ms` have gone by since the start or the last restart. */
function timer(ms: number) {
  const late = deferred<Result<never, WorkerError>>();
  const tell = (): void => late.settle(err(workerError('timeout', `${ms} ms`)));
  let running = setTimeout(tell, ms);
  let stopped = false;
  return {
    late: late.promise,
    restart: (): void => {
      clearTimeout(running);
      if (!stopped) running = setTimeout(tell, ms);
    },
    stop: (): void => {
      stopped = true;
      clearTimeout(running);
    },
  };
}

/** Whatever kept the first ping from its answer, the worker did not start. */
function started(reply: Result<Message, WorkerError>): Result<null, WorkerError> {
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
