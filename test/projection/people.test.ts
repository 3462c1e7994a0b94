/** The people of a run: totals are the reported ones, levers move what they touch. */
import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../models/baseline/baseline.ts';
import type { PeopleLedger, Projection } from '../../models/projection/projection.ts';
import type { Change } from '../../models/scenario/scenario.ts';
import { run, set, shipped, SHIPPED } from './run-baseline.ts';
import { base, ezhou, GROUPS, IDS, peopleOnly, until, worstGap } from './run-people.ts';

describe('the people of a shipped baseline', () => {
  it.each(SHIPPED)('%s: nobody is lost, and the ages add up to the count', (id) => {
    const p = run(shipped(id));
    expect(worstGap(p)).toBeLessThanOrEqual(1e-9);
    expect(p.people.pyramids.at.length).toBe(11);
    for (const pyramid of p.people.pyramids.at) {
      for (const group of GROUPS) {
        const { male, female } = pyramid[group];
        const sum = [...male, ...female].reduce((a, b) => a + b, 0);
        expect(Math.abs(sum - p.insured[IDS[group]]![p.months.indexOf(pyramid.month)]!)).toBeLessThan(5);
      }
    }
  });

  it('a scenario that sets the law in force is the baseline, to the bit', () => {
    const same = run(ezhou, [set('employee.retirement.law', 1, '2025-01')]);
    expect(same.insured).toEqual(run(ezhou).insured);
    expect(same.funds).toEqual(run(ezhou).funds);
  });

  it('a jump of more than a tenth is noted as a reclassification that moves nothing', () => {
    const event = ezhou.oneOffs!.find((o) => o.id === 'reclassification.employee.retired')!;
    expect([event.effect, event.amount!.value, event.amount!.unit]).toEqual(['memo', 67_538 - 54_550, '人']);
    expect(ezhou.oneOffs!.some((o) => o.id === 'reclassification.employee.active')).toBe(false);
  });

  it('as known at the report, before the decision of September 2024, the old law goes on', () => {
    const then = run(peopleOnly, [], { knownAsOf: '2024-06' }, until).people.retirements;
    const now = base.people.retirements;
    expect(then.slice(0, 12)).toEqual(now.slice(0, 12));
    expect(now[12]).toBe(0);
    expect(then[12]).toBeGreaterThan(300);
  });

  it('without the cohorts’ parameters, as in an older file, the retired follow their growth and ages move nothing', () => {
    const own = ({ id }: { id: string }) =>
      !/^(employee\.(retirement|entrants|leavers|churn|reclassification|ageing)|resident\.(births|enrolment|churn|ageing)|all\.mortality)\./.test(
        id,
      );
    const { demography: _, ...rest } = peopleOnly;
    const old: Baseline = {
      ...rest,
      parameters: rest.parameters
        .filter(own)
        .map((p) =>
          p.id === 'employee.retired.growth' ? { ...p, path: { kind: 'constant', value: 0.03 } } : p,
        ),
    };
    const p = run(old, [], {}, until);
    expect(p.insured['employee.retired']![17]! / 67_538).toBeCloseTo(1.03, 9);
    expect(p.people.ageing).toEqual({});
    expect(worstGap(p)).toBeLessThanOrEqual(1e-9);
  });
});

