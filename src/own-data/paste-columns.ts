/** Which column holds what: by its head, else by what stands in it. */
import { fieldsNamed, partsOf } from './match-name.ts';
import { nameAndUnit, numberAndUnit, unitFrom, unitsFrom, type PastedUnit } from './paste-unit.ts';
import type { Sheet } from './paste-sheet.ts';

export type Role = 'name' | 'value' | 'prior' | 'unit' | 'other';

export interface SkippedColumn {
  readonly head: string;
  /** From 1, for a column without a head. */
  readonly column: number;
}

export interface Columns {
  readonly roles: readonly Role[];
  /** Units in the heads of the columns. */
  readonly units: readonly (PastedUnit | null)[];
  /** Heads of columns with numbers that are not read: 同比, 序号. */
  readonly skipped: readonly SkippedColumn[];
  /** First row below the head. */
  readonly first: number;
}

const HEADS: readonly (readonly [Role, RegExp])[] = [
  ['other', /序号|同比|环比|增减|增长|增幅|变动|备注|说明|占比|位置|栏次|行次|预算/u],
  ['prior', /上年|去年|上期|同期/u],
  ['unit', /^(?:计量)?单位$/u],
  ['name', /项目|名称|指标|科目/u],
  ['value', /数值|金额|本期|本年|当期|数额|数量|实际|完成数|执行数|累计数|^数$|\d{4}年/u],
];

function roleOfHead(head: string): Role | null {
  const { name } = nameAndUnit(head.normalize('NFKC'));
  const plain = name.replace(/\s/gu, '');
  return plain.length > 24 ? null : (HEADS.find(([, words]) => words.test(plain))?.[0] ?? null);
}

export function columnsOf(sheet: Sheet): Columns {
  const width = Math.max(0, ...sheet.map((row) => row.length));
  const head = headRow(sheet);
  const heads = Array.from({ length: width }, (_, c) => (head < 0 ? '' : (sheet[head]?.[c] ?? '')));
  const body = sheet.slice(head + 1);
  const cells = (c: number): readonly string[] => body.map((row) => row[c] ?? '');
  const told = yearsTold(heads, heads.map(roleOfHead));
  const roles = withGuessed(told, cells);
  return {
    roles,
    units: heads.map((cell) => nameAndUnit(cell).unit ?? unitFrom(cell)),
    skipped: roles.flatMap((role, c) => {
      const idle = role === 'other' && count(cells(c), isNumber) > 0 && !isSerial(cells(c));
      return idle ? [{ head: heads[c] ?? '', column: c + 1 }] : [];
    }),
    first: head + 1,
  };
}

/** What no head tells is told by the cells: known names, units, and the first numbers. */
function withGuessed(told: readonly (Role | null)[], cells: (column: number) => readonly string[]): Role[] {
  const roles = told.map((role, c): Role => (role && isChosen(role, c, told) ? role : 'other'));
  const guess = (role: Role, score: (column: number) => number): void => {
    if (roles.includes(role)) return;
    const scores = roles.map((taken, c) => (taken === 'other' && !told[c] ? score(c) : 0));
    const column = scores.indexOf(Math.max(...scores));
    if ((scores[column] ?? 0) > 0) roles[column] = role;
  };
  guess('name', (c) => count(cells(c), isName));
  guess('unit', (c) => count(cells(c), isUnit));
  guess('value', (c) => (count(cells(c), isNumber) > 0 && !isSerial(cells(c)) ? 1 : 0));
  return roles;
}

/** Of several columns with one role the left one counts; of names the right one (一级, 二级指标). */
const isChosen = (role: Role, column: number, told: readonly (Role | null)[]): boolean =>
  (role === 'name' ? told.lastIndexOf(role) : told.indexOf(role)) === column;

/** 「2024年1-6月」 beside 「2023年1-6月」: the later year is the report's. */
function yearsTold(heads: readonly string[], roles: readonly (Role | null)[]): (Role | null)[] {
  const years = heads.map((head, c) => (roles[c] === 'value' ? Number(/\d{4}/.exec(head)?.[0] ?? 0) : 0));
  const latest = Math.max(0, ...years);
  return roles.map((role, c) => {
    const year = years[c] ?? 0;
    if (role !== 'value' || year === 0 || year === latest) return role;
    return year === latest - 1 ? 'prior' : 'other';
  });
}

/** Among the first rows, the one whose cells name the most columns; −1 for none. */
function headRow(sheet: Sheet): number {
  const scores = sheet.slice(0, 6).map((row) => {
    if (row.some((cell) => numberAndUnit(cell) !== null)) return 0;
    return new Set(row.map(roleOfHead).filter((role) => role !== null)).size;
  });
  const top = Math.max(0, ...scores);
  return top >= 2 ? scores.indexOf(top) : -1;
}

/** Units that a row states for the whole table: 「单位：万元」. */
export function tableUnits(sheet: Sheet): readonly PastedUnit[] {
  return sheet.flatMap((row) =>
    row.flatMap((cell) => {
      const match = /单位\s*[:：]\s*([^)）]{1,24})/u.exec(cell.slice(0, 200));
      return match ? unitsFrom(match[1] ?? '') : [];
    }),
  );
}

const count = (cells: readonly string[], test: (cell: string) => boolean): number =>
  cells.filter(test).length;
const isNumber = (cell: string): boolean => numberAndUnit(cell) !== null;
const isUnit = (cell: string): boolean => unitFrom(cell) !== null;
const isName = (cell: string): boolean =>
  cell !== '' && fieldsNamed(partsOf(nameAndUnit(cell).name)).length > 0;

/** 1, 2, 3 …: numbers of rows, not of the fund. */
function isSerial(cells: readonly string[]): boolean {
  const numbers = cells.filter(isNumber).map(Number);
  return (
    numbers.length > 1 &&
    numbers.every((n, i) => Number.isInteger(n) && (i === 0 ? n <= 1 : n === (numbers[i - 1] ?? 0) + 1))
  );
}
