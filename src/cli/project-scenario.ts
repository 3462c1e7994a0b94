/** `project`: a scenario's projection, or the lists of levers and scenarios. */
import {
  listAllLevers,
  listLevers,
  yearOf,
  surplusOf,
  wordsOf,
  FUND_WORDS,
  type Lever,
  type Change,
  type GivenBalance,
  type ModelError,
  type Projection,
  type ProjectRequest,
  type Result,
} from '../../models/index.ts';
import { startDirect } from '../../workers/direct.ts';
import { SHIPPED_BASELINES, SHIPPED_SCENARIOS } from '../story/shipped.ts';
import { readBalance, readChange, UsageError, type Arguments } from './arguments.ts';
import { findScenario, type RunnableScenario } from './find-scenario.ts';
import { faultOf, projectionJson, wan, type Outcome } from './output.ts';

export async function projectScenario(args: Arguments): Promise<Outcome> {
  if (args.listScenarios) return scenarioList();
  const [name, ...more] = args.subjects;
  if (more.length > 0) throw new UsageError('project 一次只算一个情景');
  if (args.listLevers) return leverList(name);
  if (name === undefined)
    throw new UsageError('project 要给一个情景、基线或文件；--list-scenarios 列出自带的');
  const scenario = changed(findScenario(name), args);
  if (!scenario.ok) return failed(scenario.error, name);
  const projection = await runDirect(scenario.value, args.until);
  if (!projection.ok) return failed(projection.error, name);
  return { json: projectionJson(projection.value), lines: summary(projection.value), faults: [] };
}

/** The scenario with the changes, balances and date of the command line laid over. */
export function changed(
  found: Result<RunnableScenario, ModelError[]>,
  args: Arguments,
): Result<RunnableScenario, ModelError[]> {
  const sets = args.set.map(readChange);
  const balances = args.balance.map(readBalance);
  const errors = [...sets, ...balances].flatMap((r) => (r.ok ? [] : [r.error]));
  if (!found.ok) return { ok: false, error: [...found.error, ...errors] };
  if (errors.length > 0) return { ok: false, error: errors };
  const own = sets.flatMap((r): Change[] => (r.ok ? [r.value] : []));
  const given = balances.flatMap((r): GivenBalance[] => (r.ok ? [r.value] : []));
  const { changes, balances: kept = [] } = found.value;
  return {
    ok: true,
    value: {
      ...found.value,
      changes: overlaid(changes, own),
      balances: [...kept.filter((k) => !given.some((g) => g.fund === k.fund)), ...given],
      ...(args.knownAsOf === undefined ? {} : { knownAsOf: args.knownAsOf }),
    },
  };
}

/**
 * `--set` speaks last: several of one lever follow each other in time, and a scenario's own
 * change of that lever ends where the first of them starts.
 */
function overlaid(changes: readonly Change[], own: readonly Change[]): Change[] {
  const sorted = [...own].sort((a, b) => (a.from < b.from ? -1 : 1));
  const before = changes.flatMap((change) => {
    const first = sorted.find((o) => o.lever === change.lever);
    if (!first || (change.to !== undefined && change.to < first.from)) return [change];
    return change.from < first.from ? [{ ...change, to: monthBefore(first.from) }] : [];
  });
  const spans = sorted.map((change, i) => {
    const next = sorted.slice(i + 1).find((o) => o.lever === change.lever && o.from > change.from);
    return next ? { ...change, to: monthBefore(next.from) } : change;
  });
  return [...before, ...spans];
}

/** Text of the month before; an unreadable month stays as it is, to be reported as such. */
function monthBefore(month: string): string {
  const match = /^(\d{4})-(\d{2})$/.exec(month);
  if (!match) return month;
  const index = Number(match[1]) * 12 + Number(match[2]) - 2;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

export async function runDirect(
  scenario: RunnableScenario,
  until: string | undefined,
): Promise<Result<Projection, ModelError[]>> {
  const client = startDirect();
  const request: ProjectRequest = until === undefined ? { scenario } : { scenario, until };
  try {
    return await client.project(request);
  } finally {
    client.stop();
  }
}

export function failed(errors: readonly ModelError[], file: string): Outcome {
  const faults = errors.map((error) => faultOf(error, file));
  return { json: { faults }, lines: [], faults };
}

function scenarioList(): Outcome {
  const scenarios = [
    ...SHIPPED_BASELINES.map((b) => ({ id: b.id, title: b.title.zh, baseline: b.id, kind: 'baseline' })),
    ...SHIPPED_SCENARIOS.map((s) => ({ id: s.id, title: s.title, baseline: s.baseline, kind: 'scenario' })),
  ];
  return { json: { scenarios }, lines: scenarios.map((s) => `${s.id}\t${s.title}`), faults: [] };
}

function leverList(name: string | undefined): Outcome {
  if (name === undefined) return levers(listAllLevers(SHIPPED_BASELINES));
  const found = findScenario(name);
  return found.ok ? levers(listLevers(found.value.baseline)) : failed(found.error, name);
}

function levers(all: readonly Lever[]): Outcome {
  const rows = all.map(({ id, label, unit, min, max, usualMin, usualMax, value, source, inert }) => ({
    id,
    label: label.zh,
    unit,
    min,
    max,
    usualMin,
    usualMax,
    value,
    source: source === null ? null : sourceText(source),
    ...(inert ? { inert: inert.zh } : {}),
  }));
  return {
    json: { levers: rows },
    lines: rows.map((r) => `${r.id}\t${r.value ?? '—'}\t${r.unit}\t${r.label}`),
    faults: [],
  };
}

function sourceText(source: NonNullable<Lever['source']>): string {
  if (source.kind === 'reported') return `报告 ${source.report}：${source.figure}（${source.printed}）`;
  if (source.kind === 'derived') return `推算：${source.formula}`;
  if (source.kind === 'user') return '填入';
  return `假设 [${source.source}${source.unverified ? '，未核实' : ''}]：${source.reason.zh}`;
}

function summary(projection: Projection): string[] {
  const years = [...new Set(projection.months.map(yearOf))];
  const funds = Object.keys(projection.funds).filter(
    (id) => Object.keys(projection.funds[id]!.income).length > 0,
  );
  return [
    `当期结余，万元（${projection.months[0]} 至 ${projection.months.at(-1)}）`,
    `年份  ${funds.map((id) => wordsOf(FUND_WORDS, id).zh.padStart(12)).join('')}`,
    ...years.map((year) => `${year}  ${funds.map((id) => wan(surplusOf(projection, id, year))).join('  ')}`),
    ...projection.missing.map(({ what, why }) => `缺数 ${what}：${why.zh}`),
    ...projection.notices.map(({ message }) => `注意 ${message.zh}`),
  ];
}
