/** From suspects and near misses to findings: kind, severity, what is printed and what follows. */
import type { Correction, Finding, FindingKind, Moves } from './finding.ts';
import type { Judged } from './identity.ts';
import type { Field, Printed } from './printed.ts';
import { decimalsOf } from './printed.ts';
import type { ReadingIndex } from './reading-index.ts';
import { sharpness, type Suspect } from './explain.ts';
import { middle } from './tolerance.ts';
import { quotesOf } from './quotes.ts';

export type Unnumbered = Omit<Finding, 'id'>;

/** A number a thousandth off, or a percent a tenth of a point off, is no small slip. */
const LARGE = 0.001;
const LARGE_POINTS = 0.1;

export function findingOf(index: ReadingIndex, suspect: Suspect): Unnumbered {
  const { printed, slip, broken } = suspect;
  const expected = expectedText(suspect);
  const unitSlip = isUnitSlip(suspect);
  const kind: FindingKind = unitSlip ? 'unitError' : slip?.kind === 'sign' ? 'signMismatch' : kindOf(broken);
  return {
    kind,
    severity: severityOf(suspect),
    printed: withUnit(printed.text, printed.unit),
    expected: unitSlip ? withUnit(printed.text, otherUnit(suspect)) : expected,
    quotes: [...quotesOf(index, printed, broken), ...(unitSlip ? headQuote(index, printed) : [])],
    figures: figuresOf(index, printed, broken),
    moves: movesOf(printed),
    correction: correctionOf(suspect, expected),
    detail: {
      label: labelOf(index, printed),
      field: printed.field,
      from: inputsOf(printed, broken),
      broken: broken.length,
      slip: slip && (unitSlip || (slip.kind !== 'unit' && isCertain(suspect))) ? slip.kind : null,
      rounding: false,
    },
  };
}

/** The heads of a table that name the unit. */
function headQuote(index: ReadingIndex, { figure, unit }: Printed): string[] {
  const table = index.tables.find(({ id }) => id === figure.tableRef?.table);
  const heads = (table?.columns ?? []).map((head) => head.split('/').at(-1) ?? '');
  return heads.filter((head) => head.includes(`(${unit})`)).slice(0, 4);
}

/** Cut off or rounded: a note. */
export function roundingNote(index: ReadingIndex, judged: Judged): Unnumbered {
  const printed = judged.identity.terms[judged.identity.target]!;
  const suspect = { printed, meant: judged.expected, slip: null, broken: [judged] };
  const finding = findingOf(index, suspect);
  return {
    ...finding,
    kind: judged.identity.kind,
    severity: 'note',
    correction: null,
    moves: [],
    detail: { ...finding.detail, rounding: true },
  };
}

/** A sum that may be incomplete, or a quotient of another scope: a note. */
export const doubtNote = (index: ReadingIndex, suspect: Suspect): Unnumbered => ({
  ...findingOf(index, suspect),
  severity: 'note',
  moves: [],
});

const kindOf = (broken: readonly Judged[]): FindingKind => {
  const said = broken.find(({ identity }) => identity.kind === 'baseMislabel') ?? broken[0]!;
  return said.identity.kind;
};

/** Against an earlier report a figure may have been restated. */
function severityOf({ broken }: Suspect): 'error' | 'warning' {
  const own = broken.filter(({ identity }) => identity.kind !== 'earlierReport');
  return own.some(isLarge) ? 'error' : 'warning';
}

function isLarge({ identity, gap, expected }: Judged): boolean {
  const target = identity.terms[identity.target]!;
  if (target.field === 'yoyPercent' || target.unit.startsWith('%'))
    return gap > LARGE_POINTS && gap > target.step / 2;
  if (target.figure.metric === 'runwayMonths') return true;
  const size = Math.max(Math.abs(target.value), expected ? Math.abs(middle(expected)) : 0);
  return gap > size * LARGE;
}

export const withUnit = (text: string, unit: string): string => `${text}${unit}`;

/** The number meant at the precision printed: where it is a slip, without the slip. */
function expectedText(suspect: Suspect): string | null {
  const { printed, meant, slip } = suspect;
  if (meant === null) return null;
  const followed = (middle(meant) / printed.scale).toFixed(decimalsOf(printed.text));
  const number = slip && isCertain(suspect) && slip.kind !== 'unit' ? slip.to : followed;
  return withUnit(number.replace(/^-(0(?:\.0+)?)$/, '$1'), printed.unit);
}

