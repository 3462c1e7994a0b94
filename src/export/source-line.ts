/** Where a number of the baseline is from, in one line of a file. */
import type { Source } from '../../models/index.ts';
import { dictionaries } from '../i18n/dictionary.ts';
import type { ExportSide, ExportSubject } from './subject.ts';

export function sourceLine({ lang }: ExportSubject, { scenario }: ExportSide, source: Source | null): string {
  const t = dictionaries[lang].money.source;
  if (source === null) return '';
  switch (source.kind) {
    case 'reported': {
      const report = scenario.baseline.reports.find(({ id }) => id === source.report)?.title ?? source.report;
      return `${report}${lang === 'zh' ? '：' : ': '}${t.printed(source.printed)}`;
    }
    case 'derived':
      return `${t.derived}${lang === 'zh' ? '：' : ': '}${source.formula}`;
    case 'assumed': {
      const by = source.source === 'std' ? t.assumedHere : t.assumedFrom(source.source);
      return `${by}${lang === 'zh' ? '：' : ': '}${source.reason[lang]}`;
    }
    case 'user':
      return t.given;
  }
}
