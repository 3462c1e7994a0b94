/** The year-earlier figure of this report and the figure of the report on that year, of one region. */
import type { ReportFigures } from '../../report/figure.ts';
import { refOf, keyOf, type Ref } from '../figure-ref.ts';
import { linear, type Identity } from '../identity.ts';
import { EARLIER, printedOf, type Printed } from '../printed.ts';
import type { ReadingIndex } from '../reading-index.ts';

export function earlierReportIdentities(index: ReadingIndex, earlier: readonly ReportFigures[]): Identity[] {
  const known = figuresOfYearBefore(index, earlier);
  if (known.size === 0) return [];
  return index.figures.flatMap((figure) => {
    const prior = index.printed(figure, 'prior');
    const before = known.get(keyOf(index.ref(figure)));
    if (!prior || !before || prior.value === before.value) return [];
    const finer = prior.step < before.step ? prior : before;
    const ranges = [prior, before].map((one) =>
      one === finer ? { low: one.value, high: one.value } : one.range,
    );
    return [{ ...linear('earlierReport', [prior, before], [-1, 1]), ranges }];
  });
}

function figuresOfYearBefore(index: ReadingIndex, earlier: readonly ReportFigures[]): Map<string, Printed> {
  const known = new Map<string, Printed>();
  const shift = (month: string): string => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
  for (const { report, figures } of earlier) {
    if (report.period.end !== shift(index.period.end) || report.period.start !== shift(index.period.start))
      continue;
    for (const figure of figures) {
      const ref: Ref = refOf(figure, report.period);
      const printed = printedOf(figure, `${EARLIER}${keyOf(ref)}`, 'value');
      if (printed && !known.has(keyOf(ref))) known.set(keyOf(ref), printed);
    }
  }
  return known;
}
