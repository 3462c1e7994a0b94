/**
 * What a baseline may not say though its shape is right: negative people, shares outside
 * [0, 1], ids that stand twice, names that lead nowhere, rings of names.
 *
 * Amounts of money may be negative: a report corrects itself that way.
 */
import type { Arrival, Baseline, Line, Parameter, Path } from '../baseline/baseline.ts';
import type { Unit } from '../units.ts';
import { join } from './plain-data.ts';
import { danglingFaults } from './reference-faults.ts';
import { shapeFault, type ShapeFault } from './shape-problem.ts';

/** How far sums of printed weights may be off. */
const TOLERANCE = 1e-6;

/** @param prefix place of the baseline in its file: `''` or `baseline` */
export function baselineFaults(baseline: Baseline, prefix = ''): ShapeFault[] {
  const at = (place: string): string => join(prefix, place);
  return [
    ...periodFaults(baseline, at),
    ...quantityFaults(baseline, prefix),
    ...baseline.parameters.flatMap((parameter, i) => parameterFaults(parameter, at(`parameters[${i}]`))),
    ...Object.entries(baseline.seasons).flatMap(([id, { weights }]) =>
      sumFaults(weights, 12, join(at('seasons'), id)),
    ),
    ...Object.entries(baseline.arrivals).flatMap(([id, arrival]) =>
      arrivalFaults(arrival, join(at('arrivals'), id)),
    ),
    ...contributionFaults(baseline, at),
    ...idFaults(baseline, at),
    ...danglingFaults(baseline, at),
  ];
}

function periodFaults({ period, reports }: Baseline, at: (place: string) => string): ShapeFault[] {
  const all = [
    { period, place: 'period' },
    ...reports.map((r, i) => ({ period: r.period, place: `reports[${i}].period` })),
  ];
  return all
    .filter((one) => one.period.end < one.period.start)
    .map((one) => shapeFault(at(one.place), 'endsBeforeStart', one.period.end));
}

/** Every number that carries its unit (`{ value, unit, source }`), wherever it stands. */
function quantityFaults(value: unknown, place: string): ShapeFault[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => quantityFaults(item, `${place}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  const { value: amount, unit, source } = value as { value?: unknown; unit?: Unit; source?: unknown };
  if (typeof amount === 'number' && unit !== undefined && source !== undefined)
    return unitFaults(amount, unit, place);
  return Object.entries(value).flatMap(([key, member]) => quantityFaults(member, join(place, key)));
}

function unitFaults(amount: number, unit: Unit, place: string): ShapeFault[] {
  if ((unit === '人' || unit === '人次') && amount < 0) return [shapeFault(place, 'negative', amount)];
  return unit === 'share' ? shareFaults(amount, place) : [];
}

const shareFaults = (share: number, place: string): ShapeFault[] =>
  share < 0 || share > 1 ? [shapeFault(place, 'outsideShare', share)] : [];

function parameterFaults({ path, unit }: Parameter, place: string): ShapeFault[] {
  return valuesOf(path).flatMap(([step, value]) => unitFaults(value, unit, `${place}.path.${step}`));
}

function valuesOf(path: Path): (readonly [string, number])[] {
  if (path.kind === 'constant') return [['value', path.value]];
  if (path.kind === 'damped')
    return [
      ['start', path.start],
      ['limit', path.limit],
    ];
  return path.kind === 'schedule' ? path.steps.map((step, i) => [`steps[${i}].value`, step.value]) : [];
}

function arrivalFaults({ shares }: Arrival, place: string): ShapeFault[] {
  const single = shares.flatMap(({ share }, i) => shareFaults(share, `${place}.shares[${i}].share`));
  return [
    ...single,
    ...sumFaults(
      shares.map(({ share }) => share),
      1,
      `${place}.shares`,
    ),
  ];
}

/** The heads of a kind of contributors are all in one of its groups. */
function contributionFaults({ contribution }: Baseline, at: (place: string) => string): ShapeFault[] {
  const groups = contribution?.groups ?? [];
  const place = at('contribution.groups');
  const kinds = [...new Set(groups.map((group) => group.kind))].flatMap((kind) =>
    sumFaults(
      groups.filter((group) => group.kind === kind).map((group) => group.share.value),
      1,
      place,
    ),
  );
  return [
    ...kinds,
    ...twice(
      groups.map(({ id }) => id),
      place,
    ),
  ];
}

function sumFaults(values: readonly number[], expected: number, place: string): ShapeFault[] {
  const sum = values.reduce((total, value) => total + value, 0);
  return Math.abs(sum - expected) > TOLERANCE ? [shapeFault(place, 'wrongSum', sum)] : [];
}

function idFaults(baseline: Baseline, at: (place: string) => string): ShapeFault[] {
  const { people, funds, parameters, reports, figures, decisions, dip } = baseline;
  const sides = (['income', 'expenditure'] as const).flatMap((side) =>
    funds.map((fund, i) => [`funds[${i}].${side}`, fund[side].map((line: Line) => line.id)] as const),
  );
  const lists: (readonly [string, readonly string[]])[] = [
    ...Object.entries({ people, funds, parameters, reports, figures, decisions }).map(
      ([name, list]) => [name, list.map(({ id }) => id)] as const,
    ),
    ['dip', dip.map(({ fund }) => fund)],
    ...sides,
  ];
  return lists.flatMap(([place, ids]) => twice(ids, at(place)));
}

/** Ids that stand twice in one list, at their second place. */
export function twice(ids: readonly string[], place: string): ShapeFault[] {
  const seen = new Set<string>();
  return ids.flatMap((id, i) => {
    if (seen.has(id)) return [shapeFault(`${place}[${i}]`, 'duplicate', id)];
    seen.add(id);
    return [];
  });
}
