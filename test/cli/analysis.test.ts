/** `sensitivity` and `goal-seek` as other programs meet them. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

function fundcast(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync('node', ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, out: stdout, err: stderr };
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly what: string;
  readonly step: string | null;
  readonly effect: number | null;
  readonly share: number | null;
  readonly source: string | null;
  readonly unverified: boolean;
}
interface Goal {
  readonly reached: boolean;
  readonly why?: string;
  readonly from: string;
  readonly value: number | null;
  readonly result: number | null;
  readonly nearest?: { readonly value: number; readonly result: number } | null;
  readonly rows: readonly { readonly value: number; readonly result: number }[];
}
const json = <T>(text: string): T => JSON.parse(text) as T;

const TARGET = 'surplus:resident.pool:2030';
const surplus = (...args: string[]): number => {
  const { rows } = json<{ rows: { fund: string; line: string; year: number; b: number }[] }>(
    fundcast('compare', 'ezhou-2024h1', 'ezhou-2024h1', '--json', ...args).out,
  );
  return rows.find((r) => r.fund === 'resident.pool' && r.line === 'surplus' && r.year === 2030)!.b;
};

describe('sensitivity', { timeout: 60_000 }, () => {
  it('prints rows by absolute effect with step, share and source in one JSON document', () => {
    const { status, out, err } = fundcast('sensitivity', 'ezhou-2024h1', '--target', TARGET, '--json');
    expect([status, err]).toEqual([0, '']);
    const { value, needs, rows } = json<{ value: number; needs: string[]; rows: Row[] }>(out);
    expect([value, needs]).toEqual([surplus(), []]);
    expect(rows.length).toBeGreaterThan(60);
    const sizes = rows.map((r) => Math.abs(r.effect!));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    for (const { what, step, source } of rows)
      expect([what, step, source].every((text) => typeof text === 'string' && text !== '')).toBe(true);
  });

  it('a missing balance is told first, as what blocks reserve months', () => {
    const { status, out } = fundcast(
      'sensitivity',
      'ezhou-2024h1',
      '--target',
      'reserveMonths:resident.pool:2027',
      '--json',
    );
    const { value, needs, rows } = json<{ value: null; needs: string[]; rows: Row[] }>(out);
    expect([status, value, needs, rows.map((r) => r.id)]).toEqual([
      0,
      null,
      ['openingBalance'],
      ['openingBalance resident.pool'],
    ]);
  });

  it('a given balance unblocks it', () => {
    const { out } = fundcast(
      'sensitivity',
      'ezhou-2024h1',
      '--target',
      'balance:resident.pool:2027',
      '--balance',
      'resident.pool=400000000@2024-06',
      '--json',
    );
    expect(json<{ rows: Row[] }>(out).rows[0]!.effect).not.toBeNull();
  });

  it('prints a table for people', () => {
    const { out } = fundcast('sensitivity', 'zhuzhou-2021h1', '--target', 'reserveMonths:employee.pool:2025');
    expect(out.split('\n')[0]).toMatch(/^reserveMonths:employee\.pool:2025 = +\d+\.\d\d 个月$/);
    expect(out).toContain('个百分点');
  });
});

describe('goal-seek', { timeout: 60_000 }, () => {
  const LEVER = 'resident.subsidy.amount';
  const seek = (...args: string[]) =>
    fundcast('goal-seek', 'ezhou-2024h1', '--lever', LEVER, '--target', TARGET, '--json', ...args);

  it('finds the value, and the projection with it agrees within 1 元', () => {
    const { status, out } = seek('--value', '0', '--from', '2027-01');
    const goal = json<Goal>(out);
    expect([status, goal.reached, goal.from, goal.rows.length]).toEqual([0, true, '2027-01', 3]);
    expect(Math.abs(surplus('--set', `${LEVER}=${goal.value}@2027-01`))).toBeLessThanOrEqual(1);
  });

  it('a negative value needs no equals sign, and a growth is found by halving', () => {
    const { status, out } = fundcast(
      ...['goal-seek', 'zhuzhou-2021h1', '--lever', 'employee.undivided.costGrowth', '--json'],
      ...['--target', 'surplus:employee.pool:2027', '--value', '-100000000'],
    );
    const goal = json<Goal>(out);
    expect([status, goal.reached]).toEqual([0, true]);
    expect(Math.abs(goal.result! + 1e8)).toBeLessThanOrEqual(1);
    expect(goal.rows.length).toBeGreaterThan(3);
  });

  it('what cannot be reached exits 0 and names the nearest', () => {
    const { status, out, err } = seek('--value', '1e12');
    const goal = json<Goal>(out);
    expect([status, err, goal.reached, goal.why, goal.value]).toEqual([0, '', false, 'range', null]);
    expect(goal.nearest!.value).toBe(5000);
    expect(
      fundcast('goal-seek', 'ezhou-2024h1', '--lever', LEVER, '--target', TARGET, '--value', '1e12').out,
    ).toMatch(/^达不到/);
  });
});

describe('faults and wrong usage', { timeout: 60_000 }, () => {
  const goal = ['goal-seek', 'ezhou-2024h1', '--lever', 'resident.premium.amount'];
  it.each([
    [['sensitivity', 'nowhere', '--target', TARGET]],
    [['sensitivity', 'ezhou-2024h1', '--target', 'surplus']],
    [['sensitivity', 'ezhou-2024h1', '--target', 'profit:resident.pool:2030']],
    [['sensitivity', 'ezhou-2024h1', '--target', 'surplus:nobody:2030']],
    [['sensitivity', 'ezhou-2024h1', '--target', 'surplus:resident.pool:2099']],
    [[...goal, '--target', TARGET, '--value', '1万']],
    [[...goal, '--target', TARGET, '--value', '1', '--from', '2025-13']],
    [['goal-seek', 'ezhou-2024h1', '--lever', 'nothing', '--target', TARGET, '--value', '1']],
  ])('%j exits 1 with one line and one fault', (args) => {
    const { status, out, err } = fundcast(...args, '--json');
    expect(status).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/\n\s+at /);
    expect(json<{ faults: unknown[] }>(out).faults).toHaveLength(1);
  });

  it.each([
    [['sensitivity', 'ezhou-2024h1']],
    [['sensitivity', '--target', TARGET]],
    [['goal-seek', 'ezhou-2024h1', '--target', TARGET, '--value', '1']],
    [['goal-seek', 'ezhou-2024h1', '--lever', 'x', '--target', TARGET]],
    [[...goal, '--target', TARGET, '--value']],
    [['sensitivity', 'ezhou-2024h1', '--target', TARGET, '--dance']],
  ])('%j exits 2', (args) => {
    const { status, out, err } = fundcast(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
