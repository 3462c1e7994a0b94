/** Real reports handed in as Word documents, workbooks and printed PDFs give the figures of their texts. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '../../../workers/documents/read-document.ts';
import { describeShared, sharedFolder } from '../../helpers/shared.ts';
import { figuresOf } from './figures-of.ts';
import { makeDocx } from './make-docx.ts';
import { makePdf } from './make-pdf.ts';
import { makeXlsx } from './make-xlsx.ts';
import { reportParts, type ReportPart } from './report-parts.ts';

/** Some of the texts have lost their title; what months they are of does not matter here. */
const options = { region: '示例市', period: { start: '2024-01', end: '2024-06' } };
const reports = readdirSync(`${sharedFolder}/reports`).filter((name) => name.endsWith('.txt'));

const makers: Record<string, (parts: readonly ReportPart[]) => Promise<Uint8Array>> = {
  'a.docx': (parts) => makeDocx(parts, 'typed'),
  'a.xlsx': makeXlsx,
  'a.pdf': (parts) => makePdf(parts, 'ruled'),
};

describeShared('the figures of a real report', () => {
  test.each(reports)('%s are the same from every kind of document', { timeout: 120_000 }, async (report) => {
    const text = readFileSync(`${sharedFolder}/reports/${report}`, 'utf8');
    const expected = figuresOf(text, options);
    expect(expected.length).toBeGreaterThan(50);
    for (const [name, make] of Object.entries(makers)) {
      const read = await readDocument(await make(reportParts(text)), name);
      if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.error)}`);
      expect(figuresOf(read.value.text, options), name).toEqual(expected);
    }
  });
});
