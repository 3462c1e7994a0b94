/** Auditing an invented report of 35 KB, figures read beforehand, and one that contradicts itself everywhere. */
import { bench, describe } from 'vitest';
import { auditFigures } from '../../models/audit/audit-figures.ts';
import type { ReportFigures } from '../../models/report/figure.ts';
import { readReport } from '../../models/report/read-report.ts';
import { consistentReport } from '../audit/consistent-report.ts';
import { chance } from '../audit/slips.ts';

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** Reports of several seeds one after another: the same quantities again and again with other numbers. */
function pasted(size: number): string {
  let text = '';
  for (let seed = 1; bytes(text) < size; seed += 1) text += consistentReport(chance(seed));
  return text;
}

function read(text: string): ReportFigures {
  const reading = readReport(text, { period: { start: '2024-01', end: '2024-06' } });
  if (!reading.ok) throw new Error(reading.error.kind);
  return reading.value;
}

for (const [name, text] of [
  ['one report', consistentReport(chance(1))],
  ['35 KB', pasted(35_000)],
  ['140 KB', pasted(140_000)],
] as const) {
  const reading = read(text);
  describe(`${name}: ${Math.round(bytes(text) / 1000)} KB, ${reading.figures.length} figures`, () => {
    bench('audit', () => void auditFigures(reading, text));
    bench('read and audit', () => void auditFigures(read(text), text));
  });
}
