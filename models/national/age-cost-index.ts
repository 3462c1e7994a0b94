/**
 * Inpatient cost per insured by age 0…100, mean 1 on the ages of the 2020 census.
 *
 * `smooth`: flat under 20, then exponential. `shaped`: by admission rates under 60
 * (unverified). Both are fitted to published ratios, not published themselves, and are
 * steeper than all cost: scale them (retired over active is 3.34 for all cost).
 */
import json from './age-cost-index.json' with { type: 'json' };

export type AgeCostCurve = 'smooth' | 'shaped';

export const ageCostIndex: Readonly<Record<AgeCostCurve, readonly number[]>> = json;
