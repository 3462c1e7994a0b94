/** What a text's figures say, without where they stand in it. */
import { readReport, type ReadOptions } from '../../../models/report/read-report.ts';
import type { Figure } from '../../../models/report/figure.ts';

type Said = Omit<
  Figure,
  'id' | 'quote' | 'start' | 'end' | 'section' | 'origin' | 'tableRef' | 'basis' | 'layer'
>;

const said = ({
  scheme,
  fund,
  metric,
  category,
  breakdown,
  value,
  unit,
  prior,
  yoyPercent,
  changeKind,
  delta,
  deltaUnit,
  period,
  asOf,
}: Figure): Said => ({
  scheme,
  fund,
  metric,
  category,
  breakdown,
  value,
  unit,
  prior,
  yoyPercent,
  changeKind,
  delta,
  deltaUnit,
  period,
  asOf,
});

export function figuresOf(text: string, options: ReadOptions = {}): Said[] {
  const read = readReport(text, options);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.figures.map(said);
}
