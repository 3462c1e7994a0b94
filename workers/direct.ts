/**
 * The client's twin without a worker: same interface, same wire. Requests and answers pass
 * through `structuredClone`, so that what could not cross to a worker fails here as well.
 */
import { err } from '../models/result.ts';
import {
  readProjected,
  workerError,
  type ClientState,
  type ProjectionClient,
  type ProjectionService,
  type WorkerRequest,
} from './protocol.ts';
import { createService } from './service.ts';

export { startDirectDocuments } from './documents/direct.ts';

export function startDirect(service: ProjectionService = createService()): ProjectionClient {
  let state: ClientState = 'ready';
  let lastId = 0;
  return {
    get state() {
      return state;
    },
    async project(request, { signal } = {}) {
      if (signal?.aborted || state === 'stopped') return err([workerError('cancelled')]);
      const id = ++lastId;
      try {
        const sent = structuredClone<WorkerRequest>({ id, kind: 'project', request });
        return readProjected(structuredClone(service.answer(sent)), id);
      } catch (error) {
        return err([workerError('bug', error instanceof Error ? error.message : String(error))]);
      }
    },
    stop() {
      state = 'stopped';
    },
  };
}
