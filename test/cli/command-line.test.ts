/** The command line as other programs meet it: exit codes, one JSON document, one line a fault. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

function fundcast(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync('node', ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, out: stdout, err: stderr };
}

type Json = Record<string, unknown>;
const json = (text: string): Json => JSON.parse(text) as Json;
const folder = mkdtempSync(join(tmpdir(), 'fundcast-'));

describe('project', () => {
  it('prints one JSON document in the shape of the contract', () => {
    const { status, out, err } = fundcast('project', 'ezhou-2024h1', '--until', '2034-12', '--json');
    expect([status, err]).toEqual([0, '']);
    const projection = json(out);
    for (const key of [
      'accrual',
      'baseline',
      'budget',
      'contribution',
      'digest',
      'dip',
      'engineVersion',
      'funds',
      'insured',
      'missing',
      'months',
      'notices',
      'scenario',
      'solvency',
      'subsidy',
    ])
      expect(Object.keys(projection)).toContain(key);
    const { groups } = projection['contribution'] as { groups: Record<string, number[]> };
    expect(Object.keys(groups)).toEqual(['enterprise', 'government', 'flexible']);
    expect(groups['enterprise']!.length).toBe(132);
    const fund = (projection['funds'] as Record<string, Json>)['employee.pool']!;
    expect(Object.keys(fund).sort()).toEqual([
      'balance',
      'cumulativeSurplus',
      'expenditure',
      'income',
      'openingBalance',
      'reserveMonths',
    ]);
    expect(Object.keys(fund['reserveMonths'] as Json)).toEqual(['trailing6', 'trailing12', 'next12']);
    expect((projection['months'] as string[])[131]).toBe('2034-12');
    for (const notice of projection['notices'] as Json[]) expect(typeof notice['message']).toBe('string');
  });

  it('the same call gives the same digest and the same bytes', () => {
    const [a, b] = [1, 2].map(() => fundcast('project', 'zhuzhou-2021h1', '--json').out);
    expect(a).toBe(b);
  });

  it('a ratio set from a month multiplies that line by the ratio of ratios', () => {
    const line = (...args: string[]): number[] => {
      const funds = json(fundcast('project', 'ezhou-2024h1', '--json', ...args).out)['funds'] as Record<
        string,
        { expenditure: Record<string, number[]> }
      >;
      return funds['employee.pool']!.expenditure['outpatientChronic']!;
    };
    const listed = (
      json(fundcast('project', '--list-levers', 'ezhou-2024h1', '--json').out)['levers'] as {
        id: string;
        value: number;
      }[]
    ).find((lever) => lever.id === 'employee.outpatientChronic.reimbursementRatio')!.value;
    expect(listed).toBe(0.8);
    const [base, set] = [
      line(),
      line(
        '--set',
        'employee.outpatientChronic.reimbursementRatio=0.75@2025-01',
        '--set',
        'employee.outpatientChronic.demandElasticity=0@2025-01',
      ),
    ];
    set.forEach((amount, t) =>
      expect(Math.abs(amount - (t < 12 ? 1 : 0.75 / listed) * base[t]!)).toBeLessThanOrEqual(0.01),
    );
  });

  it('--balance gives the balance that no report prints', () => {
    const { out } = fundcast(
      'project',
      'ezhou-2024h1',
      '--balance',
      'employee.pool=500000000@2024-06',
      '--json',
    );
    const fund = (json(out)['funds'] as Record<string, { balance: number[]; openingBalance: number }>)[
      'employee.pool'
    ]!;
    expect(fund.balance[5]).toBe(500_000_000);
  });

  it('several values of one lever follow each other in time', () => {
    const { status, out } = fundcast(
      'project',
      'ezhou-2024h1',
      '--json',
      '--set',
      'resident.premium.amount=400@2025-01',
      '--set',
      'resident.premium.amount=420@2027-01',
    );
    expect(status).toBe(0);
    expect(json(out)['notices']).toBeDefined();
  });

  it('--known-as-of rewinds the law', () => {
    const accrued = (...args: string[]): number => {
      const accrual = json(fundcast('project', 'ezhou-2024h1', '--json', ...args).out)['accrual'] as Record<
        string,
        { income: Record<string, number[]> }
      >;
      const { premium, subsidy } = accrual['resident.pool']!.income as {
        premium: number[];
        subsidy: number[];
      };
      return [...premium.slice(0, 12), ...subsidy.slice(0, 12)].reduce((a, b) => a + b, 0);
    };
    expect(accrued('--known-as-of', '2024-06')).toBeCloseTo(697_293_420, 0);
    expect(accrued()).toBeCloseTo(697_293_420 + 30 * 683_621, 0);
  });
});

describe('lists', () => {
  it('every lever has an id, a label, a unit, a range around its value and a source', () => {
    const { levers } = json(fundcast('project', '--list-levers', 'shandan-2024h1', '--json').out) as {
      levers: Json[];
    };
    expect(levers.length).toBeGreaterThan(60);
    for (const lever of levers) {
      const { id, label, unit, min, max, value, source } = lever as {
        id: string;
        label: string;
        unit: string;
        min: number;
        max: number;
        value: number;
        source: string;
      };
      expect(
        [id, label, unit, source].every((text) => typeof text === 'string' && text !== ''),
        id,
      ).toBe(true);
      expect(value, id).toBeGreaterThanOrEqual(min);
      expect(value, id).toBeLessThanOrEqual(max);
    }
  });

  it('without a scenario the values are null', () => {
    const { levers } = json(fundcast('project', '--list-levers', '--json').out) as {
      levers: { value: unknown }[];
    };
    expect(levers.every((lever) => lever.value === null)).toBe(true);
  });

  it('scenarios and baselines are listed with their kind', () => {
    const { scenarios } = json(fundcast('project', '--list-scenarios', '--json').out) as {
      scenarios: { id: string; kind: string }[];
    };
    expect(scenarios.filter((s) => s.kind === 'baseline').map((s) => s.id)).toEqual([
      'ezhou-2024h1',
      'shandan-2024h1',
      'zhuzhou-2021h1',
    ]);
    expect(scenarios.some((s) => s.kind === 'scenario')).toBe(true);
  });
});

describe('compare and check', () => {
  it('compare lists every line by year with difference and percent', () => {
    const { rows } = json(fundcast('compare', 'ezhou-2024h1', 'chronic-65', '--json').out) as {
      rows: {
        fund: string;
        line: string;
        side: string;
        year: number;
        a: number;
        b: number;
        difference: number;
        percent: number;
      }[];
    };
    const row = rows.find(
      (r) => r.fund === 'resident.pool' && r.line === 'outpatientChronic' && r.year === 2025,
    )!;
    expect(row.percent).toBeCloseTo(-100 * (5 / 70), 4);
    expect(row.difference).toBeCloseTo(row.b - row.a, 2);
    expect(
      rows
        .filter((r) => r.side === 'expenditure' && r.line !== 'outpatientChronic')
        .every((r) => r.difference === 0),
    ).toBe(true);
    expect(new Set(rows.map((r) => r.side))).toEqual(new Set(['income', 'expenditure', 'result']));
  });

  it('check tells a whole file from a cut one', () => {
    const whole = join(folder, 'whole.json');
    writeFileSync(whole, readFileSync('scenarios/chronic-65.scenario.json', 'utf8'));
    const good = fundcast('check', whole, '--json');
    expect([good.status, json(good.out)['valid']]).toEqual([0, true]);
    const cut = join(folder, 'cut.json');
    writeFileSync(cut, readFileSync(whole, 'utf8').slice(0, 300));
    const bad = fundcast('check', cut, '--json');
    expect([bad.status, json(bad.out)['valid'], (json(bad.out)['faults'] as unknown[]).length]).toEqual([
      1,
      false,
      1,
    ]);
  });
});

describe('faults', () => {
  const lever = 'employee.outpatientChronic.reimbursementRatio';
  it.each([
    ['a lever that is no number', ['--set', `${lever}=abc@2025-01`]],
    ['a negative ratio', ['--set', `${lever}=-0.1@2025-01`]],
    ['a ratio above one', ['--set', `${lever}=1.2@2025-01`]],
    ['an unknown lever', ['--set', 'employee.nothing.amount=1@2025-01']],
    ['a lever that this baseline lacks', ['--set', 'resident.daySurgery.reimbursementRatio=0.5@2025-01']],
    ['a month that is none', ['--set', `${lever}=0.7@2025-13`]],
    ['a change without a month', ['--set', `${lever}=0.7`]],
    ['a month after the horizon', ['--set', `${lever}=0.7@2040-01`]],
    ['an infinite balance', ['--balance', 'employee.pool=1e400@2024-06']],
    ['an unknown fund', ['--balance', 'nobody=1@2024-06']],
    ['a horizon before the report', ['--until', '2020-12']],
    ['a horizon of a century', ['--until', '2124-12']],
  ])('%s: one line, exit 1, the fault in the JSON, no stack trace', (_, args) => {
    const { status, out, err } = fundcast('project', 'ezhou-2024h1', '--json', ...args);
    expect(status).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/\n\s+at /);
    const { faults } = json(out) as { faults: Json[] };
    expect(faults).toHaveLength(1);
    expect(Object.keys(faults[0]!)).toEqual(['file', 'place', 'what', 'todo']);
  });

  it('a balance below the pooling level is refused', () => {
    const { status, err } = fundcast(
      'project',
      'shandan-2024h1',
      '--balance',
      'resident.pool=1000000@2024-06',
    );
    expect(status).toBe(1);
    expect(err).toContain('统筹');
  });

  it('an unknown scenario and a broken file exit 1 with one line', () => {
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{"format":"fundcast.scenario","changes":[');
    for (const name of ['nowhere', broken]) {
      const { status, err } = fundcast('project', name);
      expect([status, err.trim().split('\n').length]).toEqual([1, 1]);
    }
  });

  it.each([
    [['dance']],
    [['project', 'ezhou-2024h1', '--dance']],
    [['project']],
    [['compare', 'ezhou-2024h1']],
    [[]],
  ])('wrong usage %j exits 2', (args) => {
    const { status, out, err } = fundcast(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('audit', () => {
  const report = join(folder, 'audited.txt');
  writeFileSync(
    report,
    '示例市2023年上半年医疗保险基金运行分析报告\n一、收支\n职工医保基金总支出4120.50万元（去年同期3950.25万元），增长4.13%。\n',
  );

  it('prints its findings in the shape of the contract, and exits 0', () => {
    const { status, out, err } = fundcast('audit', report, '--json');
    expect([status, err]).toEqual([0, '']);
    const [finding] = json(out)['findings'] as Json[];
    expect(finding).toMatchObject({
      id: 'A1',
      kind: 'yoyMismatch',
      severity: 'error',
      printed: '4.13%',
      expected: '4.31%',
      figures: ['employee.total.expenditure'],
      moves: '影响增长趋势',
    });
    expect(finding!['message']).toContain('应为 4.31%');
    expect(finding!['quotes']).toEqual(['职工医保基金总支出4120.50万元（去年同期3950.25万元），增长4.13%']);
  });

  it('tells people how many there are, and each in a line', () => {
    const { status, out } = fundcast('audit', report);
    expect(status).toBe(0);
    expect(out.split('\n')[0]).toBe('错误 1，警示 0，提示 0');
  });

  it('exits 1 where the report is not there, 2 where none is named', () => {
    expect(fundcast('audit', 'none.txt', '--json').status).toBe(1);
    expect(fundcast('audit').status).toBe(2);
  });
});
