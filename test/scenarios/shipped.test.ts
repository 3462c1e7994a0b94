/** Shipped files are what the code makes of its own data. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { baselineSchema } from '../../models/baseline/baseline.ts';
import { scenarioSchema } from '../../models/scenario/scenario.ts';
import { baselineFileOf } from '../../tools/baseline-file.ts';
import { jsonSchemas } from '../../tools/json-schemas.ts';
import { SHIPPED_BASELINES, SHIPPED_SCENARIOS } from '../../src/story/shipped.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const ids = readdirSync('scenarios/figures').map((file) => file.replace(/\.json$/, ''));

describe('shipped baselines', () => {
  it.each(ids)('%s is the output of buildBaseline for its figures', (id) => {
    expect(read(`scenarios/baselines/${id}.json`)).toBe(baselineFileOf(id, read(`scenarios/figures/${id}.json`)));
  });

  it.each(ids)('%s satisfies the schema', (id) => {
    expect(baselineSchema.safeParse(JSON.parse(read(`scenarios/baselines/${id}.json`))).error).toBeUndefined();
  });

  it('every baseline file is offered by the program', () => {
    expect(SHIPPED_BASELINES.map((b) => b.id).sort()).toEqual([...ids].sort());
  });

  it.each(ids)('%s: every line, growth and arrival it names exists', (id) => {
    const baseline = baselineSchema.parse(JSON.parse(read(`scenarios/baselines/${id}.json`)));
    const parameters = new Set(baseline.parameters.map((p) => p.id));
    for (const line of baseline.funds.flatMap((f) => [...f.income, ...f.expenditure])) {
      expect(baseline.seasons[line.season], line.id).toBeDefined();
      expect(baseline.arrivals[line.arrival], line.id).toBeDefined();
      if (line.driver.kind === 'flow' && line.driver.growth) expect(parameters).toContain(line.driver.growth);
      if (line.driver.kind === 'perHead') expect(parameters).toContain(line.driver.amount);
    }
    for (const group of baseline.people) expect(parameters).toContain(group.growth);
  });

  it.each(ids)('%s: seasons sum to 12 and arrivals to 1', (id) => {
    const baseline = baselineSchema.parse(JSON.parse(read(`scenarios/baselines/${id}.json`)));
    for (const { weights } of Object.values(baseline.seasons)) expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(12, 9);
    for (const { shares } of Object.values(baseline.arrivals)) expect(shares.reduce((a, s) => a + s.share, 0)).toBeCloseTo(1, 9);
  });
});

describe('recorded decisions', () => {
  const of = (id: string) => baselineSchema.parse(JSON.parse(read(`scenarios/baselines/${id}.json`)));

  it('a civil servants’ income printed in 元 is taken from its parts in 万元', () => {
    const fund = of('shandan-2024h1').funds.find((f) => f.id === 'civilServant')!;
    expect(fund.income.map((l) => [l.id, l.reported!.value])).toEqual([['contribution', 6_762_700], ['interest', 110_600]]);
  });

  it('assistance uses the two parts that add up, not the total that does not', () => {
    const fund = of('ezhou-2024h1').funds.find((f) => f.id === 'assistance')!;
    expect(fund.expenditure.reduce((sum, l) => sum + l.reported!.value, 0)).toBeCloseTo(15_705_400, 2);
  });
});

describe('shipped scenarios', () => {
  const files = readdirSync('scenarios').filter((file) => file.endsWith('.scenario.json'));

  it.each(files)('%s satisfies the schema, is offered by the program and names its source', (file) => {
    const scenario = scenarioSchema.parse(JSON.parse(read(`scenarios/${file}`)));
    expect(SHIPPED_SCENARIOS.map((s) => s.id)).toContain(scenario.id);
    expect(scenario.source ?? '').not.toBe('');
    expect(SHIPPED_BASELINES.map((b) => b.id)).toContain(scenario.baseline);
  });
});

describe('JSON Schemas', () => {
  it.each(Object.entries(jsonSchemas()))('scenarios/schema/%s equals the code’s schema', (file, content) => {
    expect(read(`scenarios/schema/${file}`)).toBe(content);
  });
});
