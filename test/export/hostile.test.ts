/** Names and notes that try to be more than text stay text, in every kind of file. */
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { briefOf } from '../../src/export/brief.ts';
import { height } from '../../src/export/brief-room.ts';
import { docxBytes } from '../../src/export/docx.ts';
import { cleanText, csvField, looksLikeFormula, xmlText } from '../../src/export/inert-text.ts';
import { makeFile } from '../../src/export/make-file.ts';
import { sheetName, textCell } from '../../src/export/sheet.ts';
import { SharedTexts, sheetXml } from '../../src/export/xlsx-sheet.ts';
import { XlsxStyles } from '../../src/export/xlsx-styles.ts';
import { xlsxBytes } from '../../src/export/xlsx.ts';
import { readDocument } from '../../workers/documents/read-document.ts';
import { childrenNamed, child, parseXml, textOf } from '../../workers/documents/xml.ts';
import { cellsOf, readWorkbook, textsOf, xmlOf } from './read-workbook.ts';
import { sampleSubject } from './subjects.ts';

const STARTS = [
  '=',
  '+',
  '-',
  '−',
  '@',
  '\t',
  '\r',
  '\n',
  '＝',
  '＋',
  '－',
  '＠',
  ' =',
  '\u200b=',
  "'=",
  '\u0000=',
];
const TRICKS = [
  '=1+1',
  '=cmd|"/c calc"!A1',
  '=HYPERLINK("http://x.invalid","点")',
  '@SUM(A1)',
  '+1',
  '-0.3',
  '\t=1',
  '＝1＋1',
  '</w:t></w:r><w:r><w:t>',
  '</t></si><si><t>',
  ']]>&amp;<!--',
  '_x0041__x003D_1',
  'a\u0000b\u0008c\u001f\u007f\ufffe\uffff',
  '\ud800半个\udc00',
  'a"b,c\r\nd;e',
  "'; DROP",
  '\u202e倒过来',
];
const hostile = fc.oneof(
  fc.constantFrom(...TRICKS),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((c) => String.fromCharCode(...c)),
  fc.tuple(fc.constantFrom(...STARTS), fc.string({ maxLength: 20 })).map(([a, b]) => a + b),
);
const RUNS = { numRuns: 1000 };

const parsed = async (xml: string) => parseXml(new TextEncoder().encode(xml), 'test', '.xml');

/** A CSV line as its fields, by the rules of RFC 4180. */
function fieldsOf(line: string): string[] {
  const fields: string[] = [];
  const field = /"((?:[^"]|"")*)"|([^",]*)/y;
  for (let at = 0; at <= line.length; at = field.lastIndex + 1) {
    field.lastIndex = at;
    const [, quoted, plain] = field.exec(line)!;
    fields.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (field.lastIndex < line.length && line[field.lastIndex] !== ',')
      throw new Error(`no comma in ${line}`);
  }
  return fields;
}

