/* eslint-disable svelte/prefer-svelte-reactivity -- maps are replaced whole or are not shown */
/**
 * Where projections are computed: one worker, for each slot the latest edit winning. Where no
 * worker can start, the page computes itself and says so; it is slower, not poorer.
 */
import { project, type ProjectRequest } from '../../models/index.ts';
import { latestWins, startClient, type ClientState, type LatestWins } from '../../workers/client.ts';
import type { RunSlot } from './run-slot.ts';

type Outcome = Awaited<ReturnType<ReturnType<typeof startClient>['project']>>;

export class Engine {
  #state = $state<ClientState>('starting');
  #spare = $state(false);
  readonly #client = startClient({ onState: (state) => (this.#state = state) });
  readonly #lanes = new Map<string, LatestWins<ProjectRequest, Outcome>>();

  get state(): ClientState {
    return this.#state;
  }

  /** The worker did not start: the page computes. */
  get spare(): boolean {
    return this.#spare;
  }

  readonly run: RunSlot = async (slot, request) => {
    const lane = this.#lanes.get(slot) ?? latestWins((next: ProjectRequest) => this.#project(next));
    this.#lanes.set(slot, lane);
    const outcome = await lane.submit(request);
    return outcome.kind === 'done' ? outcome.value : 'superseded';
  };

  stop(): void {
    this.#client.stop();
  }

  async #project(request: ProjectRequest): Promise<Outcome> {
    if (this.#spare) return inPage(request);
    const outcome = await this.#client.project(request);
    if (!neverStarted(outcome)) return outcome;
    this.#spare = true;
    return inPage(request);
  }
}

/** Told by the answer itself: by now another call may have the client try a new worker. */
const neverStarted = (outcome: Outcome): boolean =>
  !outcome.ok && outcome.error.some((error) => error.kind === 'worker' && error.problem === 'notStarted');

/** After a turn of the page's own loop, so that a slider is drawn before its result is computed. */
async function inPage(request: ProjectRequest): Promise<Outcome> {
  await new Promise((done) => setTimeout(done, 0));
  return project(request);
}
