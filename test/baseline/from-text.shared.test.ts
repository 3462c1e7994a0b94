/** Baselines read from the reports' own texts against the shipped ones, number by number. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../models/baseline/baseline.ts';
import { buildBaseline } from '../../models/baseline/build-baseline.ts';
import { readReport } from '../../models/report/read-report.ts';
import type { ReportFigures } from '../../models/report/figure.ts';
import { shipped } from '../projection/run-baseline.ts';

const read = (id: string, province?: string): ReportFigures => {
  const result = readReport(readFileSync(`../shared/reports/${id}.txt`, 'utf8'));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return province ? { ...result.value, report: { ...result.value.report, province } } : result.value;
};

function built(sets: readonly ReportFigures[], id: string): Baseline {
  const result = buildBaseline(sets, { id, title: { zh: id, en: id } });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const ofSum = (value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value;

/** Every number of a baseline that the model reads, by a name. */
function numbers(b: Baseline): Map<string, unknown> {
  const all = new Map<string, unknown>();
  const put = (name: string, value: unknown): unknown => all.set(name, ofSum(value));
  for (const p of b.people) {
    put(`people ${p.id}`, p.count.value);
    put(`people ${p.id} prior`, p.prior?.value);
  }
  for (const fund of b.funds) {
    put(`${fund.id} balance`, fund.balance?.amount.value);
    put(`${fund.id} adjustments`, fund.adjustments.map((a) => a.amount.value).join());
    for (const line of [...fund.income, ...fund.expenditure])
      for (const part of ['reported', 'prior', 'volume', 'unitCost', 'inScopeShare'] as const)
        put(`${fund.id} ${line.id} ${part}`, line[part]?.value);
  }
  for (const { id, path } of b.parameters)
    put(
      id,
      path.kind === 'schedule' ? path.steps.map((s) => [s.from, s.value]).join() : JSON.stringify(path),
    );
  for (const block of b.dip)
    put(`dip ${block.fund}`, JSON.stringify([block.byItem.value, block.settled.value, block.institutions]));
  for (const row of b.budgets) put(`budget ${row.scheme} ${row.line}`, row.budget.value);
  for (const o of b.oneOffs ?? [])
    if (o.effect === 'accruedUnbooked') put(`unbooked ${o.fund} ${o.bookedIn}`, o.amount?.value);
  put('remittance', [b.remittance?.budget?.value, b.remittance?.remitted?.value].join());
  return all;
}

function differing(id: string, province: string): string[] {
  const [text, own] = [numbers(built([read(id, province)], id)), numbers(shipped(id))];
  return [...new Set([...text.keys(), ...own.keys()])]
    .filter((name) => text.get(name) !== own.get(name))
    .sort();
}

describe('a baseline from the text of a report', () => {
  it('is the shipped one of ezhou-2024h1 in every number', () => {
    expect(differing('ezhou-2024h1', '湖北省')).toEqual([]);
  });

  it('is the shipped one of shandan-2024h1 but for the employees’ DIP, whose table prints 元 for 万元', () => {
    const other = differing('shandan-2024h1', '甘肃省').filter(
      (name) => !/^(dip employee\.pool|employee\.dip\.|employee\.pool dipClearing)/.test(name),
    );
    expect(other).toEqual([]);
  });

  it('is the shipped one of zhuzhou-2021h1 but for two finer prints and the names of one-offs', () => {
    expect(differing('zhuzhou-2021h1', '湖南省')).toEqual([
      'employee.oneOff.P4',
      'employee.oneOff.P7',
      'employee.oneOff.juneUnbookedAccount',
      'employee.oneOff.juneUnbookedPooled',
      'employee.pool other reported',
      'resident.pool other reported',
    ]);
  });
});

describe('several reports of one region', () => {
  const sets = ['ezhou-2017', 'ezhou-2019h1', 'ezhou-2024h1'].map((id) => read(id, '湖北省'));
  const baseline = built([sets[2]!, sets[0]!, sets[1]!], 'ezhou');
  const series = (metric: string, scheme: string, category: string | null = null) =>
    baseline.history!.find((s) => s.metric === metric && s.scheme === scheme && s.category === category)!;

  it('make one baseline at the level of the latest, whatever the order they are given in', () => {
    expect(baseline.reports.map(({ period }) => period.end)).toEqual(['2017-12', '2019-06', '2024-06']);
    expect(baseline.period).toEqual({ start: '2024-01', end: '2024-06' });
    expect(numbers(baseline).get('people resident')).toBe(683_621);
  });

  it('tell insured residents from 2016 to 2024, what is printed and what a printed change gives', () => {
    const { points } = series('insured', 'resident');
    expect(points.map(({ start, end, value, kind }) => [start, end, value, kind])).toEqual([
      ['2016-01', '2016-12', 770_061, 'fromChange'],
      ['2017-01', '2017-12', 774_881, 'printed'],
      ['2018-01', '2018-06', 767_008, 'fromChange'],
      ['2019-01', '2019-06', 748_430, 'printed'],
      ['2023-01', '2023-06', 692_885, 'prior'],
      ['2024-01', '2024-06', 683_621, 'printed'],
    ]);
  });

  it('do not compare use across the years in which it was depressed', () => {
    expect(series('visits', 'resident', 'outpatientChronic').breaks.map(({ from }) => from)).toContain(
      '2020-01',
    );
  });

  it('of two regions, or of the same months twice, are refused', () => {
    const name = { id: 'x', title: { zh: 'x', en: 'x' } };
    const mixed = buildBaseline([sets[2]!, read('shandan-2024h1')], name);
    expect(mixed).toMatchObject({ ok: false, error: [{ kind: 'mixedRegions' }] });
    const twice = buildBaseline([sets[2]!, sets[2]!], name);
    expect(twice).toMatchObject({ ok: false, error: [{ kind: 'samePeriodTwice', end: '2024-06' }] });
  });
});
