/** Names inside a baseline that lead nowhere, or back to themselves. */
import type { Baseline, Driver, Line } from '../baseline/baseline.ts';
import { shapeFault, type ShapeFault } from './shape-problem.ts';

type At = (place: string) => string;
/** A named thing, where it is named, and whether it exists. */
type Reference = readonly [place: string, id: string, exists: boolean];

export function danglingFaults(baseline: Baseline, at: At): ShapeFault[] {
  const references = [
    ...peopleReferences(baseline),
    ...placedLines(baseline).flatMap(({ line, place }) => lineReferences(line, place, baseline)),
    ...parameterReferences(baseline),
    ...dipReferences(baseline),
  ];
  const dangling = references
    .filter(([, , exists]) => !exists)
    .map(([place, id]) => shapeFault(at(place), 'dangling', id));
  return dangling.length > 0 ? dangling : ringFaults(baseline, at);
}

interface PlacedLine {
  readonly fund: string;
  readonly line: Line;
  readonly place: string;
}

const placedLines = ({ funds }: Baseline): PlacedLine[] =>
  funds.flatMap((fund, f) =>
    (['income', 'expenditure'] as const).flatMap((side) =>
      fund[side].map((line, i) => ({ fund: fund.id, line, place: `funds[${f}].${side}[${i}]` })),
    ),
  );

const hasParameter = ({ parameters }: Baseline, id: string): boolean => parameters.some((p) => p.id === id);
/** Care is used by a group of people, or by all whose id begins with its name (`employee.active`). */
const hasUsers = ({ people }: Baseline, group: string): boolean =>
  people.some(({ id }) => id === group || id.startsWith(`${group}.`));
const hasPeople = ({ people }: Baseline, id: string): boolean => people.some((p) => p.id === id);

/** Money is passed on, and paid by DIP, from what another fund spends. */
function spends({ funds }: Baseline, fund: string, line: string): boolean {
  return funds.some(({ id, expenditure }) => id === fund && expenditure.some((spent) => spent.id === line));
}

const peopleReferences = (baseline: Baseline): Reference[] =>
  baseline.people.map(({ growth }, i) => [`people[${i}].growth`, growth, hasParameter(baseline, growth)]);

function lineReferences(line: Line, place: string, baseline: Baseline): Reference[] {
  return [
    [`${place}.season`, line.season, Object.hasOwn(baseline.seasons, line.season)],
    [`${place}.arrival`, line.arrival, Object.hasOwn(baseline.arrivals, line.arrival)],
    ...driverReferences(line.driver, `${place}.driver`, baseline),
  ];
}

function driverReferences(driver: Driver, place: string, baseline: Baseline): Reference[] {
  switch (driver.kind) {
    case 'care':
      return [[`${place}.group`, driver.group, hasUsers(baseline, driver.group)]];
    case 'perHead':
      return [
        [`${place}.group`, driver.group, hasPeople(baseline, driver.group)],
        [`${place}.amount`, driver.amount, hasParameter(baseline, driver.amount)],
      ];
    case 'flow':
      return driver.growth === null
        ? []
        : [[`${place}.growth`, driver.growth, hasParameter(baseline, driver.growth)]];
    case 'transfer':
      return [[`${place}.line`, `${driver.fund} ${driver.line}`, spends(baseline, driver.fund, driver.line)]];
    case 'contribution':
    case 'dip':
      return [];
  }
}

function parameterReferences(baseline: Baseline): Reference[] {
  return baseline.parameters.flatMap(({ path }, i): Reference[] => {
    if (path.kind !== 'schedule' || path.index === null) return [];
    return [[`parameters[${i}].path.index`, path.index, hasParameter(baseline, path.index)]];
  });
}

const dipReferences = (baseline: Baseline): Reference[] =>
  baseline.dip.map(({ fund, line }, i) => [
    `dip[${i}].line`,
    `${fund} ${line}`,
    spends(baseline, fund, line),
  ]);

/** Parameters that index each other, and money that is passed round in a ring. */
function ringFaults(baseline: Baseline, at: At): ShapeFault[] {
  const indexes = baseline.parameters.flatMap(({ id, path }) =>
    path.kind === 'schedule' && path.index !== null ? [[id, path.index] as const] : [],
  );
  const transfers = placedLines(baseline).flatMap(({ fund, line: { id, driver } }) =>
    driver.kind === 'transfer' ? [[`${fund} ${id}`, `${driver.fund} ${driver.line}`] as const] : [],
  );
  return [
    ...ring(new Map(indexes)).map((way) => shapeFault(at('parameters'), 'cycle', way)),
    ...ring(new Map(transfers)).map((way) => shapeFault(at('funds'), 'cycle', way)),
  ];
}

/** @param next where each name leads; at most one way on. @returns the first ring found, or none */
function ring(next: ReadonlyMap<string, string>): string[] {
  const done = new Set<string>();
  for (const start of next.keys()) {
    const trail = new Set<string>();
    let id: string | undefined = start;
    for (; id !== undefined && !done.has(id) && !trail.has(id); id = next.get(id)) trail.add(id);
    if (id !== undefined && trail.has(id)) return [[...trail, id].slice([...trail].indexOf(id)).join(' → ')];
    for (const passed of trail) done.add(passed);
  }
  return [];
}
