/** Slips in the five real reports: of those that move an identity that held, nearly all are found and named first. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FIELDS } from '../../models/audit/printed.ts';
import { readReport } from '../../models/report/read-report.ts';
import { describeShared, sharedFolder } from '../helpers/shared.ts';
import { chance, SlipTrial, SLIPS } from './slips.ts';

/** One in so many of the slips that could be made: about two hundred a report. */
const REPORTS = [
  ['ezhou-2017', 0.5],
  ['ezhou-2019h1', 0.4],
  ['ezhou-2024h1', 0.1],
  ['zhuzhou-2021h1', 0.4],
  ['shandan-2024h1', 0.03],
] as const;

describeShared.each(REPORTS)('slips in %s', (name, share) => {
  it('are found, and the figure is named first', () => {
    const text = readFileSync(join(sharedFolder, `reports/${name}.txt`), 'utf8');
    const read = readReport(text);
    if (!read.ok) throw new Error(read.error.kind);
    const trial = new SlipTrial(read.value, text);
    const random = chance(29);
    for (const figure of read.value.figures)
      for (const field of FIELDS)
        for (const slip of SLIPS) if (random() < share) trial.try(figure, field, slip, random);
    const { made, found, first } = trial.total();
    console.info(`${name}: ${made} slips, ${found} found, ${first} named first`);
    expect(made).toBeGreaterThan(100);
    expect(found / made).toBeGreaterThanOrEqual(0.99);
    expect(first / made).toBeGreaterThanOrEqual(0.9);
  }, 120_000);
});
