/**
 * What kind of number a metric is: whose money it is, whether it has a care category, the
 * budget line it belongs to, its customary unit.
 */
import type { Measure } from './quantities.ts';
import type { Fund, Layer, Subject } from './subject.ts';
import type { Draft } from './drafts.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Metrics of care: they have a category, a tier and a ring; the others belong to a fund as a whole. */
export const CARE_METRICS = words(
  'visits beneficiaries fundPayment fundPaymentPerVisit costPerVisit certifiedCount admissions admissionsShare ' +
    'admissionRate admissionsPerPerson totalCost inScopeCost costPerAdmission reimbursed reimbursedPerAdmission ' +
    'basicReimbursed catastrophicReimbursed largeAmountReimbursed assistanceReimbursed inScopeReimbursementRatio ' +
    'actualReimbursementRatio basicSegmentActualRatio bedDays avgLengthOfStay expenditureShare dipSettlement ' +
    'itemSettlement dipDifference dipRate depositWithheld',
);
const INPATIENT_METRICS = words(
  'admissions admissionsShare admissionRate admissionsPerPerson costPerAdmission reimbursedPerAdmission bedDays ' +
    'avgLengthOfStay basicSegmentActualRatio dipSettlement itemSettlement dipDifference dipRate depositWithheld ' +
    'basicReimbursed catastrophicReimbursed largeAmountReimbursed assistanceReimbursed ' +
    'inScopeReimbursementRatio actualReimbursementRatio',
);
const FUND_METRICS = words(
  'income premiumIncome fiscalSubsidyIncome interestIncome otherIncome estimatedIncome expenditure ' +
    'benefitExpenditure otherExpenditure periodBalance openingBalance cumulativeBalance runwayMonths ' +
    'oneOffAdjustment payablesOutstanding temporaryReceipts temporaryPayments upperSubsidyIncome remittedUp ' +
    'transferIncome transferExpenditure budgetIncome budgetPremiumIncome budgetExpenditure executed executionRate ' +
    'fiscalBudget fiscalRemitted',
);
const BENEFIT_METRICS = words(
  'fundPayment fundPaymentPerVisit reimbursed reimbursedPerAdmission basicReimbursed catastrophicReimbursed ' +
    'largeAmountReimbursed assistanceReimbursed dipSettlement itemSettlement dipDifference depositWithheld',
);
const RATE_METRICS = words(
  'contributionRate personalPremium fiscalSubsidy financingStandard contributionBase contributionBaseMin contributionBaseMax',
);
export const isFundMetric = (metric: string): boolean => FUND_METRICS.has(metric);
const BUDGET_METRICS = words(
  'budgetIncome budgetPremiumIncome budgetExpenditure budgetInsured executionRate completionRate',
);
/** What measures a figure against its budget, and is not itself the figure that changes. */
export const isBudgetMetric = (metric: string): boolean => BUDGET_METRICS.has(metric);
export const isRateMetric = (metric: string): boolean => RATE_METRICS.has(metric);

const BUDGET_ITEMS: readonly (readonly [string, string])[] = [
  ['premium', 'premiumIncome'],
  ['interest', 'interestIncome'],
  ['subsidy', 'fiscalSubsidyIncome'],
  ['benefit', 'expenditure'],
  ['expend', 'expenditure'],
  ['income', 'income'],
];

/** The line of a budget metric, from its own words, else from what is around it, nearest first. */
export function budgetItem(metric: string, ...said: readonly ReadonlySet<string>[]): string | null {
  if (metric === 'budgetIncome') return 'income';
  if (metric === 'budgetPremiumIncome') return 'premiumIncome';
  if (metric === 'budgetExpenditure') return 'expenditure';
  if (metric !== 'executed' && metric !== 'executionRate') return null;
  const found = said.flatMap((words) => BUDGET_ITEMS.filter(([word]) => words.has(word)));
  return found[0]?.[1] ?? null;
}

/** The word of a budget line: `expenditure` → `expend`. */
export const lineWord = (item: string): string | null =>
  BUDGET_ITEMS.findLast(([, line]) => line === item)?.[0] ?? null;

const LAYER_METRICS: Readonly<Record<Layer, string>> = {
  basic: 'basicReimbursed',
  catastrophic: 'catastrophicReimbursed',
  large: 'largeAmountReimbursed',
  assistance: 'assistanceReimbursed',
};
export const layerMetric = (layer: Layer): string => LAYER_METRICS[layer];

/** The unit of a change whose value is not printed. */
export function plainUnit(metric: string, measure: Measure): string {
  if (measure === 'percent') return '%';
  if (measure === 'persons') return '人';
  if (measure === 'cases') return '人次';
  if (measure === 'days') return '天';
  if (measure === 'months') return '个月';
  if (measure === 'none') return '';
  return /PerAdmission|PerVisit|contributionBase|Premium$|Wage|Standard$|^fiscalSubsidy$/.test(metric)
    ? '元'
    : '万元';
}

/** Whose money it is: nothing for counts, prices and ratios; all of it where the scheme has no account. */
export function fundOf(metric: string, subject: Subject): Fund | null {
  const { scheme, fund, care } = subject;
  const benefit = BENEFIT_METRICS.has(metric);
  if (!benefit && !FUND_METRICS.has(metric)) return null;
  const apart =
    scheme === 'assistance' || scheme === 'catastrophicEmployee' || scheme === 'catastrophicResident';
  if (benefit && apart) return null;
  if (scheme !== 'employee') return 'total';
  if (care === 'personalAccount' && benefit) return 'personalAccount';
  if (fund !== null && !(benefit && fund === 'total')) return fund;
  return benefit && care !== 'outpatient' ? 'pooled' : 'total';
}

/** The category as the facts name it. */
export function categoryOf(draft: Draft): string | null {
  const { metric, subject, item } = draft;
  if (item !== null) return item;
  if ((metric === 'income' || metric === 'expenditure') && fundOf(metric, subject) === 'personalAccount')
    return draft.namesAccount ? 'personalAccount' : null;
  if (!CARE_METRICS.has(metric)) return null;
  return subject.care ?? (INPATIENT_METRICS.has(metric) ? 'inpatient' : null);
}
