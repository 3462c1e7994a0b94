/**
 * From the metric words of a label, the unit and the subject to the metric.
 *
 * One list of rules a measure, tried in order. A rule names the metric words it needs
 * (`a+b`), those it must not have (`!c`) and the kind of care it belongs to.
 */
import type { Measure } from './quantities.ts';
import { isInpatient, type Subject } from './subject.ts';

type CareKind = 'in' | 'out' | 'none';
interface Rule {
  readonly metric: string;
  readonly needs: readonly string[];
  readonly without: readonly string[];
  readonly care?: CareKind | undefined;
}

/** `metric: words [@care]`, words joined by `+`, refused words with `!`. */
function rules(text: string): readonly Rule[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [metric = '', when = ''] = line.trim().split(':');
      const [words = '', care] = when.trim().split('@');
      const parts = words
        .trim()
        .split('+')
        .filter((word) => word !== '');
      return {
        metric,
        needs: parts.filter((word) => !word.startsWith('!')),
        without: parts.filter((word) => word.startsWith('!')).map((word) => word.slice(1)),
        care: care as CareKind | undefined,
      };
    });
}

const PERSONS = rules(`
  population: counted
  subsidizedEnrollmentDue: due+subsidised
  subsidizedEnrollment: subsidised
  duplicateEnrolmentRemoved: duplicate
  budgetInsured: budget+enrol
  budgetInsured: execRate+enrol
  femaleInsured: female
  contributors: contributors
  activeInsured: active
  retiredInsured: retired
  certifiedCount: certified
  beneficiaries: receive
  beneficiaries: visit
  beneficiaries: heads
  beneficiaries: admission@in
  contributors: premium
  insured: enrol
  insured: coverage
  insured: cadreScheme
  population: population
`);
const CASES = rules(`
  certifiedCount: certified
  visits: assistanceScheme
  admissions: admission
  admissions: @in
  admissions: dip
  visits:
`);
const PERCENT = rules(`
  dipRate: dipRate
  inScopeReimbursementRatio: inScope+ratio
  inScopeReimbursementRatio: inScope+reimb
  inScopeReimbursementRatio: inScope+fund
  basicSegmentActualRatio: basicSegment
  actualReimbursementRatio: actual+ratio
  actualReimbursementRatio: actual+reimb
  admissionsShare: outRate
  admissionRate: admissionRate
  contributionRate: rate
  completionRate: execRate+enrol
  completionRate: execRate+contributors
  executionRate: execRate
  coverageRate: coverage
  femaleShare: share+female
  retireeShare: share+retired
  activeShare: share+active
  expenditureShare: share+expend
  admissionsShare: share+admission
  inScopeReimbursementRatio: ratio+scopeSection
  actualReimbursementRatio: ratio+overall
  actualReimbursementRatio: ratio@in
`);
const MONEY = rules(`
  temporaryPayments: tempPayments
  temporaryReceipts: tempReceipts
  estimatedIncome: estimate
  payablesOutstanding: payable
  oneOffAdjustment: oneOff
  subsidizedAmount: subsidised
  dipDifference: difference
  depositWithheld: deposit
  dipSettlement: dip+settle
  itemSettlement: byItem
  dipSettlement: dip
  reimbursedPerAdmission: perCase+reimb@in
  reimbursedPerAdmission: perCase+fund@in
  fundPaymentPerVisit: perCase+reimb@out
  fundPaymentPerVisit: perCase+fund@out
  fundPaymentPerVisit: perCase+expend+!cost@out
  fundPaymentPerVisit: perCase+reimb+assistanceScheme
  financingStandard: financing+!premium+!subsidy
  personalPremium: standard+premium
  fiscalSubsidy: standard+subsidy
  fiscalSubsidy: level+subsidy
  personalPremium: level+premium
  costPerAdmission: perCase@in
  costPerVisit: perCase@out
  contributionBaseMax: max+base
  contributionBaseMin: min+base
  contributionBase: base
  socialAverageWage: wage
  personalPremium: standard
  fiscalRemitted: fiscalLine+remit
  fiscalBudget: budget+subsidy
  executed: executed
  budgetPremiumIncome: budget+premium
  budgetPremiumIncome: execRate+premium
  budgetIncome: budget+income
  budgetExpenditure: budget+expend
  budgetExpenditure: budget+benefit
  budgetIncome: execRate+income
  budgetExpenditure: execRate+expend
  openingBalance: opening
  cumulativeBalance: cumulative+balance
  periodBalance: deficit
  periodBalance: balance
  inScopeCost: inScope+cost
  upperSubsidyIncome: upper
  remittedUp: remit
  transferExpenditure: transfer+expend
  transferIncome: transfer
  interestIncome: interest
  otherIncome: otherIncome
  otherExpenditure: otherExpend
  totalCost: totalCost
  reimbursed: reimb@in
  fundPayment: reimb@out
  fundPayment: expend@out
  fundPayment: benefit@out
  fundPayment: fund@out
  reimbursed: expend@in
  reimbursed: benefit@in
  reimbursed: fund@in
  fiscalSubsidyIncome: subsidy
  premiumIncome: premium
  income: income
  fundPayment: cost@out
  totalCost: cost
  benefitExpenditure: benefit
  expenditure: expend+!reimb
  fundPayment: reimb
`);
const PER_HEAD = rules(`
  financingStandard: financing+!premium+!subsidy
  personalPremium: premium
  fiscalSubsidy: subsidy
  contributionBaseMax: max+base
  contributionBaseMin: min+base
  contributionBase: base
  socialAverageWage: wage
  personalPremium: standard
  financingStandard: income
`);
const DAYS = rules(`
  avgLengthOfStay: average+bedDays
  avgLengthOfStay: average@in
  bedDays: bedDays
`);
const MONTHS = rules(`
  runwayMonths: runway
`);
const NONE = rules(`
  admissionsPerPerson: perPerson
  activeRetireeRatio: dependency
`);