describe('levers of people', () => {
  const with_ = (...list: Change[]): Projection => run(peopleOnly, list, {}, until);
  const sum = (series: readonly number[]) => series.reduce((a, b) => a + b, 0);
  const at = (of: Projection, id: string, when: string) => of.insured[id]![of.months.indexOf(when)]!;

  it('a growth that is set replaces the cohorts of its group from its month on, and is a flow of its own', () => {
    const p = with_(set('employee.retired.growth', 0.12, '2026-01'));
    const growth = at(p, 'employee.retired', '2026-12') / at(base, 'employee.retired', '2025-12');
    expect(growth).toBeCloseTo(1.12, 12);
    expect(p.insured['employee.active']).toEqual(base.insured['employee.active']);
    expect(p.people.retirements).toEqual(base.people.retirements);
    expect(sum(p.people.flows['retiredSet']!.slice(24, 36))).toBeGreaterThan(5000);
  });

  it('without the law of 2025 more retire: the active lose whom the retired win', () => {
    const p = with_(set('employee.retirement.law', 0, '2025-01'));
    const [lost, won] = ['employee.active', 'employee.retired'].map(
      (id) => at(p, id, '2029-12') - at(base, id, '2029-12'),
    ) as [number, number];
    expect(won).toBeGreaterThan(3000);
    expect(Math.abs(lost + won)).toBeLessThan(won * 0.001);
  });

  it('a shift of twelve months from 2026-01: nobody retires by age in 2026', () => {
    const p = with_(set('employee.retirement.shiftMonths', 12, '2026-01'));
    const ages = ['retiringMen', 'retiringWomen55', 'retiringWomen50'];
    expect(ages.map((flow) => sum(p.people.flows[flow]!.slice(24, 36)))).toEqual([0, 0, 0]);
    expect(sum(p.people.flows['retiringMen']!.slice(36, 48))).toBeGreaterThan(1000);
  });

  it('entrants at half are half of the baseline’s from their month on', () => {
    const p = with_(set('employee.entrants.multiplier', 0.5, '2026-01'));
    const entrants = (of: Projection) => of.people.flows['entrants']!;
    expect(entrants(p)[30]).toBeCloseTo(entrants(base)[30]! / 2, 9);
    expect(entrants(p)[23]).toBe(entrants(base)[23]);
  });

  it('leavers of 3 % a year are 3 % of the active in twelve months, and a flow of their own', () => {
    const p = with_(
      set('employee.leavers.share', 0.03, '2026-01'),
      set('employee.entrants.multiplier', 0, '2026-01'),
      set('employee.retirement.shiftMonths', 60, '2026-01'),
    );
    const left = sum(p.people.flows['furtherLeavers']!.slice(24, 36));
    const deaths = sum(p.people.flows['activeDeaths']!.slice(24, 36));
    const start = at(p, 'employee.active', '2025-12');
    expect(at(p, 'employee.active', '2026-12')).toBeCloseTo(start - left - deaths, 6);
    expect(left / start).toBeCloseTo(0.03, 4);
    expect(sum(base.people.flows['furtherLeavers']!)).toBe(0);
  });

  it('a number of reclassified people moves once, in its month', () => {
    const { flows } = with_(set('employee.reclassification.people', 1200, '2026-03')).people;
    expect(flows['reclassified']!.map((n, t) => [t, n]).filter(([, n]) => n !== 0)).toEqual([[26, 1200]]);
  });

  it('a premium of 600 after 400 with an elasticity of −0.2: 9.2 % of the adults leave in January', () => {
    const premium = (...list: Change[]) => with_(set('resident.premium.amount', 600, '2027-01'), ...list);
    const p = premium(set('resident.enrolment.premiumElasticity', -0.2, '2026-01'));
    const left = p.people.flows['dropOut']!;
    const adults = p.people.pyramids.at.find((y) => y.month === '2026-12')!.resident;
    const over20 = [...adults.male.slice(4), ...adults.female.slice(4)].reduce((a, b) => a + b, 0);
    const share = left[36]! / over20;
    // 600/400 − 1 = 50 %, wages 4 % less: 46 % × 0.2 = 9.2 %, of those over 18 and not only over 20.
    expect(share).toBeGreaterThan(0.0915);
    expect(share).toBeLessThan(0.096);
    expect(left.filter((n) => n > 0).length).toBe(1);
  });

  it('a mortality of 1.2 means more deaths and fewer residents; births at 1.5 are half as many again', () => {
    const deadly = with_(set('all.mortality.factor', 1.2, '2026-01'));
    expect(
      deadly.people.flows['residentDeaths']![24]! / base.people.flows['residentDeaths']![24]!,
    ).toBeCloseTo(1.19, 1);
    expect(at(deadly, 'resident', '2029-12')).toBeLessThan(at(base, 'resident', '2029-12'));
    const born = with_(set('resident.births.multiplier', 1.5, '2026-01')).people.flows['births']!;
    expect(born[24]! / base.people.flows['births']![24]!).toBeCloseTo(1.5, 12);
  });

  it('ageing set to 0 keeps use by age where it stands, and by the cohorts it rises in every group', () => {
    const still: PeopleLedger = with_(set('employee.ageing.growth', 0, '2026-01')).people;
    expect(still.ageing['employee.retired']![71]).toBe(base.people.ageing['employee.retired']![23]);
    for (const id of Object.values(IDS)) expect(base.people.ageing[id]![71]).toBeGreaterThan(1);
  });

  it('fewer residents pay fewer premiums from the next cover year on', () => {
    const premiums = (list: Change[]) => {
      const { premium } = run(ezhou, list, {}, until).accrual['resident.pool']!.income;
      return premium!;
    };
    const [before, after] = [premiums([]), premiums([set('resident.births.multiplier', 0, '2026-01')])];
    expect(after.slice(0, 36)).toEqual(before.slice(0, 36).map((v, t) => (t < 24 ? v : after[t])));
    expect(after[36]).toBeLessThan(before[36]!);
  });

  it('assisted heads are told and move no money', () => {
    const p = with_(set('resident.enrolment.assistedShare', 0.2, '2025-01'));
    expect(p.people.assisted[20]! / base.people.assisted[20]!).toBeCloseTo(0.2 / 0.083, 9);
    expect(p.funds).toEqual(base.funds);
  });

  it('what is added or multiplied past the possible stops there: nobody dies twice or retires before entering work', () => {
    const p = with_(
      { lever: 'employee.retirement.shiftMonths', op: 'add', value: -1000, from: '2025-01' },
      { lever: 'all.mortality.factor', op: 'multiply', value: 50, from: '2025-01' },
      { lever: 'employee.reclassification.people', op: 'set', value: 10_000_000, from: '2026-01' },
    );
    expect(worstGap(p)).toBeLessThanOrEqual(1e-9);
    for (const flow of Object.keys(base.people.flows).filter((f) => !f.endsWith('Set')))
      expect(Math.min(...p.people.flows[flow]!), flow).toBeGreaterThanOrEqual(0);
  });
});
