/** One shipped baseline as its file text: what `buildBaseline` gives for the figures file. */
import { buildBaseline } from '../models/baseline/build-baseline.ts';
import { reportFiguresSchema } from '../models/report/figure.ts';

export function baselineFileOf(id: string, figuresJson: string): string {
  const set = reportFiguresSchema.parse(JSON.parse(figuresJson));
  const { region, period } = set.report;
  const title = { zh: `${region} ${period.end}`, en: `${region} ${period.end}` };
  const baseline = buildBaseline([set], { id, title });
  if (!baseline.ok) throw new Error(`${id}: ${JSON.stringify(baseline.error)}`);
  return `${JSON.stringify(baseline.value, null, 1)}\n`;
}
