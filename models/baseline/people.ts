/**
 * Who is insured at the end of the report, by group.
 *
 * Where a report prints no split of employees into active and retired, the national
 * share of that year stands in, assumed.
 */
import type { FigureIndex } from './figure-index.ts';
import type { Baseline, Demography, OneOff, Parameter, People } from './baseline.ts';
import { demographyOf, jumps } from './demography.ts';
import { peopleParameters } from './people-levers.ts';
import type { Reading } from './reading.ts';
import { assumed, peopleGrowth, priors } from './parameters.ts';
import type { Source, Sourced } from './source.ts';
import { yearOf, type Month } from '../months.ts';

export interface PeoplePart {
  readonly people: readonly People[];
  readonly parameters: readonly Parameter[];
  readonly demography: Demography | null;
  /** Jumps in a head count that are read as reclassifications. */
  readonly oneOffs: readonly OneOff[];
  readonly missing: Baseline['missing'];
}

const ONE: Sourced = {
  value: 1,
  unit: '1',
  source: assumed('同组人群内不分年龄', 'No split by age within the group', 'std'),
};

export function buildPeople(index: FigureIndex): PeoplePart {
  const employee = employees(index);
  const resident = index.find({ scheme: 'resident', metric: 'insured' });
  const people = [...employee, ...(resident ? [group(index, 'resident', resident, ONE)] : [])];
  const end = index.report.period.end;
  return {
    people,
    parameters: [
      ...people.map((p) => growthOf(p, index, end)),
      ...(employee.length > 0 ? [retireeShare()] : []),
      ...peopleParameters(people),
    ],
    demography: demographyOf(index.report.province ?? null, end, people),
    oneOffs: jumps(people, end),
    missing: employee.some((p) => p.count.source.kind === 'assumed' || p.count.source.kind === 'derived')
      ? [
          {
            what: 'activeInsured employee',
            why: {
              zh: '报告没有分在职与退休，按全国比例划分；填入后缴费与住院都会更准',
              en: 'The report does not split active and retired; the national share stands in',
            },
          },
        ]
      : [],
  };
}

function employees(index: FigureIndex): People[] {
  const active = index.find({ scheme: 'employee', metric: 'activeInsured' });
  const retired = index.find({ scheme: 'employee', metric: 'retiredInsured' });
  const total = index.find({ scheme: 'employee', metric: 'insured' });
  const weight: Sourced = {
    value: priors.retiredUseWeight.value,
    unit: '1',
    source: assumed(
      '全国退休与在职人均医疗费用之比',
      'National ratio of cost a head, retired to active',
      priors.retiredUseWeight.source,
      true,
    ),
  };
  if (active && retired) {
    return [group(index, 'employee.active', active, ONE), group(index, 'employee.retired', retired, weight)];
  }
  if (!total) return [];
  const split = nationalShare(yearOf(index.report.period.end));
  const known = active?.value ?? (retired ? total.value - retired.value : null);
  const count = known ?? Math.round(total.value * split.share);
  return [
    derivedGroup(index, 'employee.active', total, count, ONE, known === null ? split.year : null),
    derivedGroup(
      index,
      'employee.retired',
      total,
      total.value - count,
      weight,
      known === null ? split.year : null,
    ),
  ];
}

/** The retired follow from the cohorts; their trend only carries the count back through the report. */
function growthOf({ id, growth, count, prior }: People, index: FigureIndex, end: Month): Parameter {
  const own = yearly(count, prior);
  const figure = count.source.kind === 'reported' ? index.figureOf(count.source.figure) : null;
  const observed = [...(own === null ? [] : [own]), ...(figure ? index.earlier.of(figure) : [])];
  const trend = peopleGrowth(growth, id, observed, end);
  if (id !== 'employee.retired' || trend.path.kind !== 'damped') return trend;
  return {
    ...trend,
    path: { kind: 'model', from: 'cohorts', before: trend.path.start },
    source: {
      kind: 'derived',
      formula: '上月退休人数 + 到龄办理退休 − 死亡；报告期内按全国增速回推',
      inputs: ['employee.active', 'employee.retired', 'employee.retirement.law'],
    },
  };
}

function group(index: FigureIndex, id: string, reading: Reading, useWeight: Sourced): People {
  const prior = index.sourcedPrior(reading);
  return {
    id,
    scheme: reading.figure.scheme,
    count: index.sourced(reading),
    growth: `${id}.growth`,
    useWeight,
    ...(prior ? { prior } : {}),
  };
}

function derivedGroup(
  index: FigureIndex,
  id: string,
  total: Reading,
  value: number,
  useWeight: Sourced,
  shareOfYear: number | null,
): People {
  index.sourced(total);
  const source: Source =
    shareOfYear === null
      ? { kind: 'derived', formula: '参保人数 − 另一部分', inputs: [total.figure.id] }
      : assumed(
          `报告只印总人数，按全国 ${shareOfYear} 年在职占比划分`,
          `Only the total is printed; split by the national share of ${shareOfYear}`,
          'S1',
        );
  return { id, scheme: 'employee', count: { value, unit: '人', source }, growth: `${id}.growth`, useWeight };
}

/** The national active share of the year, or of the nearest year that is known. */
function nationalShare(year: number): { readonly share: number; readonly year: number } {
  const table: Readonly<Record<string, number | string>> = priors.activeShare;
  const years = Object.keys(table)
    .filter((key) => key !== 'source')
    .map(Number);
  const nearest = years.reduce((best, y) => (Math.abs(y - year) < Math.abs(best - year) ? y : best));
  return { share: Number(table[String(nearest)]), year: nearest };
}

const retireeShare = (): Parameter => ({
  id: 'employee.insured.retireeShare',
  unit: 'share',
  path: { kind: 'model' },
  source: {
    kind: 'derived',
    formula: '退休 ÷（在职 + 退休）',
    inputs: ['employee.active', 'employee.retired'],
  },
});

export function yearly(now: Sourced, before: Sourced | undefined): number | null {
  return before && before.value > 0 ? now.value / before.value - 1 : null;
}
