/** The subsidy of a scheme: as printed in one sum, else the levels of government together. */
import type { Scheme } from '../report/figure.ts';
import type { FigureIndex } from './figure-index.ts';
import type { Reading } from './reading.ts';

const LEVELS = ['centralFinance', 'provincialFinance', 'cityFinance', 'countyFinance'];

export function subsidyReading(index: FigureIndex, scheme: Scheme): Reading | null {
  const metric = 'fiscalSubsidyIncome';
  const whole = index.find({ scheme, metric });
  if (whole) return whole;
  const levels = LEVELS.flatMap((group) => index.find({ scheme, metric, group }) ?? []);
  const [first] = levels;
  if (!first) return null;
  for (const level of levels) index.sourced(level);
  const before = levels.map((level) => level.prior);
  return {
    ...first,
    value: levels.reduce((sum, level) => sum + level.value, 0),
    half: levels.reduce((sum, level) => sum + level.half, 0),
    prior: before.reduce((sum, prior) => (sum === null || prior === null ? null : sum + prior), 0),
  };
}
