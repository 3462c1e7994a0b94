/** What is to be computed for a document: its slots, and the baseline a chapter stands on beside it. */
import type { Baseline, ProjectRequest } from '../../models/index.ts';
import { scenarioOf, trialOf, type Document } from './document.ts';

/** Lanes of the baseline beside the open one: as it is, and as tried. */
export const TRIAL_BASE = 'trial/base';
export const TRIAL = 'trial';

export interface Job {
  readonly id: string;
  /** The same key gives the same result. */
  readonly key: string;
  readonly scenario: ProjectRequest['scenario'];
}

export function jobsOf(document: Document, beside: Baseline | null): Job[] {
  const { slots, balances, knownAsOf, trial } = document;
  return [
    ...slots.map((slot) => ({
      id: slot.id,
      key: JSON.stringify([balances, knownAsOf, slot.parents, slot.changes]),
      scenario: scenarioOf(document, slot),
    })),
    ...(beside ? [{ id: TRIAL_BASE, key: beside.id, scenario: trialOf(beside, []) }] : []),
    ...(beside && trial.length > 0
      ? [{ id: TRIAL, key: JSON.stringify([beside.id, trial]), scenario: trialOf(beside, trial) }]
      : []),
  ];
}
