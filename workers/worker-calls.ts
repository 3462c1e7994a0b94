/**
 * Calls to a worker, one at a time, in order; each answers, whatever becomes of the worker.
 *
 * A worker that crashes, hangs or is cancelled is replaced at once: the call that ran is told,
 * those that wait run in the new one. A worker that did not start is tried again by the next
 * call, not before, so that a page that may not start workers does not try for ever.
 */
import { err, ok, type Result } from '../models/result.ts';
import { workerError, type ClientState, type WorkerError } from './protocol.ts';
import {
  openSession,
  type Limits,
  type Message,
  type OnProgress,
  type Session,
  type WorkerLike,
} from './session.ts';

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

export interface Answered<Reply> {
  readonly id: number;
  readonly reply: Reply;
}
type Answer<Reply> = Result<Answered<Reply>, WorkerError>;

export class WorkerCalls<Reply extends Message> {
  readonly #open: () => Session<Reply>;
  readonly #onState: (state: ClientState) => void;
  readonly #stopping = new AbortController();
  #state: ClientState = 'starting';
  #session: Session<Reply> | null = null;
  #lastId = 0;
  /** Settles when the calls so far have. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    spawn: () => WorkerLike,
    limits: Limits,
    onState: (state: ClientState) => void = () => undefined,
  ) {
    this.#open = () => openSession(spawn, limits);
    this.#onState = onState;
  }

  get state(): ClientState {
    return this.#state;
  }

  /** Starts the worker before the first call needs it. */
  start(): void {
    this.#session ??= this.#watched(this.#open());
  }

  /** @param make the request, for the session that it goes to */
  call(
    make: (session: Session<Reply>, id: number) => Message,
    { signal, onProgress }: CallOptions = {},
  ): Promise<Answer<Reply>> {
    const signals = signal ? [signal, this.#stopping.signal] : [this.#stopping.signal];
    const cancelled = firstAbort(signals);
    // A worker that is being replaced may still tell of progress; the caller has its answer by then.
    const told = onProgress && ((done: number) => void (cancelled.now() ?? onProgress(done)));
    const answer = this.#queue.then(() => this.#run(make, cancelled, told));
    this.#queue = answer.catch(() => undefined); // a bug of one call is no reason to stop the others
    return Promise.race([answer, cancelled.promise.then(err)]).finally(() => cancelled.release());
  }

  stop(): void {
    this.#stopping.abort();
    this.#session?.end(STOPPED);
    this.#session = null;
    this.#to('stopped');
  }

  async #run(
    make: (session: Session<Reply>, id: number) => Message,
    cancelled: Abort,
    onProgress: OnProgress | undefined,
  ): Promise<Answer<Reply>> {
    if (cancelled.now()) return err(cancelled.now()!);
    const session = (this.#session ??= this.#watched(this.#open()));
    const ready = await Promise.race([session.ready, cancelled.promise.then(err)]);
    if (!ready.ok) return ready;
    const id = ++this.#lastId;
    this.#to('computing');
    const reply = await Promise.race([
      session.call(make(session, id), onProgress),
      cancelled.promise.then(err),
    ]);
    if (reply.ok || reply.error.problem === 'bug') this.#to('ready');
    else this.#replace(session, reply.error);
    return reply.ok ? ok({ id, reply: reply.value }) : reply;
  }

  /** The state follows the start of a worker; one that did not start is let go. */
  #watched(session: Session<Reply>): Session<Reply> {
    this.#to('starting');
    void session.ready.then((ready) => {
      if (this.#session !== session) return;
      if (!ready.ok) {
        session.end(ready.error);
        this.#session = null;
      }
      this.#to(ready.ok ? 'ready' : 'failed');
    });
    return session;
  }

  #replace(session: Session<Reply>, reason: WorkerError): void {
    session.end(reason);
    if (this.#session === session) this.#session = this.#watched(this.#open());
  }

  #to(state: ClientState): void {
    if (this.#state === state || (this.#stopping.signal.aborted && state !== 'stopped')) return;
    this.#state = state;
    this.#onState(state);
  }
}

const STOPPED = workerError('cancelled', 'stopped');

interface Abort {
  readonly promise: Promise<WorkerError>;
  now(): WorkerError | null;
  release(): void;
}

/** The first of these signals to abort, as a value; never settles when none does. */
function firstAbort(signals: readonly AbortSignal[]): Abort {
  const now = (): WorkerError | null =>
    signals.some((signal) => signal.aborted) ? workerError('cancelled') : null;
  const off = new AbortController();
  const promise = new Promise<WorkerError>((resolve) => {
    const tell = (): void => resolve(workerError('cancelled'));
    if (now()) tell();
    else
      for (const signal of signals)
        signal.addEventListener('abort', tell, { once: true, signal: off.signal });
  });
  return { promise, now, release: () => off.abort() };
}
