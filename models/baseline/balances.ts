/** Printed closing balances and what the report's own runway sentence takes off them. */
import type { Figure, Scheme } from '../report/figure.ts';
import type { Fund } from './baseline.ts';
import type { FigureIndex } from './figure-index.ts';
import type { Reading } from './reading.ts';

export function balanceOf(
  index: FigureIndex,
  scheme: Scheme,
  fund: Figure['fund'] | 'any',
): Pick<Fund, 'balance' | 'adjustments' | 'printedReserveMonths'> {
  const reading = index.find({ scheme, metric: 'cumulativeBalance', fund });
  const printed = index.find({ scheme, metric: 'runwayMonths', fund });
  const adjustments = (['payablesOutstanding', 'oneOffAdjustment'] as const).flatMap((metric) =>
    distinct(index.all({ scheme, metric, fund, group: 'any' })).map((r, i) => ({
      id: `${metric}${i === 0 ? '' : i + 1}`,
      kind: metric === 'payablesOutstanding' ? ('payable' as const) : ('oneOff' as const),
      amount: index.sourced(r),
    })),
  );
  return {
    balance: reading ? { asOf: index.report.period.end, amount: index.sourced(reading) } : null,
    adjustments,
    ...(printed ? { printedReserveMonths: index.sourced(printed) } : {}),
  };
}

/** The same amount printed twice is one amount. */
const distinct = (readings: readonly Reading[]): Reading[] => [
  ...new Map(readings.map((reading) => [reading.value, reading])).values(),
];
