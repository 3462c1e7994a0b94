/** All that is wrong with a scenario before it runs, said at once. */
import type { Baseline } from '../baseline/baseline.ts';
import type { ModelError } from '../errors.ts';
import { addMonths, isMonth, monthsBetween, type Month } from '../months.ts';
import { familyOf } from '../policy/list-levers.ts';
import { conflictOf } from '../scenario/apply-changes.ts';
import { allChanges, layersOf } from '../scenario/parents.ts';
import type { Change, GivenBalance, Scenario } from '../scenario/scenario.ts';

/** Longest horizon after the report, years (model.md §1). */
export const MAX_YEARS = 30;

export function checkScenario(
  scenario: Scenario & { readonly baseline: Baseline },
  until: Month,
): ModelError[] {
  const { baseline, balances = [], knownAsOf } = scenario;
  const horizon = checkHorizon(baseline, until);
  if (horizon) return [horizon];
  const known = knownAsOf !== undefined && !isMonth(knownAsOf) ? [notAMonth('knownAsOf', knownAsOf)] : [];
  const conflict = layersOf(scenario)
    .map(conflictOf)
    .find((pair) => pair !== null);
  return [
    ...known,
    ...(scenario.parents ?? []).flatMap((parent) =>
      typeof parent === 'string' ? [{ kind: 'unknownParent' as const, id: parent }] : [],
    ),
    ...allChanges(scenario).flatMap((change) => checkChange(change, baseline, until)),
    ...(conflict
      ? [
          {
            kind: 'conflict' as const,
            lever: conflict[0].lever,
            first: spanOf(conflict[0]),
            second: spanOf(conflict[1]),
          },
        ]
      : []),
    ...balances.flatMap((given) => checkBalance(given, baseline, until)),
    ...twice(balances),
  ];
}

const notAMonth = (what: string, given: string): ModelError => ({ kind: 'notAMonth', what, given });
const spanOf = ({ from, to }: Change): string => `${from}…${to ?? ''}`;

function checkHorizon(baseline: Baseline, until: Month): ModelError | null {
  const { end } = baseline.period;
  if (!isMonth(until)) return notAMonth('until', until);
  if (until < end) return { kind: 'horizonBeforeReport', until, reportEnd: end };
  const years = (monthsBetween(end, until) - 1) / 12;
  return years > MAX_YEARS ? { kind: 'horizonTooLong', years: Math.ceil(years), limit: MAX_YEARS } : null;
}

function checkChange(change: Change, baseline: Baseline, until: Month): ModelError[] {
  const { lever, from, to } = change;
  const first = baseline.period.start;
  const months = [from, ...(to === undefined ? [] : [to])];
  const unreadable = months.filter((m) => !isMonth(m)).map((m) => notAMonth(lever, m));
  if (unreadable.length > 0) return unreadable;
  const outside = months
    .filter((m) => m < first || m > until)
    .map((month) => ({ kind: 'monthOutOfHorizon' as const, what: lever, month, first, last: until }));
  return [...outside, ...checkValue(change, baseline)];
}

function checkValue({ lever, op, value, values }: Change, baseline: Baseline): ModelError[] {
  const family = familyOf(lever);
  if (!baseline.parameters.some((parameter) => parameter.id === lever)) {
    if (family) return [{ kind: 'leverNotInBaseline', lever, baseline: baseline.id }];
    return [
      {
        kind: 'unknownLever',
        lever,
        nearest: nearest(
          lever,
          baseline.parameters.map((p) => p.id),
        ),
      },
    ];
  }
  const given = op === 'schedule' ? (values ?? []).map((v) => v.value) : [value ?? Number.NaN];
  return given.flatMap((v): ModelError[] => {
    if (!Number.isFinite(v)) return [{ kind: 'notANumber', what: lever, given: String(v) }];
    if (!family || op === 'add' || op === 'multiply') return [];
    const { min, max } = family;
    return v < min || v > max ? [{ kind: 'leverOutOfRange', lever, value: v, min, max }] : [];
  });
}

function checkBalance(
  { fund: id, month, amount }: GivenBalance,
  baseline: Baseline,
  until: Month,
): ModelError[] {
  const fund = baseline.funds.find((f) => f.id === id);
  if (!fund) return [{ kind: 'unknownFund', fund: id, known: baseline.funds.map((f) => f.id) }];
  if (!isMonth(month)) return [notAMonth(id, month)];
  const first = addMonths(baseline.period.start, -1);
  const faults: ModelError[] = [];
  if (month < first || month > until)
    faults.push({ kind: 'monthOutOfHorizon', what: id, month, first, last: until });
  if (!Number.isFinite(amount)) faults.push({ kind: 'notANumber', what: id, given: String(amount) });
  if (fund.poolingLevel !== baseline.level) {
    faults.push({
      kind: 'belowPoolingLevel',
      fund: id,
      level: baseline.level,
      poolingLevel: fund.poolingLevel,
    });
  }
  return faults;
}

function twice(balances: readonly GivenBalance[]): ModelError[] {
  const seen = new Set<string>();
  return balances.flatMap(({ fund }) => {
    if (!seen.has(fund)) return seen.add(fund) && [];
    return [{ kind: 'balanceGivenTwice' as const, fund }];
  });
}

/** Up to three ids that share the most words with the one given. */
export function nearest(id: string, known: readonly string[]): string[] {
  const words = new Set(id.toLowerCase().split('.'));
  const score = (other: string): number =>
    other
      .toLowerCase()
      .split('.')
      .filter((word) => words.has(word)).length;
  return known
    .map((other) => [score(other), other] as const)
    .filter(([s]) => s > 0)
    .sort((a, b) => b[0] - a[0])
    .slice(0, 3)
    .map(([, other]) => other);
}
