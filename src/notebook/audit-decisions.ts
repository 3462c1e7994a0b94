/**
 * What a person decides about a finding, as decisions that go with the report's figures: a
 * correction replaces the figure, an ignored finding replaces nothing and keeps its reason.
 *
 * Findings are numbered anew by every audit, so decisions name what a finding is about.
 */
import type { Correction, Decision, Figure, Finding, ReportFigures } from '../../models/index.ts';

export type FindingState =
  | { readonly kind: 'open' }
  /** Corrected or left aside here; `decision` can be taken back. */
  | { readonly kind: 'corrected' | 'ignored'; readonly decision: Decision }
  /** Settled by a decision that came with the figures. */
  | { readonly kind: 'settled'; readonly decision: Decision };

const IGNORED = 'ignore finding ';
/** Longest name of a decision. */
const LENGTH = 400;

/** The same through audits of the same figures. */
export const findingKey = ({ kind, figures, detail, printed }: Finding): string =>
  [kind, figures[0] ?? '', detail.field ?? '', printed].join(' ');

const ignoredId = (finding: Finding): string => `${IGNORED}${findingKey(finding)}`.slice(0, LENGTH);

/** @param reason as typed; the same in both languages */
export const ignoring = (finding: Finding, reason: string): Decision => ({
  id: ignoredId(finding),
  replaces: [],
  uses: [],
  reason: { zh: reason, en: reason },
});

/**
 * Builds on what was corrected before: a figure may be wrong in its value and in its change.
 *
 * @returns null where the finding has no correction, or its figure is not among these
 */
export function correcting(
  set: Pick<ReportFigures, 'figures'>,
  own: readonly Decision[],
  { correction, detail, figures: named }: Finding,
): Decision | null {
  const now = new Map(own.flatMap(({ uses }) => uses.map((figure) => [figure.id, figure] as const)));
  const figures = set.figures.map((figure) => now.get(figure.id) ?? figure);
  const first = figures.find(({ id }) => id === correction?.figure);
  if (!correction || !first) return null;
  const changed = underSameHead(figures, first, correction, named).flatMap((figure) => {
    const next = corrected(figure, correction, detail.field);
    return next ? [next] : [];
  });
  if (changed.length === 0) return null;
  const { from, to } = correction;
  const all =
    changed.length > 1 ? [`，同表 ${changed.length} 个数`, `, ${changed.length} figures`] : ['', ''];
  return {
    id: `correct ${first.id}`.slice(0, LENGTH),
    replaces: changed.map(({ id }) => id),
    uses: changed,
    reason: {
      zh: `核对后改正：${from} 改作 ${to}${all[0]!}`,
      en: `Corrected by the audit: ${from} to ${to}${all[1]!}`,
    },
  };
}

/** The unit of a table stands in its head, so all that the finding names under it go together. */
function underSameHead(
  figures: readonly Figure[],
  first: Figure,
  { field, from }: Correction,
  named: readonly string[],
): readonly Figure[] {
  const { tableRef, section } = first;
  if (field !== 'unit' || !tableRef || first.unit !== from) return [first];
  const ids = new Set(named);
  return figures.filter(
    (figure) =>
      figure === first ||
      (ids.has(figure.id) &&
        figure.unit === from &&
        figure.section === section &&
        figure.tableRef?.table === tableRef.table),
  );
}

/** @returns null where it is no number */
function corrected(figure: Figure, { field, to }: Correction, of: Finding['detail']['field']): Figure | null {
  if (field !== 'unit') {
    const number = to.replace(/[\s,，]/g, '').replace('−', '-');
    return /^[-+]?\d+(\.\d+)?$/.test(number) ? { ...figure, [field]: number } : null;
  }
  if (of === 'yoyPercent') return { ...figure, changeKind: to === '%' ? 'relative' : 'pp' };
  return of === 'delta' ? { ...figure, deltaUnit: to } : { ...figure, unit: to };
}

/** @param own decisions made here; those of the figures themselves came with them */
export function stateOf(
  finding: Finding,
  { decisions = [] }: Pick<ReportFigures, 'decisions'>,
  own: readonly Decision[],
): FindingState {
  const ignored = own.find(({ id }) => id === ignoredId(finding));
  if (ignored) return { kind: 'ignored', decision: ignored };
  const figure = finding.correction?.figure ?? finding.figures[0];
  const about = ({ replaces }: Decision): boolean => figure !== undefined && replaces.includes(figure);
  const made = own.find((decision) => about(decision) && answers(decision, finding));
  if (made) return { kind: 'corrected', decision: made };
  const came =
    decisions.find(about) ?? decisions.find(({ replaces }) => replaces.some((id) => isOther(finding, id)));
  return came ? { kind: 'settled', decision: came } : { kind: 'open' };
}

/** One number printed twice: the decision may have left out the other printing. */
const isOther = ({ kind, figures }: Finding, id: string): boolean =>
  (kind === 'textContradiction' || kind === 'textVsTable') && figures.includes(id);

/** A figure may be wrong in two ways, its value and its change: only the corrected one is answered. */
function answers({ uses, replaces }: Decision, { correction, detail }: Finding): boolean {
  if (!correction) return true;
  const now = uses.find(({ id }) => id === correction.figure);
  if (!now) return replaces.includes(correction.figure);
  const wanted = corrected(now, correction, detail.field);
  return wanted !== null && JSON.stringify(wanted) === JSON.stringify(now);
}

/** A decision added; of earlier ones stays what is about other figures. */
export function withDecision(own: readonly Decision[], decision: Decision): readonly Decision[] {
  const taken = new Set(decision.replaces);
  const others = own.flatMap((earlier): Decision[] => {
    if (earlier.id === decision.id) return [];
    if (!earlier.replaces.some((figure) => taken.has(figure))) return [earlier];
    const replaces = earlier.replaces.filter((figure) => !taken.has(figure));
    const uses = earlier.uses.filter(({ id }) => !taken.has(id));
    return replaces.length === 0 ? [] : [{ ...earlier, replaces, uses }];
  });
  return [...others, decision];
}

export const withoutDecision = (own: readonly Decision[], id: string): readonly Decision[] =>
  own.filter((decision) => decision.id !== id);

/** The figures with what was decided here: what a baseline is built from. */
export const decidedFigures = (set: ReportFigures, own: readonly Decision[]): ReportFigures =>
  own.length === 0 ? set : { ...set, decisions: [...(set.decisions ?? []), ...own] };
