/** Documents that are cut, changed or too large are refused with place and reason; nothing is thrown. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { errorText } from '../../../src/i18n/model-errors.ts';
import { LIMITS } from '../../../models/limits.ts';
import type { ModelError } from '../../../models/errors.ts';
import { openArchive } from '../../../workers/documents/archive.ts';
import { crc32 } from '../../../workers/documents/crc32.ts';
import { readDocument } from '../../../workers/documents/read-document.ts';
import { parseXml } from '../../../workers/documents/xml.ts';
import { makeDocx, rawDocx } from './make-docx.ts';
import { gbkFontPdf, makePdf } from './make-pdf.ts';
import { makeXlsx, rawXlsx } from './make-xlsx.ts';
import { reportParts, sampleText } from './report-parts.ts';

const made: Record<string, Uint8Array> = {};
beforeAll(async () => {
  const parts = reportParts(sampleText());
  made['a.docx'] = await makeDocx(parts, 'typed');
  made['a.xlsx'] = await makeXlsx(parts);
  made['small.pdf'] = gbkFontPdf('D2BDB1A3BBF9BDF0');
  made['a.pdf'] = await makePdf(parts.slice(0, 6), 'ruled');
}, 60_000);

const isSaid = (error: ModelError): boolean =>
  (['zh', 'en'] as const).every(
    (lang) => !/undefined|object/.test(Object.values(errorText(error, lang)).join('')),
  );

describe('a document cut anywhere', () => {
  test.each([
    ['a.docx', 400],
    ['a.xlsx', 400],
    ['a.pdf', 200],
  ])('%s is refused with place and reason', { timeout: 120_000 }, async (name, numRuns) => {
    const bytes = made[name]!;
    const whole = await readDocument(bytes, name);
    expect(whole.ok).toBe(true);
    const lengths = fc.oneof(
      fc.integer({ min: 1, max: bytes.length - 1 }),
      fc.integer({ min: 1, max: 2048 }).map((n) => bytes.length - n),
    );
    await fc.assert(
      fc.asyncProperty(lengths, async (length) => {
        const cut = await readDocument(bytes.subarray(0, length), name);
        // What follows the end mark of a PDF says nothing: without it the document is whole.
        if (cut.ok) return name === 'a.pdf' && cut.value.text === (whole.ok ? whole.value.text : '');
        return ['damagedDocument', 'emptyFile'].includes(cut.error.kind) && isSaid(cut.error);
      }),
      { numRuns },
    );
  });
});

describe('a document with a changed byte', () => {
  test.each([
    ['a.docx', 400],
    ['a.xlsx', 400],
    ['small.pdf', 400],
  ])('%s gives the same text or a reason', { timeout: 120_000 }, async (name, numRuns) => {
    const bytes = made[name]!;
    const whole = await readDocument(bytes, name);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const changed = bytes.slice();
          changed[at] = changed[at]! ^ by;
          const read = await readDocument(changed, name);
          if (!read.ok) return isSaid(read.error);
          // A PDF has no checksums; the office formats have.
          return name === 'small.pdf' || (whole.ok && read.value.text === whole.value.text);
        },
      ),
      { numRuns },
    );
  });
});

describe('an archive', () => {
  const sized = (entry: string, size: number): Uint8Array => zipSync({ [entry]: new Uint8Array(size) });

  test('is unpacked by counted bytes, whatever its headers say', async () => {
    const bomb = sized('word/document.xml', LIMITS.unpackedBytes + 1);
    const view = new DataView(bomb.buffer);
    for (let at = 0; at + 4 < bomb.length; at += 1) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(bomb.length).toBeLessThan(100_000);
    expect(await readDocument(bomb, 'a.docx')).toEqual({
      ok: false,
      error: { kind: 'documentTooLarge', measure: 'unpackedBytes', limit: LIMITS.unpackedBytes },
    });
  });

  test('whose parts unpack to too much together is refused', async () => {
    const half = new Uint8Array(LIMITS.unpackedBytes / 2 + 1);
    const archive = openArchive(zipSync({ a: half, b: half }), '.docx');
    if (!archive.ok) throw new Error('not opened');
    expect((await archive.value.part('a')).ok).toBe(true);
    expect(await archive.value.part('b')).toMatchObject({ error: { measure: 'unpackedBytes' } });
  });

  test('with too many parts is refused, a part that is not there is named', async () => {
    const many = zipSync(
      Object.fromEntries(
        Array.from({ length: LIMITS.documentParts + 1 }, (_, i) => [`p${i}`, new Uint8Array()]),
      ),
    );
    expect(openArchive(many, '.docx')).toMatchObject({
      error: { kind: 'documentTooLarge', measure: 'parts' },
    });
    const archive = openArchive(sized('a', 1), '.docx');
    expect(archive.ok && (await archive.value.part('b'))).toMatchObject({
      error: { place: 'b', problem: 'missingPart' },
    });
  });

  test('CRC-32 of 123456789 is cbf43926, also piece by piece', () => {
    expect(crc32(strToU8('123456789')).toString(16)).toBe('cbf43926');
    expect(crc32(strToU8('6789'), crc32(strToU8('12345'))).toString(16)).toBe('cbf43926');
  });
});

describe('limits are named where they are passed', () => {
  const limited = (measure: string, limit: number) => ({
    ok: false,
    error: { kind: 'documentTooLarge', measure, limit },
  });

  test('bytes of the file', async () => {
    expect(await readDocument(new Uint8Array(LIMITS.documentBytes + 1), 'a.txt')).toEqual(
      limited('bytes', LIMITS.documentBytes),
    );
  });

  test('elements and depth of XML', async () => {
    const xml = (text: string) => parseXml(strToU8(text), 'x', '.docx');
    expect(await xml(`<a>${'<b/>'.repeat(LIMITS.xmlElements)}</a>`)).toEqual(
      limited('elements', LIMITS.xmlElements),
    );
    expect(await xml('<a>'.repeat(LIMITS.xmlDepth + 1))).toEqual(limited('depth', LIMITS.xmlDepth));
  });

  test('rows and columns of a sheet', async () => {
    const sheet = (rows: string) => readDocument(rawXlsx([{ name: 'S', rows }]), 'a.xlsx');
    const rows = Array.from(
      { length: LIMITS.sheetRows + 1 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`,
    );
    expect(await sheet(rows.join(''))).toEqual(limited('rows', LIMITS.sheetRows));
    expect(await sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>')).toEqual(
      limited('columns', LIMITS.sheetColumns),
    );
  });

  test('entities of a document type do not grow, and markup that is not well-formed is placed', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "yyyyyyyyyy"><!ENTITY z "&x;&x;&x;">]><a>&z;</a>';
    expect(await parseXml(strToU8(bomb), 'word/document.xml', '.docx')).toMatchObject({
      error: { problem: 'badXml' },
    });
    expect(await readDocument(rawDocx('<w:p>'), 'a.docx')).toMatchObject({
      error: { kind: 'damagedDocument', problem: 'badXml' },
    });
  });
});
