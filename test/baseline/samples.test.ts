/** Baselines of the invented reports: parts fill their printed totals, and nothing is counted twice. */
import { describe, expect, test } from 'vitest';
import type { Baseline, Fund } from '../../models/baseline/baseline.ts';
import { buildBaseline } from '../../models/baseline/build-baseline.ts';
import { readReport } from '../../models/report/read-report.ts';
import { SAMPLES } from '../report/samples.ts';
import { run } from '../projection/run-baseline.ts';

/** Reports that print no enrolment: refused by the names of their schemes. */
const WITHOUT_PEOPLE = ['budget-half-year', 'county-nine-months', 'finance-tables', 'spaces-tables'];

function result(name: string) {
  const sample = SAMPLES.find((one) => one.name === name)!;
  const read = readReport(sample.text);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return buildBaseline([read.value], { id: name, title: { zh: name, en: name } });
}
function built(name: string): Baseline {
  const baseline = result(name);
  if (!baseline.ok) throw new Error(JSON.stringify(baseline.error));
  return baseline.value;
}
const fund = (baseline: Baseline, id: string): Fund => baseline.funds.find((one) => one.id === id)!;
/** 万元 of the printed lines. */
const total = (lines: Fund['income']): number =>
  Math.round(lines.reduce((sum, line) => sum + (line.reported?.value ?? 0), 0) / 1000) / 10;
const amounts = (lines: Fund['income']): (readonly [string, number | null])[] =>
  lines.map(({ id, reported }) => [id, reported && Math.round(reported.value / 1000) / 10]);

describe('baselines of invented reports', () => {
  test.each(WITHOUT_PEOPLE)('%s prints no enrolment and is refused by the names of its schemes', (name) => {
    const refused = result(name);
    expect(refused.ok).toBe(false);
    if (!refused.ok) expect(refused.error.map(({ kind }) => kind)).toContain('noPeople');
  });

  test.each(SAMPLES.map(({ name }) => name).filter((name) => !WITHOUT_PEOPLE.includes(name)))(
    '%s makes a baseline that projects',
    (name) => {
      const baseline = built(name);
      if (baseline.people.length === 0) return expect(baseline.funds.length).toBeGreaterThan(0);
      const { funds } = run(baseline);
      expect(Object.keys(funds)).toEqual(expect.arrayContaining(baseline.funds.map(({ id }) => id)));
    },
  );

  test.each([
    ['annual-prose', 'employee.pool', 249_300],
    ['annual-prose', 'employee.account', 135_400],
    ['annual-prose', 'resident.pool', 324_500],
    ['assistance-year', 'assistance', 2_288.7],
    ['city-year-analysis', 'employee.pool', 283_500],
    ['pooled-county-half', 'resident.pool', 8_214.7],
    ['quarter-brackets', 'resident.pool', 269_000],
    ['tables-half-year', 'resident.pool', 121_740],
  ])('%s: the lines of %s add up to the printed %d', (name, id, printed) => {
    expect(total(fund(built(name), id).expenditure)).toBeCloseTo(printed, 0);
  });

  test('what a printed income holds beyond its printed parts is a line of its own', () => {
    expect(amounts(fund(built('annual-prose'), 'resident.pool').income)).toEqual([
      ['premium', 108_600],
      ['subsidy', 207_400],
      ['undivided', 15_800],
    ]);
  });

  test('subsidies printed by level of government are one line, enrolment paid for is spending', () => {
    const { income, expenditure } = fund(built('assistance-year'), 'assistance');
    expect(amounts(income)).toEqual([['subsidy', 2_406]]);
    expect(amounts(expenditure)).toEqual([
      ['inpatient', 1_402.6],
      ['outpatient', 365.3],
      ['subsidizedEnrollment', 520.8],
    ]);
  });

  test('spending printed for the whole scheme is split between pool and account, assumed, and said', () => {
    const baseline = built('city-list-style');
    const [account] = fund(baseline, 'employee.account').expenditure;
    expect(account!.reported!.source.kind).toBe('assumed');
    expect(account!.reported!.value).toBeCloseTo(5.02e9 * 0.344, 0);
    expect(total(fund(baseline, 'employee.pool').expenditure)).toBeCloseTo(502_000 * 0.656, 0);
    expect(baseline.missing.map(({ what }) => what)).toContain('poolExpenditure employee');
  });

  test('a total of the residents’ income without its parts is listed, not dropped', () => {
    expect(built('brief-first-quarter').residuals.map(({ what }) => what)).toContain('resident.income');
  });
});
