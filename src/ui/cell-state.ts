import type { IconName } from './icons.ts';

/** What a cell shows of its result. */
export type CellState = 'fresh' | 'running' | 'stale' | 'needs' | 'error';

export const STATE_ICONS: Readonly<Record<CellState, IconName>> = {
  fresh: 'ok',
  running: 'spin',
  stale: 'clock',
  needs: 'hole',
  error: 'error',
};
