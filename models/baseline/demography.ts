/**
 * What the cohorts stand on beside the reported totals: whose ages stand in, and jumps of a
 * count that no cohort explains. Nothing of it is printed in a report.
 */
import type { ShapeSource } from '../demography/age-shape.ts';
import { initialPopulation, WOMEN_50_SHARE } from '../demography/initial-population.ts';
import { countOf, GROUPS, slotsBySex, sumOf, type Group, type Population } from '../demography/population.ts';
import { addMonths, type Month } from '../months.ts';
import type { Demography, OneOff, People } from './baseline.ts';
import { assumed } from './parameters.ts';
import { rounded } from './prior.ts';
import type { Sourced } from './source.ts';

/** Group of the cohorts ← id of the people. */
export const PEOPLE_OF: Readonly<Record<Group, string>> = {
  active: 'employee.active',
  retired: 'employee.retired',
  resident: 'resident',
};
/** A larger change of a head count within a year is a reclassification. */
const JUMP = 0.1;

/** @returns null where nobody of either scheme is counted */
export function demographyOf(
  province: string | null,
  month: Month,
  people: readonly People[],
): Demography | null {
  const count = (group: Group): number => people.find((p) => p.id === PEOPLE_OF[group])?.count.value ?? 0;
  const counts = { active: count('active'), retired: count('retired'), resident: count('resident') };
  if (counts.active + counts.retired + counts.resident <= 0) return null;
  const { population, shape } = initialPopulation({ province, month, ...counts });
  const women = GROUPS.filter((group) => counts[group] > 0).map(
    (group) => [PEOPLE_OF[group], womenOf(population, group)] as const,
  );
  return {
    shape: censusShape(shape.employee, province),
    femaleShare: Object.fromEntries(women),
    women50Share: {
      value: WOMEN_50_SHARE,
      unit: 'share',
      source: assumed(
        '女职工中按工人（原 50 岁）退休的占比',
        'Women who retire as workers (at 50 under the old law) among active women',
        'std',
      ),
    },
  };
}

function censusShape(
  { region, censusYear, standIn }: ShapeSource,
  province: string | null,
): Demography['shape'] {
  const place = standIn ? ['全国', 'the nation'] : [province ?? region, region];
  return {
    region,
    censusYear,
    standIn,
    source: assumed(
      `报告只印人数；年龄按${place[0]} ${censusYear} 年人口普查推到报告月（职工按城镇、居民按全部人口减职工）`,
      `Totals only are printed; ages are those of ${place[1]} at the census of ${censusYear}, moved to the report (towns and cities for employees, the rest for residents)`,
      'S18',
    ),
  };
}

/** Share of women among the people of these ages at the census, with four decimals. */
function womenOf(population: Population, group: Group): Sourced {
  const women = slotsBySex(population, group).female.reduce((sum, slots) => sum + sumOf(slots), 0);
  return {
    value: rounded(women / countOf(population, group)),
    unit: 'share',
    source: assumed('普查中同龄人的女性占比', 'Women among people of these ages at the census', 'S18'),
  };
}

/** A jump of more than a tenth within a year, kept as an event that moves nothing. */
export function jumps(people: readonly People[], end: Month): OneOff[] {
  return people.flatMap(({ id, scheme, count, prior }): OneOff[] => {
    if (!prior || prior.value <= 0 || Math.abs(count.value / prior.value - 1) <= JUMP) return [];
    const [before, now] = [prior.value, count.value];
    const change = `${now > before ? '+' : ''}${((now / before - 1) * 100).toFixed(1)} %`;
    return [
      {
        id: `reclassification.${id}`,
        fund: `${scheme}.pool`,
        line: '',
        label: {
          zh: `人数由 ${before} 变为 ${now}（${change}），超过一成：按重新归类记录，不作趋势`,
          en: `The count went from ${before} to ${now} (${change}), more than a tenth: noted as a reclassification, not a trend`,
        },
        period: { start: addMonths(end, -11), end },
        amount: {
          value: Math.abs(now - before),
          unit: '人',
          source: { kind: 'derived', formula: '本期人数 − 上年同期人数', inputs: [id] },
        },
        effect: 'memo',
        bookedIn: null,
        lever: null,
      },
    ];
  });
}
