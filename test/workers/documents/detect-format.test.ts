import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { errorText } from '../../../src/i18n/model-errors.ts';
import { detectFormat } from '../../../workers/documents/detect-format.ts';
import { utf16Bytes } from './encodings.ts';
import { rawDocx } from './make-docx.ts';
import { rawXlsx } from './make-xlsx.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const compound = (name: string): Uint8Array =>
  Uint8Array.of(...OLE, ...new Uint8Array(504), ...utf16Bytes(name).subarray(2));
const archive = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const text = strToU8('示例市2024年上半年');

describe('the kind of a file', () => {
  test.each([
    ['report.docx', rawDocx('')],
    ['report.bin', rawDocx('')],
    ['报告.wps', rawDocx('')],
  ])('a Word document named %s', (name, bytes) =>
    expect(detectFormat(bytes, name)).toEqual({ ok: true, value: 'docx' }),
  );

  test('a workbook under a Word name, and texts by their names', () => {
    expect(detectFormat(rawXlsx([]), 'a.docx')).toEqual({ ok: true, value: 'xlsx' });
    expect(detectFormat(text, 'a.csv')).toEqual({ ok: true, value: 'csv' });
    for (const name of ['a.txt', 'a.md', 'a', 'a.log'])
      expect(detectFormat(text, name)).toEqual({ ok: true, value: 'text' });
  });

  test.each([
    ['a.doc', compound('WordDocument'), '.doc', 'docx'],
    ['a.wps', compound('WordDocument'), '.wps', 'docx'],
    ['a.xls', compound('Workbook'), '.xls', 'xlsx'],
    ['a.et', compound('Workbook'), '.et', 'xlsx'],
    ['a.txt', compound('Workbook'), '.xls', 'xlsx'],
    ['a', compound('WordDocument'), '.doc', 'docx'],
    ['a.et', text, '.et', 'xlsx'],
    ['a.ofd', archive('OFD.xml'), '.ofd', 'docx'],
    ['a.pptx', archive('ppt/presentation.xml'), '.pptx', 'document'],
    ['a.xlsb', archive('xl/workbook.bin'), '.xlsb', 'xlsx'],
    ['a.docx', strToU8('{\\rtf1 x}'), '.rtf', 'document'],
    ['a.docx', strToU8('<!DOCTYPE html><p>x'), 'HTML/XML', 'document'],
    ['a.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'JPEG', 'document'],
  ])('%s is refused with what to save it as', (name, bytes, format, saveAs) => {
    const found = detectFormat(bytes, name);
    expect(found).toEqual({ ok: false, error: { kind: 'unreadableFormat', name, format, saveAs } });
    if (!found.ok) expect(errorText(found.error, 'zh').todo).toContain('另存为');
  });

  test('a new format behind a password says so', () => {
    expect(detectFormat(compound('EncryptedPackage'), 'a.docx')).toEqual({
      ok: false,
      error: { kind: 'protectedDocument', format: '.docx' },
    });
  });

  test('a name that the content does not bear out is a damage', () => {
    expect(detectFormat(text, 'a.docx')).toMatchObject({
      error: { kind: 'damagedDocument', format: '.docx' },
    });
    expect(detectFormat(text, 'a.pdf')).toMatchObject({ error: { kind: 'damagedDocument', format: '.pdf' } });
    expect(detectFormat(new Uint8Array(), 'a.pdf')).toEqual({ ok: false, error: { kind: 'emptyFile' } });
  });
});