const BY_MEASURE: Readonly<Record<Measure, readonly Rule[]>> = {
  persons: PERSONS,
  cases: CASES,
  percent: PERCENT,
  points: [],
  money: MONEY,
  perHead: [...PER_HEAD, ...MONEY],
  days: DAYS,
  months: MONTHS,
  none: NONE,
  other: [],
};

/** Assistance pays benefits, it does not reimburse stays: its inpatients are a benefit like the others. */
function careKind({ care, scheme }: Subject): CareKind {
  if (care === null) return 'none';
  return isInpatient(care) && scheme !== 'assistance' ? 'in' : 'out';
}

function fits(rule: Rule, words: ReadonlySet<string>, care: CareKind): boolean {
  return (
    (rule.care === undefined || rule.care === care) &&
    rule.needs.every((word) => words.has(word)) &&
    !rule.without.some((word) => words.has(word))
  );
}

/** The metric that these words name in this unit, or null. */
export function metricOf(words: ReadonlySet<string>, measure: Measure, subject: Subject): string | null {
  const care = careKind(subject);
  const rule = BY_MEASURE[measure].find((candidate) => fits(candidate, words, care));
  return rule?.metric ?? null;
}

/** The measure in which a change of these words would have a value, most telling word first. */
export function metricOfChange(
  words: ReadonlySet<string>,
  subject: Subject,
): { metric: string; measure: Measure } | null {
  for (const measure of ['percent', 'none', 'months', 'days', 'money', 'cases', 'persons'] as const) {
    if (measure === 'cases' && !CASE_WORDS.some((word) => words.has(word))) continue;
    if (measure === 'money' && speaksOfCases(words)) continue;
    const metric = metricOf(words, measure, subject);
    if (metric !== null) return { metric, measure };
  }
  return null;
}

const CASE_WORDS = ['admission', 'visit', 'receive', 'count'];
const MONEY_WORDS = ['expend', 'reimb', 'fund', 'cost', 'income', 'premium', 'benefit', 'perCase'];
const speaksOfCases = (words: ReadonlySet<string>): boolean =>
  CASE_WORDS.some((word) => word !== 'receive' && words.has(word)) &&
  !MONEY_WORDS.some((word) => words.has(word));
