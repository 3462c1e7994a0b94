/**
 * income − expenditure = surplus (当期结余), and what the cumulative balance says of it.
 *
 * Income is the printed total, else the receipts of the same row. In a report on whole
 * years the balance a year earlier plus the surplus is the balance.
 */
import type { Figure } from '../../report/figure.ts';
import type { Ref } from '../figure-ref.ts';
import { linear, type Identity } from '../identity.ts';
import type { Printed } from '../printed.ts';
import type { ReadingIndex } from '../reading-index.ts';

const RECEIPTS =
  'premiumIncome fiscalSubsidyIncome interestIncome otherIncome transferIncome upperSubsidyIncome';

/** The receipts of one table row that make up a total that is not printed; empty where there are none. */
export function partsOfRow(index: ReadingIndex, ref: Ref, near: Figure): Printed[] {
  const parts = RECEIPTS.split(' ').map((metric) => {
    const found = index.all({ ...ref, metric, category: null }).filter(({ tableRef }) => tableRef);
    const place = found.sort(
      (a, b) => Math.abs(index.at(a) - index.at(near)) - Math.abs(index.at(b) - index.at(near)),
    );
    return index.printed(place[0] ?? null, 'value');
  });
  const known = parts.filter((part) => part !== null);
  const rows = new Set(known.map(({ figure }) => `${figure.tableRef!.table}:${figure.tableRef!.row}`));
  return rows.size === 1 && known.length > 1 ? known : [];
}

export function surplusIdentities(index: ReadingIndex): Identity[] {
  return index.figures.flatMap((figure) => {
    if (figure.metric !== 'periodBalance' || figure.value === null) return [];
    return [surplus(index, figure), rollForward(index, figure)].filter((found) => found !== null);
  });
}

function surplus(index: ReadingIndex, figure: Figure): Identity | null {
  const ref = index.ref(figure);
  const balance = index.printed(figure, 'value');
  const spent = expenditure(index, ref, figure);
  const received = income(index, ref, figure);
  if (!balance || !spent || received.length === 0 || isAside(index, figure)) return null;
  const coefficients = [-1, ...received.map(() => 1), -1];
  const complete = figure.tableRef !== undefined || received.length === 1;
  const strength = complete ? 'strong' : 'weak';
  return linear('balanceMismatch', [balance, ...received, spent], coefficients, strength);
}

/** 当年赤字630万元 of a group, in a section without income or spending, is not the fund's surplus. */
function isAside(index: ReadingIndex, figure: Figure): boolean {
  const same = index.all(index.ref(figure));
  return same[0] !== figure && same[0]!.value !== figure.value && same[0]!.section !== figure.section;
}

function expenditure(index: ReadingIndex, ref: Ref, near: Figure): Printed | null {
  for (const metric of ['expenditure', 'benefitExpenditure']) {
    const found = index.nearest({ ...ref, metric, category: null }, near);
    if (found) return found;
  }
  return null;
}

function income(index: ReadingIndex, ref: Ref, near: Figure): Printed[] {
  const inRow = near.tableRef ? partsOfRow(index, ref, near) : [];
  const total = index.nearest({ ...ref, metric: 'income', category: null }, near);
  if (total && (inRow.length === 0 || sameRow(total.figure, near))) return [total];
  if (inRow.length > 0) return inRow;
  return receiptsInText(index, ref, near);
}

/** Without a total, the receipts that the text prints of the fund: 征缴收入 alone, or with the subsidy. */
function receiptsInText(index: ReadingIndex, ref: Ref, near: Figure): Printed[] {
  return RECEIPTS.split(' ').flatMap((metric) => {
    const found = index.nearest({ ...ref, metric, category: null }, near);
    return found ? [found] : [];
  });
}

const sameRow = (a: Figure, b: Figure): boolean =>
  a.tableRef !== undefined && a.tableRef.table === b.tableRef?.table && a.tableRef.row === b.tableRef.row;

/** closing = opening + surplus: over whole years, or from a printed opening balance. */
function rollForward(index: ReadingIndex, figure: Figure): Identity | null {
  const ref = index.ref(figure);
  const closing = index.nearest({ ...ref, metric: 'cumulativeBalance' }, figure);
  const balance = index.printed(figure, 'value');
  if (!closing || !balance || isAside(index, figure)) return null;
  const opening = openingOf(index, ref, figure);
  if (opening) return linear('rollForwardMismatch', [closing, opening, balance], [-1, 1, 1]);
  const percent = index.printed(closing.figure, 'yoyPercent');
  if (!percent || !isWholeYear(index) || closing.value === balance.value) return null;
  return {
    kind: 'rollForwardMismatch',
    terms: [percent, closing, balance],
    relation: { form: 'quotient', above: [0, 0, 1], below: [0, 1, 0], factor: 100, offset: 0, ofLater: true },
    target: 0,
    strength: 'strong',
  };
}

const isWholeYear = ({ period }: ReadingIndex): boolean =>
  period.start.endsWith('-01') && period.end.endsWith('-12');

function openingOf(index: ReadingIndex, ref: Ref, near: Figure): Printed | null {
  const printed = index.nearest({ ...ref, metric: 'openingBalance' }, near);
  if (printed || ref.period !== '') return printed;
  const yearEnd = `${Number(index.period.start.slice(0, 4)) - 1}-12`;
  const cumulative = { ...ref, metric: 'cumulativeBalance' };
  if (!index.period.start.endsWith('-01')) return null;
  return (
    index.nearest({ ...cumulative, period: yearEnd }, near) ??
    (isWholeYear(index) ? index.nearest({ ...cumulative, period: 'earlier' }, near) : null)
  );
}
