/** PDFs: the report printed by the tests' browser as an office prints it, and small ones written by hand. */
import { chromium } from '@playwright/test';
import { browser } from '../../../tools/browser.mjs';
import type { ReportPart } from './report-parts.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

// The font of the package, whatever others the machine has: line breaks must not differ from one to the next.
const STYLE = `body{font:16px/1.9 "Noto Sans S Chinese";margin:0}p{margin:0;text-indent:2em;text-align:justify}
table{border-collapse:collapse;width:100%;font-size:14px}td{padding:2px 7px;text-align:center}tr{break-inside:avoid}.ruled td{border:1px solid #000}`;

/** @param tables with rules around the cells, or without any */
export async function makePdf(
  parts: readonly ReportPart[],
  tables: 'ruled' | 'plain',
  rotated = false,
): Promise<Uint8Array> {
  const body = parts.map((part) =>
    part.kind === 'paragraph'
      ? `<p>${escaped(part.text)}</p>`
      : `<table class="${tables}">${part.rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`,
  );
  const running = await chromium.launch(browser());
  try {
    const page = await running.newPage();
    await page.setContent(`<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${body.join('')}`);
    const pdf = await page.pdf({
      format: 'A4',
      landscape: rotated,
      margin: { top: '25mm', bottom: '25mm', left: '28mm', right: '26mm' },
      displayHeaderFooter: true,
      headerTemplate: '<div style="font-size:9px;width:100%;text-align:center">示例市医疗保障局</div>',
      footerTemplate:
        '<div style="font-size:9px;width:100%;text-align:center">- <span class="pageNumber"></span> -</div>',
    });
    return new Uint8Array(pdf);
  } finally {
    await running.close();
  }
}

/** A PDF from its objects, numbered from 1; the first is the catalogue. */
export function rawPdf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const index = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  text += places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${index}\n%%EOF\n`;
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** Pages that show nothing but a grey picture: a scan. */
export const scannedPdf = (): Uint8Array =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> >> >>',
    stream('q 595 0 0 842 0 0 cm /Im Do Q'),
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\x80\nendstream',
  ]);

/** A line in a font that the file names and does not hold, in GBK codes. */
export const gbkFontPdf = (hex: string): Uint8Array =>
  rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    stream(`BT /F 16 Tf 72 700 Td <${hex}> Tj ET`),
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ]);
