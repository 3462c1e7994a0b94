/**
 * A PDF with text as text: lines in reading order, ruled tables as rows of tabs, page heads left out.
 *
 * pdf.js runs in this thread, without network, eval, system fonts or pictures. The text is read
 * strictly, so that a damaged page is told; the rules of its tables are read leniently, since a
 * page without them still has its text.
 */
import type { ModelError } from '../../models/errors.ts';
import { LIMITS } from '../../models/limits.ts';
import { err, ok, type Result } from '../../models/result.ts';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import { breathe, type Progress } from './document.ts';
import { loadPdfJs, type PdfJs } from './pdf-js.ts';
import { pageLines, withoutRepeated, type PageLine } from './pdf-lines.ts';
import { ruledLines } from './pdf-rules.ts';
import { textItems, type TextItem } from './pdf-text.ts';

export interface PdfText {
  readonly text: string;
  /** Pages that hold no text, counted from 1: pictures, or nothing. */
  readonly pagesWithoutText: readonly number[];
}

const FORMAT = '.pdf';

export async function pdfText(bytes: Uint8Array, progress: Progress): Promise<Result<PdfText, ModelError>> {
  if (!endsAsPdf(bytes)) return damaged(`byte ${bytes.length}`, 'truncated');
  const pdfJs = await loadPdfJs();
  const strict = await opened(pdfJs, bytes, true);
  if (!strict.ok) return strict;
  const lenient = await opened(pdfJs, bytes, false);
  try {
    return await readPages(strict.value, lenient.ok ? lenient.value : null, progress);
  } finally {
    await strict.value.loadingTask.destroy();
    if (lenient.ok) await lenient.value.loadingTask.destroy();
  }
}

/** A whole PDF names its index and its end in its last bytes. */
function endsAsPdf(bytes: Uint8Array): boolean {
  const end = new TextDecoder('latin1').decode(bytes.subarray(-2048));
  return end.includes('startxref') && end.includes('%%EOF');
}

async function opened(
  pdfJs: PdfJs,
  bytes: Uint8Array,
  strict: boolean,
): Promise<Result<PDFDocumentProxy, ModelError>> {
  const task = pdfJs.open(bytes.slice(), strict);
  try {
    return ok(await task.promise);
  } catch (error) {
    await task.destroy();
    const name = error instanceof Error ? error.name : '';
    return name === 'PasswordException'
      ? err({ kind: 'protectedDocument', format: FORMAT })
      : damaged('byte 0', 'badPdf');
  }
}

async function readPages(
  strict: PDFDocumentProxy,
  lenient: PDFDocumentProxy | null,
  progress: Progress,
): Promise<Result<PdfText, ModelError>> {
  const { numPages } = strict;
  if (numPages > LIMITS.pdfPages) return tooLarge('pages', LIMITS.pdfPages);
  const pages: PageLine[][] = [];
  const pagesWithoutText: number[] = [];
  let items = 0;
  for (let number = 1; number <= numPages; number += 1) {
    const read = await textOfPage(strict, number);
    if (!read.ok) return read;
    items += read.value.items.length;
    if (items > LIMITS.pdfTextItems) return tooLarge('textItems', LIMITS.pdfTextItems);
    if (read.value.items.length === 0) pagesWithoutText.push(number);
    else pages.push(pageLines(read.value.items, await rulesOfPage(lenient, number), read.value.height));
    progress(number / numPages);
    await breathe();
  }
  if (items === 0) return err({ kind: 'scannedDocument', pages: numPages });
  return ok({ text: withoutRepeated(pages).join('\n'), pagesWithoutText });
}

async function textOfPage(
  document: PDFDocumentProxy,
  number: number,
): Promise<Result<{ items: TextItem[]; height: number }, ModelError>> {
  try {
    const page = await document.getPage(number);
    const items = await textItems(page);
    const { height } = page.getViewport({ scale: 1 });
    page.cleanup();
    return ok({ items, height });
  } catch {
    return damaged(`page ${number}`, 'badPdf');
  }
}

async function rulesOfPage(
  document: PDFDocumentProxy | null,
  number: number,
): Promise<ReturnType<typeof ruledLines>> {
  if (!document) return [];
  try {
    const page: PDFPageProxy = await document.getPage(number);
    const operators = await page.getOperatorList();
    const rules = ruledLines(operators, page.getViewport({ scale: 1 }).transform);
    page.cleanup();
    return rules;
  } catch {
    return []; // its text was read strictly; only the rules of its tables are missing
  }
}

const damaged = (
  place: string,
  problem: 'truncated' | 'badPdf',
): { readonly ok: false; readonly error: ModelError } =>
  err({ kind: 'damagedDocument', format: FORMAT, place, problem });

const tooLarge = (
  measure: 'pages' | 'textItems',
  limit: number,
): { readonly ok: false; readonly error: ModelError } => err({ kind: 'documentTooLarge', measure, limit });
