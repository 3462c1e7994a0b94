/** `goal-seek SCENARIO --lever L --target T --value V [--from YYYY-MM]`: the value of a lever for a wanted result. */
import { goalSeek, type GoalSeek, type ModelError, type Target } from '../../models/index.ts';
import { plainNumber, readTarget, UsageError, type Arguments } from './arguments.ts';
import { findScenario } from './find-scenario.ts';
import type { Outcome } from './output.ts';
import { changed, failed } from './project-scenario.ts';
import { amount } from './sensitivity.ts';

export async function seekGoal(args: Arguments): Promise<Outcome> {
  const { subjects, lever, target: text, value: given, until, from } = args;
  const [name, ...more] = subjects;
  if (
    name === undefined ||
    more.length > 0 ||
    lever === undefined ||
    text === undefined ||
    given === undefined
  )
    throw new UsageError('goal-seek 要给一个情景和 --lever、--target、--value');
  const scenario = changed(findScenario(name), args);
  const target = readTarget(text);
  const wanted = plainNumber(given);
  if (!scenario.ok || !target.ok || wanted === null) {
    const unread: ModelError[] = wanted === null ? [{ kind: 'notANumber', what: '--value', given }] : [];
    return failed(
      [...(scenario.ok ? [] : scenario.error), ...(target.ok ? [] : [target.error]), ...unread],
      name,
    );
  }
  const sought = goalSeek({
    scenario: scenario.value,
    lever,
    target: target.value,
    wanted,
    ...(until === undefined ? {} : { until }),
    ...(from === undefined ? {} : { from }),
  });
  if (!sought.ok) return failed(sought.error, name);
  return {
    json: goalJson(name, lever, target.value, wanted, sought.value),
    lines: told(lever, target.value, sought.value),
    faults: [],
  };
}

/** Where the wanted result was not reached, `value` is null and the nearest stands in `nearest`. */
function goalJson(scenario: string, lever: string, target: Target, wanted: number, goal: GoalSeek): object {
  const { reached, why, from, value, result, needs, trials } = goal;
  const nearest = reached || value === null ? null : { value, result };
  return {
    scenario,
    lever,
    from,
    target,
    wanted,
    reached,
    value: reached ? value : null,
    result: reached ? result : null,
    ...(reached ? {} : { why, needs, nearest }),
    rows: trials,
  };
}

const WHY = {
  range: '参数的可用范围内达不到',
  noEffect: '这个参数不影响这个结果',
  unknown: '算不出这个结果',
  jump: '结果在目标处有跳跃',
} as const;

function told(
  lever: string,
  target: Target,
  { reached, why, from, value, result, needs }: GoalSeek,
): string[] {
  const found = `${lever} 自 ${from} 起 = ${value}，结果 ${amount(result, target).trim()}`;
  if (reached) return [found];
  const reason = why === null ? '' : WHY[why];
  if (value === null) return [`达不到：${reason}，缺 ${needs.join('、')}`];
  return [`达不到：${reason}；最接近的是`, found];
}
