/** All lever families, in the order in which they are listed. */
import type { LeverFamily } from '../lever.ts';
import { accountCredit } from './account-credit.ts';
import { accountEmployerShare } from './account-employer-share.ts';
import { ageing } from './ageing.ts';
import { assistanceRatio } from './assistance-ratio.ts';
import { assistedEnrolment } from './assisted-enrolment.ts';
import { awarenessCeiling } from './awareness-ceiling.ts';
import { awarenessHalfLife } from './awareness-half-life.ts';
import { baseCap } from './base-cap.ts';
import { baseFloor } from './base-floor.ts';
import { benefitCap } from './benefit-cap.ts';
import { births } from './births.ts';
import { catastrophicPremium } from './catastrophic-premium.ts';
import { catastrophicRatio } from './catastrophic-ratio.ts';
import { catastrophicThreshold } from './catastrophic-threshold.ts';
import { churn } from './churn.ts';
import { claimSpread } from './claim-spread.ts';
import { collectionRate } from './collection-rate.ts';
import { contributionBase } from './contribution-base.ts';
import { contributionRate } from './contribution-rate.ts';
import { contributionYears } from './contribution-years.ts';
import { costGrowth } from './cost-growth.ts';
import { deductible } from './deductible.ts';
import { demandElasticity } from './demand-elasticity.ts';
import { dipBonusShare } from './dip-bonus-share.ts';
import { dipBudgetFactor } from './dip-budget-factor.ts';
import { dipBudgetFollowsPolicy } from './dip-budget-follows-policy.ts';
import { dipBudget } from './dip-budget.ts';
import { dipCodingDrift } from './dip-coding-drift.ts';
import { dipCostResponse } from './dip-cost-response.ts';
import { dipCoverage } from './dip-coverage.ts';
import { dipDeposit } from './dip-deposit.ts';
import { dipHighBand } from './dip-high-band.ts';
import { dipLowBand } from './dip-low-band.ts';
import { dipOverspendShare } from './dip-overspend-share.ts';
import { enrolmentElasticity } from './enrolment-elasticity.ts';
import { entrants } from './entrants.ts';
import { flexibleBase } from './flexible-base.ts';
import { flexibleRate } from './flexible-rate.ts';
import { flexibleRelief } from './flexible-relief.ts';
import { flexibleShare } from './flexible-share.ts';
import { floorShare } from './floor-share.ts';
import { fundGrowth } from './fund-growth.ts';
import { governmentShare } from './government-share.ts';
import { inScopeShare } from './in-scope-share.ts';
import { interestRate } from './interest-rate.ts';
import { listWidth } from './list-width.ts';
import { leavers } from './leavers.ts';
import { maternityMerged } from './maternity-merged.ts';
import { maternityRate } from './maternity-rate.ts';
import { mortality } from './mortality.ts';
import { oneOff } from './one-off.ts';
import { outOfAreaDifferential } from './out-of-area-differential.ts';
import { peopleGrowth } from './people-growth.ts';
import { premium } from './premium.ts';
import { reclassification } from './reclassification.ts';
import { reimbursementRatio } from './reimbursement-ratio.ts';
import { relief } from './relief.ts';
import { retireeShare } from './retiree-share.ts';
import { retirementLaw } from './retirement-law.ts';
import { retirementShift } from './retirement-shift.ts';
import { seasonHalf } from './season-half.ts';
import { segmentRatio } from './segment-ratio.ts';
import { standardGrowth } from './standard-growth.ts';
import { subsidy } from './subsidy.ts';
import { substitution } from './substitution.ts';
import { subsidyLate } from './subsidy-late.ts';
import { subsidyShare } from './subsidy-share.ts';
import { transfers } from './transfers.ts';
import { unitPrice } from './unit-price.ts';
import { useFactor } from './use-factor.ts';
import { useGrowth } from './use-growth.ts';
import { wageGrowth } from './wage-growth.ts';
import { wageSpread } from './wage-spread.ts';

export const LEVER_FAMILIES: readonly LeverFamily[] = [
  reimbursementRatio,
  segmentRatio,
  deductible,
  benefitCap,
  claimSpread,
  outOfAreaDifferential,
  inScopeShare,
  listWidth,
  catastrophicThreshold,
  catastrophicRatio,
  assistanceRatio,
  contributionRate,
  flexibleRate,
  flexibleShare,
  flexibleBase,
  governmentShare,
  contributionBase,
  baseFloor,
  baseCap,
  floorShare,
  wageSpread,
  collectionRate,
  relief,
  flexibleRelief,
  wageGrowth,
  accountCredit,
  accountEmployerShare,
  premium,
  subsidy,
  subsidyShare,
  subsidyLate,
  catastrophicPremium,
  standardGrowth,
  maternityRate,
  maternityMerged,
  interestRate,
  transfers,
  useGrowth,
  costGrowth,
  unitPrice,
  useFactor,
  substitution,
  awarenessCeiling,
  awarenessHalfLife,
  seasonHalf,
  demandElasticity,
  peopleGrowth,
  retireeShare,
  retirementLaw,
  retirementShift,
  entrants,
  leavers,
  contributionYears,
  churn,
  births,
  mortality,
  enrolmentElasticity,
  assistedEnrolment,
  reclassification,
  ageing,
  dipBudget,
  dipBudgetFactor,
  dipBudgetFollowsPolicy,
  dipCoverage,
  dipDeposit,
  dipLowBand,
  dipHighBand,
  dipOverspendShare,
  dipBonusShare,
  dipCodingDrift,
  dipCostResponse,
  fundGrowth,
  oneOff,
];
