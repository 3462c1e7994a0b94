/**
 * The scorer: what a reader read against what a careful person read.
 *
 * A figure matches a fact when scheme, fund, metric, category, tier, location, period (where
 * the fact has one), value and unit agree; a fact without a value is matched by its change.
 * Group and institution are compared only where both sides use a word of the lists. A figure
 * printed twice may be read once: facts are then matched by the same figure again.
 */
import type { Figure, ReportFigures } from '../../models/report/figure.ts';

export interface Fact {
  readonly id: string;
  readonly scheme: string;
  readonly fund: string | null;
  readonly metric: string;
  readonly category: string | null;
  readonly breakdown: Partial<Record<'tier' | 'location' | 'institution' | 'group', string | null>>;
  readonly value: number | null;
  readonly unit: string;
  readonly prior?: number | null;
  readonly yoyPercent?: number | null;
  readonly delta?: number | null;
  readonly period?: string | null;
}

export interface Score {
  readonly recall: number;
  readonly precision: number;
  readonly prior: number;
  readonly yoyPercent: number;
  readonly delta: number;
  readonly missed: readonly Fact[];
  readonly spurious: readonly Figure[];
  readonly wrongChanges: readonly { fact: Fact; figure: Figure; field: ChangeField }[];
}
type ChangeField = 'prior' | 'yoyPercent' | 'delta';
const CHANGES: readonly ChangeField[] = ['prior', 'yoyPercent', 'delta'];

const GROUPS = new Set(
  (
    'employer individual active retired female students enterprise publicInstitution governmentOrgan ' +
    'flexibleEmployment ruralLowIncome liftedOutOfPoverty targetedPovertyAlleviation severelyDisabled ' +
    'minimumLivingAllowance instantSettlement'
  ).split(' '),
);

const same = (a: string | null | undefined, b: string | null | undefined): boolean =>
  (a ?? null) === (b ?? null);
const number = (text: string | null): number | null => (text === null ? null : Number(text));

function groupAgrees(fact: string | null | undefined, figure: string | null): boolean {
  const known = (word: string | null | undefined): boolean =>
    word !== null && word !== undefined && GROUPS.has(word);
  return !known(fact) || !known(figure) || fact === figure;
}

function institutionAgrees(fact: string | null | undefined, figure: string | null): boolean {
  return fact === null || fact === undefined || figure === null || fact === figure;
}

function periodAgrees(fact: Fact, figure: Figure, report: ReportFigures['report']): boolean {
  if (fact.period === null || fact.period === undefined) return true;
  const own = `${report.period.start}..${report.period.end}`;
  return fact.period === (figure.period ?? own);
}

/** A fact without a value is matched by its change. */
function valueAgrees(fact: Fact, figure: Figure): boolean {
  if (fact.value !== null) return number(figure.value) === fact.value;
  return CHANGES.some((field) => typeof fact[field] === 'number' && fact[field] === number(figure[field]));
}

function agrees(fact: Fact, figure: Figure, report: ReportFigures['report']): boolean {
  return (
    fact.metric === figure.metric &&
    fact.scheme === figure.scheme &&
    same(fact.fund, figure.fund) &&
    same(fact.category, figure.category) &&
    same(fact.breakdown.tier, figure.breakdown.tier) &&
    same(fact.breakdown.location, figure.breakdown.location) &&
    groupAgrees(fact.breakdown.group, figure.breakdown.group) &&
    institutionAgrees(fact.breakdown.institution, figure.breakdown.institution) &&
    periodAgrees(fact, figure, report) &&
    (fact.value === null || fact.unit === figure.unit) &&
    valueAgrees(fact, figure)
  );
}

/** How many of the fact's changes the figure has. */
const changesKept = (fact: Fact, figure: Figure): number =>
  CHANGES.filter((field) => typeof fact[field] === 'number' && fact[field] === number(figure[field])).length;

function ratio(parts: readonly boolean[]): number {
  return parts.length === 0 ? 1 : parts.filter(Boolean).length / parts.length;
}

/** Whether a figure that no fact uses counts: it has a value and is not a cell or an institution. */
const counts = (figure: Figure): boolean =>
  figure.value !== null && figure.origin === 'text' && figure.breakdown.institution === null;

export function score(facts: readonly Fact[], read: ReportFigures): Score {
  const used = new Set<Figure>();
  const pairs: { fact: Fact; figure: Figure }[] = [];
  const missed: Fact[] = [];
  for (const fact of facts) {
    const fitting = read.figures.filter((figure) => agrees(fact, figure, read.report));
    for (const figure of fitting) used.add(figure);
    const [best] = [...fitting].sort((a, b) => changesKept(fact, b) - changesKept(fact, a));
    if (best) pairs.push({ fact, figure: best });
    else missed.push(fact);
  }
  const spurious = read.figures.filter((figure) => counts(figure) && !used.has(figure));
  const counted = read.figures.filter(
    (figure) => figure.value !== null && (used.has(figure) || counts(figure)),
  );
  const wrongChanges = pairs.flatMap(({ fact, figure }) =>
    CHANGES.filter((field) => typeof fact[field] === 'number' && fact[field] !== number(figure[field])).map(
      (field) => ({ fact, figure, field }),
    ),
  );
  const changeScore = (field: ChangeField): number =>
    ratio(
      pairs
        .filter(({ fact }) => typeof fact[field] === 'number')
        .map(({ fact, figure }) => fact[field] === number(figure[field])),
    );
  return {
    recall: ratio(facts.map((fact) => !missed.includes(fact))),
    precision: ratio(counted.map((figure) => used.has(figure))),
    prior: changeScore('prior'),
    yoyPercent: changeScore('yoyPercent'),
    delta: changeScore('delta'),
    missed,
    spurious,
    wrongChanges,
  };
}
