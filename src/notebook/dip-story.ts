/**
 * What the DIP chapter stands on: the open baseline and its chosen scenario where a report
 * prints DIP, else a shipped baseline that does, with changes of its own that can be tried.
 */
import { addMonths, type Baseline, type Change, type Projection } from '../../models/index.ts';
import type { SeriesStyle } from '../ui/series-style.ts';
import { BASE, letterOf } from './document.ts';
import { TRIAL, TRIAL_BASE } from './jobs.ts';
import type { Workspace } from './workspace.svelte.ts';

export const hasDip = ({ dip }: Baseline): boolean => dip.length > 0;

export interface DipStory {
  readonly baseline: Baseline;
  /** It is not the open baseline. */
  readonly beside: boolean;
  readonly base: Projection | null;
  /** Under the changes; the base itself where there are none. */
  readonly chosen: Projection | null;
  readonly running: boolean;
  readonly changes: readonly Change[];
  /** The open baseline's own slot cannot be changed. */
  readonly locked: boolean;
  readonly style: SeriesStyle;
  readonly letter: string | undefined;
  /** Name of the scenario; null for a trial. */
  readonly name: string | null;
}

type Seen = Pick<Workspace, 'document' | 'beside' | 'selected' | 'resultOf'>;

export function dipStory(workspace: Seen): DipStory | null {
  const { document, beside, selected } = workspace;
  if (hasDip(document.baseline)) {
    const { projection, state } = workspace.resultOf(selected.id);
    const base = workspace.resultOf(BASE).projection;
    return {
      baseline: document.baseline,
      beside: false,
      base,
      chosen: projection ?? base,
      running: state === 'running',
      changes: selected.changes,
      locked: selected.id === BASE,
      style: selected.style,
      letter: letterOf(selected),
      name: selected.title,
    };
  }
  if (!beside || !hasDip(beside)) return null;
  const base = workspace.resultOf(TRIAL_BASE);
  const tried = document.trial.length > 0 ? workspace.resultOf(TRIAL) : base;
  return {
    baseline: beside,
    beside: true,
    base: base.projection,
    chosen: tried.projection ?? base.projection,
    running: tried.state === 'running',
    changes: document.trial,
    locked: false,
    style: 'a',
    letter: undefined,
    name: null,
  };
}

/** The month after the report: the first that a DIP lever may move. */
export const dipStart = ({ period }: Baseline): string => addMonths(period.end, 1);
