/** The brief says what the projection says, in words and numbers, on one page. */
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { surplusOf } from '../../models/index.ts';
import type { Brief } from '../../src/export/brief-blocks.ts';
import { gainsOf } from '../../src/export/brief-gains.ts';
import { height } from '../../src/export/brief-room.ts';
import { briefOf } from '../../src/export/brief.ts';
import { docxBytes } from '../../src/export/docx.ts';
import { makeFile } from '../../src/export/make-file.ts';
import { moneyIn } from '../../src/format/money.ts';
import { readDocument } from '../../workers/documents/read-document.ts';
import { readWorkbook, rowsOf } from './read-workbook.ts';
import { baselineSubject, sampleSubject, shippedSubject } from './subjects.ts';

const GIVEN = [
  { fund: 'resident.pool', month: '2024-06', amount: 500_000_000 },
  { fund: 'employee.pool', month: '2024-06', amount: 900_000_000 },
];

const tableOf = ({ blocks }: Brief) => blocks.find((block) => block.kind === 'table')!.table;
const chartOf = ({ blocks }: Brief) => blocks.find((block) => block.kind === 'chart')!.chart;
const linesOf = ({ blocks }: Brief) => blocks.flatMap((block) => (block.kind === 'lines' ? block.lines : []));

describe('the brief', () => {
  test('tells the changes in the order of months, old → new, with their ground', () => {
    const lines = linesOf(briefOf(sampleSubject()));
    expect(lines[0]).toBe('2025-01 起，居民门诊慢特病报销比例 70% → 65%。依据：示例');
    expect(lines[1]).toMatch(/^2026-01 起，.*412 元\/人·年 → 420 元\/人·年$/);
  });

  test('its table has the surplus of both by year, their difference and the months left', () => {
    const subject = shippedSubject('bad-decade', GIVEN);
    const { columns, rows } = tableOf(briefOf(subject));
    expect(columns.map(({ group, label }) => `${group} ${label}`.trim()).slice(0, 5)).toEqual([
      '年份',
      '职工统筹基金 结余：对比',
      '职工统筹基金 结余：情景',
      '职工统筹基金 差额',
      '职工统筹基金 年末可支付月数',
    ]);
    for (const [year, a, b, gap] of rows) {
      const before = surplusOf(subject.against!.projection, 'employee.pool', Number(year))!;
      const after = surplusOf(subject.of.projection, 'employee.pool', Number(year))!;
      expect([a, b]).toEqual([moneyIn(before, 'wan'), moneyIn(after, 'wan')]);
      expect(gap).toBe(
        moneyIn((Math.round(after * 100) - Math.round(before * 100)) / 100, 'wan', { sign: true }),
      );
    }
    expect(rows.map(([year]) => year)).toEqual(
      ['2025', '2026', '2027', '2028', '2029', '2030', '2031', '2032', '2033', '2034'], // prettier-ignore
    );
    expect(rows[0]![4]).toMatch(/^\d+\.\d → \d+\.\d$/);
  });

  test('without a known balance it has no months, and says which balance is missing', () => {
    const brief = briefOf(shippedSubject('chronic-65-response'));
    expect(tableOf(brief).columns.map(({ label }) => label)).not.toContain('年末可支付月数');
    expect(linesOf(brief).join('\n')).toMatch(/缺数（[^）]*居民基金[^）]*）：.*累计结余/);
  });

  test('who gains is said from the side of those whose money it is, the most moved first', () => {
    const subject = sampleSubject();
    const gains = gainsOf(subject, subject.against!);
    const sizes = gains.map(({ difference }) => Math.abs(difference));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(gains.find(({ line }) => line === 'outpatientChronic')).toMatchObject({
      party: 'insured',
      side: 'expenditure',
    });
    const lines = linesOf(briefOf(subject)).join('\n');
    expect(lines).toMatch(/参保人少得 [\d,.]+ 万元（−7\.1%）：居民基金 · 门诊慢特病/);
    expect(lines).toMatch(/缴费方[多少]缴/);
  });

  test('lines that would lie on one another show as the difference between them', () => {
    const near = chartOf(briefOf(shippedSubject('chronic-65-response')));
    expect(near.title).toContain('累计差额');
    expect(near.series.length).toBe(1);
    const apart = chartOf(briefOf(shippedSubject('bad-decade', GIVEN)));
    expect(apart.series.map(({ style }) => style)).toEqual(['base', 'scenario']);
    expect(apart.title).toContain('累计结余');
  });

  test('what moves the result most stands first among the unknown, where it was asked for', () => {
    const influence = [
      {
        id: 'x',
        kind: 'assumed',
        what: { zh: '就诊增长', en: 'Use' },
        step: { zh: '加 1 个百分点', en: '+1 point' },
        effect: -12_340_000,
        share: 1,
        source: 'std',
        unverified: false,
        missing: null,
      },
    ] as const;
    const lines = linesOf(briefOf({ ...sampleSubject(), influence }));
    expect(lines.join('\n')).toContain('假设「就诊增长」加 1 个百分点，结果变 −1,234.00 万元');
  });

  test('of a baseline it shows income, expenditure and surplus of its pools', () => {
    const brief = briefOf(baselineSubject('ezhou-2024h1'));
    expect(tableOf(brief).columns.map(({ group }) => group)).toEqual(
      ['', ...Array<string>(3).fill('职工统筹基金'), ...Array<string>(3).fill('居民基金')], // prettier-ignore
    );
    expect(linesOf(brief)[0]).toBe('没有改动：这是基线本身');
  });

  test('of a region below the pooling level it says whose balance it is not', () => {
    const lines = linesOf(briefOf(baselineSubject('shandan-2024h1'))).join('\n');
    expect(lines).toContain('职工统筹基金、居民基金');
    expect(lines).toContain('本级不是统筹层级');
  });

  test.each(['chronic-65', 'bad-decade', 'dip-budget-3', 'account-reform-undone', 'drug-prices-minus-10'])(
    'of %s it is reckoned to fit one page of A4',
    (id) => {
      expect(height(briefOf(shippedSubject(id)))).toBeLessThanOrEqual(756.9);
    },
  );
});

