/** The workbook says what the projection says, and its formulas give what stands beside them. */
import { readXlsx } from 'hucre/xlsx';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { yearOf, type Projection } from '../../models/index.ts';
import { makeFile } from '../../src/export/make-file.ts';
import {
  fundName,
  fundsOf,
  lineName,
  SIDES,
  type ExportSubject,
  type Side,
} from '../../src/export/subject.ts';
import { childrenNamed, child } from '../../workers/documents/xml.ts';
import { readWorkbook, rowsOf, xmlOf, type ReadSheets } from './read-workbook.ts';
import { recalculated } from './recalculate.ts';
import { baselineSubject, sampleSubject, shippedSubject } from './subjects.ts';

const GIVEN = [
  { fund: 'resident.pool', month: '2024-06', amount: 500_000_000 },
  { fund: 'employee.pool', month: '2024-06', amount: 900_000_000.55 },
];
const CASES: readonly (readonly [string, ExportSubject])[] = [
  ['an invented city', sampleSubject()],
  ['a city whose balances are not known', shippedSubject('chronic-65-response')],
  ['a city with balances given', shippedSubject('bad-decade', GIVEN)],
  ['a county below the pooling level', baselineSubject('shandan-2024h1')],
];

/** The column of a head, its unit left aside; expenditure stands to the right of income. */
function columnOf(rows: readonly (string | number | null)[][], head: string, side: Side = 'income'): number {
  const is = (text: string | number | null): boolean => String(text).startsWith(`${head}\n（`);
  const at = side === 'income' ? rows[3]!.findIndex(is) : rows[3]!.findLastIndex(is);
  if (at < 0) throw new Error(`no column ${head}`);
  return at;
}

const wan = (yuan: number): number => Math.round(yuan * 100) / 1_000_000;
const yearly = ({ months }: Projection, series: readonly number[], year: number): number =>
  series.filter((_, t) => yearOf(months[t]!) === year).reduce((cents, v) => cents + Math.round(v * 100), 0) /
  1e6;

describe.each(CASES)('the workbook of %s', { timeout: 60_000 }, (_, subject) => {
  const { projection } = subject.of;
  const read = async (): Promise<ReadSheets> => readWorkbook(await makeFile(subject, 'xlsx'));

  test('holds every line of every fund in 万元, by month and added up by year', async () => {
    const sheets = await read();
    for (const fund of fundsOf(projection)) {
      const rows = rowsOf(sheets.get(fundName(subject, fund))!);
      const years = [...new Set(projection.months.map(yearOf))];
      const firstMonth = rows.findIndex(([label]) => label === projection.months[0]);
      for (const side of SIDES) {
        for (const [line, series] of Object.entries(projection.funds[fund]![side])) {
          const at = columnOf(rows, lineName(subject, fund, side, line), side);
          expect(series.map((_v, t) => rows[firstMonth + t]![at])).toEqual(series.map(wan));
          expect(years.map((_y, i) => rows[4 + i]![at])).toEqual(
            years.map((year) => yearly(projection, series, year)),
          );
        }
      }
    }
  });

  test('holds balances, cumulative surpluses and reserve months, a dash where they are not known', async () => {
    const sheets = await read();
    for (const fund of fundsOf(projection)) {
      const rows = rowsOf(sheets.get(fundName(subject, fund))!);
      const ledger = projection.funds[fund]!;
      const first = rows.findIndex(([label]) => label === projection.months[0]);
      const column = (head: string) =>
        projection.months.map((_m, t) => rows[first + t]![columnOf(rows, head)]);
      expect(column('累计收支差')).toEqual(ledger.cumulativeSurplus.map(wan));
      expect(column('累计结余')).toEqual(ledger.balance.map((b) => (b === null ? '—' : wan(b))));
      expect(column('可支付月数')).toEqual(ledger.reserveMonths.trailing12.raw.map((m) => m ?? '—'));
      expect(rows[first - 1]![columnOf(rows, '累计结余')]).toBe(
        ledger.openingBalance === null ? '—' : wan(ledger.openingBalance),
      );
    }
  });

  test('every formula gives the value that stands beside it', async () => {
    const sheets = await read();
    const values = recalculated(sheets);
    expect(values.size).toBeGreaterThan(500);
    for (const [key, value] of values) {
      const [sheet, place] = [key.slice(0, key.lastIndexOf('!')), key.slice(key.lastIndexOf('!') + 1)];
      const { number } = sheets.get(sheet)!.get(place)!;
      if (!(Math.abs(value - number!) <= 1e-6)) throw new Error(`${key}: ${value} is not ${number}`);
    }
  });

  test('an independent reader finds the same sheets and values', async () => {
    const bytes = await makeFile(subject, 'xlsx');
    const [own, other] = [await readWorkbook(bytes), await readXlsx(bytes)];
    expect(other.sheets.map(({ name }) => name)).toEqual([...own.keys()]);
    for (const { name, rows } of other.sheets) {
      const said = (row: readonly (string | number | boolean | Date | null | undefined)[]): string[] =>
        Array.from({ length: 8 }, (_c, i) => String(row[i] ?? '').trim());
      expect(rows.map(said)).toEqual(rowsOf(own.get(name)!).map(said));
    }
  });

  test('names of sheets are short, legal and different', async () => {
    const names = [...(await read()).keys()];
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
    }
  });
});

