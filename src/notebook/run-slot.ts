/** How the workspace has a slot computed: by the worker, the latest edit winning. */
import type { ModelError, Projection, ProjectRequest, Result } from '../../models/index.ts';

export type RunSlot = (
  slot: string,
  request: ProjectRequest,
) => Promise<Result<Projection, ModelError[]> | 'superseded'>;
