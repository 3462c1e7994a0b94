/** Reading documents: the sample report in every kind, ten of it, and files that try to be slow. */
import { strToU8 } from 'fflate';
import { bench, describe } from 'vitest';
import { startDirectDocuments } from '../../workers/direct.ts';
import { gbkBytes } from '../workers/documents/encodings.ts';
import { makeDocx, rawDocx } from '../workers/documents/make-docx.ts';
import { makePdf } from '../workers/documents/make-pdf.ts';
import { makeXlsx, rawXlsx } from '../workers/documents/make-xlsx.ts';
import { reportParts, sampleText } from '../workers/documents/report-parts.ts';

const once = reportParts(sampleText());
const ten = Array.from({ length: 10 }, () => once).flat();
const documents = startDirectDocuments();
const few = { iterations: 3, warmupIterations: 1, time: 0, warmupTime: 0 };

const sheetRows = (rows: number): string =>
  Array.from(
    { length: rows },
    (_, r) =>
      `<row r="${r + 1}">${'ABCDEFGHIJ'.replace(/./g, (c) => `<c r="${c}${r + 1}" s="1"><v>${r}.25</v></c>`)}</row>`,
  ).join('');

const files: Record<string, [name: string, bytes: Uint8Array]> = {
  'the sample, UTF-8': ['a.txt', strToU8(sampleText())],
  'the sample, GBK': ['a.txt', gbkBytes(sampleText())],
  'the sample, .docx': ['a.docx', await makeDocx(once, 'counted')],
  'the sample, .xlsx': ['a.xlsx', await makeXlsx(once)],
  'the sample, .pdf with ruled tables': ['a.pdf', await makePdf(once, 'ruled')],
  'ten times, .docx': ['a.docx', await makeDocx(ten, 'counted')],
  'ten times, .pdf with ruled tables': ['a.pdf', await makePdf(ten, 'ruled')],
  'a sheet of 150,000 numbers': [
    'a.xlsx',
    rawXlsx([{ name: 'S', rows: sheetRows(15_000) }], { formats: ['#,##0.00'] }),
  ],
  '60,000 paragraphs': ['a.docx', rawDocx('<w:p><w:r><w:t>基金收入1万元。</w:t></w:r></w:p>'.repeat(60_000))],
  '2 MB of quotation marks, .csv': ['a.csv', strToU8('"'.repeat(2_000_000))],
  '2 MB of commas, .csv': ['a.csv', strToU8(','.repeat(2_000_000))],
  '2 MB of one-cell rows, .csv': ['a.csv', strToU8('a\n'.repeat(1_000_000))],
};

for (const [title, [name, bytes]] of Object.entries(files)) {
  const read = await documents.readDocument({ bytes, name });
  const what = read.ok ? `${read.value.text.length} characters` : read.error.map(({ kind }) => kind).join();
  describe(`${title}: ${Math.round(bytes.length / 1024)} KB, ${what}`, () => {
    bench('read', async () => void (await documents.readDocument({ bytes, name })), few);
  });
}
