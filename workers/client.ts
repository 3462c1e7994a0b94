/**
 * Projections in a worker. Calls run one at a time, in order; each answers, whatever becomes
 * of the worker.
 *
 * A worker that crashes, hangs or is cancelled is replaced at once: the call that ran is told,
 * those that wait run in the new one. A worker that did not start is tried again by the next
 * call, not before, so that a page that may not start workers does not try for ever.
 */
import { spawn } from '#spawn';
import { err, type Result } from '../models/result.ts';
import type { Baseline } from '../models/baseline/baseline.ts';
import type { ModelError } from '../models/errors.ts';
import type { ProjectRequest } from '../models/projection/project.ts';
import type { Projection } from '../models/projection/projection.ts';
import {
  readProjected,
  workerError,
  type ClientState,
  type ProjectionClient,
  type ProjectOptions,
  type WorkerError,
  type WorkerRequest,
} from './protocol.ts';
import { openSession, type Limits, type Session, type WorkerLike } from './session.ts';

export { latestWins, type Latest, type LatestWins } from './latest-wins.ts';
export type { ClientState, ProjectionClient, ProjectOptions } from './protocol.ts';

type Projected = Result<Projection, ModelError[]>;

export interface ClientOptions {
  readonly spawn?: () => WorkerLike;
  readonly limits?: Partial<Limits>;
  /** Told at every change of state. */
  readonly onState?: (state: ClientState) => void;
}

/** A slow office machine needs seconds for the single file's worker; a projection needs far less than one. */
const LIMITS: Limits = { startMs: 15_000, callMs: 10_000 };

export function startClient(options: ClientOptions = {}): ProjectionClient {
  return new WorkerClient(options);
}

class WorkerClient implements ProjectionClient {
  readonly #open: () => Session;
  readonly #onState: (state: ClientState) => void;
  readonly #stopping = new AbortController();
  #state: ClientState = 'starting';
  #session: Session | null;
  /** What each session's worker was last given. */
  readonly #held = new WeakMap<Session, Baseline>();
  #lastId = 0;
  /** Settles when the calls so far have. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: ClientOptions) {
    this.#open = () => openSession(options.spawn ?? spawn, { ...LIMITS, ...options.limits });
    this.#onState = options.onState ?? (() => undefined);
    this.#session = this.#watched(this.#open());
  }

  get state(): ClientState {
    return this.#state;
  }

  project(request: ProjectRequest, { signal }: ProjectOptions = {}): Promise<Projected> {
    const signals = signal ? [signal, this.#stopping.signal] : [this.#stopping.signal];
    const cancelled = firstAbort(signals);
    const answer = this.#queue.then(() => this.#run(request, cancelled));
    this.#queue = answer.catch(() => undefined); // a bug of one call is no reason to stop the others
    return Promise.race([answer, cancelled.promise.then(failed)]).finally(() => cancelled.release());
  }

  stop(): void {
    this.#stopping.abort();
    this.#session?.end(STOPPED);
    this.#session = null;
    this.#to('stopped');
  }

  async #run(request: ProjectRequest, cancelled: Abort): Promise<Projected> {
    if (cancelled.now()) return failed(cancelled.now()!);
    const session = (this.#session ??= this.#watched(this.#open()));
    const ready = await Promise.race([session.ready, cancelled.promise.then(err)]);
    if (!ready.ok) return failed(ready.error);
    const id = ++this.#lastId;
    this.#to('computing');
    const reply = await Promise.race([
      session.call(this.#request(session, id, request)),
      cancelled.promise.then(err),
    ]);
    if (reply.ok || reply.error.problem === 'bug') this.#to('ready');
    else this.#replace(session, reply.error);
    return reply.ok ? readProjected(reply.value, id) : failed(reply.error);
  }

  /** The baseline crosses once; after that a session is sent only what lies on it. */
  #request(session: Session, id: number, request: ProjectRequest): WorkerRequest {
    const { baseline, ...scenario } = request.scenario;
    if (this.#held.get(session) === baseline)
      return { id, kind: 'projectAgain', request: { ...request, scenario } };
    this.#held.set(session, baseline);
    return { id, kind: 'project', request };
  }

  /** The state follows the start of a worker; one that did not start is let go. */
  #watched(session: Session): Session {
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

  #replace(session: Session, reason: WorkerError): void {
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
const failed = (error: WorkerError): Projected => err([error]);

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
