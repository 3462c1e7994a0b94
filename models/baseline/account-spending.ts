/**
 * What the accounts paid: as printed, else (only the scheme's total is printed) the national share
 * of the accounts in employees' spending, assumed, as far as the printed benefits leave room for it.
 */
import type { Baseline } from './baseline.ts';
import type { CareLeaf } from './care-lines.ts';
import type { FigureIndex } from './figure-index.ts';
import { assumed, priors } from './parameters.ts';
import type { Reading } from './reading.ts';
import type { Source } from './source.ts';

export interface AccountSpending {
  readonly payment: Reading;
  /** Why the amount is what it is, where it is not printed. */
  readonly source: Source | null;
  readonly missing: Baseline['missing'];
}

const scheme = 'employee';

/**
 * @param total   spending of the whole scheme, or null where it or the pool's own is printed
 * @param leaves  what the pool is known to have paid
 */
export function accountSpending(
  index: FigureIndex,
  total: Reading | null,
  leaves: readonly CareLeaf[],
): AccountSpending | null {
  const printed =
    index.find({ scheme, metric: 'expenditure', fund: 'personalAccount' }) ??
    index.find({ scheme, metric: 'fundPayment', category: 'personalAccount' });
  if (printed) return { payment: printed, source: null, missing: [] };
  if (!total) return null;
  const share = priors.accountShareOfExpenditure;
  const room = total.value - leaves.reduce((sum, leaf) => sum + leaf.value, 0);
  const value = Math.min(total.value * share.value, Math.max(0, room));
  const percent = (share.value * 100).toFixed(1);
  const source = assumed(
    `报告只印职工支出合计，按全国 ${share.year} 年个人账户占支出 ${percent} % 划分，不超过分项之外的余数`,
    `Only the sum is printed; split by the national account share of ${share.year}, ${percent} %, at most what the printed benefits leave`,
    share.source,
  );
  return { payment: { ...total, value, prior: null, half: 0 }, source, missing: [MISSING] };
}

const MISSING = {
  what: 'poolExpenditure employee',
  why: {
    zh: '职工支出没有分统筹与个人账户，按全国占比划分',
    en: 'Spending is not split into pool and account; the national share stands in',
  },
};
