/**
 * Quotients of two printed figures: amounts per case, shares, rates of execution.
 *
 * Each is a line of data: the metric printed, what is above and below, by which the quotient
 * may differ. A metric with several readings (占支出, 占住院支出) is held against the one
 * that holds; where none does, against the one its words name.
 */
import type { Figure } from '../../report/figure.ts';
import type { Ref } from '../figure-ref.ts';
import type { FindingKind } from '../finding.ts';
import { judge, likeliest, quotient, type Identity } from '../identity.ts';
import type { Printed } from '../printed.ts';
import type { ReadingIndex } from '../reading-index.ts';

type Change = Partial<Ref>;
interface Quotient {
  readonly metric: string;
  readonly kind: FindingKind;
  readonly above: Change;
  readonly below: Change;
  /** What is below is the year-earlier number. */
  readonly ofPrior?: boolean;
  readonly percent?: boolean;
  /** Only where the words of the figure say so. */
  readonly says?: RegExp;
  /** The budget line that the figure must be about. */
  readonly line?: string;
  /** Amounts are those of any fund. */
  readonly anyFund?: boolean;
}

const perCase = (metric: string, above: string, below: string): Quotient => ({
  metric,
  kind: 'perVisitMismatch',
  above: { metric: above },
  below: { metric: below },
  anyFund: true,
});
const share = (metric: string, above: Change, below: Change, says?: RegExp): Quotient => ({
  metric,
  kind: 'shareMismatch',
  above,
  below,
  percent: true,
  anyFund: true,
  ...(says ? { says } : {}),
});
const WHOLE: Change = { tier: null, location: null, institution: null };

const QUOTIENTS: readonly Quotient[] = [
  perCase('fundPaymentPerVisit', 'fundPayment', 'visits'),
  perCase('costPerVisit', 'totalCost', 'visits'),
  perCase('costPerAdmission', 'totalCost', 'admissions'),
  perCase('reimbursedPerAdmission', 'reimbursed', 'admissions'),
  perCase('avgLengthOfStay', 'bedDays', 'admissions'),
  perCase('admissionsPerPerson', 'admissions', 'beneficiaries'),
  share('activeShare', { metric: 'activeInsured' }, { metric: 'insured' }),
  share('retireeShare', { metric: 'retiredInsured' }, { metric: 'insured' }),
  share('femaleShare', { metric: 'femaleInsured' }, { metric: 'insured' }),
  share('femaleShare', { metric: 'femaleInsured' }, { metric: 'insured', group: null }),
  share('insuredShare', { metric: 'insured' }, { metric: 'insured', group: null }),
  share('admissionsShare', { metric: 'admissions' }, { metric: 'admissions', ...WHOLE }),
  share('admissionsShare', { metric: 'admissions' }, { metric: 'admissions', group: null }),
  share('admissionRate', { metric: 'admissions' }, { metric: 'insured', category: null, ...WHOLE }),
  share('actualReimbursementRatio', { metric: 'reimbursed' }, { metric: 'totalCost' }),
  share('actualReimbursementRatio', { metric: 'fundPayment' }, { metric: 'totalCost' }),
  share('inScopeReimbursementRatio', { metric: 'reimbursed' }, { metric: 'inScopeCost' }),
  share('dipRate', { metric: 'dipSettlement' }, { metric: 'itemSettlement' }),
  ...['fundPayment', 'reimbursed'].flatMap((metric) => [
    share('expenditureShare', { metric }, { metric: 'expenditure', category: null, ...WHOLE }, /占总?支出/),
    share(
      'expenditureShare',
      { metric },
      { metric: 'reimbursed', category: 'inpatient', ...WHOLE },
      /占住院/,
    ),
    share(
      'expenditureShare',
      { metric },
      { metric: 'fundPayment', category: 'outpatient', ...WHOLE },
      /占门诊/,
    ),
  ]),
  share('completionRate', { metric: 'insured' }, { metric: 'budgetInsured' }, /预算|计划|任务/),
  { ...share('completionRate', { metric: 'insured' }, { metric: 'insured' }, /[去上]年/), ofPrior: true },
  ...(['income', 'premiumIncome', 'expenditure'] as const).flatMap((line): Quotient[] => {
    const budget = {
      income: 'budgetIncome',
      premiumIncome: 'budgetPremiumIncome',
      expenditure: 'budgetExpenditure',
    };
    const kind = 'executionMismatch' as const;
    const below = { metric: budget[line], category: line };
    const base = { metric: 'executionRate', kind, below, percent: true, anyFund: true };
    return [
      { ...base, above: { metric: 'executed', category: line } },
      { ...base, above: { metric: line, category: null } },
    ].map((one) => ({ ...one, line }));
  }),
];

