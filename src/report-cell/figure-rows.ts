/** The side table of figures: filtered by words and scheme, sorted by what stands in a column. */
import { METRIC_NAMES, SCHEMES, type Figure, type Scheme } from '../../models/index.ts';
import type { Lang } from '../i18n/lang.ts';
import type { FigureState } from './figure-decisions.ts';
import { changeText, figureName, figurePart } from './figure-words.ts';

export type FigureOrder = 'text' | 'name' | 'value';

export interface FigureRow {
  readonly figure: Figure;
  readonly name: string;
  readonly part: string;
  readonly change: string;
  readonly state: FigureState;
}

export interface FigureFilter {
  readonly scheme: Scheme | '';
  readonly words: string;
  readonly order: FigureOrder;
  readonly down: boolean;
}

export function figureRows(
  figures: readonly Figure[],
  stateOf: (id: string) => FigureState,
  lang: Lang,
): FigureRow[] {
  return figures.map((figure) => ({
    figure,
    name: figureName(figure, lang),
    part: figurePart(figure, lang),
    change: changeText(figure, lang),
    state: stateOf(figure.id),
  }));
}

export function chosenRows(
  rows: readonly FigureRow[],
  { scheme, words, order, down }: FigureFilter,
): FigureRow[] {
  const wanted = words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter(
    ({ figure, name, part }) =>
      (scheme === '' || figure.scheme === scheme) &&
      wanted.every((word) => `${name} ${part} ${figure.value ?? ''}`.toLowerCase().includes(word)),
  );
  const sorted = [...found].sort(ORDERS[order]);
  return down ? sorted.reverse() : sorted;
}

const METRIC_ORDER = Object.keys(METRIC_NAMES);
const place = ({ figure }: FigureRow): number => figure.start ?? 0;

const ORDERS: Readonly<Record<FigureOrder, (a: FigureRow, b: FigureRow) => number>> = {
  text: (a, b) => place(a) - place(b),
  name: (a, b) =>
    SCHEMES.indexOf(a.figure.scheme) - SCHEMES.indexOf(b.figure.scheme) ||
    METRIC_ORDER.indexOf(a.figure.metric) - METRIC_ORDER.indexOf(b.figure.metric) ||
    place(a) - place(b),
  value: (a, b) => Number(a.figure.value ?? 0) - Number(b.figure.value ?? 0) || place(a) - place(b),
};

/** Schemes that have figures, in their usual order. */
export const schemesIn = (figures: readonly Figure[]): Scheme[] =>
  SCHEMES.filter((scheme) => figures.some((figure) => figure.scheme === scheme));