/** One digit out of several that would do is a guess; two swapped digits or a sign are none. */
const isCertain = (suspect: Suspect): boolean =>
  suspect.slip !== null &&
  (suspect.slip.kind === 'swap' || suspect.slip.kind === 'sign' || sharpness(suspect) <= 1.01);

/** Money printed in the unit above or below; of anything else the number itself is wrong. */
const isUnitSlip = ({ slip, printed }: Suspect): boolean =>
  slip?.kind === 'unit' && printed.unit.includes('元');

/** 元 for 万元 and the other way round. */
function otherUnit({ printed, meant }: Suspect): string {
  const more = meant !== null && Math.abs(middle(meant)) > Math.abs(printed.value);
  if (more) return printed.unit.startsWith('万') ? `亿${printed.unit.slice(1)}` : `万${printed.unit}`;
  return printed.unit.replace(/^亿/, '万').replace(/^万(?=.)/, printed.unit.startsWith('亿') ? '万' : '');
}

function correctionOf(suspect: Suspect, expected: string | null): Correction | null {
  const { figure, field, text, unit } = suspect.printed;
  if (isUnitSlip(suspect)) return { figure: figure.id, field: 'unit', from: unit, to: otherUnit(suspect) };
  if (expected === null) return null;
  const to = expected.slice(0, expected.length - unit.length);
  const known = isCertain(suspect) || sharpness(suspect) <= 1.01;
  return known && to !== text ? { figure: figure.id, field, from: text, to } : null;
}

/** The printings of the suspect first, then the numbers that speak against it. */
function figuresOf(index: ReadingIndex, printed: Printed, broken: readonly Judged[]): string[] {
  const others = broken.flatMap(({ identity }) => identity.terms.map(({ figure }) => figure));
  return [
    ...new Set(
      [printed.figure, ...printings(index, printed), ...others.filter((one) => index.has(one))].map(
        ({ id }) => id,
      ),
    ),
  ];
}

const printings = (index: ReadingIndex, printed: Printed): Printed['figure'][] =>
  index
    .all(index.ref(printed.figure))
    .filter((figure) => index.printed(figure, printed.field)?.node === printed.node);

function inputsOf(printed: Printed, broken: readonly Judged[]): string[] {
  const terms = broken.flatMap(({ identity }) => identity.terms);
  const told = terms.filter(({ node }) => node !== printed.node);
  return [...new Set(told.map(({ text, unit }) => withUnit(text, unit)))].slice(0, 8);
}

/** The words before the number; of a table, the names of its row and column. */
export function labelOf(index: ReadingIndex, { figure, text }: Pick<Printed, 'figure' | 'text'>): string {
  const table = index.tables.find(({ id }) => id === figure.tableRef?.table);
  if (table) {
    const row = table.rows[Number(figure.tableRef!.row)]?.[0] ?? '';
    const column = table.columns[Number(figure.tableRef!.column)] ?? '';
    return [table.title, row, column].filter((word) => word !== '').join(' ');
  }
  const { row, column, table: name } = figure.tableRef ?? {};
  // Of a table that is not kept, the figure itself may name row and column.
  if (row !== undefined && !/^\d+$/.test(row)) return [name, row, column].join(' ');
  const quote = (figure.quote ?? '').replace(/\s+/g, '');
  const value = figure.value ?? figure.delta ?? figure.yoyPercent ?? text;
  const at = quote.indexOf(value.replace(/^-/, ''));
  return at > 0 ? quote.slice(Math.max(0, at - 24), at) : '';
}

const LEDGER =
  /^(?:income|expenditure|premiumIncome|fiscalSubsidyIncome|interestIncome|otherIncome|benefitExpenditure)$/;
const SPENDING = /^(?:fundPayment|reimbursed|basicReimbursed|totalCost|inScopeCost|dip|item)/;

export function movesOf({ figure, field }: { figure: Printed['figure']; field: Field }): Moves[] {
  const { metric } = figure;
  if (field === 'yoyPercent' || field === 'delta') return ['trend'];
  if (/^(?:cumulativeBalance|openingBalance|runwayMonths|payables|oneOff)/.test(metric)) return ['runway'];
  if (metric === 'periodBalance') return ['ledger', 'runway'];
  if (LEDGER.test(metric)) return ['ledger', 'runway'];
  if (/^(?:executed|executionRate|budget)/.test(metric)) return ['budget'];
  if (SPENDING.test(metric)) return ['spending'];
  if (/nsured|contributors|population/.test(metric)) return ['people'];
  return ['utilisation'];
}
