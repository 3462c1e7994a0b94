/* eslint-disable svelte/prefer-svelte-reactivity -- maps are replaced whole or are not shown */
/**
 * Where projections are computed: one worker, for each slot the latest edit winning. A worker
 * that cannot start is told to the page, which keeps its last results.
 */
import type { ProjectRequest } from '../../models/index.ts';
import { latestWins, startClient, type ClientState, type LatestWins } from '../../workers/client.ts';
import type { RunSlot } from './run-slot.ts';

type Outcome = Awaited<ReturnType<ReturnType<typeof startClient>['project']>>;

export class Engine {
  #state = $state<ClientState>('starting');
  readonly #client = startClient({ onState: (state) => (this.#state = state) });
  readonly #lanes = new Map<string, LatestWins<ProjectRequest, Outcome>>();

  get state(): ClientState {
    return this.#state;
  }

  readonly run: RunSlot = async (slot, request) => {
    const lane = this.#lanes.get(slot) ?? latestWins((next: ProjectRequest) => this.#client.project(next));
    this.#lanes.set(slot, lane);
    const outcome = await lane.submit(request);
    return outcome.kind === 'done' ? outcome.value : 'superseded';
  };

  stop(): void {
    this.#client.stop();
  }
}
