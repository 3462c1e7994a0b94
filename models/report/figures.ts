/** From drafts to figures: category, fund, ids, and the printed span as it stands in the text. */
import type { Draft } from './drafts.ts';
import type { Figure } from './figure.ts';
import { CARE_METRICS, categoryOf, fundOf } from './metric-kinds.ts';
import type { Normalised } from './normalise.ts';

/** The given text and the way back to it. */
export interface Source {
  readonly text: string;
  readonly normalised: Normalised;
}

/** A readable id, numbered where the same number is printed again. */
export class Ids {
  private readonly used = new Map<string, number>();

  next(parts: readonly (string | null)[]): string {
    const base = parts.filter((part) => part !== null && part !== '').join('.');
    const count = (this.used.get(base) ?? 0) + 1;
    this.used.set(base, count);
    return count === 1 ? base : `${base}~${count}`;
  }
}

/** Longest quote that a figure carries. */
const QUOTE_LIMIT = 4000;

/** The span of a draft, whose positions are those of the normalised text. */
function printedSpan(
  draft: Draft,
  { text, normalised }: Source,
): { quote: string; start: number; end: number } {
  const start = normalised.offsets[draft.start]!;
  const end = normalised.offsets[draft.end - 1]! + 1;
  return { quote: text.slice(start, Math.min(end, start + QUOTE_LIMIT)), start, end };
}

function breakdownOf(draft: Draft): Figure['breakdown'] {
  const { subject, metric } = draft;
  const care = CARE_METRICS.has(metric);
  const female = metric === 'femaleInsured' || metric === 'femaleShare';
  return {
    tier: care ? subject.tier : null,
    location: care ? subject.place : null,
    institution: subject.institution,
    group: subject.group === null && female ? 'female' : subject.group,
  };
}

export function figureOf(draft: Draft, ids: Ids): Figure {
  const category = categoryOf(draft);
  const breakdown = breakdownOf(draft);
  const fund = fundOf(draft.metric, draft.subject);
  const scheme = draft.subject.scheme ?? 'all';
  const { tier, location, institution, group } = breakdown;
  return {
    id: ids.next([scheme, fund, draft.metric, category, tier, location, group, institution, draft.period]),
    scheme,
    fund,
    metric: draft.metric,
    category,
    breakdown,
    value: draft.value,
    unit: draft.unit,
    prior: draft.prior,
    yoyPercent: draft.yoyPercent,
    changeKind: draft.changeKind,
    delta: draft.delta,
    deltaUnit: draft.deltaUnit,
    period: draft.period,
    asOf: draft.asOf,
    basis: null,
    layer: null,
    origin: 'text',
  };
}

/** A figure of the running text or of a table, with where it stands. */
export function printedFigure(
  draft: Draft,
  ids: Ids,
  source: Source,
  place: Pick<Figure, 'origin' | 'tableRef' | 'section'>,
): Figure {
  return { ...figureOf(draft, ids), ...printedSpan(draft, source), ...place };
}