describe('the workbook', () => {
  test('the same projection gives the same bytes, and they are few', async () => {
    const subject = sampleSubject();
    const [a, b] = [await makeFile(subject, 'xlsx'), await makeFile(sampleSubject(), 'xlsx')];
    expect(a).toEqual(b);
    expect(a.length).toBeLessThan(150_000);
    expect((await makeFile(shippedSubject('bad-decade'), 'xlsx')).length).toBeLessThan(600_000);
  });

  test('what is changed stands as old → new with its months, unit and ground', async () => {
    const rows = rowsOf((await readWorkbook(await makeFile(sampleSubject(), 'xlsx'))).get('参数')!);
    expect(rows[3]!.slice(1, 9)).toEqual(
      ['政策参数', '起始月', '截止月', '过渡（月）', '单位', '基线值', '情景值', '依据'], // prettier-ignore
    );
    expect(rows[4]!.slice(1, 9)).toEqual(
      ['居民门诊慢特病报销比例', '2025-01', '至期末', '一步到位', '%', 0.7, 0.65, '示例'], // prettier-ignore
    );
    // The law has 400 元 from 2025, and 3 % more in the year after its last step.
    expect(rows[5]!.slice(2, 8)).toEqual(['2026-01', '至期末', '一步到位', '元/人·年', 412, 420]);
    expect(rows.at(-1)!.slice(1, 8)).toEqual(['居民基金累计结余', '2024-06', '', '', '元', '—', 12_000_000]);
  });

  test('the comparison is linked to both sides: amount, amount, difference, percent', async () => {
    const sheets = await readWorkbook(await makeFile(sampleSubject(), 'xlsx'));
    const rows = rowsOf(sheets.get('对比')!);
    const row = rows.find((r) => r[1] === '2025 年' && r[3] === '门诊慢特病')!;
    const [a, b, difference, percent] = row.slice(5) as number[];
    expect(b! / a!).toBeCloseTo(0.65 / 0.7, 9);
    expect(difference).toBeCloseTo(b! - a!, 9);
    expect(percent).toBeCloseTo(0.65 / 0.7 - 1, 9);
    const at = rows.indexOf(row) + 1;
    expect(sheets.get('对比')!.get(`F${at}`)!.formula).toMatch(/^'对比方 居民基金'![A-Z]+\d+$/);
    expect(sheets.get('对比')!.get(`H${at}`)!.formula).toBe(`G${at}-F${at}`);
  });

  test('the notes name the reports, the engine, both digests, what is missing and the notices', async () => {
    const subject = shippedSubject('chronic-65-response');
    const rows = rowsOf((await readWorkbook(await makeFile(subject, 'xlsx'))).get('说明')!);
    const text = rows.flat().join('\n');
    const { of, against } = subject;
    for (const side of [of, against!]) {
      expect(text).toContain(side.projection.digest);
      for (const { why } of side.projection.missing) expect(text).toContain(why.zh);
      for (const { message } of side.projection.notices) expect(text).toContain(message.zh);
    }
    for (const { title } of of.scenario.baseline.reports) expect(text).toContain(title);
    expect(text).toContain(of.projection.engineVersion);
    expect(text).toContain('单位：万元');
    expect(text).not.toContain('导出日期');
    const dated = await makeFile({ ...subject, date: '2026-07-18' }, 'xlsx');
    expect(rowsOf((await readWorkbook(dated)).get('说明')!).flat()).toContain('2026-07-18');
  });

  test('heads stay while rows are scrolled, and repeat in print', async () => {
    const bytes = await makeFile(sampleSubject(), 'xlsx');
    const parts = unzipSync(bytes);
    const sheet = await xmlOf(parts, 'xl/worksheets/sheet4.xml');
    const view = child(child(sheet, 'sheetViews'), 'sheetView')!;
    expect(child(view, 'pane')!.attributes).toMatchObject({ xSplit: '2', ySplit: '4', state: 'frozen' });
    const names = childrenNamed(child(await xmlOf(parts, 'xl/workbook.xml'), 'definedNames')!, 'definedName');
    expect(names.map(({ attributes }) => attributes['name'])).toContain('_xlnm.Print_Titles');
  });

  test('the English workbook has the same numbers', async () => {
    const subject = sampleSubject();
    const [zh, en] = await Promise.all(
      (['zh', 'en'] as const).map(async (lang) => readWorkbook(await makeFile({ ...subject, lang }, 'xlsx'))),
    );
    const numbers = (sheets: ReadSheets) =>
      [...sheets.values()].map((cells) => [...cells.values()].map(({ number }) => number));
    expect(numbers(en!)).toEqual(numbers(zh!));
    expect([...en!.keys()]).toContain('Resident pool');
  });
});
