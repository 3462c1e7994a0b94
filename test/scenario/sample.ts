/** An invented city (示例市) with residents only: small, whole, and with every kind of reference. */
import type { Baseline, Line, Parameter, Path } from '../../models/baseline/baseline.ts';
import type { Sourced } from '../../models/baseline/source.ts';
import type { WholeScenario } from '../../models/scenario/write-file.ts';
import type { Unit } from '../../models/units.ts';

const source = { kind: 'assumed', reason: { zh: '示例', en: 'Sample' }, source: 'std' } as const;
const sourced = (value: number, unit: Unit): Sourced => ({ value, unit, source });
const words = (text: string) => ({ zh: text, en: text });
const parameter = (id: string, unit: Unit, path: Path): Parameter => ({ id, unit, path, source });
const constant = (value: number): Path => ({ kind: 'constant', value });

const line = (id: string, driver: Line['driver'], reported: number | null, arrival = 'same'): Line => ({
  id,
  basis: 'booked',
  layer: null,
  driver,
  reported: reported === null ? null : sourced(reported, '元'),
  season: 'even',
  arrival,
});

const premiumSchedule: Path = {
  kind: 'schedule',
  steps: [
    { from: '2024-01', value: 380, known: '2023-08', source },
    { from: '2025-01', value: 400, known: '2024-08', source },
  ],
  index: 'resident.premium.growth',
};

export function sampleBaseline(): Baseline {
  return {
    format: 'fundcast.baseline',
    schemaVersion: '1.0',
    minReader: '1.0',
    engineVersion: '0.1.0',
    id: 'sample-2024h1',
    title: words('示例市 2024-06'),
    region: '示例市',
    province: null,
    level: 'city',
    reports: [
      {
        id: 'sample-2024h1',
        title: '示例市基本医疗保险基金运行分析',
        period: { start: '2024-01', end: '2024-06' },
      },
    ],
    period: { start: '2024-01', end: '2024-06' },
    people: [
      {
        id: 'resident',
        scheme: 'resident',
        count: sourced(100_000, '人'),
        prior: sourced(101_000, '人'),
        growth: 'resident.growth',
        useWeight: sourced(1, '1'),
      },
    ],
    funds: [
      {
        id: 'resident.pool',
        scheme: 'resident',
        poolingLevel: 'city',
        income: [
          line('premium', { kind: 'perHead', group: 'resident', amount: 'resident.premium.amount' }, null),
        ],
        expenditure: [
          {
            ...line('outpatientChronic', { kind: 'care', group: 'resident' }, 6_000_000.5),
            volume: sourced(10_000, '人次'),
            unitCost: sourced(600, '元/人次'),
            inScopeShare: sourced(0.9, 'share'),
          },
          line(
            'catastrophicPremium',
            { kind: 'perHead', group: 'resident', amount: 'resident.catastrophicPremium.amount' },
            null,
            'december',
          ),
        ],
        balance: { asOf: '2024-06', amount: sourced(12_345_678.9, '元') },
        adjustments: [],
      },
      {
        id: 'catastrophic.resident',
        scheme: 'catastrophicResident',
        poolingLevel: 'city',
        income: [
          line('premium', { kind: 'transfer', fund: 'resident.pool', line: 'catastrophicPremium' }, null),
        ],
        expenditure: [
          line(
            'catastrophic',
            { kind: 'flow', growth: 'catastrophic.resident.expenditure.growth' },
            2_000_000,
          ),
        ],
        balance: null,
        adjustments: [],
      },
    ],
    parameters: [
      parameter('resident.growth', 'share/year', {
        kind: 'damped',
        start: -0.01,
        limit: -0.005,
        persistence: 0.7,
        from: '2024-06',
      }),
      parameter('resident.premium.amount', '元/人·年', premiumSchedule),
      parameter('resident.premium.growth', 'share/year', constant(0.03)),
      parameter('resident.catastrophicPremium.amount', '元/人·年', constant(80)),
      parameter('resident.outpatientChronic.reimbursementRatio', 'share', constant(0.7)),
      parameter('catastrophic.resident.expenditure.growth', 'share/year', constant(0.02)),
    ],
    seasons: { even: { weights: Array.from({ length: 12 }, () => 1), source } },
    arrivals: {
      same: { kind: 'lag', shares: [{ month: 0, share: 1 }], source },
      december: { kind: 'coverYear', shares: [{ month: 11, share: 1 }], source },
    },
    dip: [],
    budgets: [],
    figures: [],
    decisions: [],
    residuals: [],
    missing: [],
    policies: [],
  };
}

export function sampleScenario(): WholeScenario {
  return {
    format: 'fundcast.scenario',
    schemaVersion: '1.0',
    minReader: '1.0',
    engineVersion: '0.1.0',
    id: 'chronic-65',
    title: '慢特病降到 65%',
    note: '示例',
    baseline: sampleBaseline(),
    changes: [
      {
        lever: 'resident.outpatientChronic.reimbursementRatio',
        op: 'set',
        value: 0.65,
        from: '2025-01',
        source: '示例',
      },
      {
        lever: 'resident.premium.amount',
        op: 'schedule',
        value: null,
        values: [{ from: '2026-01', value: 420 }],
        from: '2026-01',
      },
    ],
    balances: [{ fund: 'resident.pool', month: '2024-06', amount: 12_000_000 }],
  };
}
