/**
 * The growth of a benefit line by the five factors, exactly.
 *
 *     F₁/F₀ = people · use · cost · scope · ratio · rest
 *     money of a factor x = L(F₁, F₀)·ln x
 *
 * people: heads of the scheme; use: cases a head; cost: cost of a case; scope: in-scope share;
 * ratio: effective or legal ratio. A factor without a year-earlier figure has no row and lies
 * in the rest, which is always named [S11]. Where only the payment a case is printed, the
 * rest is what that payment did beyond the ratio.
 */
import type { Baseline, Line } from '../baseline/baseline.ts';
import type { Sourced } from '../baseline/source.ts';
import { log, logMean } from '../portable.ts';
import { ratioChange } from './decompose.ts';

export type FactorId = 'people' | 'use' | 'cost' | 'scope' | 'ratio' | 'rest';

export interface FactorRow {
  readonly id: FactorId;
  readonly factor: number;
  /** 元; the rows add up to the change. */
  readonly amount: number;
}

export interface FiveFactors {
  readonly before: number;
  readonly after: number;
  readonly rows: readonly FactorRow[];
  /** What the new ratio alone costs at the year-earlier volume and prices, 元; null where it is not known. */
  readonly staticCost: number | null;
}

/** Null where the line has no year-earlier amount. */
export function fiveFactors(baseline: Baseline, line: Line): FiveFactors | null {
  const after = line.reported?.value;
  const before = line.prior?.value;
  if (!after || !before || line.driver.kind !== 'care') return null;
  const scheme = line.driver.group;
  const known = knownFactors(baseline, scheme, line, before);
  const rest = known.reduce((left, [, factor]) => left / factor, after / before);
  const weight = logMean(after, before);
  const ratio = known.find(([id]) => id === 'ratio')?.[1];
  return {
    before,
    after,
    staticCost: ratio === undefined ? null : before * (ratio - 1),
    rows: [...known, ['rest', rest] as const].map(([id, factor]) => ({
      id,
      factor,
      amount: weight * log(factor),
    })),
  };
}

function knownFactors(baseline: Baseline, scheme: string, line: Line, before: number): [FactorId, number][] {
  const id = `${scheme}.${line.id}`;
  const people = headsRatio(baseline, scheme);
  const cases = change(baseline, line.volume);
  const cost = line.inScopeShare ? change(baseline, line.unitCost) : null;
  const ratio = change(baseline, ratioOf(baseline, id)) ?? legalChange(baseline, id);
  const scope =
    cases && cost && ratio && line.inScopeShare ? scopeChange(line, before, cases, cost, ratio) : null;
  const of = (name: FactorId, value: number | null): [FactorId, number][] =>
    value !== null && value > 0 ? [[name, value]] : [];
  return [
    ...of('people', people),
    ...of('use', cases && cases.now / cases.before / (people ?? 1)),
    ...of('cost', cost && cost.now / cost.before),
    ...of('scope', scope),
    ...of('ratio', ratio && ratio.now / ratio.before),
  ];
}

interface Change {
  readonly now: number;
  readonly before: number;
}

function headsRatio(baseline: Baseline, scheme: string): number | null {
  const own = baseline.people.filter((p) => p.scheme === scheme);
  const before = own.reduce((sum, p) => sum + (p.prior?.value ?? Number.NaN), 0);
  return own.length > 0 && before > 0 ? own.reduce((sum, p) => sum + p.count.value, 0) / before : null;
}

/** A value and the one a year earlier that stands beside it in the report, in the unit printed. */
function change(baseline: Baseline, value: Sourced | null | undefined): Change | null {
  const source = value?.source;
  if (source?.kind !== 'reported') return null;
  const figure = baseline.figures.find((f) => f.id === source.figure);
  const [now, before] = [Number(figure?.value ?? Number.NaN), Number(figure?.prior ?? Number.NaN)];
  return figure?.prior && before > 0 && now > 0 ? { now, before } : null;
}

function ratioOf(baseline: Baseline, id: string): Sourced | null {
  const parameter = baseline.parameters.find((p) => p.id === `${id}.reimbursementRatio`);
  return parameter?.path.kind === 'constant'
    ? { value: parameter.path.value, unit: 'share', source: parameter.source }
    : null;
}

function legalChange(baseline: Baseline, id: string): Change | null {
  const law = ratioChange(baseline, `${id}.reimbursementRatio`);
  return law && { now: law.to, before: law.from };
}

/** In-scope share now over the one that the year-earlier figures imply. */
function scopeChange(line: Line, before: number, cases: Change, cost: Change, ratio: Change): number {
  const scale = line.unitCost!.value / cost.now;
  const unit = ratio.now > 1 ? 100 : 1;
  return line.inScopeShare!.value / (before / (cases.before * cost.before * scale * (ratio.before / unit)));
}
