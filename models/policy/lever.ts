/**
 * A lever (政策参数): a parameter that a scenario may change, with how it is edited.
 *
 * A family declares one quantity for every scheme and line that has it. `min…max` is what
 * is possible; outside it a value is refused. Outside `usualMin…usualMax` it is taken, with
 * a notice.
 */
import type { Bilingual, Source } from '../baseline/source.ts';
import type { Unit } from '../units.ts';

export interface LeverFamily {
  /** Does this family own the parameter id? */
  readonly owns: (id: string) => boolean;
  readonly quantity: Bilingual;
  readonly group: LeverGroup;
  readonly min: number;
  readonly max: number;
  readonly usualMin: number;
  readonly usualMax: number;
  /** Step of the form in the parameter's unit. */
  readonly step: number;
  readonly form: 'percent' | 'growth' | 'money' | 'number' | 'switch';
  /** It moves nothing until another lever moves: no assumption of a run without changes. */
  readonly conditional?: true;
  /** What it acts on, for the help text. */
  readonly actsOn: Bilingual;
}

export type LeverGroup = 'income' | 'benefit' | 'use' | 'people' | 'payment';

export interface Lever {
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: Unit;
  readonly group: LeverGroup;
  readonly form: LeverFamily['form'];
  readonly min: number;
  readonly max: number;
  readonly usualMin: number;
  readonly usualMax: number;
  readonly step: number;
  /** In the first month after the report; null where no baseline is named. */
  readonly value: number | null;
  readonly source: Source | null;
  readonly actsOn: Bilingual;
  readonly inert: Bilingual | null;
}
