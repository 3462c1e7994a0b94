/**
 * What one percentage point of a ratio costs over the reported interval, static:
 *
 *     payment ÷ ratio ÷ 100
 *
 * and what ten thousand more visits cost at the reported payment a visit.
 */
import type { Baseline, Line } from '../../models/index.ts';

export interface Place {
  readonly fund: string;
  readonly line: Line;
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

export function onePoint(baseline: Baseline, lever: string): number | null {
  if (!lever.endsWith('.reimbursementRatio')) return null;
  const place = placeOf(baseline, lever);
  const path = baseline.parameters.find((p) => p.id === lever)?.path;
  const ratio = path?.kind === 'constant' ? path.value : null;
  return place?.line.reported && ratio ? place.line.reported.value / ratio / 100 : null;
}

export function perVisits(baseline: Baseline, lever: string, visits: number): number | null {
  if (!lever.endsWith('.visitsGrowth') && !lever.endsWith('.admissionsGrowth')) return null;
  const line = placeOf(baseline, lever)?.line;
  return line?.reported && line.volume ? (line.reported.value / line.volume.value) * visits : null;
}
