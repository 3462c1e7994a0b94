/** Figures as short lines, so that a test can say by hand what must be read. */
import type { Figure } from '../../models/report/figure.ts';
import { readReport, type ReadOptions } from '../../models/report/read-report.ts';

/** `employee pooled reimbursed inpatient level3 inCity | 100 万元 prior 90 +11.1% delta 10万元`. */
export function line(figure: Figure): string {
  const { tier, location, group, institution } = figure.breakdown;
  const about = [
    figure.scheme,
    figure.fund,
    figure.metric,
    figure.category,
    tier,
    location,
    group,
    institution,
  ];
  const change =
    figure.yoyPercent === null ? null : `${figure.yoyPercent}${figure.changeKind === 'pp' ? 'pp' : '%'}`;
  const said = [
    figure.value === null ? `– ${figure.unit}` : `${figure.value} ${figure.unit}`,
    figure.prior === null ? null : `prior ${figure.prior}`,
    change === null ? null : `yoy ${change}`,
    figure.delta === null ? null : `delta ${figure.delta}${figure.deltaUnit ?? ''}`,
    figure.period === null ? null : `in ${figure.period}`,
    figure.asOf === null ? null : `at ${figure.asOf}`,
  ];
  const words = (parts: readonly (string | null)[]): string =>
    parts
      .filter((part) => part !== null)
      .join(' ')
      .trim();
  return `${words(about)} | ${words(said)}`;
}

export function readFigures(text: string, options: ReadOptions = {}): readonly Figure[] {
  const read = readReport(text, options);
  if (!read.ok) throw new Error(`not read: ${JSON.stringify(read.error)}`);
  return read.value.figures;
}

const TITLE = '示例市2023年1-6月医疗保险基金运行情况分析\n';
/** Figures of a few sentences under a title of an invented city, as lines. */
export const linesOfText = (sentences: string): string[] =>
  readFigures(TITLE + sentences)
    .filter((figure) => figure.origin === 'text')
    .map(line);
export const linesOfTables = (text: string): string[] =>
  readFigures(TITLE + text)
    .filter((figure) => figure.origin === 'table')
    .map(line);
