/** Figures in the making: what a clause has said so far about one number. */
import type { Measure } from './quantities.ts';
import type { Subject } from './subject.ts';

export interface Draft {
  readonly subject: Subject;
  readonly metric: string;
  readonly measure: Measure;
  /** The budget line that a budget metric is about. */
  readonly item: string | null;
  value: string | null;
  unit: string;
  prior: string | null;
  yoyPercent: string | null;
  changeKind: 'relative' | 'pp' | null;
  delta: string | null;
  deltaUnit: string | null;
  period: string | null;
  asOf: string | null;
  /** Span in the normalised text. */
  start: number;
  end: number;
  /** The headings above it. */
  section: string;
  /** A share of something that was named before it. */
  readonly isShare: boolean;
  /** The account is named in the sentence itself, not only in a heading. */
  readonly namesAccount: boolean;
}

export const NO_CHANGE = {
  prior: null,
  yoyPercent: null,
  changeKind: null,
  delta: null,
  deltaUnit: null,
} as const;

/** `-` before a printed amount whose word says less; a printed sign stays as it is. */
export function signed(value: string, down: boolean): string {
  return down && !value.startsWith('-') ? `-${value}` : value;
}

const SHARES: Readonly<Record<string, string>> = {
  insured: 'insuredShare',
  activeInsured: 'activeShare',
  retiredInsured: 'retireeShare',
  femaleInsured: 'femaleShare',
  admissions: 'admissionsShare',
  fundPayment: 'expenditureShare',
  reimbursed: 'expenditureShare',
  basicReimbursed: 'expenditureShare',
  expenditure: 'expenditureShare',
  benefitExpenditure: 'expenditureShare',
  otherExpenditure: 'expenditureShare',
};
/** The share that a part of this metric is, or null. */
export const shareOf = (metric: string): string | null => SHARES[metric] ?? null;
export const isShareMetric = (metric: string): boolean => Object.values(SHARES).includes(metric);

/** Two drafts about the same number of the same subject. */
export function sameNumber(a: Draft, b: Draft): boolean {
  return (
    a.metric === b.metric &&
    a.item === b.item &&
    a.subject.scheme === b.subject.scheme &&
    a.subject.fund === b.subject.fund &&
    a.subject.care === b.subject.care &&
    a.subject.tier === b.subject.tier &&
    a.subject.place === b.subject.place &&
    a.subject.group === b.subject.group
  );
}
