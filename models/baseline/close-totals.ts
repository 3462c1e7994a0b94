/**
 * Closing the parts of a fund on its printed total: rounding is spread over the parts,
 * a remainder becomes the line `undivided`, an overshoot is a listed residual.
 */
import type { FigureIndex } from './figure-index.ts';
import type { CareLeaf } from './care-lines.ts';
import type { Baseline } from './baseline.ts';
import type { Reading } from './reading.ts';
import { reconcile } from './reconcile.ts';

export interface Closed {
  readonly leaves: readonly CareLeaf[];
  readonly residuals: Baseline['residuals'];
}

/**
 * @param leaves benefit lines of the fund
 * @param beside other printed parts of the same total (accounts, another layer)
 * @param total  the printed total, or null when none is printed
 */
export function closeOnTotal(
  index: FigureIndex,
  leaves: readonly CareLeaf[],
  beside: readonly Reading[],
  total: Reading | null,
): Closed {
  if (!total) return { leaves, residuals: [] };
  if (leaves.length === 0) return { leaves: [undivided(total, total.value - sumOf(beside))], residuals: [] };
  const { parts, gap } = reconcile(
    [
      ...leaves.map((leaf) => ({ value: leaf.value, half: leaf.payment.half, moved: leaf.moved })),
      ...beside.map((reading) => ({ value: reading.value, half: 0, moved: 0 })),
    ],
    total.value,
  );
  if (Math.abs(gap) > total.half && gap > 0) {
    return {
      leaves: [...leaves, undivided(total, total.value - sumOf(beside) - sumValues(leaves))],
      residuals: [],
    };
  }
  if (Math.abs(gap) > total.half) return { leaves, residuals: [overshoot(index, leaves, total, gap)] };
  return {
    leaves: leaves.map((leaf, i) => ({ ...leaf, value: parts[i]!.value, moved: parts[i]!.moved })),
    residuals: [],
  };
}

const sumOf = (readings: readonly Reading[]): number => readings.reduce((sum, r) => sum + r.value, 0);
const sumValues = (leaves: readonly CareLeaf[]): number => leaves.reduce((sum, leaf) => sum + leaf.value, 0);

function undivided(total: Reading, value: number): CareLeaf {
  return {
    id: 'undivided',
    category: 'undivided',
    payment: total,
    value,
    moved: 0,
    layer: total.figure.layer,
    volume: null,
    unitCost: null,
    ratio: null,
    ratioBefore: null,
    inScopeShare: null,
  };
}

function overshoot(
  index: FigureIndex,
  leaves: readonly CareLeaf[],
  total: Reading,
  gap: number,
): Baseline['residuals'][number] {
  index.sourced(total);
  return {
    what: `${total.figure.scheme}.${total.figure.metric}`,
    printed: total.value,
    model: total.value - gap,
    unit: '元',
    figures: [total.figure.id, ...leaves.map((leaf) => leaf.payment.figure.id)],
    reason: {
      zh: '分项之和大于印出的合计，超出舍入误差；分项照用',
      en: 'The parts add up to more than the printed total, beyond rounding; the parts are used',
    },
  };
}

/** A fund whose report gives neither a total nor its inpatient care is known in part only. */
export function spendingMissing(
  fund: string,
  leaves: readonly CareLeaf[],
  total: Reading | null,
): Baseline['missing'] {
  if (total || leaves.some((leaf) => leaf.category === 'inpatient' || leaf.category === 'undivided'))
    return [];
  return [
    {
      what: `expenditure ${fund}`,
      why: {
        zh: '报告没有按险种印支出合计，也没有印住院支出；结余只计入已知的支出，偏高，不能据此判断',
        en: 'Neither the total spending nor the inpatient care of this scheme is printed; the surplus counts known spending only, is too high and cannot be relied on',
      },
    },
  ];
}
