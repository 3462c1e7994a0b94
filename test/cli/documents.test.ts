/** `read` and `baseline` of documents, as other programs meet them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeDocx } from '../workers/documents/make-docx.ts';
import { gbkFontPdf, scannedPdf } from '../workers/documents/make-pdf.ts';
import { makeXlsx } from '../workers/documents/make-xlsx.ts';
import { reportParts, SAMPLE_PATH, sampleText } from '../workers/documents/report-parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'fundcast-documents-'));

function fundcast(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync('node', ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

function file(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

describe('the sample report', { timeout: 120_000 }, () => {
  test('makes a baseline without faults, and the baseline is projected', () => {
    const path = join(folder, 'sample.json');
    expect(fundcast('baseline', SAMPLE_PATH, '-o', path)).toMatchObject({ status: 0, err: '' });
    const { funds } = JSON.parse(readFileSync(path, 'utf8')) as { funds: { id: string }[] };
    expect(funds.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['employee.pool', 'employee.account', 'resident.pool']),
    );
    expect(fundcast('project', path, '--until', '2030-12')).toMatchObject({ status: 0, err: '' });
  });

  test('as .docx and .xlsx gives the same figures and the same baseline', async () => {
    const parts = reportParts(sampleText());
    const docx = file('sample.docx', await makeDocx(parts, 'counted'));
    const xlsx = file('sample.xlsx', await makeXlsx(parts));
    const values = (path: string): unknown => {
      const { status, out, err } = fundcast('read', path, '--json');
      expect([status, err]).toEqual([0, '']);
      return (JSON.parse(out) as { figures: { metric: string; value: string }[] }).figures.map(
        ({ metric, value }) => [metric, value],
      );
    };
    expect(values(docx)).toEqual(values(SAMPLE_PATH));
    expect(values(xlsx)).toEqual(values(SAMPLE_PATH));
    expect(fundcast('baseline', docx)).toEqual(fundcast('baseline', SAMPLE_PATH));
  });
});

describe('a document that cannot be read', { timeout: 60_000 }, () => {
  test.each([
    ['scan.pdf', scannedPdf(), '扫描件'],
    ['old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), '另存为 .docx'],
    ['old.et', new Uint8Array([1]), '另存为 .xlsx'],
    ['cut.pdf', gbkFontPdf('D2BD').subarray(0, 600), '被截断'],
  ])('%s: one line on standard error, exit 1', (name, bytes, words) => {
    const { status, out, err } = fundcast('read', file(name, bytes));
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
