import { describe, expect, test } from 'vitest';
import { shownNumber } from '../../../workers/documents/cell-format.ts';
import { readDocument } from '../../../workers/documents/read-document.ts';
import { rawXlsx, type SheetSource } from './make-xlsx.ts';

type Options = Parameters<typeof rawXlsx>[1];

async function text(sheets: readonly SheetSource[], options: Options = {}): Promise<string> {
  const read = await readDocument(rawXlsx(sheets, options), 'a.xlsx');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.text.trimEnd();
}

const sheet = (rows: string, after = ''): SheetSource[] => [{ name: 'Sheet1', rows, after }];
const row = (at: number, ...cells: string[]): string => `<row r="${at}">${cells.join('')}</row>`;
const inline = (at: string, value: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (at: string, value: number | string, style = 0): string =>
  `<c r="${at}" s="${style}"><v>${value}</v></c>`;

describe('a number is read as its cell shows it', () => {
  test.each([
    [0.8414, 'General', '0.8414'],
    [0.1 + 0.2, 'General', '0.3'],
    [1e15, 'General', '1000000000000000'],
    [0.0000001, 'General', '0.0000001'],
    [63115.2, '0.00', '63115.20'],
    [63115.2, '#,##0.00', '63115.20'],
    [-4199.1, '#,##0.00_);(#,##0.00)', '-4199.10'],
    [-4199.1, '0.00;[Red]-0.00', '-4199.10'],
    [-0.001, '0.00', '0.00'],
    [0.7236, '0.00%', '72.36%'],
    [0.285, '0.0%', '28.5%'],
    [12345678, '0,', '12346'],
    [12345678, '0!.0,"万元"', '1234.6万元'],
    [5.5, '0.##', '5.5'],
    [5, '0.##', '5'],
    [7, '000', '007'],
    [0, '0.00;-0.00;"—"', '—'],
    [1234.5, '¥#,##0.00', '¥1234.50'],
    [1234.5, '[$¥-804]#,##0.00', '¥1234.50'],
    [236480, '0"人"', '236480人'],
    [1.5e-7, '0.00E+00', '0.00000015'],
  ])('%f in %s is %s', (value, format, shown) => {
    expect(shownNumber(value, format, false)).toBe(shown);
  });

  test.each([
    [45473, 'yyyy"年"m"月"d"日"', false, '2024年6月30日'],
    [45473, 'yyyy-mm-dd', false, '2024年6月30日'],
    [45444, 'yyyy/m', false, '2024年6月'],
    [45473, '[$-804]m"月"d"日";@', false, '6月30日'],
    [45473.75, 'yyyy-m-d hh:mm', false, '2024年6月30日 18:00'],
    [44011, 'yyyy-mm-dd', true, '2024年6月30日'],
    [0, 'yyyy-mm-dd', true, '1904年1月1日'],
    [1, 'yyyy-mm-dd', false, '1900年1月1日'],
    [60, 'yyyy-mm-dd', false, '1900年2月29日'],
    [61, 'yyyy-mm-dd', false, '1900年3月1日'],
    [1.5, '[h]:mm', false, '36'],
    [-1, 'yyyy-mm-dd', false, '-1'],
  ])('day %f in %s (1904: %s) is %s', (value, format, is1904, shown) => {
    expect(shownNumber(value, format, is1904)).toBe(shown);
  });
});

describe('the text of a workbook', () => {
  test('shared texts, numbers, dates and both date systems', async () => {
    const rows =
      row(1, '<c r="A1" t="s"><v>0</v></c>', '<c r="B1" t="s"><v>1</v></c>') +
      row(2, number('A2', 44011, 1), number('B2', 0.5448, 2));
    const options = { is1904: true, formats: ['yyyy-m-d', '0.00%'], texts: ['月份', '报销比例'] };
    expect(await text(sheet(rows), options)).toBe('月份\t报销比例\n2024年6月30日\t54.48%');
    expect(await text(sheet(rows), { ...options, is1904: false })).toBe(
      '月份\t报销比例\n2020年6月29日\t54.48%',
    );
  });

  test('a title merged over columns is running text; a merged cell is printed once', async () => {
    const rows =
      row(1, inline('A1', '基金收支表')) +
      row(2, inline('A2', '险种'), inline('B2', '收入')) +
      row(3, inline('A3', '职工'), number('B3', 1));
    expect(await text(sheet(rows, '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'))).toBe(
      '基金收支表\n险种\t收入\n职工\t1',
    );
  });

  test('a table that does not begin in the first column, and gaps inside it', async () => {
    const rows =
      row(2, inline('C2', '险种'), inline('E2', '支出')) + row(3, inline('C3', '职工'), number('E3', 2));
    expect(await text(sheet(rows))).toBe('险种\t\t支出\n职工\t\t2');
  });

  test('names of sheets stand before them, hidden sheets are left out', async () => {
    const one = { name: '居民医保', rows: row(1, inline('A1', 'a'), number('B1', 1)) };
    const hidden = { name: '辅助', rows: row(1, inline('A1', 'x')), state: 'hidden' };
    const two = { name: 'Sheet3', rows: row(1, inline('A1', 'b'), number('B1', 2)) };
    expect(await text([one, hidden, two])).toBe('居民医保\na\t1\n\nb\t2');
  });

  test('a formula gives its computed value; one that was never computed is told with its place', async () => {
    const of = (cell: string) => rawXlsx([{ name: '支出', rows: row(1, inline('A1', '合计'), cell) }]);
    const computed = await readDocument(of('<c r="B1"><f>SUM(B2:B3)</f><v>7</v></c>'), 'a.xlsx');
    expect(computed.ok && computed.value.text.trim()).toBe('合计\t7');
    expect(await readDocument(of('<c r="B1"><f>SUM(B2:B3)</f></c>'), 'a.xlsx')).toEqual({
      ok: false,
      error: { kind: 'formulaWithoutValue', place: '支出!B1' },
    });
  });

  test('a value that is no number, and a text that is not there, are told with their place', async () => {
    for (const cell of [
      '<c r="B1"><v>1e999</v></c>',
      '<c r="B1"><v>0x10</v></c>',
      '<c r="B1" t="s"><v>7</v></c>',
    ])
      expect(await readDocument(rawXlsx(sheet(row(1, inline('A1', 'a'), cell))), 'a.xlsx')).toMatchObject({
        ok: false,
        error: { kind: 'damagedDocument', place: 'Sheet1!B1', problem: 'badCell' },
      });
  });
});
