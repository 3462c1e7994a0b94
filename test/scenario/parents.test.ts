/** Scenarios built on scenarios, through the projections of their layers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '../../models/projection/project.ts';
import { allChanges, withParents } from '../../models/scenario/parents.ts';
import type { Change, Scenario } from '../../models/scenario/scenario.ts';
import { SHIPPED_SCENARIOS, shippedScenario } from '../../src/story/shipped.ts';
import { run, scenarioOf, set, shipped } from '../projection/run-baseline.ts';

const ezhou = shipped('ezhou-2024h1');
const UNTIL = '2025-12';
const LEVER = 'resident.outpatientChronic.listWidth';
const width = (value: number, from: string, to?: string): Change => ({
  ...set(LEVER, value, from),
  ...(to ? { to } : {}),
});
const scenario = (id: string, changes: readonly Change[], parents: Scenario['parents'] = []): Scenario => ({
  ...scenarioOf(ezhou, changes),
  id,
  baseline: ezhou.id,
  parents,
});
const found =
  (...known: readonly Scenario[]) =>
  (id: string) =>
    known.find((s) => s.id === id) ?? null;
const parent = (id: string, ...changes: Change[]) => ({ id, title: id, changes });
/** Use over the baseline's, by month. */
const base = run(ezhou, [], {}, UNTIL).accrual['resident.pool']!.expenditure['outpatientChronic']!;
function widthsOf(changes: readonly Change[], parents: Scenario['parents']): number[] {
  const { accrual } = run(ezhou, changes, { parents }, UNTIL);
  return accrual['resident.pool']!.expenditure['outpatientChronic']!.map((v, t) => v / base[t]!);
}

describe('a scenario’s own change', () => {
  it('holds over its parent’s in months that both change; the parent’s holds elsewhere', () => {
    const widths = widthsOf(
      [width(2, '2025-04', '2025-06')],
      [parent('wide', width(1.5, '2025-02', '2025-09'))],
    );
    const expected = [1, 1.5, 1.5, 2, 2, 2, 1.5, 1.5, 1.5, 1, 1, 1];
    widths.slice(12).forEach((value, t) => expect(value).toBeCloseTo(expected[t]!, 7));
  });

  it('adds to the baseline’s value, not to its parent’s: the later layer replaces', () => {
    const widths = widthsOf(
      [{ ...width(0.1, '2025-06'), op: 'add' }],
      [parent('wide', width(1.5, '2025-02'))],
    );
    expect([widths[16], widths[17]]).toEqual([expect.closeTo(1.5, 7), expect.closeTo(1.1, 7)]);
  });

  it('of random spans over three layers: the last layer that has a month gives its value', async () => {
    const span = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.nat(11), fc.integer({ min: 2, max: 40 }));
    await fc.assert(
      fc.asyncProperty(span, span, span, async (...spans) => {
        const month = (m: number): string => `2025-${String(m).padStart(2, '0')}`;
        const layers = spans.map(([from, more, tenths]) =>
          width(tenths / 10, month(from), month(Math.min(12, from + more))),
        );
        const widths = widthsOf([layers[2]!], [parent('first', layers[0]!), parent('second', layers[1]!)]);
        for (let m = 1; m <= 12; m++) {
          const last = layers.filter((c) => c.from <= month(m) && c.to! >= month(m)).at(-1);
          expect(widths[11 + m]).toBeCloseTo(last?.value ?? 1, 6);
        }
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});

describe('parents named by id', () => {
  const first = scenario('first', [width(1.2, '2025-01')]);
  const second = scenario('second', [width(1.3, '2025-05')], ['first']);
  const third = scenario('third', [width(1.4, '2025-09')], ['second']);

  it('are put in whole through a chain of three, the outermost first', () => {
    const whole = withParents(third, found(first, second));
    expect(whole.ok).toBe(true);
    if (!whole.ok) return;
    expect(allChanges(whole.value).map((c) => c.value)).toEqual([1.2, 1.3, 1.4]);
    const widths = widthsOf(whole.value.changes, whole.value.parents);
    const expected = [1.2, 1.2, 1.2, 1.2, 1.3, 1.3, 1.3, 1.3, 1.4, 1.4, 1.4, 1.4];
    widths.slice(12).forEach((value, t) => expect(value).toBeCloseTo(expected[t]!, 7));
  });

  it('that are unknown are refused by name, at any depth', () => {
    expect(withParents(scenario('own', [], ['nobody']), found(first))).toEqual({
      ok: false,
      error: [{ kind: 'unknownParent', id: 'nobody' }],
    });
    expect(withParents(third, found(second)).ok).toBe(false);
  });

  it('that lead back to the scenario or to themselves are refused', () => {
    const loop = scenario('first', [], ['third']);
    expect(withParents(third, found(loop, second, third)).ok).toBe(false);
    const own = scenario('own', [], ['own']);
    expect(withParents(own, found(own)).ok).toBe(false);
    const [a, b] = [scenario('a', [], ['b']), scenario('b', [], ['a'])];
    expect(withParents(scenario('c', [], ['a']), found(a, b)).ok).toBe(false);
  });

  it('are refused by a projection that they were not put into', () => {
    const result = project({ scenario: { ...third, baseline: ezhou }, until: UNTIL });
    expect(result).toEqual({ ok: false, error: [{ kind: 'unknownParent', id: 'second' }] });
  });

  it('conflict within a layer and never across layers', () => {
    const twice = parent('twice', width(1.2, '2025-01'), width(1.3, '2025-06'));
    const result = project({
      scenario: scenarioOf(ezhou, [width(2, '2025-01')], { parents: [twice] }),
      until: UNTIL,
    });
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.error[0]!.kind).toBe('conflict');
  });

  it('of every shipped scenario are found, and its changes are accepted', () => {
    for (const own of SHIPPED_SCENARIOS) {
      const whole = withParents(own, shippedScenario);
      expect(whole.ok, own.id).toBe(true);
      if (!whole.ok) continue;
      const result = project({ scenario: { ...whole.value, baseline: shipped(own.baseline as string) } });
      expect(result.ok, own.id).toBe(true);
      if (result.ok) expect(result.value.notices.filter((n) => n.kind === 'movesNothing')).toEqual([]);
    }
  });
});
