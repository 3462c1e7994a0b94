import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../workers/documents/read-document.ts';
import { rawDocx } from './make-docx.ts';

async function lines(body: string, others: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const read = await readDocument(rawDocx(body, others), 'a.docx');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.text.split('\n').filter((line) => line !== '');
}

const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const list = (id: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const abstract = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

describe('automatic numbers', () => {
  const report = abstract(
    0,
    level(0, 'chineseCountingThousand', '%1、') +
      level(1, 'chineseCounting', '（%2）') +
      level(2, 'decimal', '%3.') +
      level(3, 'decimalEnclosedCircleChinese', '%4'),
  );

  test('count on each level, and begin again under a new heading', async () => {
    const body = [
      [0, '参保'],
      [1, '居民'],
      [1, '职工'],
      [2, '人数'],
      [2, '费率'],
      [0, '收入'],
      [1, '居民'],
      [3, '注'],
    ]
      .map(([at, text]) => p(text as string, list(1, at as number)))
      .join('');
    expect(await lines(body, { numbering: report + num(1, 0) })).toEqual([
      '一、参保',
      '（一）居民',
      '（二）职工',
      '1. 人数',
      '2. 费率',
      '二、收入',
      '（一）居民',
      '① 注',
    ]);
  });

  test('go on over ten and a hundred as people count', async () => {
    const body = Array.from({ length: 111 }, () => p('x', list(1, 0))).join('');
    const text = await lines(body, { numbering: report + num(1, 0) });
    expect([9, 10, 19, 20, 99, 100, 109, 110].map((i) => text[i])).toEqual([
      '十、x',
      '十一、x',
      '二十、x',
      '二十一、x',
      '一百、x',
      '一百零一、x',
      '一百一十、x',
      '一百一十一、x',
    ]);
  });

  test('name the numbers of the levels above, and restart where a list says so', async () => {
    const numbers = abstract(0, level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2'));
    const again = num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const body =
      p('a', list(1, 0)) + p('b', list(1, 1)) + p('c', list(1, 0)) + p('d', list(1, 1)) + p('e', list(2, 0));
    expect(await lines(body, { numbering: numbers + num(1, 0) + again })).toEqual([
      '1 a',
      '1.1 b',
      '2 c',
      '2.1 d',
      '1 e',
    ]);
  });

  test('come through the style of a paragraph and the styles below it', async () => {
    const numbering = abstract(0, level(0, 'chineseCounting', '第%1章', '<w:pStyle w:val="H"/>')) + num(1, 0);
    const styles = `<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H"/></w:style>`;
    const body =
      p('总', '<w:pStyle w:val="H"/>') +
      p('分', '<w:pStyle w:val="H2"/>') +
      p('无', `<w:pStyle w:val="H"/>${list(0, 0)}`);
    expect(await lines(body, { numbering, styles })).toEqual(['第一章 总', '第二章 分', '无']);
  });

  test('bullets are no numbers', async () => {
    expect(
      await lines(p('x', list(1, 0)), { numbering: abstract(0, level(0, 'bullet', '\uf0b7')) + num(1, 0) }),
    ).toEqual(['x']);
  });
});

describe('the text of a Word document', () => {
  test('leaves out what is deleted, moved away, hidden or a field code, and keeps what is inserted', async () => {
    const run = (text: string, properties = ''): string =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
    const body = `<w:p>${run('收入')}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom>${run('移')}</w:moveFrom><w:ins>${run('100')}</w:ins>${run('隐', '<w:vanish/>')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('万元')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    expect(await lines(body)).toEqual(['收入100万元']);
  });

  test('leaves out a table of contents, whose lines repeat the headings', async () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = `<w:p>${field('begin')}<w:r><w:instrText> TOC \\o "1-3"</w:instrText></w:r>${field('separate')}<w:r><w:t>一、参保 1</w:t></w:r></w:p>${p('二、收入 2')}<w:p>${field('end')}</w:p>${p('一、参保')}`;
    expect(await lines(body)).toEqual(['一、参保']);
  });

  test('text boxes follow their paragraph once, notes follow the text', async () => {
    const box = `<mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p('框内')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('框内')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`;
    const footnotes = `<w:footnote w:id="0" w:type="separator">${p('-')}</w:footnote><w:footnote w:id="1">${p('注：含大病。')}</w:footnote>`;
    expect(
      await lines(`<w:p><w:r><w:t>正文</w:t></w:r><w:r>${box}</w:r></w:p>${p('后文')}`, { footnotes }),
    ).toEqual(['正文', '框内', '后文', '注：含大病。']);
  });

  test('a cell merged across or down is printed once, and columns stay in line', async () => {
    const body = table(
      row(cell('险种', '<w:vMerge w:val="restart"/>'), cell('收入', '<w:gridSpan w:val="2"/>'), cell('支出')),
      row(cell('险种', '<w:vMerge/>'), cell('本期'), cell('上年'), cell('本期')),
      row(cell('职工'), cell('1'), cell('2'), cell('3')),
    );
    expect(await lines(body)).toEqual(['险种\t收入\t\t支出', '\t本期\t上年\t本期', '职工\t1\t2\t3']);
  });

  test('a table of one column is a frame around paragraphs, and a table in it stays one', async () => {
    expect(
      await lines(table(row(`<w:tc>${p('一、参保')}${table(row(cell('a'), cell('1')))}</w:tc>`))),
    ).toEqual(['一、参保', 'a\t1']);
  });

  test('a title merged over the whole table is running text', async () => {
    const body = table(
      row(cell('基金收支表', '<w:gridSpan w:val="2"/>')),
      row(cell('险种'), cell('收入')),
      row(cell('职工'), cell('1')),
    );
    expect(await lines(body)).toEqual(['基金收支表', '险种\t收入', '职工\t1']);
  });
});
