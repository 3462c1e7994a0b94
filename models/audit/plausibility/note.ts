/** A finding that no identity carries: what is printed, what would be expected, where. */
import type { Figure } from '../../report/figure.ts';
import type { Finding } from '../finding.ts';
import { labelOf, type Unnumbered } from '../findings-of-identities.ts';
import type { Field, Printed } from '../printed.ts';
import { quoteOf } from '../quotes.ts';
import type { ReadingIndex } from '../reading-index.ts';

interface Given {
  readonly kind: Finding['kind'];
  readonly severity?: Finding['severity'];
  readonly printed: string;
  readonly expected?: string | null;
  readonly quotes?: readonly string[];
  readonly figures?: readonly Figure[];
  readonly field?: Field;
  readonly label?: string;
  readonly from?: readonly string[];
  readonly correction?: Finding['correction'];
  readonly moves?: Finding['moves'];
}

export function noteOf(index: ReadingIndex, given: Given): Unnumbered {
  const { kind, printed, figures = [], from = [] } = given;
  const [first] = figures;
  const named: Pick<Printed, 'figure' | 'text'> | null = first
    ? { figure: first, text: first.value ?? '' }
    : null;
  return {
    kind,
    severity: given.severity ?? 'note',
    printed,
    expected: given.expected ?? null,
    quotes: given.quotes ?? [...new Set(figures.map((figure) => quoteOf(index, figure)))].slice(0, 6),
    figures: figures.map(({ id }) => id),
    moves: given.moves ?? [],
    correction: given.correction ?? null,
    detail: {
      label: given.label ?? (named ? labelOf(index, named) : ''),
      field: given.field ?? null,
      from,
      broken: 0,
      slip: null,
      rounding: false,
    },
  };
}
