/**
 * Published effects of what patients pay on what they use, one row a study.
 *
 * `estimate` is the number as printed (elasticity or effect, as `outcome` says); `null`
 * where only a sign or a percentage of something else is given, which `printed` keeps.
 */
import json from './elasticities.json' with { type: 'json' };

export interface Elasticity {
  readonly context: string;
  readonly outcome: string;
  readonly estimate: number | null;
  readonly printed: string;
  /** 95 % confidence interval, where given. */
  readonly interval95: readonly number[] | null;
  readonly note: string;
  readonly method: string;
  readonly source: string;
}

export const elasticities: readonly Elasticity[] = json.rows;
