/** Contributions of the employee scheme as a report gives them: by fund, or split by assumption. */
import type { Baseline, Line } from './baseline.ts';
import type { Sourced } from './source.ts';

export interface IncomeSplit {
  readonly pool: Sourced | null;
  readonly account: Sourced | null;
  readonly basis: Line['basis'];
  readonly missing: Baseline['missing'];
}
