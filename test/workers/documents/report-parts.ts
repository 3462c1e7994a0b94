/** A sample report in its parts, from which the tests make documents: headings, paragraphs, tables. */
import { readFileSync } from 'node:fs';

export type ReportPart =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export const SAMPLE_PATH = 'scenarios/reports/sample-city-2024h1.txt';
export const sampleText = (): string => readFileSync(SAMPLE_PATH, 'utf8');

/** Lines with tabs that follow each other are one table. */
export function reportParts(text: string): ReportPart[] {
  const parts: ReportPart[] = [];
  let rows: string[][] = [];
  for (const line of [...text.split('\n'), '']) {
    if (line.includes('\t')) {
      rows.push(line.split('\t'));
      continue;
    }
    if (rows.length > 0) parts.push({ kind: 'table', rows });
    rows = [];
    if (line.trim() !== '') parts.push({ kind: 'paragraph', text: line });
  }
  return parts;
}
