/**
 * A pasted table of months → actual amounts of one fund. Months stand in the heads of the
 * columns or down the first column; names are those of the ledger's lines or what offices call
 * them. What is not sure is listed with its reason, and a missing unit is asked for.
 */
import { addMonths, isMonth, type Actual, type Baseline, type Month } from '../../models/index.ts';
import { Exact } from '../format/fixed.ts';
import { readMonth } from '../own-data/form-month.ts';
import { tableUnits } from '../own-data/paste-columns.ts';
import { MAX_PASTE } from '../own-data/paste-limits.ts';
import { sheetFrom, transposed, type Sheet } from '../own-data/paste-sheet.ts';
import { nameAndUnit, numberAndUnit, type PastedUnit } from '../own-data/paste-unit.ts';
import { actualFault, type Side } from './actuals.ts';
import { lineNames, type LineNames } from './line-names.ts';

export interface PastedAmount {
  readonly side: Side;
  readonly line: string;
  readonly month: Month;
  /** As written, without its unit. */
  readonly number: string;
  /** 元 in one of its unit; null where nobody says the unit. */
  readonly factor: number | null;
}

export interface UnreadCell {
  /** Row of the table, from 1; its column where the months stand down the first one. */
  readonly row: number;
  readonly name: string;
  readonly value: string;
  readonly reason: 'name' | 'total' | 'twoLines' | 'number' | 'unit' | 'month' | 'twice';
}

export interface PastedActuals {
  readonly amounts: readonly PastedAmount[];
  readonly unread: readonly UnreadCell[];
  /** Some amount has no unit. */
  readonly asksUnit: boolean;
}

export interface PastePlace {
  readonly baseline: Baseline;
  readonly fund: string;
  readonly until: Month;
}

export function readActuals(text: string, html: string, place: PastePlace): PastedActuals {
  const sheet = sheetFrom(text.slice(0, MAX_PASTE), html.slice(0, 4 * MAX_PASTE));
  const names = lineNames(place.baseline, place.fund);
  const [upright, sideways] = [readSheet(sheet, names, place), readSheet(transposed(sheet), names, place)];
  return sideways.amounts.length > upright.amounts.length ? sideways : upright;
}

/** Amounts in 元; those without a unit take `factor`. */
export const actualsOf = (fund: string, amounts: readonly PastedAmount[], factor = 1): Actual[] =>
  amounts.map(({ side, line, month, number, factor: own }) => {
    const amount = new Exact(plainDigits(number))
      .times(own ?? factor)
      .toDecimalPlaces(2)
      .toNumber();
    return { fund, side, line, month, amount };
  });

const plainDigits = (number: string): string => {
  const text = number.replace(/[,_'\s¥￥+]/gu, '');
  return text.replace(/^[负−–—]/u, '-');
};

interface Head {
  readonly row: number;
  /** Column → month and unit. */
  readonly months: ReadonlyMap<number, { readonly month: Month; readonly factor: number | null }>;
}

function readSheet(sheet: Sheet, names: LineNames, place: PastePlace): PastedActuals {
  const amounts: PastedAmount[] = [];
  const unread: UnreadCell[] = [];
  const after = place.baseline.period.end;
  const head = headOf(sheet, after);
  if (!head) return { amounts, unread, asksUnit: false };
  const table = soleFactor(tableUnits(sheet));
  const taken = new Set<string>();
  let heading: Side | null = null;
  sheet.slice(head.row + 1).forEach((row, i) => {
    const number = head.row + i + 2;
    const nameCell = row.find((cell, c) => !head.months.has(c) && isName(cell)) ?? '';
    const cells = [...head.months].filter(([c]) => !isBlank(row[c] ?? ''));
    const { name, unit } = nameAndUnit(nameCell);
    if (cells.length === 0) heading = names.sideOf(name) ?? heading;
    if (name === '' || cells.length === 0) return;
    const found = names.find(name, heading);
    if (typeof found === 'string') {
      unread.push({ row: number, name, value: row[cells[0]![0]] ?? '', reason: found });
      return;
    }
    const ofRow = factorOf(unit) ?? soleFactor(row.map((cell) => nameAndUnit(`x（${cell}）`).unit));
    for (const [column, { month, factor }] of cells) {
      const value = row[column] ?? '';
      const refuse = (reason: UnreadCell['reason']): void => void unread.push({ row: number, name, value, reason });
      const read = numberAndUnit(value);
      const entry = { ...found, month };
      const key = `${found.side}/${found.line}/${month}`;
      if (!read) refuse('number');
      else if (read.unit && read.unit.kind !== 'money') refuse('unit');
      else if (actualFault({ ...entry, fund: place.fund, amount: 0 }, place.baseline, place.until)) refuse('month');
      else if (taken.has(key)) refuse('twice');
      else {
        taken.add(key);
        amounts.push({ ...entry, number: read.number, factor: factorOf(read.unit) ?? ofRow ?? factor ?? table });
      }
    }
  }); // prettier-ignore
  return { amounts, unread, asksUnit: amounts.some(({ factor }) => factor === null) };
}

/** The row that names the most months; of several the first. */
function headOf(sheet: Sheet, after: Month): Head | null {
  let best: Head | null = null;
  sheet.slice(0, 12).forEach((row, r) => {
    const months = new Map<number, { month: Month; factor: number | null }>();
    row.forEach((cell, c) => {
      const { name, unit } = nameAndUnit(cell);
      const month = monthIn(name, after);
      if (month) months.set(c, { month, factor: factorOf(unit) });
    });
    if (months.size > (best?.months.size ?? 0)) best = { row: r, months };
  });
  return best;
}

const TAIL = /(?:份|实际|发生|入账|执行|金额|数额|数)+$/u;

/** 2024-07, 2024年7月, 2024/7/31, and 7月: the first July after the report. */
export function monthIn(text: string, after: Month): Month | null {
  const plain = text.normalize('NFKC').replace(/\s/gu, '').replace(TAIL, '');
  const dated = /^(\d{4}[-/.]\d{1,2})[-/.]\d{1,2}(?:0?0:00.*)?$/u.exec(plain);
  const whole = readMonth(dated?.[1] ?? plain);
  if (whole) return whole;
  const bare = /^(\d{1,2})月$/u.exec(plain);
  if (!bare) return null;
  const year = Number(after.slice(0, 4));
  const inYear = (y: number): Month => `${y}-${bare[1]!.padStart(2, '0')}`;
  const month = inYear(year) > after ? inYear(year) : inYear(year + 1);
  return isMonth(month) && month > addMonths(after, 0) ? month : null;
}

const isBlank = (cell: string): boolean => /^[\s—–\-/]*$/u.test(cell);
const isName = (cell: string): boolean =>
  /[\p{Script=Han}A-Za-z]/u.test(cell) &&
  numberAndUnit(cell) === null &&
  nameAndUnit(`x（${cell}）`).unit === null;

function factorOf(unit: PastedUnit | null): number | null {
  if (unit?.kind !== 'money') return null;
  return { 元: 1, 千元: 1e3, '': 1e4, 百万元: 1e6, 亿: 1e8 }[unit.suffix] ?? null;
}

/** The one money unit among several; null where none or more than one is said. */
function soleFactor(units: readonly (PastedUnit | null)[]): number | null {
  const factors = new Set(units.map(factorOf).filter((factor) => factor !== null));
  return factors.size === 1 ? [...factors][0]! : null;
}
