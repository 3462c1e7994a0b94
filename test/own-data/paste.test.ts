/** Tables as they come from Excel, WPS, Word and web pages. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyChoice } from '../../src/own-data/paste-choice.ts';
import { readPaste } from '../../src/own-data/paste.ts';

const tsv = (...rows: string[][]): string => rows.map((row) => row.join('\t')).join('\r\n');
const texts = (text: string, html = '') =>
  Object.fromEntries(readPaste(text, html).matched.map(({ key, text: value }) => [key, value]));

const EXPECTED = {
  'employee.active': '120,000',
  'employee.pool.income': '34,560.00',
  'resident.insured': '560000',
  'resident.inpatient.ratio': '64.20',
  'resident.premium': '380',
};
const ROWS = [
  ['职工医保在职参保人数', '120,000', '人'],
  ['职工统筹基金收入', '34,560.00', '万元'],
  ['城乡居民医保参保人数', '560000', '人'],
  ['居民住院政策范围内报销比例', '64.20', '%'],
  ['居民个人缴费标准', '380', '元/人'],
];

describe('one table in many layouts', () => {
  it.each<[string, string]>([
    ['name, value, unit', tsv(...ROWS)],
    ['unit, value, name', tsv(...ROWS.map(([n, v, u]) => [u!, v!, n!]))],
    ['with a head and row numbers', tsv(['序号', '项目', '计量单位', '数值'], ...ROWS.map(([n, v, u], i) => [String(i + 1), n!, u!, v!]))],
    ['row numbers without a head', tsv(...ROWS.map(([n, v, u], i) => [String(i + 1), n!, v!, u!]))],
    ['units in the names', tsv(['指标', '金额'], ...ROWS.map(([n, v, u]) => [`${n}（${u}）`, v!]))],
    ['units behind the numbers', tsv(...ROWS.map(([n, v, u]) => [n!, `${v}${u === '元/人' ? '元' : u}`]))],
    ['lying on its side', tsv(ROWS.map(([n, , u]) => `${n}（${u}）`), ROWS.map(([, v]) => v!))],
    ['a title, the unit once, full-width digits', tsv(['2024年1-6月示例市医保运行情况', ''], ['', '单位：万元、人'], ['项目', '本期'],
      ...ROWS.map(([n, v]) => [n!, v!.replace(/[\d.,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))]))],
    ['lines of words', ROWS.map(([n, v, u]) => `${n}  ${v}  ${u}`).join('\n')],
    ['sentences', ROWS.map(([n, v, u]) => `${n}：${v}${u === '元/人' ? '元' : u}`).join('\n')],
  ])('%s', (_title, text) => {
    const found = texts(text);
    const plain = Object.fromEntries(Object.entries(found).map(([key, value]) => [key, value.normalize('NFKC')]));
    expect(plain).toEqual(EXPECTED);
    expect(readPaste(text).unmatched).toEqual([]);
  }); // prettier-ignore

  it('HTML, with spans, entities and markup in the cells', () => {
    const row = ([n, v, u]: string[]) => `<tr><td class=xl65>${n}</td><td align=right>&nbsp;<b>${v}</b></td><td>${u}</td></tr>`;
    const html = `<html><head><style>td{color:red}</style></head><body><!--StartFragment--><table border=0>
      <tr><td colspan=3>2024 年上半年</td></tr>${ROWS.map(row).join('\n')}</table><!--EndFragment--></body></html>`;
    expect(texts('职工医保在职参保人数 120,000 人', html)).toEqual(EXPECTED);
  }); // prettier-ignore
});

describe('headings and merged cells', () => {
  it('a heading gives the scheme and the category to the rows below it', () => {
    const found = texts(
      tsv(
        ['项目', '数值', '单位'],
        ['一、职工医保'],
        ['其中：在职', '100000', '人'],
        ['（一）住院'],
        ['人次', '20400', '人次'],
        ['总费用', '24480', '万元'],
        ['二、居民医保'],
        ['参保人数', '560000', '人'],
        ['（一）住院'],
        ['人次', '57120', '人次'],
      ),
    );
    expect(found).toEqual({
      'employee.active': '100000',
      'employee.inpatient.admissions': '20400',
      'employee.inpatient.cost': '24480',
      'resident.insured': '560000',
      'resident.inpatient.admissions': '57120',
    });
  });

  it('a merged first column reaches down over empty cells', () => {
    expect(
      texts(
        tsv(
          ['职工', '统筹基金', '收入', '34560', '万元'],
          ['', '', '支出', '28560', '万元'],
          ['', '个人账户', '收入', '12240', '万元'],
          ['居民', '', '基金支出', '34272', '万元'],
        ),
      ),
    ).toEqual({
      'employee.pool.income': '34560',
      'employee.pool.expenditure': '28560',
      'employee.account.income': '12240',
      'resident.expenditure': '34272',
    });
  });

  it('rows under another insurance are not taken for basic cover', () => {
    const { matched, unmatched } = readPaste(
      tsv(
        ['居民医保', '', ''],
        ['基金支出', '34272', '万元'],
        ['大病保险', '', ''],
        ['基金支出', '2100', '万元'],
      ),
    );
    expect(matched.map((m) => m.text)).toEqual(['34272']);
    expect(unmatched).toMatchObject([{ row: 4, name: '基金支出', value: '2100', reason: 'name' }]);
  });

  it('the year-earlier column fills the year-earlier fields, and what has no place is listed', () => {
    const pasted = readPaste(
      tsv(
        ['项目', '本期', '上年同期', '同比'],
        ['居民门诊慢特病人次（人次）', '67200', '54000', '24.4%'],
        ['居民基金支出（万元）', '34272', '33100', '3.5%'],
      ),
    );
    expect(pasted.matched.map((m) => [m.key, m.text])).toEqual([
      ['resident.chronic.visits', '67200'],
      ['resident.chronic.visits.prior', '54000'],
      ['resident.expenditure', '34272'],
    ]);
    expect(pasted.unmatched).toMatchObject([{ name: '居民基金支出', value: '33100', reason: 'prior' }]);
    expect(pasted.skipped).toEqual([{ head: '同比', column: 4 }]);
  });

  it('two years side by side: the later one is the report’s', () => {
    expect(texts(tsv(['指标', '2023年1-6月', '2024年1-6月'], ['居民住院人次', '55800', '57120']))).toEqual({
      'resident.inpatient.admissions': '57120',
      'resident.inpatient.admissions.prior': '55800',
    });
  });

  it('region and period are read where rows say them', () => {
    expect(
      texts(tsv(['地区', '示例市'], ['层级', '市级'], ['报告期', '2024年1—6月'], ...ROWS.slice(0, 1))),
    ).toEqual({
      region: '示例市',
      level: 'city',
      start: '2024-01',
      end: '2024-06',
      'employee.active': '120,000',
    });
  });
});

describe('what stops with a question', () => {
  it('money without a unit: 万元 or 元; the other rows are not affected', () => {
    const pasted = readPaste(tsv(...ROWS.slice(0, 1), ['居民基金支出', '34,272.00', ''], ...ROWS.slice(2)));
    expect(pasted.matched).toHaveLength(4);
    expect(pasted.questions).toHaveLength(1);
    const [question] = pasted.questions;
    expect(question).toMatchObject({ row: 2, name: '居民基金支出', value: '34,272.00', kind: 'unit' });
    expect(question!.choices.map((c) => [c.label.zh, c.texts[0]!.text])).toEqual([
      ['按万元读入', '34,272.00'],
      ['按元读入', '34,272.00元'],
    ]);
  });

  it('the likely unit is the one of a usual size beside the people that are there', () => {
    const { questions } = readPaste(tsv(['居民基金支出', '342,720,000'], ['居民参保人数', '560000']));
    expect(likelyChoice(questions[0]!, { 'resident.insured': '560000' })).toBe(1);
    expect(likelyChoice(questions[0]!, {})).toBe(0);
  });

  it('a count with decimals asks whether it is in 万', () => {
    const [question] = readPaste(tsv(['居民参保人数', '56.12'], ['职工在职人数', '120000'])).questions;
    expect(question!.choices.map((c) => c.texts[0]!.text)).toEqual(['56.12', '56.12万人']);
  });

  it('a name that both schemes have, with no heading', () => {
    const [question] = readPaste(tsv(['住院人次', '20400', '人次'], ['在职', '100', '人'])).questions;
    expect(question).toMatchObject({ kind: 'scheme' });
    expect(question!.choices.map((c) => [c.label.zh, c.texts[0]!.key])).toEqual([
      ['按职工住院人次读入', 'employee.inpatient.admissions'],
      ['按居民住院人次读入', 'resident.inpatient.admissions'],
    ]);
  });

  it('参保人数 alone may be anybody’s', () => {
    const { matched, questions } = readPaste(tsv(['参保人数', '560000', '人'], ['在职', '100', '人']));
    expect(matched.map((m) => m.key)).toEqual(['employee.active']);
    expect(questions[0]!.choices.map((c) => c.texts[0]!.key)).toEqual(['resident.insured']);
  });
});

describe('what is listed, never dropped', () => {
  it.each<[string, string[], string]>([
    ['a name that no field has', ['职工三级医院住院人次', '15107', '人次'], 'name'],
    ['another quantity of a known subject', ['职工次均住院费用', '11507', '元'], 'name'],
    ['the actual ratio', ['职工住院实际报销比例', '65', '%'], 'name'],
    ['a unit of another kind', ['职工住院人次', '20400', '万元'], 'unit'],
    ['an unknown unit', ['职工住院人次', '20400', '床日'], 'unit'],
    ['no number', ['职工住院人次', '约两万', '人次'], 'number'],
    ['a second row of the same name', ['在职人数', '1', '人'], 'twice'],
  ])('%s', (_title, row, reason) => {
    const pasted = readPaste(tsv(...ROWS, row));
    expect(pasted.matched).toHaveLength(5);
    expect(pasted.unmatched.map((u) => [u.row, u.reason])).toEqual([[6, reason]]);
  });

  it('a form that nobody filled in gives nothing and complains of nothing', () => {
    const pasted = readPaste(tsv(...ROWS.map(([n, , u]) => [n!, '', u!])));
    expect([pasted.matched, pasted.questions, pasted.unmatched]).toEqual([[], [], []]);
  });
});

describe('whatever is pasted', () => {
  it('never throws, and points only at rows that are there', async () => {
    const cell = fc.oneof(
      fc.constantFrom('职工', '住院人次', '万元', '12.5', '', '单位：万元', '"', '<td>', '上年同期', '1'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), async (rows) => {
        const text = rows.map((row) => row.join('\t')).join('\n');
        const { sheet, matched, questions, unmatched } = readPaste(text, `<table>${text}`);
        for (const { row } of [...matched, ...questions, ...unmatched]) expect(sheet[row - 1]).toBeDefined();
      }),
    );
  });

  it('every row with a number is read, asked about or listed', async () => {
    const name = fc.constantFrom(
      '职工住院人次',
      '参保人数',
      '居民基金支出',
      '次均费用',
      '大病报销',
      '门诊慢特病人次',
    );
    const unit = fc.constantFrom('万元', '人次', '人', '床日', '');
    const number = fc.integer({ min: 2, max: 9_999_999 }).map(String);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(name, number, unit), { minLength: 5, maxLength: 20 }),
        async (rows) => {
          const pasted = readPaste(tsv(['项目', '数值', '单位'], ...rows));
          const told = [...pasted.matched, ...pasted.questions, ...pasted.unmatched].map((r) => r.row);
          expect([...new Set(told)].sort((a, b) => a - b)).toEqual(rows.map((_, i) => i + 2));
        },
      ),
    );
  });

  it('reads a million adversarial characters', () => {
    for (const text of ['"'.repeat(1e6), '"a\t'.repeat(3e5), '1'.repeat(1e6), '\t'.repeat(1e6), '住院'.repeat(4e5)]) readPaste(text);
    readPaste('', `<table>${'<td '.repeat(2e5)}`);
    readPaste('', `<table>${'<td><style>'.repeat(1e5)}`);
    expect(readPaste('在'.repeat(1_000_010)).cut).toBe(10);
  }); // prettier-ignore
});
