/** A source in one line, for tables: what was printed, a formula, a reason; longer words as its title. */
import type { Baseline, Source } from '../../models/index.ts';
import { i18n } from '../i18n/i18n.svelte.ts';

export interface SourceWords {
  readonly text: string;
  readonly title: string;
  readonly assumed: boolean;
  readonly unverified: boolean;
}

export function sourceWords(baseline: Baseline, source: Source): SourceWords {
  const t = i18n.t.money.source;
  const plain = { assumed: false, unverified: false };
  switch (source.kind) {
    case 'reported': {
      const at =
        baseline.figures.find((figure) => figure.id === source.figure) ??
        baseline.policies.find((policy) => policy.id === source.figure);
      const report = baseline.reports.find((r) => r.id === source.report)?.title ?? '';
      const corrected = source.decision ? t.corrected : '';
      const title = [report, at?.section ?? ''].filter((part) => part !== '').join(' / ');
      return { text: t.printed(source.printed) + corrected, title, ...plain };
    }
    case 'derived':
      return { text: t.derived, title: source.formula, ...plain };
    case 'assumed':
      return {
        text: source.source === 'std' ? t.assumedHere : t.assumedFrom(source.source),
        title: source.reason[i18n.lang],
        assumed: true,
        unverified: source.unverified === true,
      };
    case 'user':
      return { text: t.given, title: source.when ?? '', ...plain };
  }
}
