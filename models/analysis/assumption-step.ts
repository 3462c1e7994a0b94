/**
 * An assumption of a baseline with the step by which it is tried. A step moves the
 * baseline, not the scenario, so what it does to the levels that bring the reported months
 * back counts as well. The steps are ours [std] and say nothing of how likely they are.
 */
import type { Baseline } from '../baseline/baseline.ts';
import type { Bilingual, Source } from '../baseline/source.ts';

export interface AssumptionStep {
  readonly id: string;
  readonly what: Bilingual;
  readonly step: Bilingual;
  readonly source: Source;
  /** The `what` of the missing number that this assumption stands in for. */
  readonly missing: string | null;
  /** The baseline moved by `scale` steps, −1 … 1. */
  readonly moved: (scale: number) => Baseline;
}

export const say = (zh: string, en: string): Bilingual => ({ zh, en });
export const POINT = say('+1 个百分点', '+1 point');
export const TENTH = say('+10 %', '+10 %');

export const tenthMore = (value: number, scale: number): number => value * (1 + 0.1 * scale);

export const isAssumed = ({ source }: { readonly source: Source }): boolean => source.kind === 'assumed';

/** `what`, where the baseline misses that number. */
export const missingOf = (baseline: Baseline, what: string): string | null =>
  baseline.missing.some((missing) => missing.what === what) ? what : null;