describe('hostile text', { timeout: 60_000 }, () => {
  test('as XML it comes back as it was, without what XML cannot hold', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const read = await parsed(`<a b="${xmlText(text)}">${xmlText(text)}</a>`);
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        const a = child(read.value, 'a') ?? read.value;
        expect(textOf(a)).toBe(cleanText(text));
        expect(a.attributes['b']).toBe(cleanText(text));
        expect(cleanText(text)).toBe(cleanText(cleanText(text)));
      }),
      RUNS,
    );
  });

  test('in a cell it is the text itself, never a formula, and a number beside it stays a number', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const texts = new SharedTexts();
        const rows = [[textCell(text), { number: -0.3, style: {} }]];
        const frozen = { rows: 0, columns: 0 };
        const xml = sheetXml({ widths: [10, 10], rows, frozen, merged: [] }, texts, new XlsxStyles());
        const [sheet, shared] = [await parsed(xml), await parsed(texts.xml())];
        if (!sheet.ok || !shared.ok) throw new Error('not well-formed');
        const cells = cellsOf(sheet.value, textsOf(shared.value));
        expect(cells.get('A1')).toEqual({ text: cleanText(text), number: null, formula: null });
        expect(cells.get('B1')).toEqual({ text: null, number: -0.3, formula: null });
      }),
      RUNS,
    );
  });

  test('a cell whose text begins like a formula is marked to stay text when it is edited', async () => {
    const bytes = await xlsxBytes({
      title: '',
      sheets: [
        {
          name: 'a',
          build: () => ({
            widths: [10],
            rows: STARTS.map((start) => [textCell(`${start}1`)]),
            frozen: { rows: 0, columns: 0 },
            merged: [],
          }),
        },
      ],
    });
    const parts = unzipSync(bytes);
    const styles = childrenNamed(child(await xmlOf(parts, 'xl/styles.xml'), 'cellXfs')!, 'xf');
    const rows = childrenNamed(child(await xmlOf(parts, 'xl/worksheets/sheet1.xml'), 'sheetData')!, 'row');
    const marks = rows.map(
      (row) => styles[Number(child(row, 'c')!.attributes['s'])]!.attributes['quotePrefix'],
    );
    expect(marks).toEqual(STARTS.map((start) => (looksLikeFormula(`${start}1`) ? '1' : undefined)));
    expect(marks.filter((mark) => mark === '1').length).toBeGreaterThanOrEqual(STARTS.length - 1);
  });

  test('in a table no field begins like a formula, and every field comes back whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 4 }), async (texts) => {
        const fields = fieldsOf(texts.map(csvField).join(','));
        expect(fields.length).toBe(texts.length);
        for (const [i, field] of fields.entries()) {
          const clean = cleanText(texts[i]!);
          expect([clean, `'${clean}`]).toContain(field);
          expect(field).not.toMatch(/^[=+\-−@＝＋－＠\t\r\n]/);
        }
      }),
      RUNS,
    );
  });

  test('as the name of a sheet it is legal, short and taken once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 6 }), async (texts) => {
        const taken = new Set<string>();
        const names = texts.map((text) => sheetName(text, taken));
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\\p{Cc}\p{Surrogate}]|^'|'$/u);
          expect(name.toLowerCase()).not.toBe('history');
        }
      }),
      RUNS,
    );
  });
});

describe('a scenario with hostile words', () => {
  const subject = sampleSubject();
  const subjectWith = (text: string) => {
    const { scenario } = subject.of;
    const changes = scenario.changes.map((c) => ({ ...c, source: text, note: text, author: text }));
    return {
      ...subject,
      of: { ...subject.of, name: text, scenario: { ...scenario, title: text, note: text, changes } },
    };
  };

  test.each(TRICKS)('its workbook has them as text only: %j', async (text) => {
    const sheets = await readWorkbook(await makeFile(subjectWith(text), 'xlsx'));
    const formulas = [...sheets.values()].flatMap((cells) =>
      [...cells.values()].flatMap((c) => c.formula ?? []),
    );
    for (const formula of formulas) expect(formula).toMatch(/^[A-Z0-9+\-*/():!.]*$|^'[^']*'![A-Z]+\d+$/);
    expect([...sheets.get('参数')!.values()].map((c) => c.text)).toContain(cleanText(text));
  });

  test.each(TRICKS)('its brief is whole and says them: %j', async (text) => {
    const bytes = await makeFile(subjectWith(text), 'docx');
    const read = await readDocument(bytes, 'a.docx');
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      expect((await parseXml(part, name, '.docx')).ok).toBe(true);
    }
    expect(read.value.text).toContain('改了什么');
  });

  test.each([
    ['Chinese', '基金'.repeat(2_000)],
    ['Latin', 'W'.repeat(5_000)],
    ['words', 'fund '.repeat(1_000)],
    ['lines', '基金\n'.repeat(1_000)],
  ])('however long they are, the brief is reckoned to fit its page: %s', (_name, text) => {
    const long = subjectWith(text);
    const { scenario } = long.of;
    const [change] = scenario.changes;
    const changes = Array.from({ length: 40 }, (_, i) => ({ ...change!, from: `20${26 + (i % 9)}-01` }));
    const brief = briefOf({ ...long, of: { ...long.of, scenario: { ...scenario, changes } } });
    expect(height(brief)).toBeLessThanOrEqual((16_838 - 2 * 850) / 20);
  });

  test('half a surrogate pair shows as the sign for an unreadable one', async () => {
    const bytes = await docxBytes({ title: 'a\ud800b', subtitle: '', blocks: [], footer: '' });
    const read = await readDocument(bytes, 'a.docx');
    expect(read.ok && read.value.text).toContain('a\ufffdb');
  });
});
