/** The levers of the cohorts and where each starts. */
import { retirementLawDates } from '../national/retirement-schedule.ts';
import type { Parameter, People } from './baseline.ts';
import { assumed, constant, priors } from './parameters.ts';

/** For the schemes that have people. */
export function peopleParameters(people: readonly People[]): Parameter[] {
  const has = (id: string): boolean => people.some((p) => p.id === id);
  const employees = has('employee.active') && has('employee.retired');
  const both = employees && has('resident');
  return [
    ...(employees ? [retirementLaw(), ...employeeParameters(), ageing('employee')] : []),
    ...(both ? churn() : []),
    ...(has('resident') ? [...residentParameters(), ageing('resident')] : []),
    ...(people.length > 0 ? [mortality()] : []),
  ];
}

const retirementLaw = (): Parameter => ({
  id: 'employee.retirement.law',
  unit: '1',
  path: {
    kind: 'schedule',
    steps: [
      { from: '1978-06', value: 0, known: '1978-06', source: law('原法定退休年龄', 'The ages before 2025') },
      {
        from: retirementLawDates.from,
        value: 1,
        known: retirementLawDates.known,
        source: law('渐进式延迟法定退休年龄的决定', 'Decision on raising the legal ages step by step'),
      },
    ],
    index: null,
  },
  source: law('0 原法，1 2025 年起的渐进式延迟', '0 the old law, 1 that of 2025'),
});

const law = (zh: string, en: string): Parameter['source'] => ({
  kind: 'derived',
  formula: `${zh}（${en}）[S20]`,
  inputs: [],
});

const employeeParameters = (): Parameter[] => [
  constant('employee.retirement.shiftMonths', '1', 0, assumed('按法定年龄退休', 'At the legal age', 'std')),
  constant(
    'employee.retirement.contributionYearsShare',
    'share',
    1,
    assumed(
      '到龄时缴费年限足够的占比；报告没有印',
      'Of those who reach the age, who have the contribution years; not printed',
      'std',
    ),
  ),
  constant(
    'employee.entrants.multiplier',
    '1',
    1,
    assumed(
      '新参保人数使在职人数按其增速变动；情景以此为准再乘倍数',
      'Entrants fill the growth of the active; a scenario takes them times this',
      'std',
    ),
  ),
  constant(
    'employee.leavers.share',
    'share',
    0,
    assumed(
      '在职人员中断参保的年占比；净变动已在在职人数增速中',
      'Active who stop in a year; the net is within the growth of the active',
      'std',
    ),
  ),
  constant(
    'employee.reclassification.people',
    '人',
    0,
    assumed(
      '没有重新归类；填累计人数，月份之间的变动即当月划转人数',
      'None; the number so far, whose change within a month is who moves in it',
      'std',
    ),
  ),
];

const churn = (): Parameter[] =>
  [
    [
      'employee.churn.toResidentShare',
      '在职转入居民医保',
      'Active who move to the residents’ scheme',
    ] as const,
    [
      'resident.churn.toEmployeeShare',
      '居民转入职工医保',
      'Residents who move to the employees’ scheme',
    ] as const,
  ].map(([id, zh, en]) =>
    constant(
      id,
      'share',
      0,
      assumed(
        `${zh}的年占比；净变动已在新参保人数中`,
        `${en} in a year; the net is within the entrants`,
        'std',
      ),
    ),
  );

const residentParameters = (): Parameter[] => [
  constant(
    'resident.births.multiplier',
    '1',
    1,
    assumed('新生儿随全国出生人数变动', 'Newborn follow the nation’s births', 'S19'),
  ),
  constant(
    'resident.enrolment.premiumElasticity',
    '1',
    0,
    assumed(
      '默认 0：没有可靠的本国估计；−0.2 指保费增幅每超收入增幅 1 %，成年人断保 0.2 %',
      'Zero: no sound estimate; −0.2 means that 0.2 % of adults leave for each 1 % by which the premium outgrows income',
      'std',
    ),
  ),
  constant(
    'resident.enrolment.assistedShare',
    'share',
    priors.assistedShare.value,
    assumed(
      '全国由救助资金资助参保的占比（2023 年）',
      'National share of residents whose premium assistance pays (2023)',
      priors.assistedShare.source,
      true,
    ),
  ),
];

const mortality = (): Parameter =>
  constant(
    'all.mortality.factor',
    '1',
    1,
    assumed('全国生命表，含逐期改善', 'The national life tables, improving by period', 'S19'),
  );

const ageing = (scheme: 'employee' | 'resident'): Parameter => ({
  id: `${scheme}.ageing.growth`,
  unit: 'share/year',
  path: { kind: 'model', from: 'cohorts', before: 0 },
  source: {
    kind: 'derived',
    formula: '各组平均年龄费用指数的年变动（按退休与在职费用之比折算）[S21]',
    inputs: [`${scheme}.insured`],
  },
});
