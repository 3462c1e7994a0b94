import { describe, expect, test } from 'vitest';
import { csvText } from '../../../workers/documents/csv.ts';
import { decodeText } from '../../../workers/documents/plain-text.ts';
import { gbkBytes, utf16Bytes } from './encodings.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const damaged = (problem: string, place: string) => ({
  ok: false,
  error: { kind: 'damagedDocument', problem, place },
});

describe('the encoding of a text', () => {
  test.each([
    ['UTF-8', utf8('基金收入')],
    ['UTF-8 with a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('基金收入'))],
    ['GBK', gbkBytes('基金收入')],
    ['GB18030 with four bytes a character', Uint8Array.of(...gbkBytes('基金收入'), 0x81, 0x30, 0x81, 0x30)],
    ['UTF-16, little end first', utf16Bytes('基金收入')],
    ['UTF-16, big end first', utf16Bytes('基金收入', 'big')],
  ])('%s is told by its bytes', (_, bytes) => {
    const text = decodeText(bytes, '.txt');
    expect(text.ok && text.value.startsWith('基金收入')).toBe(true);
  });

  test('a text of UTF-8 that is cut inside its last character is cut short, not GBK', () => {
    expect(decodeText(utf8('基金\n收入').subarray(0, -1), '.txt')).toMatchObject(
      damaged('truncated', 'line 2'),
    );
  });

  test('bytes that are no text in any encoding are refused', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xff, 0x41), '.txt')).toMatchObject(damaged('badText', 'line 1'));
    expect(decodeText(utf8('第一行\n\0\x01\x02'), '.txt')).toMatchObject(damaged('badText', 'line 2'));
    expect(decodeText(new Uint8Array(), '.txt')).toEqual({ ok: false, error: { kind: 'emptyFile' } });
  });
});

describe('CSV', () => {
  test.each([
    ['commas part cells', '险种,收入\n职工,1.5\n', '险种\t收入\n职工\t1.5'],
    ['tabs and semicolons do so too', '险种;收入\n职工;1.5', '险种\t收入\n职工\t1.5'],
    [
      'quotes keep commas, doubled quotes and line breaks',
      '"a,b","say ""x"""\n"上\n下",2',
      'a,b\tsay "x"\n上 下\t2',
    ],
    [
      'a row of one cell is running text',
      '标题,,\n险种,收入,支出\n职工,1,2',
      '标题\n险种\t收入\t支出\n职工\t1\t2',
    ],
    [
      'a label between rows with numbers stays in its table',
      '职工,1\n其中：,\n统筹,2',
      '职工\t1\n其中：\t\n统筹\t2'.replace('：\t\n', '：\t\n'),
    ],
    [
      'empty edge columns are left out, empty cells inside stay',
      ',险种,,支出,\n,职工,,2,',
      '险种\t\t支出\n职工\t\t2',
    ],
    ['lines may end in CR LF and the last in nothing', 'a,1\r\nb,2', 'a\t1\nb\t2'],
  ])('%s', (_, csv, text) => {
    expect(csvText(csv)).toEqual({ ok: true, value: text });
  });

  test('a quotation that is never closed is told with its row', () => {
    expect(csvText('a,1\n"b,2\n')).toMatchObject(damaged('badCsv', 'row 2'));
  });
});
