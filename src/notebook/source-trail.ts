/** Where a number of the baseline is from, step by step, for the inspector. */
import {
  FUND_WORDS,
  LINE_WORDS,
  PEOPLE_WORDS,
  wordsOf,
  type Baseline,
  type Source,
  type Sourced,
  type Unit,
} from '../../models/index.ts';
import type { Lang } from '../i18n/lang.ts';
import type { Asked } from './inspector.svelte.ts';

export interface Trail {
  readonly name: string;
  readonly value: number | null;
  readonly unit: Unit;
  readonly source: Source | null;
  /** Heading in the report under which it is printed. */
  readonly section: string | null;
  readonly report: string | null;
  readonly decision: string | null;
}

export function trailOf(baseline: Baseline, asked: Asked, lang: Lang): Trail | null {
  if (asked.kind === 'people') {
    const group = baseline.people.find((p) => p.id === asked.id);
    return group ? trail(baseline, wordsOf(PEOPLE_WORDS, group.id)[lang], group.count, lang) : null;
  }
  if (asked.kind === 'lever') {
    const parameter = baseline.parameters.find((p) => p.id === asked.id);
    if (!parameter) return null;
    const value = parameter.path.kind === 'constant' ? parameter.path.value : null;
    return {
      ...trail(
        baseline,
        parameter.id,
        { value: value ?? 0, unit: parameter.unit, source: parameter.source },
        lang,
      ),
      value,
    };
  }
  const fund = baseline.funds.find((f) => f.id === asked.fund);
  const line = fund?.[asked.side].find((l) => l.id === asked.line);
  if (!fund || !line) return null;
  const name = `${wordsOf(FUND_WORDS, fund.id)[lang]}·${line.label?.[lang] ?? wordsOf(LINE_WORDS, line.id)[lang]}`;
  if (line.reported) return trail(baseline, name, line.reported, lang);
  const amount = line.driver.kind === 'perHead' ? line.driver.amount : null;
  const parameter = baseline.parameters.find((p) => p.id === amount);
  return {
    name,
    value: null,
    unit: '元',
    source: parameter?.source ?? null,
    section: null,
    report: null,
    decision: null,
  };
}

function trail(baseline: Baseline, name: string, { value, unit, source }: Sourced, lang: Lang): Trail {
  const figure =
    source.kind === 'reported' ? baseline.figures.find((f) => f.id === source.figure) : undefined;
  const law = source.kind === 'reported' ? baseline.policies.find((p) => p.id === source.figure) : undefined;
  const decision =
    source.kind === 'reported' && source.decision
      ? baseline.decisions.find((d) => d.id === source.decision)
      : undefined;
  return {
    name,
    value,
    unit,
    source,
    section: figure?.section ?? law?.section ?? null,
    report:
      source.kind === 'reported'
        ? (baseline.reports.find((r) => r.id === source.report)?.title ?? null)
        : null,
    decision: decision?.reason[lang] ?? null,
  };
}
