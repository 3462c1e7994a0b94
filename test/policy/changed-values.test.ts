/** Old → new of each change, worked by hand on 示例市. */
import { expect, test } from 'vitest';
import { changedValues, type Change } from '../../models/index.ts';
import { sampleScenario } from '../scenario/sample.ts';

const RATIO = 'resident.outpatientChronic.reimbursementRatio';
const PREMIUM = 'resident.premium.amount';
const rows = (...changes: Change[]) => changedValues({ ...sampleScenario(), changes });
const pairs = (...changes: Change[]) => rows(...changes).map((r) => [r.from, r.to, r.before, r.after]);

test('a value set is told beside the one that the baseline has in that month', () => {
  expect(pairs({ lever: PREMIUM, op: 'set', value: 450, from: '2024-07' })).toEqual([
    ['2024-07', null, 380, 450],
  ]);
  // 400 元 from 2025, then 3 % a year.
  expect(pairs({ lever: PREMIUM, op: 'set', value: 450, from: '2026-01', to: '2026-12' })).toEqual([
    ['2026-01', '2026-12', 412, 450],
  ]);
});

test('adding and multiplying give the value that results', () => {
  expect(pairs({ lever: PREMIUM, op: 'add', value: 20, from: '2025-01' })).toEqual([
    ['2025-01', null, 400, 420],
  ]);
  const [row] = rows({ lever: RATIO, op: 'multiply', value: 0.5, from: '2025-01' });
  expect([row!.before, row!.after]).toEqual([0.7, 0.35]);
});

test('a ramp is told with the value at its end', () => {
  const [row] = rows({ lever: RATIO, op: 'set', value: 0.6, from: '2025-01', rampMonths: 12 });
  expect([row!.before, row!.after, row!.rampMonths]).toEqual([0.7, 0.6, 12]);
});

test('a dated list is one row a step, each until the month before the next', () => {
  const values = [
    { from: '2025-01', value: 410 },
    { from: '2026-01', value: 430 },
  ];
  expect(pairs({ lever: PREMIUM, op: 'schedule', value: null, values, from: '2025-01' })).toEqual([
    ['2025-01', '2025-12', 400, 410],
    ['2026-01', null, 412, 430],
  ]);
});

test('rows follow each other in time, and those of a parent stand among them', () => {
  const scenario = sampleScenario();
  const parent = {
    id: 'p',
    title: 'p',
    changes: [{ lever: RATIO, op: 'set' as const, value: 0.68, from: '2024-09' }],
  };
  const all = changedValues({ ...scenario, parents: [parent] });
  expect(all.map(({ from }) => from)).toEqual(['2024-09', '2025-01', '2026-01']);
  expect(all[0]!.baselineSource).toMatchObject({ kind: 'assumed' });
});

test('a lever that the baseline does not have is left to the projection to refuse', () => {
  expect(rows({ lever: 'employee.wage.growth', op: 'set', value: 0.1, from: '2025-01' })).toEqual([]);
});
