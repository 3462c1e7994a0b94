import { describe, expect, test } from 'vitest';
import { readReport } from '../../models/report/read-report.ts';
import { line } from './printed-figures.ts';
import { SAMPLES } from './samples.ts';
import { score } from './scorer.ts';

describe.each(SAMPLES)('$name', ({ text, region, level, period, facts }) => {
  const read = readReport(text);
  if (!read.ok) throw new Error(`not read: ${JSON.stringify(read.error)}`);
  const { report } = read.value;
  const scored = score(facts, read.value);

  test('region, level and period are read', () => {
    const { start, end } = report.period;
    expect([report.region, report.level, `${start}..${end}`]).toEqual([region, level, period]);
  });

  test('every figure is read, and none besides', () => {
    expect(scored.missed.map(({ id }) => id)).toEqual([]);
    expect(scored.spurious.map(line)).toEqual([]);
  });

  test('year-earlier values and changes belong to their figures', () => {
    expect(scored.wrongChanges.map(({ fact, field, figure }) => [fact.id, field, figure[field]])).toEqual([]);
  });
});