const BY_METRIC = new Map<string, Quotient[]>();
for (const one of QUOTIENTS) BY_METRIC.set(one.metric, [...(BY_METRIC.get(one.metric) ?? []), one]);

/** Quotients of the printed figures and, where they are printed, of the year before. */
export function quotientIdentities(index: ReadingIndex): Identity[] {
  return index.figures.flatMap((figure) => {
    const kinds = BY_METRIC.get(figure.metric);
    if (!kinds) return [];
    return (['value', 'prior'] as const).flatMap((field) => {
      const readings = kinds.flatMap((kind) => reading(index, figure, field, kind));
      const found = chosen(withoutSubstitutes(readings), words(index, figure));
      return found ? [found] : [];
    });
  });
}

/** The income of a fund stands in for its 执行数 only where that is not printed. */
function withoutSubstitutes(readings: readonly Reading[]): readonly Reading[] {
  const executed = readings.filter(({ identity }) => identity.terms[1]!.figure.metric === 'executed');
  return executed.length > 0 ? executed : readings;
}

interface Reading {
  readonly identity: Identity;
  readonly says: RegExp | undefined;
}

function chosen(readings: readonly Reading[], said: string): Identity | null {
  const likely = likeliest(readings.map(({ identity }) => identity));
  if (!likely || judge(likely).status !== 'broken') return likely;
  const named = readings.filter(({ says }) => says === undefined || says.test(said));
  return named[0]?.identity ?? null;
}

/** The words of a figure and, for a share, those just before it. */
const words = (index: ReadingIndex, { quote = '', start }: Figure): string =>
  (start === undefined ? quote : index.text.slice(Math.max(0, start - 24), start) + quote).replace(/\s/g, '');

function reading(index: ReadingIndex, figure: Figure, field: 'value' | 'prior', kind: Quotient): Reading[] {
  const q = index.printed(figure, field);
  const ref = index.ref(figure);
  if (!q || (kind.line !== undefined && kind.line !== ref.category)) return [];
  const above = sideOf(index, { ...ref, ...kind.above }, figure, field, kind);
  const below = sideOf(index, { ...ref, ...kind.below }, figure, kind.ofPrior ? 'prior' : field, kind);
  if (!above || !below || above.node === below.node || below.value === 0 || q.value === 0) return [];
  const factor = kind.percent ? 100 : 1;
  const known = [above, below].every((side) => index.isNear(side.figure, figure));
  const strength =
    known && !(kind.kind === 'shareMismatch' && isTooSmall(q, above, below)) ? 'strong' : 'weak';
  return [{ identity: quotient(kind.kind, [q, above, below], factor, 0, strength), says: kind.says }];
}

/** What is smaller than its part is another quantity under the same name, unless the share says so too. */
const isTooSmall = (share: Printed, part: Printed, whole: Printed): boolean =>
  share.value < 100 && part.value > whole.value;

/** A side of a quotient: of the figure's own fund, else of any. */
function sideOf(
  index: ReadingIndex,
  ref: Ref,
  near: Figure,
  field: 'value' | 'prior',
  { anyFund }: Quotient,
): Printed | null {
  const exact = ref.fund === null ? null : index.nearest(ref, near, field);
  return exact ?? (anyFund ? index.nearest(ref, near, field, true) : null);
}
