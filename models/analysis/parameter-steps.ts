/**
 * Steps of assumed parameters, by their unit:
 *
 *     growth + 1 point · share + 1 point (− 1 where that would pass 1) · anything else + 10 %
 *     elasticity − 0.2, the low end of the literature [S7] · retirement + 12 months, money a month later · a switch the other way
 *
 * A parameter that follows from the model or moves nothing has none. Of a printed standard
 * the later ones that no report prints are tried; the catastrophic premium always is,
 * unless it is printed.
 */
import type { Baseline, Parameter, Path } from '../baseline/baseline.ts';
import type { Bilingual, Source } from '../baseline/source.ts';
import { familyOf, listLevers } from '../policy/list-levers.ts';
import {
  isAssumed,
  missingOf,
  POINT,
  say,
  TENTH,
  tenthMore,
  type AssumptionStep,
} from './assumption-step.ts';

type Moved = (value: number, scale: number) => number;

const CATASTROPHIC = 'resident.catastrophicPremium.amount';

export function parameterSteps(baseline: Baseline): AssumptionStep[] {
  const labels = new Map(listLevers(baseline).map((lever) => [lever.id, lever.label]));
  return baseline.parameters.flatMap((parameter): AssumptionStep[] => {
    const source = assumedSource(parameter);
    if (!source) return [];
    const { id } = parameter;
    const oneOff = baseline.oneOffs?.find(({ lever }) => lever === id)?.label;
    const own = oneOff ?? labels.get(id) ?? say(id, id);
    const later = say(`${own.zh}（报告没有印的标准）`, `${own.en} (standards that no report prints)`);
    const { step, by } = stepOf(parameter);
    const movedBy = (scale: number): Parameter => movedParameter(parameter, (value) => by(value, scale));
    return [
      {
        id,
        what: source === parameter.source ? own : later,
        step,
        source,
        missing: id === CATASTROPHIC ? missingOf(baseline, 'catastrophicPremium resident.pool') : null,
        moved: (scale) => ({
          ...baseline,
          parameters: baseline.parameters.map((p) => (p === parameter ? movedBy(scale) : p)),
        }),
      },
    ];
  });
}

/** Where the assumed part of a parameter is from; null where nothing of it is assumed, or it moves nothing. */
function assumedSource({ id, path, source, inert }: Parameter): Source | null {
  if (path.kind === 'model' || inert || familyOf(id)?.conditional) return null;
  if (source.kind === 'assumed' || (id === CATASTROPHIC && source.kind === 'derived')) return source;
  return (path.kind === 'schedule' && path.steps.find(isAssumed)?.source) || null;
}

interface Step {
  readonly step: Bilingual;
  readonly by: Moved;
}

const plus = (step: Bilingual, amount: number): Step => ({
  step,
  by: (value, scale) => value + amount * scale,
});
const SWITCH: Step = {
  step: say('改为相反', 'the other way'),
  by: (value, scale) => value + (1 - 2 * value) * scale,
};

function stepOf({ id, unit, path }: Parameter): Step {
  if (familyOf(id)?.form === 'switch') return SWITCH;
  if (id.endsWith('Elasticity')) return plus(say('−0.2', '−0.2'), -0.2);
  if (id.endsWith('.lateMonths')) return plus(say('晚 1 个月', 'one month later'), 1);
  if (id.endsWith('Months')) return plus(say('+12 个月', '+12 months'), 12);
  if (unit === 'share/year') return plus(POINT, 0.01);
  if (unit !== 'share') return { step: TENTH, by: tenthMore };
  const values = path.kind === 'constant' ? [path] : path.kind === 'schedule' ? path.steps : [];
  const full = values.some(({ value }) => value > 0.99);
  return full ? plus(say('−1 个百分点', '−1 point'), -0.01) : plus(POINT, 0.01);
}

function movedParameter(parameter: Parameter, by: (value: number) => number): Parameter {
  const whole = parameter.source.kind === 'assumed' || parameter.source.kind === 'derived';
  return { ...parameter, path: movedPath(parameter.path, by, whole) };
}

function movedPath(path: Path, by: (value: number) => number, whole: boolean): Path {
  if (path.kind === 'constant') return { ...path, value: by(path.value) };
  if (path.kind === 'damped') return { ...path, start: by(path.start), limit: by(path.limit) };
  if (path.kind === 'model') return path;
  const steps = path.steps.map((step) =>
    whole || isAssumed(step) ? { ...step, value: by(step.value) } : step,
  );
  return { ...path, steps };
}
