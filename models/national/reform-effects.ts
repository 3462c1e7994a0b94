/**
 * Published effects of payment reform (DIP, DRG), outpatient pooling, direct settlement
 * and provincial pooling, one row a finding, in the words of its source. The signs of the
 * DIP effects on cost per case are not settled.
 */
import json from './reform-effects.json' with { type: 'json' };

export interface ReformEffect {
  readonly reform: string;
  readonly place: string;
  readonly outcome: string;
  readonly effect: string;
  readonly significance: string;
  readonly design: string;
  readonly unverified: boolean;
  readonly source: string;
}

export const reformEffects: readonly ReformEffect[] = json.rows;
