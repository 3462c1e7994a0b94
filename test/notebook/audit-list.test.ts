/** The order of findings, the sums behind them, their quotes, and the list that is handed on. */
import { describe, expect, it } from 'vitest';
import { ignoring } from '../../src/notebook/audit-decisions.ts';
import { formulaOf } from '../../src/notebook/audit-formula.ts';
import { countOf, inOrder, listed, moneyApart, quantityIn } from '../../src/notebook/audit-list.ts';
import { litPieces } from '../../src/notebook/audit-quotes.ts';
import { placeOf, sheetCsv, sheetRows } from '../../src/notebook/audit-sheet.ts';
import { figure, finding, reading } from './audit-samples.ts';

describe('the money of a finding', () => {
  it('is how far apart the two are, in 元', () => {
    expect(moneyApart({ printed: '512.40元', expected: '512.40万元' })).toBeCloseTo(5_123_487.6, 6);
    expect(moneyApart({ printed: '-310万元', expected: '-396万元' })).toBe(860_000);
    expect(moneyApart({ printed: '1,234.5亿元', expected: '1234.5亿元' })).toBe(0);
  });

  it('is none for percent, persons, an amount per head or where nothing is expected', () => {
    expect(moneyApart({ printed: '4.13%', expected: '4.31%' })).toBeNull();
    expect(moneyApart({ printed: '120人', expected: '121人' })).toBeNull();
    expect(moneyApart({ printed: '670元/人', expected: '640元/人' })).toBeNull();
    expect(moneyApart({ printed: '670元', expected: null })).toBeNull();
    expect(quantityIn('结余')).toBeNull();
  });
});

describe('the list', () => {
  const set = reading(
    figure({ id: 'a', start: 300 }),
    figure({ id: 'b', start: 100 }),
    figure({ id: 'c', start: 200 }),
    figure({ id: 'd' }),
  );
  const all = listed(
    [
      finding({ id: 'A1', figures: ['a'], printed: '4%', expected: '5%' }),
      finding({ id: 'A2', figures: ['b'], severity: 'note', printed: '5万元', expected: '3万元' }),
      finding({ id: 'A3', figures: ['c'], severity: 'warning', printed: '9万元', expected: '1万元' }),
      finding({ id: 'A4', figures: ['d'], severity: 'warning', printed: '9%', expected: null }),
      finding({ id: 'A5', figures: ['gone'], severity: 'note', printed: '9%', expected: null }),
    ],
    set,
  );
  const ids = (list: typeof all): string[] => list.map((one) => one.finding.id);

  it('by money has the largest difference first, what is no money last and by severity', () => {
    expect(ids(inOrder(all, 'money'))).toEqual(['A3', 'A2', 'A1', 'A4', 'A5']);
  });

  it('by severity has errors first, the larger money first among equals', () => {
    expect(ids(inOrder(all, 'severity'))).toEqual(['A1', 'A3', 'A4', 'A2', 'A5']);
  });

  it('by place follows the report; what has no place comes last', () => {
    expect(ids(inOrder(all, 'place'))).toEqual(['A2', 'A3', 'A1', 'A4', 'A5']);
  });

  it('shows only the severities asked for, and counts each', () => {
    expect(ids(inOrder(all, 'place', new Set(['warning'])))).toEqual(['A3', 'A4']);
    expect(
      countOf(
        all.map((one) => one.finding),
        'note',
      ),
    ).toBe(2);
  });
});

