/**
 * Rules of thumb beside a lever, static, at the reported level:
 *
 *     one point of a ratio     payment ÷ ratio ÷ 100 over the reported interval
 *     one 元 a head            people × 1 元, a cover year
 *     n more visits            payment ÷ visits · n
 *
 * Residents' chronic care, 5,885.63 万元 at 70 %: 84.08 万元 a point in the half-year.
 */
import type { Baseline, Line, Path } from '../baseline/baseline.ts';
import type { Month } from '../months.ts';

export interface Place {
  readonly fund: string;
  readonly line: Line;
}

export interface OnePoint {
  readonly lever: string;
  /** A point of a ratio over the reported interval, or one 元 a head over a cover year. */
  readonly step: 'point' | 'yuan';
  /** 元; what the fund pays, or what it receives. */
  readonly amount: number;
  readonly side: 'income' | 'expenditure';
}

/** Every ratio and every amount a head of the baseline, in its own order. */
export function onePoints(baseline: Baseline): OnePoint[] {
  return baseline.parameters.flatMap(({ id }): OnePoint[] => {
    const ratio = onePoint(baseline, id);
    if (ratio !== null) return [{ lever: id, step: 'point', amount: ratio, side: 'expenditure' }];
    const head = oneYuan(baseline, id);
    return head === null ? [] : [{ lever: id, step: 'yuan', ...head }];
  });
}

/** What one percentage point of a ratio costs over the reported interval, 元. */
export function onePoint(baseline: Baseline, lever: string): number | null {
  if (!lever.endsWith('.reimbursementRatio')) return null;
  const path = baseline.parameters.find((p) => p.id === lever)?.path;
  const ratio = path ? valueAt(path, baseline.period.end) : null;
  const reported = placeOf(baseline, lever)?.line.reported;
  return reported && ratio ? reported.value / ratio / 100 : null;
}

/** What one 元 a head and year brings or costs over a cover year, 元. */
export function oneYuan(baseline: Baseline, lever: string): Pick<OnePoint, 'amount' | 'side'> | null {
  for (const side of ['income', 'expenditure'] as const) {
    for (const { driver } of baseline.funds.flatMap((fund) => fund[side])) {
      if (driver.kind !== 'perHead' || driver.amount !== lever) continue;
      const people = baseline.people.find((group) => group.id === driver.group);
      return people ? { amount: people.count.value, side } : null;
    }
  }
  return null;
}

/** What so many more visits cost at the reported payment a visit, 元. */
export function perVisits(baseline: Baseline, lever: string, visits: number): number | null {
  if (!lever.endsWith('.visitsGrowth') && !lever.endsWith('.admissionsGrowth')) return null;
  const line = placeOf(baseline, lever)?.line;
  return line?.reported && line.volume ? (line.reported.value / line.volume.value) * visits : null;
}

/** The line that a lever id speaks of: `resident.outpatientChronic.reimbursementRatio`. */
export function placeOf(baseline: Baseline, lever: string): Place | null {
  const parts = lever.split('.');
  const id = parts.slice(1, -1).join('.');
  for (const fund of baseline.funds.filter((f) => f.scheme === parts[0])) {
    const line = fund.expenditure.find((l) => l.id === id);
    if (line) return { fund: fund.id, line };
  }
  return null;
}

/** A constant, or the step in force and known in that month; a growing value has none. */
function valueAt(path: Path, month: Month): number | null {
  if (path.kind === 'constant') return path.value;
  if (path.kind !== 'schedule') return null;
  const begun = path.steps.filter((step) => step.from <= month && step.known <= month);
  return begun.reduce((last, step) => (step.from >= last.from ? step : last), path.steps[0]!).value;
}
