/** A report's text from the bytes of a file, whatever kind of document it is. Nothing is thrown for a bad file. */
import type { ModelError } from '../../models/errors.ts';
import { LIMITS } from '../../models/limits.ts';
import { err, ok, type Result } from '../../models/result.ts';
import { csvText } from './csv.ts';
import { detectFormat } from './detect-format.ts';
import type { DocumentFormat, DocumentText, Progress } from './document.ts';
import { docxText } from './docx.ts';
import { pdfText } from './pdf.ts';
import { decodeText } from './plain-text.ts';
import { xlsxText } from './xlsx.ts';

export async function readDocument(
  bytes: Uint8Array,
  name: string,
  progress: Progress = () => undefined,
): Promise<Result<DocumentText, ModelError>> {
  if (bytes.length > LIMITS.documentBytes)
    return err({ kind: 'documentTooLarge', measure: 'bytes', limit: LIMITS.documentBytes });
  const format = detectFormat(bytes, name);
  if (!format.ok) return format;
  if (format.value === 'pdf') {
    const read = await pdfText(bytes, progress);
    return read.ok ? ok({ format: 'pdf', ...read.value }) : read;
  }
  const text = await textOf(format.value, bytes, progress);
  return text.ok ? ok({ format: format.value, text: text.value, pagesWithoutText: [] }) : text;
}

async function textOf(
  format: Exclude<DocumentFormat, 'pdf'>,
  bytes: Uint8Array,
  progress: Progress,
): Promise<Result<string, ModelError>> {
  if (format === 'docx') return docxText(bytes, progress);
  if (format === 'xlsx') return xlsxText(bytes, progress);
  const text = decodeText(bytes, format === 'csv' ? '.csv' : '.txt');
  return text.ok && format === 'csv' ? csvText(text.value) : text;
}
