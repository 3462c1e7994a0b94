/** The model behind the worker boundary: requests in, answers out, nothing thrown. */
import type { Baseline } from '../models/baseline/baseline.ts';
import type { ModelError } from '../models/errors.ts';
import { project, type ProjectRequest } from '../models/projection/project.ts';
import type { Projection } from '../models/projection/projection.ts';
import type { Result } from '../models/result.ts';
import { ENGINE_VERSION } from '../models/version.ts';
import {
  bugReply,
  NO_ID,
  requestId,
  unknownRequest,
  type AgainRequest,
  type ProjectionService,
  type WorkerReply,
  type WorkerRequest,
} from './protocol.ts';

export type Project = (request: ProjectRequest) => Result<Projection, ModelError[]>;

/** @param run the model; tests give their own */
export function createService(run: Project = project): ProjectionService {
  let held: Baseline | null = null;
  const hold: Project = (request) => {
    held = request.scenario.baseline;
    return run(request);
  };
  const again = (request: AgainRequest): ReturnType<Project> => {
    if (held === null) throw new Error('no baseline was sent yet');
    return run({ ...request, scenario: { ...request.scenario, baseline: held } });
  };
  return {
    answer(request) {
      const id = requestId(request);
      try {
        return id === NO_ID ? unknownRequest(id, request) : reply(request as WorkerRequest, hold, again);
      } catch (bug) {
        return bugReply(id, bug);
      }
    },
  };
}

function reply(
  request: WorkerRequest,
  run: Project,
  again: (request: AgainRequest) => ReturnType<Project>,
): WorkerReply {
  const { id } = request;
  switch (request.kind) {
    case 'ping':
      return { id, kind: 'pong', engineVersion: ENGINE_VERSION };
    case 'project':
      return { id, kind: 'projected', result: run(request.request) };
    case 'projectAgain':
      return { id, kind: 'projected', result: again(request.request) };
    default:
      return unknownRequest(id, request satisfies never);
  }
}
