/**
 * Projections in a worker. Calls run one at a time, in order; each answers, whatever becomes
 * of the worker (`worker-calls.ts`).
 */
import { spawn } from '#spawn';
import { err, type Result } from '../models/result.ts';
import type { Baseline } from '../models/baseline/baseline.ts';
import type { ModelError } from '../models/errors.ts';
import type { ProjectRequest } from '../models/projection/project.ts';
import type { Projection } from '../models/projection/projection.ts';
import type { ClientOptions } from './client-options.ts';
import {
  readProjected,
  type ClientState,
  type ProjectionClient,
  type ProjectOptions,
  type WorkerReply,
  type WorkerRequest,
} from './protocol.ts';
import type { Limits, Session } from './session.ts';
import { WorkerCalls } from './worker-calls.ts';

export type { ClientOptions } from './client-options.ts';
export { startDocuments } from './documents/client.ts';
export type { DocumentFormat, DocumentReading } from './documents/document.ts';
export type { DocumentClient, DocumentFile, DocumentOptions } from './documents/protocol.ts';
export { latestWins, type Latest, type LatestWins } from './latest-wins.ts';
export type { ClientState, ProjectionClient, ProjectOptions } from './protocol.ts';

type Projected = Result<Projection, ModelError[]>;

/** A slow office machine needs seconds for the single file's worker; a projection needs far less than one. */
const LIMITS: Limits = { startMs: 15_000, callMs: 10_000 };

export function startClient(options: ClientOptions = {}): ProjectionClient {
  return new WorkerClient(options);
}

class WorkerClient implements ProjectionClient {
  readonly #calls: WorkerCalls<WorkerReply>;
  /** What each session's worker was last given. */
  readonly #held = new WeakMap<Session<WorkerReply>, Baseline>();

  constructor({ spawn: own, limits, onState }: ClientOptions) {
    this.#calls = new WorkerCalls(own ?? spawn, { ...LIMITS, ...limits }, onState);
    this.#calls.start();
  }

  get state(): ClientState {
    return this.#calls.state;
  }

  async project(request: ProjectRequest, { signal }: ProjectOptions = {}): Promise<Projected> {
    const answer = await this.#calls.call((session, id) => this.#request(session, id, request), { signal });
    return answer.ok ? readProjected(answer.value.reply, answer.value.id) : err([answer.error]);
  }

  stop(): void {
    this.#calls.stop();
  }

  /** The baseline crosses once; after that a session is sent only what lies on it. */
  #request(session: Session<WorkerReply>, id: number, request: ProjectRequest): WorkerRequest {
    const { baseline, ...scenario } = request.scenario;
    if (this.#held.get(session) === baseline)
      return { id, kind: 'projectAgain', request: { ...request, scenario } };
    this.#held.set(session, baseline);
    return { id, kind: 'project', request };
  }
}
