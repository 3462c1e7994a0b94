/**
 * Golden projections: what every shipped baseline and scenario gives, by year.
 * `npx tsx tools/golden.ts` writes them to test/golden; do so only after their changes were read.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { project } from '../models/projection/project.ts';
import type { Projection } from '../models/projection/projection.ts';
import { withParents } from '../models/scenario/parents.ts';
import type { Scenario } from '../models/scenario/scenario.ts';
import {
  SHIPPED_BASELINES,
  SHIPPED_SCENARIOS,
  shippedBaseline,
  shippedScenario,
} from '../src/story/shipped.ts';

export interface Golden {
  readonly scenario: string;
  readonly baseline: string;
  readonly years: readonly number[];
  /** By place: `resident.pool/expenditure/outpatientChronic` in 元, `insured/resident` in 人, `pointValue/…` in 元. */
  readonly series: Readonly<Record<string, readonly number[]>>;
}

/** Each baseline without changes, under its own id, and every scenario. */
export const goldenScenarios = (): Scenario[] => [
  ...SHIPPED_BASELINES.map((baseline): Scenario => ({
    format: 'fundcast.scenario',
    schemaVersion: '1.0',
    minReader: '1.0',
    engineVersion: baseline.engineVersion,
    id: baseline.id,
    title: baseline.title.zh,
    baseline: baseline.id,
    changes: [],
  })),
  ...SHIPPED_SCENARIOS,
];

/** @throws Error for a shipped scenario that does not run */
export function goldenOf(scenario: Scenario): Golden {
  const baseline = shippedBaseline(scenario.baseline as string);
  const whole = withParents(scenario, shippedScenario);
  if (!baseline || !whole.ok) throw new Error(`${scenario.id}: no baseline or parent`);
  const result = project({ scenario: { ...whole.value, baseline } });
  if (!result.ok) throw new Error(`${scenario.id}: ${JSON.stringify(result.error)}`);
  const years = [...new Set(result.value.months.map((month) => Number(month.slice(0, 4))))];
  return { scenario: scenario.id, baseline: baseline.id, years, series: seriesOf(result.value, years) };
}

function seriesOf(p: Projection, years: readonly number[]): Record<string, number[]> {
  const months = (year: number): number[] =>
    p.months.flatMap((month, t) => (month.startsWith(`${year}-`) ? [t] : []));
  const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
  const sums = (series: readonly number[]): number[] =>
    years.map((year) =>
      rounded(
        months(year).reduce((sum, t) => sum + series[t]!, 0),
        2,
      ),
    );
  const ends = (series: readonly number[], digits: number): number[] =>
    years.map((year) => rounded(series[months(year).at(-1)!]!, digits));
  const flows = Object.entries(p.funds).flatMap(([fund, ledger]) =>
    (['income', 'expenditure'] as const).flatMap((side) =>
      Object.entries(ledger[side]).map(
        ([line, series]) => [`${fund}/${side}/${line}`, sums(series)] as const,
      ),
    ),
  );
  return Object.fromEntries([
    ...flows,
    ...Object.entries(p.insured).map(([group, series]) => [`insured/${group}`, ends(series, 2)] as const),
    ...Object.entries(p.dip).map(([fund, dip]) => [`pointValue/${fund}`, ends(dip.pointValue, 8)] as const),
  ]);
}

/** One series a line, so that a difference is read line by line. */
export function goldenText({ series, years, ...rest }: Golden): string {
  const rows = Object.entries(series).map(
    ([place, values]) => `  ${JSON.stringify(place)}: ${JSON.stringify(values)}`,
  );
  const head = JSON.stringify({ ...rest, years }).slice(1, -1);
  return `{\n ${head},\n "series": {\n${rows.join(',\n')}\n }\n}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const scenario of goldenScenarios())
    writeFileSync(`test/golden/${scenario.id}.json`, goldenText(goldenOf(scenario)));
}
