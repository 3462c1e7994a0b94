/** `sensitivity SCENARIO --target T`: the assumptions ranked by how far they move one result. */
import { influence, type InfluenceRow, type Target } from '../../models/index.ts';
import { readTarget, UsageError, type Arguments } from './arguments.ts';
import { findScenario } from './find-scenario.ts';
import { wan, type Outcome } from './output.ts';
import { changed, failed } from './project-scenario.ts';

export async function sensitivity(args: Arguments): Promise<Outcome> {
  const [name, ...more] = args.subjects;
  if (name === undefined || more.length > 0 || args.target === undefined)
    throw new UsageError(
      'sensitivity 要给一个情景和一个目标，如 sensitivity SCENARIO --target surplus:resident.pool:2030',
    );
  const scenario = changed(findScenario(name), args);
  const target = readTarget(args.target);
  if (!scenario.ok || !target.ok)
    return failed([...(scenario.ok ? [] : scenario.error), ...(target.ok ? [] : [target.error])], name);
  const until = args.until === undefined ? {} : { until: args.until };
  const ranking = influence({ scenario: scenario.value, target: target.value, ...until });
  if (!ranking.ok) return failed(ranking.error, name);
  const { value, needs, rows, leftOut } = ranking.value;
  return {
    json: { scenario: name, target: target.value, value, needs, leftOut, rows: rows.map(rowJson) },
    lines: [
      `${args.target} = ${amount(value, target.value)}`,
      ...(needs.length > 0 ? [`算不出来，缺 ${needs.join('、')}`] : []),
      ...rows.map((row) => line(row, target.value)),
    ],
    faults: [],
  };
}

const rowJson = ({ what, step, ...row }: InfluenceRow): object => ({
  ...row,
  what: what.zh,
  step: step === null ? null : step.zh,
});

function line(row: InfluenceRow, target: Target): string {
  if (row.kind === 'missing') return `缺数 ${row.id}：${row.what.zh}`;
  const source = `[${row.source}${row.unverified ? '，未核实' : ''}]`;
  return `${amount(row.effect, target)}  ${row.what.zh} ${row.step?.zh ?? ''} ${source}`;
}

/** Money in 万元, reserve months as months. */
export function amount(value: number | null, { kind }: Pick<Target, 'kind'>): string {
  if (kind !== 'reserveMonths') return `${wan(value)} 万元`;
  return `${(value === null ? '—' : value.toFixed(2)).padStart(14)} 个月`;
}
