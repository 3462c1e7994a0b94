/**
 * Months that a balance lasts (可支付月数): (balance − deductions) / (spending / months).
 *
 * Spending is that of the report's period. What the sentence deducts (扣除, 剔除) is
 * deducted from the balance; a one-off may instead be taken out of the spending. Months are
 * printed whole, rounded or cut off.
 */
import type { Figure } from '../../report/figure.ts';
import { judge, type Identity } from '../identity.ts';
import { monthsBetween } from '../period-length.ts';
import type { Printed } from '../printed.ts';
import type { ReadingIndex } from '../reading-index.ts';

const DEDUCTED = new Set(['oneOffAdjustment', 'payablesOutstanding']);

export function runwayIdentities(index: ReadingIndex): Identity[] {
  return index.figures.flatMap((figure, at) => {
    if (figure.metric !== 'runwayMonths' || figure.value === null) return [];
    const readings = readingsOf(index, figure, at);
    const holding = readings.find((identity) => judge(identity).status !== 'broken');
    const chosen = holding ?? readings[0];
    return chosen ? [chosen] : [];
  });
}

function readingsOf(index: ReadingIndex, figure: Figure, at: number): Identity[] {
  const ref = index.ref(figure);
  const months = index.printed(figure, 'value');
  const balance = index.nearest({ ...ref, metric: 'cumulativeBalance' }, figure);
  const spent = index.nearest({ ...ref, metric: 'expenditure' }, figure);
  if (!months || !balance || !spent) return [];
  const deducted = deductionsBefore(index, figure, at);
  const length = monthsBetween(index.period);
  const fromBalance = identity(
    months,
    [balance, spent],
    deducted.map((term) => [term, -1, 0]),
    length,
  );
  const fromSpending = deducted.map((one): Identity => {
    const rest = deducted.map((term) => [term, term === one ? 0 : -1, term === one ? -1 : 0] as const);
    return identity(months, [balance, spent], rest, length);
  });
  return [fromBalance, ...fromSpending];
}

type Adjustment = readonly [term: Printed, above: number, below: number];

function identity(
  months: Printed,
  [balance, spent]: readonly [Printed, Printed],
  adjusted: readonly Adjustment[],
  length: number,
): Identity {
  return {
    kind: 'runwayMismatch',
    terms: [months, balance, spent, ...adjusted.map(([term]) => term)],
    relation: {
      form: 'quotient',
      above: [0, 1, 0, ...adjusted.map(([, above]) => above)],
      below: [0, 0, 1, ...adjusted.map(([, , below]) => below)],
      factor: length,
      offset: 0,
    },
    target: 0,
    strength: 'strong',
  };
}

/** What the sentence takes off before it names the months. */
function deductionsBefore(index: ReadingIndex, figure: Figure, at: number): Printed[] {
  const found: Printed[] = [];
  for (let i = at - 1; i >= Math.max(0, at - 6); i -= 1) {
    const before = index.figures[i]!;
    if (before.section !== figure.section || before.metric === 'cumulativeBalance') break;
    const printed = DEDUCTED.has(before.metric) ? index.printed(before, 'value') : null;
    if (printed) found.unshift(printed);
  }
  return found;
}
