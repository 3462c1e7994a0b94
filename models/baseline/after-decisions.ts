/** A report's figures with its recorded decisions applied. */
import type { Figure, ReportFigures } from '../report/figure.ts';

export interface DecidedFigures {
  readonly figures: readonly Figure[];
  /** Which decision a figure stands by. */
  readonly decisionOf: ReadonlyMap<string, string>;
}

/**
 * A figure that a decision corrects under its own id keeps its place among those printed again,
 * since the first printed is taken; figures with ids of their own come last.
 */
export function afterDecisions(set: ReportFigures): DecidedFigures {
  const decisions = set.decisions ?? [];
  const replaced = new Set(decisions.flatMap((decision) => decision.replaces));
  const decisionOf = new Map(decisions.flatMap((d) => d.uses.map((figure) => [figure.id, d.id] as const)));
  const used = new Map(decisions.flatMap((d) => d.uses.map((figure) => [figure.id, figure] as const)));
  const kept = set.figures.flatMap((figure) =>
    replaced.has(figure.id) ? (used.get(figure.id) ?? []) : [figure],
  );
  const known = new Set(kept.map(({ id }) => id));
  return { figures: [...kept, ...[...used.values()].filter(({ id }) => !known.has(id))], decisionOf };
}
