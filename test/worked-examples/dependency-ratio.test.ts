/** The dependency ratio of a shipped city, redone with a pocket calculator's operations. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deathShare } from '../../models/demography/life-table.ts';
import { legalDelay } from '../../models/demography/retirement-age.ts';
import { monthAt, monthIndex } from '../../models/months.ts';
import { compile } from '../../models/projection/plan.ts';
import type { Projection } from '../../models/projection/projection.ts';
import { run, shipped } from '../projection/run-baseline.ts';

type ByMonth = Readonly<Record<string, number>>;
interface Inputs {
  readonly baseline: string;
  readonly people: string;
  readonly count: number;
  readonly asOf: string;
  readonly growth: { readonly start: number; readonly limit: number; readonly persistence: number };
  readonly year: number;
  readonly activeMen: ByMonth;
  readonly birthMonths: ByMonth;
  readonly deathShare: number;
  readonly rows: readonly (readonly number[])[];
  readonly active: ByMonth;
}
interface Example {
  readonly name: string;
  readonly kind: 'dampedCount' | 'retiringMen' | 'retiredRoll';
  readonly input: Inputs;
  readonly output: ByMonth & {
    readonly beforeDeaths: number;
    readonly retiring: number;
    readonly retired: ByMonth;
    readonly activePerRetired: ByMonth;
  };
  readonly source: string;
}

const examples = JSON.parse(
  readFileSync('test/worked-examples/dependency-ratio.json', 'utf8'),
) as readonly Example[];
const projections = new Map<string, Projection>();
function projected(id: string): Projection {
  const known = projections.get(id) ?? run(shipped(id), [], {}, '2044-12');
  projections.set(id, known);
  return known;
}
const at = (p: Projection, id: string, month: string): number => p.insured[id]![p.months.indexOf(month)]!;
const ofYear = (p: Projection, flow: string, year: number): number =>
  p.months.reduce(
    (sum, month, t) => (month.startsWith(`${year}-`) ? sum + p.people.flows[flow]![t]! : sum),
    0,
  );

function dampedCount({ input, output }: Example): void {
  const { count, asOf, growth, people, baseline } = input;
  for (const [month, expected] of Object.entries(output as ByMonth)) {
    const months = monthIndex(month) - monthIndex(asOf);
    let people_ = count;
    for (let left = months, year = 0; left > 0; year++) {
      const here = Math.min(left, year === 0 ? 11 : 12);
      const rate = growth.limit + (growth.start - growth.limit) * growth.persistence ** year;
      people_ *= (1 + rate) ** (here / 12);
      left -= here;
    }
    expect(Math.round(people_)).toBe(expected);
    expect(Math.round(at(projected(baseline), people, month))).toBe(expected);
  }
}

function retiringMen({ input, output }: Example): void {
  const { baseline, year, activeMen, birthMonths } = input;
  const { initial } = compile(shipped(baseline), [], '2026-12', null).cohorts.cohorts;
  for (const [age, men] of Object.entries(activeMen))
    expect(initial.active.men[Number(age) + 1]).toBeCloseTo(men, 2);
  const due = Array.from({ length: 24 }, (_, i) => monthIndex('1964-07') + i).filter((birth) =>
    monthAt(birth + 720 + legalDelay(birth, 'men')).startsWith(`${year}-`),
  );
  expect([due.length, monthAt(due[0]!), monthAt(due.at(-1)!)]).toEqual([9, '1965-01', '1965-09']);
  const before = Object.keys(activeMen).reduce(
    (sum, age) => sum + (activeMen[age]! * birthMonths[age]!) / 12,
    0,
  );
  expect(before).toBeCloseTo(output.beforeDeaths, 1);
  expect(deathShare(59, 'male', 2025)).toBeCloseTo(input.deathShare, 3);
  expect(Math.abs(before * (1 - input.deathShare) - output.retiring)).toBeLessThan(2);
  expect(Math.round(ofYear(projected(baseline), 'retiringMen', year))).toBe(output.retiring);
}

function retiredRoll({ input, output }: Example): void {
  const p = projected(input.baseline);
  let opening = input.count;
  for (const [year, open, men, women55, women50, deaths, closing] of input.rows as readonly [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ][]) {
    expect(open).toBe(opening);
    // Five numbers, each rounded to whole people.
    expect(Math.abs(open + men + women55 + women50 - deaths - closing), `${year}`).toBeLessThanOrEqual(2);
    for (const [flow, people] of [
      ['retiringMen', men],
      ['retiringWomen55', women55],
      ['retiringWomen50', women50],
      ['retiredDeaths', deaths],
    ] as const)
      expect(Math.round(ofYear(p, flow, year)), `${year} ${flow}`).toBe(people);
    expect(Math.round(at(p, 'employee.retired', `${year}-12`))).toBe(closing);
    opening = closing;
  }
  for (const [month, ratio] of Object.entries(output.activePerRetired)) {
    expect(input.active[month]! / output.retired[month]!).toBeCloseTo(ratio, 4);
    expect(p.people.activePerRetired[p.months.indexOf(month)]).toBeCloseTo(ratio, 4);
  }
}

const CHECKS = { dampedCount, retiringMen, retiredRoll };

describe('worked examples of people', () => {
  it.each(examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
    expect(example.source).not.toBe('');
    CHECKS[example.kind](example);
  });
});
