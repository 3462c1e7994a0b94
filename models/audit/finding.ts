/** A finding (审核发现): one spot where a report contradicts itself, as data; sentences are made elsewhere. */
import type { Field } from './printed.ts';

export const FINDING_KINDS = [
  'yoyMismatch',
  'deltaMismatch',
  'sumMismatch',
  'perVisitMismatch',
  'shareMismatch',
  'executionMismatch',
  'balanceMismatch',
  'rollForwardMismatch',
  'runwayMismatch',
  'standardMismatch',
  'weightedRatio',
  'textContradiction',
  'textVsTable',
  'earlierReport',
  'baseMislabel',
  'unitError',
  'unitMissing',
  'signMismatch',
  'ratioChangeWording',
  'growthFromZero',
  'causeContradiction',
  'labelInconsistent',
  'numbering',
  'periodMismatch',
  'sameResult',
  'yearMalformed',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What a wrong figure changes further on. */
export type Moves = 'runway' | 'ledger' | 'spending' | 'people' | 'utilisation' | 'trend' | 'budget';

export interface Correction {
  readonly figure: string;
  readonly field: Field | 'unit';
  readonly from: string;
  readonly to: string;
}

export interface Finding {
  readonly id: string;
  readonly kind: FindingKind;
  readonly severity: 'error' | 'warning' | 'note';
  readonly printed: string;
  /** What follows from the other figures; null where nothing definite does. */
  readonly expected: string | null;
  readonly quotes: readonly string[];
  /** Ids of the figures, the one that most likely is wrong first. */
  readonly figures: readonly string[];
  readonly moves: readonly Moves[];
  readonly correction: Correction | null;
  /** What the sentence is made of: the label, the numbers it follows from, how the slip looks. */
  readonly detail: {
    readonly label: string;
    readonly field: Field | null;
    readonly from: readonly string[];
    readonly broken: number;
    readonly slip: string | null;
    /** Cut off or rounded, not wrong. */
    readonly rounding: boolean;
  };
}
