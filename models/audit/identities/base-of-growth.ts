/**
 * Growth of a balance since the start of the year (比年初增长): surplus / (closing − surplus).
 *
 * Where the printed percent is instead the growth over the same day of the year before, the
 * base is mislabelled.
 */
import type { Figure } from '../../report/figure.ts';
import { judge, type Identity } from '../identity.ts';
import type { Printed } from '../printed.ts';
import type { ReadingIndex } from '../reading-index.ts';

const SINCE_START = /年初|[去上]年[底末]/;

export function baseOfGrowthIdentities(index: ReadingIndex): Identity[] {
  return index.figures.flatMap((figure) => {
    if (figure.metric !== 'cumulativeBalance' || !SINCE_START.test(figure.quote ?? '')) return [];
    const percent = index.printed(figure, 'yoyPercent');
    const closing = index.printed(figure, 'value');
    if (!percent || !closing || !index.period.start.endsWith('-01')) return [];
    const surplus = [...spread(index, figure, 'periodBalance', '')];
    if (surplus.length === 0) return [];
    const identity = sinceStart(percent, closing, surplus);
    const earlier = spread(index, figure, 'cumulativeBalance', 'earlier');
    const mislabelled = earlier.length > 0 && judge(overYear(percent, closing, earlier)).status !== 'broken';
    return [{ ...identity, kind: mislabelled ? ('baseMislabel' as const) : ('yoyMismatch' as const) }];
  });
}

/** A quantity of the fund, or of its pool and its account where the total is not printed. */
function spread(index: ReadingIndex, figure: Figure, metric: string, period: string): Printed[] {
  const ref = { ...index.ref(figure), metric, period };
  const own = index.nearest(ref, figure);
  if (own) return [own];
  if (ref.fund !== 'total') return [];
  const parts = ['pooled', 'personalAccount'].map((fund) => index.nearest({ ...ref, fund }, figure));
  return parts.every((part) => part !== null) ? parts.filter((part) => part !== null) : [];
}

function sinceStart(percent: Printed, closing: Printed, surplus: readonly Printed[]): Identity {
  return {
    kind: 'yoyMismatch',
    terms: [percent, closing, ...surplus],
    relation: {
      form: 'quotient',
      above: [0, 0, ...surplus.map(() => 1)],
      below: [0, 1, ...surplus.map(() => 0)],
      factor: 100,
      offset: 0,
      ofLater: true,
    },
    target: 0,
    strength: 'strong',
  };
}

function overYear(percent: Printed, closing: Printed, earlier: readonly Printed[]): Identity {
  return {
    kind: 'yoyMismatch',
    terms: [percent, closing, ...earlier],
    relation: {
      form: 'quotient',
      above: [0, 1, ...earlier.map(() => 0)],
      below: [0, 0, ...earlier.map(() => 1)],
      factor: 100,
      offset: -100,
    },
    target: 0,
    strength: 'strong',
  };
}
