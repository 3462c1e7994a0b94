/**
 * Labels: an amount of the text that a table prints under another item, and under its own
 * nowhere (生育补助 in the text, 单病种住院 in the table).
 */
import type { Figure } from '../../report/figure.ts';
import { categoryWithin, kindOf } from '../figure-ref.ts';
import type { Unnumbered } from '../findings-of-identities.ts';
import type { Printed } from '../printed.ts';
import type { ReadingIndex } from '../reading-index.ts';
import { noteOf } from './note.ts';

/** Amounts of fewer digits meet by chance. */
const DIGITS = 4;

export function sameAmounts(index: ReadingIndex): Unnumbered[] {
  const byAmount = new Map<string, Printed[]>();
  for (const figure of index.figures) {
    const printed = isItem(figure) ? index.printed(figure, 'value') : null;
    if (!printed || printed.text.replace(/\D/g, '').length < DIGITS) continue;
    const name = `${figure.scheme} ${printed.value.toPrecision(12)}`;
    const same = byAmount.get(name);
    if (same) same.push(printed);
    else byAmount.set(name, [printed]);
  }
  return [...byAmount.values()].flatMap((same) => relabelled(index, same));
}

const isItem = ({ metric, category, breakdown }: Figure): boolean =>
  kindOf(metric) === 'spending' && category !== null && breakdown.institution === null;

function relabelled(index: ReadingIndex, same: readonly Printed[]): Unnumbered[] {
  const text = same.filter(({ figure }) => figure.origin === 'text');
  const table = same.filter(({ figure }) => figure.origin === 'table');
  const [first] = text;
  const [other] = table;
  if (!first || !other) return [];
  const names = new Set(text.map(({ figure }) => figure.category));
  const kin = table.some(({ figure: { category } }) =>
    [...names].some((name) => categoryWithin(category, name) || categoryWithin(name, category)),
  );
  if (kin) return [];
  return [
    noteOf(index, {
      kind: 'labelInconsistent',
      printed: first.text + first.unit,
      figures: [first.figure, other.figure],
      field: 'value',
    }),
  ];
}
