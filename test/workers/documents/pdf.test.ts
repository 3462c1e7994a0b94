import { describe, expect, test } from 'vitest';
import { gridTables } from '../../../workers/documents/pdf-grid.ts';
import { pageLines, withoutRepeated } from '../../../workers/documents/pdf-lines.ts';
import type { Rule } from '../../../workers/documents/pdf-rules.ts';
import type { TextItem } from '../../../workers/documents/pdf-text.ts';
import { plainCharacters } from '../../../workers/documents/plain-characters.ts';
import { readDocument } from '../../../workers/documents/read-document.ts';
import { gbkFontPdf, rawPdf, scannedPdf } from './make-pdf.ts';

/** Text of size 10 whose letters are 10 wide. */
const at = (text: string, left: number, y: number): TextItem => ({
  text,
  left,
  right: left + 10 * text.length,
  y,
  size: 10,
});
const texts = (items: TextItem[], rules: Rule[] = []): string[] =>
  pageLines(items, rules, 842)
    .map(({ text }) => text)
    .filter((text) => text !== '');
const level = (y: number, from: number, to: number): Rule => ({ level: true, at: y, from, to });
const upright = (x: number, from: number, to: number): Rule => ({ level: false, at: x, from, to });

describe('lines of a page', () => {
  test('pieces of one base line are one line, whatever their order', () => {
    expect(texts([at('万元', 150, 100.4), at('收入', 100, 100), at('支出', 100, 120)])).toEqual([
      '收入 万元',
      '支出',
    ]);
  });

  test('ruled cells are columns, their own lines joined, merged ones printed once', () => {
    const rules = [
      level(90, 100, 300),
      level(130, 100, 300),
      level(150, 100, 300),
      upright(100, 90, 150),
      upright(200, 90, 150),
      upright(300, 90, 150),
    ];
    const items = [
      at('险种', 110, 114),
      at('本期', 210, 104),
      at('收入', 210, 122),
      at('职工', 110, 144),
      at('12.50', 210, 144),
    ];
    expect(texts([at('前文', 100, 60), ...items, at('后文', 100, 170)], rules)).toEqual([
      '前文',
      '险种\t本期收入',
      '职工\t12.50',
      '后文',
    ]);
    const merged = [
      level(90, 100, 300),
      level(110, 200, 300),
      level(130, 100, 300),
      upright(100, 90, 130),
      upright(200, 90, 130),
      upright(300, 90, 130),
    ];
    expect(texts([at('合并', 110, 114), at('1', 210, 104), at('2', 210, 124)], merged)).toEqual([
      '合并\t1',
      '\t2',
    ]);
  });

  test('a table that is open at its sides, or whose last row a page cuts, keeps its cells', () => {
    const open = [level(90, 100, 300), level(110, 100, 300), level(130, 100, 300), upright(200, 90, 150)];
    const items = [
      at('险种', 110, 104),
      at('收入', 210, 104),
      at('职工', 110, 124),
      at('1', 210, 124),
      at('居民', 110, 144),
      at('2', 210, 144),
    ];
    expect(texts(items, open)).toEqual(['险种\t收入', '职工\t1', '居民\t2']);
  });

  test('two tables that touch keep their own columns', () => {
    const rules = [
      level(90, 100, 400),
      level(110, 100, 400),
      level(130, 100, 400),
      upright(100, 90, 130),
      upright(400, 90, 130),
    ];
    const inner = [
      upright(200, 90, 110),
      upright(300, 90, 110),
      upright(240, 110, 130),
      upright(340, 110, 130),
    ];
    const items = [
      at('甲', 110, 104),
      at('1', 210, 104),
      at('2', 310, 104),
      at('乙', 110, 124),
      at('3', 250, 124),
      at('4', 350, 124),
    ];
    expect(texts(items, [...rules, ...inner])).toEqual(['甲\t1\t2', '乙\t3\t4']);
  });

  test('numbers of columns that are not told apart are never run together', () => {
    const items = [
      at('甲乙丙丁戊己庚', 100, 100),
      at('1.5', 190, 100),
      at('2.5', 230, 100),
      at('辛', 100, 120),
      at('12345.5', 150, 120),
      at('3', 250, 120),
    ];
    expect(texts(items).join('\n')).not.toMatch(/1\.52\.5|5\.53/);
  });

  test('a frame around paragraphs, and a line under a word, are no tables', () => {
    expect(
      gridTables([level(0, 0, 100), level(100, 0, 100), upright(0, 0, 100), upright(100, 0, 100)]),
    ).toEqual([]);
    expect(gridTables([level(0, 0, 100)])).toEqual([]);
  });

  test('pieces in columns are a table without rules; a signature is none', () => {
    const items = [
      at('险种', 100, 100),
      at('收入', 200, 100),
      at('支出', 300, 100),
      at('职工', 100, 120),
      at('1.5', 200, 120),
      at('2.5', 300, 120),
    ];
    expect(texts(items)).toEqual(['险种\t收入\t支出', '职工\t1.5\t2.5']);
    expect(texts([at('医保局', 100, 100), at('六月', 300, 100)])).toEqual(['医保局 六月']);
  });

  test('heads and feet of most pages, and lines of a table of contents, are left out', () => {
    const page = (number: number) =>
      pageLines(
        [at('示例市医疗保障局', 200, 30), at(`正文${number}`, 100, 200), at(`- ${number} -`, 280, 820)],
        [],
        842,
      );
    expect(withoutRepeated([1, 2, 3].map(page)).filter((text) => text !== '')).toEqual([
      '正文1',
      '正文2',
      '正文3',
    ]);
    expect(texts([at('一、参保………………3', 100, 100), at('一、参保', 100, 120)])).toEqual(['一、参保']);
  });
});

describe('a PDF', () => {
  test('that is a scan says that it has no text', async () => {
    expect(await readDocument(scannedPdf(), 'a.pdf')).toEqual({
      ok: false,
      error: { kind: 'scannedDocument', pages: 2 },
    });
  });

  test('in a font that it names and does not hold is read by the character maps', async () => {
    const read = await readDocument(gbkFontPdf('D2BDB1A3BBF9BDF0'), 'a.pdf');
    expect(read).toMatchObject({ ok: true, value: { text: '医保基金', pagesWithoutText: [] } });
  });

  test('is told by its content, whatever its name', async () => {
    expect(await readDocument(scannedPdf(), 'a.docx')).toMatchObject({ error: { kind: 'scannedDocument' } });
  });

  test('without pages, or whose pages are not there, is refused', async () => {
    for (const objects of [
      ['<< /Type /Catalog >>'],
      ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [9 0 R] /Count 1 >>'],
    ])
      expect(await readDocument(rawPdf(objects), 'a.pdf')).toMatchObject({
        error: { kind: 'damagedDocument', problem: 'badPdf' },
      });
  });

  test('radicals that a font gives for plain characters are put right', () => {
    expect(plainCharacters('基⾦、⻔诊、居⺠、增⻓、⼾、⽉')).toBe('基金、门诊、居民、增长、户、月');
    expect(plainCharacters('8.8\u0001%')).toBe('8.8 %');
  });
});
