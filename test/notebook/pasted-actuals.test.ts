/** Tables of actual months as they come from a spreadsheet. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actualsOf, monthIn, readActuals } from '../../src/notebook/pasted-actuals.ts';
import { EZHOU, ZHUZHOU } from './projected.ts';

const place = { baseline: ZHUZHOU, fund: 'resident.pool', until: '2031-12' };
const tsv = (...rows: string[][]): string => rows.map((row) => row.join('\t')).join('\r\n');
const read = (text: string, html = '') => readActuals(text, html, place);
const amounts = (text: string, factor?: number, html = '') =>
  actualsOf('resident.pool', read(text, html).amounts, factor).map(
    ({ side, line, month, amount }) => `${month} ${side}/${line} ${amount}`,
  );

const EXPECTED = [
  '2021-07 income/premium 125000',
  '2021-08 income/premium 300000',
  '2021-07 income/subsidy 180000000',
  '2021-07 expenditure/undivided 192005000',
  '2021-08 expenditure/undivided -20000',
];

describe('one table in many layouts', () => {
  const rows = (heads: string[], suffix = ''): string[][] => [
    ['项目', ...heads],
    ['个人缴费', `12.5${suffix}`, `30${suffix}`],
    ['财政补助收入', `18,000.00${suffix}`, ''],
    ['基金支出合计', `19,200.5${suffix}`, `-2${suffix}`],
  ];
  const UNIT = ['单位：万元'];
  it.each<[string, string]>([
    ['ISO months', tsv(UNIT, ...rows(['2021-07', '2021-08']))],
    ['Chinese months', tsv(UNIT, ...rows(['2021年7月', '2021年8月']))],
    ['bare months, the first after the report', tsv(UNIT, ...rows(['7月', '8月份']))],
    ['dates of a month end', tsv(UNIT, ...rows(['2021/7/31', '2021-08-31']))],
    ['units in the heads', tsv(...rows(['7月（万元）', '8月（万元）']))],
    ['units behind the numbers', tsv(...rows(['2021-07', '2021-08'], '万元'))],
    [
      'a unit in the names',
      tsv(...rows(['7月', '8月']).map(([n, ...r], i) => [i ? `${n}（万元）` : n!, ...r])),
    ],
    ['a unit column', tsv(...rows(['7月', '8月']).map(([n, ...r], i) => [n!, i ? '万元' : '单位', ...r]))],
    [
      'numbered rows',
      tsv(UNIT, ...rows(['7月', '8月']).map(([n, ...r], i) => [i ? `${i}、${n}` : n!, ...r])),
    ],
    [
      'a total beside the months',
      tsv(UNIT, ...rows(['7月', '8月']).map((r, i) => [...r, i ? '999' : '合计'])),
    ],
  ])('%s', (_title, text) => {
    expect(read(text).asksUnit).toBe(false);
    expect(amounts(text).sort()).toEqual([...EXPECTED].sort());
  });

  it('months down the first column', () => {
    const across = rows(['2021-07', '2021-08']);
    const down = across[0]!.map((_, c) => across.map((row) => row[c]!));
    expect(amounts(tsv(UNIT, ...down)).sort()).toEqual([...EXPECTED].sort());
  });

  it('copied HTML without tabs', () => {
    const html = `<table>${rows(['7月（万元）', '8月（万元）'])
      .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('')}</table>`;
    expect(amounts('项目 7月 8月', 1, html).sort()).toEqual([...EXPECTED].sort());
  });
});

describe('the unit', () => {
  it('is asked for where nobody says it, and then applied to 0.01 元', () => {
    const text = tsv(['', '2021-07'], ['利息收入', '0.123456789']);
    expect(read(text).asksUnit).toBe(true);
    expect(amounts(text, 10_000)).toEqual(['2021-07 income/interest 1234.57']);
    expect(amounts(text, 1)).toEqual(['2021-07 income/interest 0.12']);
  });

  it.each([
    ['元', 12.5],
    ['千元', 12_500],
    ['万元', 125_000],
    ['亿元', 1_250_000_000],
  ])('%s', (unit, amount) => {
    const text = tsv([`单位：${unit}`], ['', '2021-07'], ['利息收入', '12.5']);
    expect(amounts(text)).toEqual([`2021-07 income/interest ${amount}`]);
  });

  it('of a people count is no money', () => {
    const { amounts: none, unread } = read(tsv(['', '2021-07'], ['利息收入', '12 人']));
    expect(none).toEqual([]);
    expect(unread.map(({ reason }) => reason)).toEqual(['unit']);
  });
});

describe('what is not read is listed', () => {
  it.each([
    ['an unknown name', ['奇怪的项目', '1'], 'name'],
    ['a sum', ['收入合计', '1'], 'total'],
    ['a balance', ['年末累计结余', '1'], 'total'],
    ['words for a number', ['利息收入', '待定'], 'number'],
  ])('%s', (_title, row, reason) => {
    const { amounts: found, unread } = read(tsv(['单位：万元'], ['项目', '2021-07'], row));
    expect(found).toEqual([]);
    expect(unread).toEqual([{ row: 3, name: row[0], value: row[1], reason }]);
  });

  it('a month that is not after the report, and the same line twice', () => {
    const table = tsv(
      ['单位：万元'],
      ['项目', '2021-06', '2021-07'],
      ['利息', '1', '2'],
      ['利息收入', '', '3'],
    );
    const { amounts: found, unread } = read(table);
    expect(found.map(({ number }) => number)).toEqual(['2']);
    expect(unread.map(({ reason }) => reason)).toEqual(['month', 'twice']);
  });

  it('a table without months gives nothing', () => {
    expect(read(tsv(['项目', '金额'], ['利息收入', '1']))).toEqual({
      amounts: [],
      unread: [],
      asksUnit: false,
    });
  });
});

describe('names of lines', () => {
  const ezhou = { baseline: EZHOU, fund: 'employee.pool', until: '2034-12' };
  const line = (name: string): string =>
    readActuals(tsv(['单位：万元'], ['', '2024-07'], [name, '1']), '', ezhou).amounts.map((a) => a.line)[0] ??
    '—';
  it.each([
    ['住院·三级', 'inpatient.level3'],
    ['三级医院住院', 'inpatient.level3'],
    ['其中：门诊慢特病支出', 'outpatientChronic'],
    ['普通门诊统筹', 'outpatientPooled'],
    ['职工医保缴费收入', 'contribution'],
    ['单独支付药品', 'separateDrugs'],
    ['支出合计', '—'],
    ['住院', '—'],
  ])('%s → %s', (name, expected) => {
    expect(line(name)).toBe(expected);
  });

  it('headings part income from spending where a name is in both', () => {
    const both = { baseline: ZHUZHOU, fund: 'civilServant', until: '2031-12' };
    const table = tsv(
      ['单位：万元'],
      ['', '2021-07'],
      ['一、收入', ''],
      ['未分项', '1'],
      ['二、支出', ''],
      ['未分项', '2'],
    );
    expect(readActuals(table, '', both).amounts.map(({ side, number }) => `${side} ${number}`)).toEqual([
      'income 1',
      'expenditure 2',
    ]);
    const silent = tsv(['单位：万元'], ['', '2021-07'], ['未分项', '1']);
    expect(readActuals(silent, '', both).unread.map(({ reason }) => reason)).toEqual(['twoLines']);
  });
});

describe('months', () => {
  it.each([
    ['2024-07', '2024-07'],
    ['2024年7月', '2024-07'],
    ['２０２４年７月', '2024-07'],
    ['2024.7', '2024-07'],
    ['202407', '2024-07'],
    ['2024/7/31', '2024-07'],
    ['7月', '2024-07'],
    ['6月', '2025-06'],
    ['2024年7月实际发生数', '2024-07'],
    ['13月', null],
    ['2024-13', null],
    ['1-7月', null],
    ['7', null],
    ['合计', null],
  ])('%s', (text, month) => {
    expect(monthIn(text, '2024-06')).toBe(month);
  });
});

it('any text gives an answer, with finite amounts only', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '2021-07',
      '7月',
      '个人缴费',
      '利息收入',
      '单位：万元',
      '12.5',
      '',
      '—',
      '1,2,3',
      '1e999',
    ),
    fc.string({ maxLength: 12 }),
  );
  const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
  fc.assert(
    fc.property(table, (rows) => {
      for (const { amount } of actualsOf('resident.pool', read(tsv(...rows)).amounts, 10_000))
        expect(Number.isFinite(amount)).toBe(true);
    }),
  );
});
