/** What a figure is about, as something that can be looked up, and when one is a part of another. */
import type { Figure, ReportFigures } from '../report/figure.ts';

export interface Ref {
  readonly scheme: string;
  readonly fund: string | null;
  readonly metric: string;
  readonly category: string | null;
  readonly tier: string | null;
  readonly location: string | null;
  readonly institution: string | null;
  readonly group: string | null;
  /** '' the report's own period, 'earlier' the same months a year before, else as printed. */
  readonly period: string;
}

type Period = ReportFigures['report']['period'];
const yearBefore = (month: string): string => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;

/** A change that is said to be against last year is one of the report's period, whatever year was named before it. */
const AGAINST_LAST_YEAR = /较[去上]年|比[去上]年|同比|较同期|比同期/;

export function periodOf(figure: Figure, report: Period): string {
  const { period, asOf } = figure;
  if (figure.value === null && AGAINST_LAST_YEAR.test(figure.quote ?? '')) return '';
  if (period !== null) {
    const [start = '', end = start] = period.split('..');
    if (matches(start, end, report)) return '';
    return matches(start, end, { start: yearBefore(report.start), end: yearBefore(report.end) })
      ? 'earlier'
      : period;
  }
  if (asOf === null || report.end.startsWith(asOf)) return '';
  return yearBefore(report.end).startsWith(asOf) ? 'earlier' : asOf;
}

/** A year alone is the period of a report on that whole year. */
function matches(start: string, end: string, { start: from, end: to }: Period): boolean {
  if (start === from && end === to) return true;
  return start === end && start.length === 4 && from === `${start}-01` && to === `${start}-12`;
}

export function refOf(figure: Figure, report: Period): Ref {
  const { scheme, fund, metric, category, breakdown } = figure;
  return { scheme, fund, metric, category, ...breakdown, period: periodOf(figure, report) };
}

export const keyOf = (ref: Ref): string =>
  [
    ref.scheme,
    ref.fund,
    ref.metric,
    ref.category,
    ref.tier,
    ref.location,
    ref.institution,
    ref.group,
    ref.period,
  ].join('|');

/** The parts of a sum must be of one kind: these kinds hold more than one metric. */
const KINDS: Readonly<Record<string, string>> = {
  expenditure: 'spending',
  benefitExpenditure: 'spending',
  otherExpenditure: 'spending',
  transferExpenditure: 'spending',
  fundPayment: 'spending',
  reimbursed: 'spending',
  basicReimbursed: 'spending',
  catastrophicReimbursed: 'spending',
  largeAmountReimbursed: 'spending',
  assistanceReimbursed: 'spending',
  income: 'receipts',
  premiumIncome: 'receipts',
  fiscalSubsidyIncome: 'receipts',
  interestIncome: 'receipts',
  otherIncome: 'receipts',
  transferIncome: 'receipts',
  upperSubsidyIncome: 'receipts',
  insured: 'heads',
  activeInsured: 'heads',
  retiredInsured: 'heads',
};
const ADDITIVE = new Set([
  ...Object.keys(KINDS),
  ...'femaleInsured contributors admissions visits totalCost inScopeCost bedDays beneficiaries certifiedCount'.split(
    ' ',
  ),
  ...'periodBalance cumulativeBalance openingBalance temporaryReceipts temporaryPayments population'.split(
    ' ',
  ),
  ...'subsidizedEnrollment subsidizedEnrollmentDue subsidizedAmount dipSettlement itemSettlement'.split(' '),
  ...'depositWithheld executed budgetIncome budgetExpenditure budgetPremiumIncome'.split(' '),
]);
export const isAdditive = (metric: string): boolean => ADDITIVE.has(metric);
export const kindOf = (metric: string): string => KINDS[metric] ?? metric;

const OUTPATIENT = new Set(
  (
    'outpatientPooled outpatientChronic separateDrugs negotiatedDrugs twoDiseases daySurgery ' +
    'reproductiveOutpatient personalAccount maternityOutpatient'
  ).split(' '),
);

export function categoryWithin(part: string | null, whole: string | null): boolean {
  if (part === whole || whole === null) return true;
  if (part === null) return false;
  if (whole === 'inpatient') return part.endsWith('Inpatient') && part !== 'maternityInpatient';
  if (whole === 'outpatient') return OUTPATIENT.has(part);
  return (whole === 'maternity' || whole === 'workInjury') && part.startsWith(whole);
}

const within = (part: string | null, whole: string | null): boolean => whole === null || part === whole;
const SUMMED: Readonly<Record<string, readonly string[]>> = {
  income:
    'premiumIncome fiscalSubsidyIncome interestIncome otherIncome transferIncome upperSubsidyIncome'.split(
      ' ',
    ),
  expenditure: 'benefitExpenditure otherExpenditure transferExpenditure fundPayment reimbursed'.split(' '),
  benefitExpenditure: 'fundPayment reimbursed otherExpenditure'.split(' '),
  reimbursed: 'basicReimbursed catastrophicReimbursed largeAmountReimbursed assistanceReimbursed'.split(' '),
  fundPayment: ['reimbursed'],
  insured: ['activeInsured', 'retiredInsured'],
};

/** Whether a figure may be a part of another: narrower in at least one respect, wider in none. */
export function isPart(part: Ref, whole: Ref): boolean {
  const metric = part.metric === whole.metric || (SUMMED[whole.metric] ?? []).includes(part.metric);
  const fund =
    part.fund === whole.fund || part.fund === null || whole.fund === null || whole.fund === 'total';
  const scheme = part.scheme === whole.scheme || whole.scheme === 'all';
  return (
    metric &&
    fund &&
    scheme &&
    part.period === whole.period &&
    categoryWithin(part.category, whole.category) &&
    within(part.tier, whole.tier) &&
    within(part.location, whole.location) &&
    within(part.group, whole.group) &&
    within(part.institution, whole.institution) &&
    keyOf(part) !== keyOf(whole)
  );
}

/** The respects in which a part is narrower: parts of one cut share them. */
export const cutOf = (part: Ref, whole: Ref): string =>
  (['scheme', 'fund', 'metric', 'category', 'tier', 'location', 'group', 'institution'] as const)
    .filter((name) => part[name] !== whole[name])
    .join('+');
