/**
 * Steps of assumed calendars: a season's first half carries a point more of the year, an
 * arrival table books everything a month later. Lines that a report prints as booked in the
 * same month are known to be booked then and stay.
 */
import type { Arrival, Baseline, Line } from '../baseline/baseline.ts';
import { isAssumed, POINT, say, type AssumptionStep } from './assumption-step.ts';

const SEASON_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  benefits: ['支出', 'spending'],
  contribution: ['职工缴费', 'contributions'],
  even: ['其他收支', 'other flows'],
};
const ARRIVAL_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  same: ['发生后入账', 'what is booked as it accrues'],
  premium: ['居民个人缴费', 'residents’ premiums'],
  subsidy: ['财政补助', 'the subsidy'],
  catastrophicPremium: ['大病保费', 'the catastrophic premium'],
};

export function seasonSteps(baseline: Baseline): AssumptionStep[] {
  const assumed = Object.entries(baseline.seasons).filter(([, season]) => isAssumed(season));
  return assumed.map(([id, { weights, source }]): AssumptionStep => {
    const [zh, en] = SEASON_WORDS[id] ?? [id, id];
    const firstHalf = weights.slice(0, 6).reduce((sum, weight) => sum + weight, 0) / 12;
    return {
      id: `season.${id}`,
      what: say(`${zh}上半年占全年的比例`, `First half’s share of the year: ${en}`),
      step: POINT,
      source,
      missing: null,
      moved: (scale) => {
        const share = firstHalf + 0.01 * scale;
        const [first, second] = [share / firstHalf, (1 - share) / (1 - firstHalf)];
        const moved = weights.map((weight, month) => weight * (month < 6 ? first : second));
        return { ...baseline, seasons: { ...baseline.seasons, [id]: { source, weights: moved } } };
      },
    };
  });
}

export function arrivalSteps(baseline: Baseline): AssumptionStep[] {
  return Object.entries(baseline.arrivals).flatMap(([id, arrival]): AssumptionStep[] => {
    const touched = (line: Line): boolean =>
      line.arrival === id && !(arrival.kind === 'lag' && line.basis === 'booked');
    const used = baseline.funds.some((fund) => [...fund.income, ...fund.expenditure].some(touched));
    if (!isAssumed(arrival) || !used) return [];
    const [zh, en] = ARRIVAL_WORDS[id] ?? [id, id];
    return [
      {
        id: `arrival.${id}`,
        what: say(`${zh}的入账时间`, `When money arrives: ${en}`),
        step: say('晚 1 个月', 'one month later'),
        source: arrival.source,
        missing: null,
        moved: (scale) => withArrival(baseline, id, later(arrival, scale), touched),
      },
    ];
  });
}

/** Part of a month is that part of each share a month on. */
function later(arrival: Arrival, scale: number): Arrival {
  const part = Math.abs(scale);
  const step = scale < 0 ? -1 : 1;
  const shares = arrival.shares.flatMap(({ month, share }) => [
    { month, share: share * (1 - part) },
    { month: month + step, share: share * part },
  ]);
  return { ...arrival, shares: shares.filter(({ share }) => share !== 0) };
}

/** The lines and levels of subsidy that used `from`, on a table of their own. */
function withArrival(
  baseline: Baseline,
  from: string,
  arrival: Arrival,
  touched: (line: Line) => boolean,
): Baseline {
  const id = `${from}.moved`;
  const moved = (lines: readonly Line[]): Line[] =>
    lines.map((line) => (touched(line) ? { ...line, arrival: id } : line));
  const levels = baseline.subsidyLevels?.map((level) =>
    level.arrival === from ? { ...level, arrival: id } : level,
  );
  return {
    ...baseline,
    arrivals: { ...baseline.arrivals, [id]: arrival },
    ...(levels ? { subsidyLevels: levels } : {}),
    funds: baseline.funds.map((fund) => ({
      ...fund,
      income: moved(fund.income),
      expenditure: moved(fund.expenditure),
    })),
  };
}