describe('the brief as a document', () => {
  test('the document reader finds every text and number of it', async () => {
    const subject = shippedSubject('bad-decade', GIVEN);
    const brief = briefOf(subject);
    const read = await readDocument(await makeFile(subject, 'docx'), 'brief.docx');
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { text } = read.value;
    const squeezed = text.replace(/\s+/g, '');
    for (const part of [brief.title, brief.subtitle, ...linesOf(brief), ...tableOf(brief).rows.flat()])
      expect(squeezed).toContain(part.replace(/\s+/g, ''));
    for (const row of tableOf(brief).rows) expect(text).toContain(row.join('\t'));
  });

  test('its chart has the numbers it draws, and a workbook of them to edit', async () => {
    const subject = shippedSubject('bad-decade', GIVEN);
    const chart = chartOf(briefOf(subject));
    const parts = unzipSync(await makeFile(subject, 'docx'));
    const xml = new TextDecoder().decode(parts['word/charts/chart1.xml']);
    const drawn = [...xml.matchAll(/<c:numCache>(.*?)<\/c:numCache>/g)].map(([, cache]) =>
      [...cache!.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value)),
    );
    expect(drawn).toEqual(chart.series.map(({ values }) => values));
    const rows = rowsOf([...(await readWorkbook(parts['word/embeddings/chart1.xlsx']!)).values()][0]!);
    expect(rows.slice(1).map(([label]) => label)).toEqual(chart.labels);
    expect(rows.slice(1).map((row) => row[2])).toEqual(chart.series[1]!.values);
    const { balance } = subject.of.projection.funds['employee.pool']!;
    expect(chart.series[1]!.values.at(-1)).toBe(Math.round(balance.at(-1)! * 100) / 1e6);
  });

  test('every part is named in the list of contents, and every link leads to a part', async () => {
    const parts = unzipSync(await docxBytes(briefOf(sampleSubject())));
    const text = (name: string): string => new TextDecoder().decode(parts[name]);
    for (const [, name] of text('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g))
      expect(Object.keys(parts)).toContain(name);
    for (const [, target] of text('word/_rels/document.xml.rels').matchAll(/Target="([^"]+)"/g))
      expect(Object.keys(parts)).toContain(`word/${target}`);
  });

  test('the same projection gives the same bytes, and they are few', async () => {
    const [a, b] = [await makeFile(sampleSubject(), 'docx'), await makeFile(sampleSubject(), 'docx')];
    expect(a).toEqual(b);
    expect(a.length).toBeLessThan(20_000);
  });
});
