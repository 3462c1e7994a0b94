/** Findings as a list: how much money each is about, where it stands, in which order, which of them. */
import type { Figure, Finding, ReportFigures } from '../../models/index.ts';

export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = Finding['severity'];
export const ORDERS = ['money', 'severity', 'place'] as const;
export type Order = (typeof ORDERS)[number];

export interface ListedFinding {
  readonly finding: Finding;
  /** The figure that most likely is wrong. */
  readonly figure: Figure | null;
  /** By how much money the two differ, 元; null where they are not money. */
  readonly money: number | null;
  /** Rank of its place in the report. */
  readonly place: number;
}

const MAGNITUDES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** A printed quantity in its base unit: 元, persons, percent; null where no number leads. */
export function quantityIn(text: string): { readonly value: number; readonly unit: string } | null {
  const read = /^\s*([-−+]?[\d,]+(?:\.\d+)?)\s*(.*)$/.exec(text);
  if (!read) return null;
  let scale = 1;
  let unit = read[2]!.trim();
  for (; MAGNITUDES[unit[0] ?? ''] !== undefined; unit = unit.slice(1)) scale *= MAGNITUDES[unit[0]!]!;
  return { value: Number(read[1]!.replace(/,/g, '').replace('−', '-')) * scale, unit };
}

export function moneyApart({ printed, expected }: Pick<Finding, 'printed' | 'expected'>): number | null {
  const [one, other] = [quantityIn(printed), quantityIn(expected ?? '')];
  return one && other && one.unit === '元' && other.unit === '元' ? Math.abs(other.value - one.value) : null;
}

export function listed(findings: readonly Finding[], { figures }: ReportFigures): ListedFinding[] {
  const order = new Map(figures.map((figure, at) => [figure.id, { figure, at }]));
  return findings.map((finding) => {
    const found = order.get(finding.figures[0] ?? '') ?? null;
    const start = found?.figure.start;
    return {
      finding,
      figure: found?.figure ?? null,
      money: moneyApart(finding),
      place: start ?? (found ? 1e9 + found.at : Infinity),
    };
  });
}

const rank = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
/** What is no money comes after the smallest amount. */
const amount = ({ money }: ListedFinding): number => money ?? -1;
const apart = (a: number, b: number): number => (a === b ? 0 : a - b);

const COMPARE: Readonly<Record<Order, (a: ListedFinding, b: ListedFinding) => number>> = {
  money: (a, b) => amount(b) - amount(a) || rank(a.finding) - rank(b.finding) || apart(a.place, b.place),
  severity: (a, b) => rank(a.finding) - rank(b.finding) || amount(b) - amount(a) || apart(a.place, b.place),
  place: (a, b) => apart(a.place, b.place) || rank(a.finding) - rank(b.finding),
};

/** @param only severities that are shown */
export const inOrder = (
  list: readonly ListedFinding[],
  order: Order,
  only: ReadonlySet<Severity> = new Set(SEVERITIES),
): ListedFinding[] =>
  list.filter(({ finding }) => only.has(finding.severity)).sort((a, b) => COMPARE[order](a, b));

export const countOf = (findings: readonly Finding[], severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length;