describe('the sum behind a finding', () => {
  const sum = (given: Parameters<typeof finding>[0], months = 6) => formulaOf(finding(given), months);

  it('adds, with as few minuses as will do', () => {
    expect(
      sum({ kind: 'unitError', expected: '512.40万元', detail: { from: ['500.10万元', '12.30万元'] } }),
    ).toBe('500.10万元 + 12.30万元 = 512.40万元');
    expect(
      sum({
        kind: 'balanceMismatch',
        expected: '-9254万元',
        detail: { from: ['41666万元', '21万元', '50941万元'] },
      }),
    ).toBe('41666万元 + 21万元 − 50941万元 = −9254万元');
  });

  it('divides: a case of 7,000.00 万元 over 10,000 is 7,000.00 元; a share is percent', () => {
    expect(
      sum({ kind: 'unitError', expected: '7000.00元', detail: { from: ['7000.00万元', '10000人次'] } }),
    ).toBe('7000.00万元 ÷ 10000人次 = 7000.00元');
    expect(
      sum({ kind: 'executionMismatch', expected: '50.0%', detail: { from: ['30万元', '60万元'] } }),
    ).toBe('30万元 ÷ 60万元 = 50.0%');
  });

  it('of a growth is the value over the earlier one', () => {
    expect(sum({ kind: 'yoyMismatch', expected: '10.00%', detail: { from: ['110万元', '100万元'] } })).toBe(
      '110万元 ÷ 100万元 − 1 = 10.00%',
    );
    expect(sum({ kind: 'yoyMismatch', expected: '100.0万元', detail: { from: ['10%', '110万元'] } })).toBe(
      '110万元 ÷ (1 + 10%) = 100.0万元',
    );
  });

  it('of reserve months is the balance less what is owed, over monthly spending', () => {
    const kind = 'runwayMismatch';
    expect(sum({ kind, expected: '20个月', detail: { from: ['200万元', '60万元'] } })).toBe(
      '200万元 ÷ (60万元 ÷ 6) = 20个月',
    );
    expect(
      sum({ kind, expected: '9个月', detail: { from: ['200万元', '240万元', '15万元', '5万元'] } }, 12),
    ).toBe('(200万元 − 15万元 − 5万元) ÷ (240万元 ÷ 12) = 9个月');
  });

  it('is not told where no sum gives what is expected', () => {
    expect(sum({ expected: '100.00万元', detail: { from: ['33万元', '44万元'] } })).toBeNull();
    expect(sum({ expected: null, detail: { from: ['33万元', '44万元'] } })).toBeNull();
    expect(sum({ expected: '100.00万元', detail: { from: [] } })).toBeNull();
    expect(sum({ expected: '100.00万元', detail: { from: ['100万元'] } })).toBeNull();
  });
});

describe('a quote', () => {
  const lit = (quote: string, ...printed: string[]): string[] =>
    litPieces(quote, printed).flatMap((piece) => (piece.lit ? [piece.text] : []));

  it('has its numbers lit with their unit, as the report sets them', () => {
    expect(lit('收入 512.40 元，其中征缴 500.10 万元', '512.40元')).toEqual(['512.40 元']);
    expect(lit('总费用 1,234.50 万元，增长 4.13%', '1234.50万元', '4.13%')).toEqual([
      '1,234.50 万元',
      '4.13%',
    ]);
  });

  it('keeps its words, and lights no part of a longer number', () => {
    const quote = '支出 1512.405 万元';
    expect(lit(quote, '512.40元', '33%')).toEqual([]);
    expect(
      litPieces('甲 5 乙 5 丙', ['5人'])
        .map(({ text }) => text)
        .join(''),
    ).toBe('甲 5 乙 5 丙');
    expect(litPieces(quote, ['无数'])).toEqual([{ text: quote, lit: false }]);
  });
});

describe('the list that is handed on', () => {
  const set = reading(figure({ section: '二、 / 3.', start: 1 }));
  const one = finding({ figures: ['f'], quotes: ['收入 90.00 万元', ''], moves: ['runway'] });
  const own = [ignoring(one, '口径不同，"已核实"')];
  const rows = sheetRows(listed([one], set), set, own, 'zh');

  it('has severity, place, both numbers, quotes and what was decided', () => {
    expect(rows).toMatchObject([
      {
        id: 'A1',
        severity: '错误',
        printed: '90.00万元',
        expected: '100.00万元',
        quotes: ['收入 90.00 万元'],
        decided: '已忽略：口径不同，"已核实"',
      },
    ]);
    expect(rows[0]!.place).toContain('二、 › 3.');
    expect(rows[0]!.moves).toContain('可支付月数');
  });

  it('as CSV has a byte order mark, a head and quoted cells, and no cell that a spreadsheet would run', () => {
    const csv = sheetCsv([{ ...rows[0]!, printed: '=1+1', expected: '-5.00万元' }], 'zh');
    expect(csv.startsWith('\ufeff编号,')).toBe(true);
    expect(csv).toContain(",'=1+1,-5.00万元,");
    expect(csv).toContain('"已忽略：口径不同，""已核实"""');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(2);
  });

  it('names row and column of a table only where they are words', () => {
    const tableRef = { table: '甲表', row: '合计', column: '金额' };
    expect(placeOf(figure({ section: '一', tableRef }))).toBe('一；甲表 · 合计 · 金额');
    expect(placeOf(figure({ section: '一', tableRef: { ...tableRef, row: '3' } }))).toBe('一');
    expect(placeOf(null)).toBe('');
  });
});
