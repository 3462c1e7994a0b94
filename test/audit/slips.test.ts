/** More than a thousand slips, one at a time, in invented reports whose numbers agree. */
import { describe, expect, it } from 'vitest';
import { auditFigures } from '../../models/audit/audit-figures.ts';
import { FIELDS } from '../../models/audit/printed.ts';
import { readReport } from '../../models/report/read-report.ts';
import type { ReportFigures } from '../../models/report/figure.ts';
import { consistentReport } from './consistent-report.ts';
import { chance, SlipTrial, SLIPS, type Count } from './slips.ts';

const REPORTS = 10;
/** One in so many of the slips that could be made. */
const SHARE = 0.08;

function invented(seed: number): { text: string; reading: ReportFigures } {
  const text = consistentReport(chance(seed));
  const read = readReport(text);
  if (!read.ok) throw new Error(read.error.kind);
  return { text, reading: read.value };
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

describe('an invented report whose numbers agree', () => {
  it('raises no alarm in a hundred reports', () => {
    const alarms = Array.from({ length: 100 }, (_, seed) => {
      const { text, reading } = invented(1000 + seed);
      return auditFigures(reading, text).filter(({ severity }) => severity !== 'note').length;
    });
    expect(alarms.filter((count) => count > 0).length).toBeLessThanOrEqual(1);
  }, 60_000);

  it('shows a slip that moves an identity beyond its tolerance, and names the figure first', () => {
    const total: Count = { made: 0, found: 0, first: 0 };
    for (let seed = 1; seed <= REPORTS; seed += 1) {
      const { text, reading } = invented(seed);
      const trial = new SlipTrial(reading, text);
      const random = chance(seed * 97);
      for (const figure of reading.figures)
        for (const field of FIELDS)
          for (const slip of SLIPS) if (random() < SHARE) trial.try(figure, field, slip, random);
      const { made, found, first } = trial.total();
      total.made += made;
      total.found += found;
      total.first += first;
    }
    const { made, found, first } = total;
    console.info(`${made} slips: ${percent(found, made)} found, ${percent(first, made)} named first`);
    expect(made).toBeGreaterThanOrEqual(1000);
    expect(found / made).toBeGreaterThanOrEqual(0.99);
    expect(first / made).toBeGreaterThanOrEqual(0.9);
  }, 120_000);
});
