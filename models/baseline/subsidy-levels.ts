/**
 * Who pays the residents' subsidy: the centre by the national rule for the province, the
 * county by its own printed budget, province and city the rest. Where a report prints no
 * split below the centre, the rest stays one line `local`.
 */
import table from '../policy/subsidy-levels.json';
import type { Parameter } from './baseline.ts';
import type { Sourced } from './source.ts';
import { assumed, constant } from './parameters.ts';

export interface SubsidyLevel {
  readonly level: 'central' | 'local' | 'ownCounty';
  /** Of the whole subsidy. */
  readonly share: Sourced;
  readonly arrival: string;
}

/** @param ownBudget what the county itself budgets for the year, 元, where printed; @param total the year's whole subsidy, 元 */
export function subsidyLevels(
  province: string | null,
  ownBudget: Sourced | null,
  total: number,
): SubsidyLevel[] {
  const area = (['west', 'middle'] as const).find((key) =>
    table.provinces[key].some((name) => province?.startsWith(name) ?? false),
  );
  const central = area ? table.centralShare[area] : null;
  const own = ownBudget && total > 0 ? ownBudget.value / total : null;
  const level = (name: SubsidyLevel['level'], value: number, source: Sourced['source']): SubsidyLevel => ({
    level: name,
    share: { value, unit: 'share', source },
    arrival: 'subsidy',
  });
  const rule = assumed(
    '中央财政按国家规定的地区比例分担，其余由省、市、县分担（口径待核）',
    'The centre pays its regional share by the national rule; province, city and county the rest',
    table.source,
    table.unverified,
  );
  const rest = 1 - (central ?? 0) - (own ?? 0);
  return [
    ...(central === null ? [] : [level('central', central, rule)]),
    ...(own === null
      ? []
      : [
          level('ownCounty', own, {
            kind: 'derived',
            formula: '本级财政配套预算 ÷ 全年补助',
            inputs: ['fiscalBudget'],
          }),
        ]),
    level(
      'local',
      rest,
      central === null
        ? assumed('没有分级依据，合并为一项', 'No split by level is known; kept as one', 'std')
        : rule,
    ),
  ];
}

/** What may be moved of them: each share but the rest, and how late each level's money arrives. */
export const subsidyLevelParameters = (levels: readonly SubsidyLevel[]): Parameter[] =>
  levels.flatMap(({ level, share }) => [
    ...(level === 'local'
      ? []
      : [constant(`resident.subsidy.${level}.share`, 'share', share.value, share.source)]),
    constant(
      `resident.subsidy.${level}.lateMonths`,
      '1',
      0,
      assumed(
        '按补助到账的月间分布到账，不另推迟',
        'Arrives by the calendar of the subsidy, no later',
        'std',
      ),
    ),
  ]);
