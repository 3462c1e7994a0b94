/** All lever families, in the order in which they are listed. */
import type { LeverFamily } from '../lever.ts';
import { accountCredit } from './account-credit.ts';
import { accountEmployerShare } from './account-employer-share.ts';
import { catastrophicPremium } from './catastrophic-premium.ts';
import { contributionRate } from './contribution-rate.ts';
import { costGrowth } from './cost-growth.ts';
import { demandElasticity } from './demand-elasticity.ts';
import { dipBudget } from './dip-budget.ts';
import { fundGrowth } from './fund-growth.ts';
import { inScopeShare } from './in-scope-share.ts';
import { oneOff } from './one-off.ts';
import { peopleGrowth } from './people-growth.ts';
import { premium } from './premium.ts';
import { reimbursementRatio } from './reimbursement-ratio.ts';
import { retireeShare } from './retiree-share.ts';
import { standardGrowth } from './standard-growth.ts';
import { subsidy } from './subsidy.ts';
import { useGrowth } from './use-growth.ts';
import { wageGrowth } from './wage-growth.ts';

export const LEVER_FAMILIES: readonly LeverFamily[] = [
  reimbursementRatio,
  inScopeShare,
  contributionRate,
  wageGrowth,
  accountCredit,
  accountEmployerShare,
  premium,
  subsidy,
  catastrophicPremium,
  standardGrowth,
  useGrowth,
  costGrowth,
  demandElasticity,
  peopleGrowth,
  retireeShare,
  dipBudget,
  fundGrowth,
  oneOff,
];
