/** How a client is started; tests give their own worker and shorter limits. */
import type { ClientState } from './protocol.ts';
import type { Limits, WorkerLike } from './session.ts';

export interface ClientOptions {
  readonly spawn?: () => WorkerLike;
  readonly limits?: Partial<Limits>;
  /** Told at every change of state. */
  readonly onState?: (state: ClientState) => void;
}
