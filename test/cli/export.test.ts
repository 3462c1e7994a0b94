/** `export` on the command line: a file of each kind, and one line for what is wrong. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../workers/documents/read-document.ts';
import { readWorkbook, rowsOf } from '../export/read-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'fundcast-export-'));
const at = (name: string): string => join(folder, name);

function fundcast(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync('node', ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

describe('export', { timeout: 60_000 }, () => {
  it('writes a workbook of a scenario against its baseline', async () => {
    const { status, out, err } = fundcast('export', 'chronic-65', '-o', at('a.xlsx'), '--json');
    expect([status, err]).toEqual([0, '']);
    const bytes = readFileSync(at('a.xlsx'));
    expect(JSON.parse(out)).toMatchObject({ file: at('a.xlsx'), kind: 'xlsx', bytes: bytes.length });
    expect((JSON.parse(out) as { digest: string }).digest).toMatch(/^[0-9a-f]{64}$/);
    const sheets = await readWorkbook(bytes);
    expect([...sheets.keys()].slice(0, 4)).toEqual(['说明', '参数', '对比', '职工统筹基金']);
  });

  it('takes what --set and --until lay over the scenario', async () => {
    const lever = 'resident.outpatientChronic.reimbursementRatio';
    fundcast(
      'export',
      'ezhou-2024h1',
      '--until',
      '2026-12',
      '--set',
      `${lever}=0.66@2025-03`,
      '-o',
      at('b.xlsx'),
    );
    const sheets = await readWorkbook(readFileSync(at('b.xlsx')));
    expect(rowsOf(sheets.get('参数')!)[4]!.slice(2, 8)).toEqual(
      ['2025-03', '至期末', '一步到位', '%', 0.7, 0.66], // prettier-ignore
    );
    expect(rowsOf(sheets.get('居民基金')!).at(-1)![0]).toBe('2026-12');
  });

  it('writes a brief and a table', async () => {
    expect(fundcast('export', 'chronic-65', '-o', at('a.docx')).status).toBe(0);
    const brief = await readDocument(readFileSync(at('a.docx')), 'a.docx');
    expect(brief.ok && brief.value.text).toContain('居民门诊慢特病报销比例 70% → 65%');
    expect(fundcast('export', 'zhuzhou-2021h1', '-o', at('a.csv')).out).toMatch(
      /^已写入 .*a\.csv（\d+ 字节）\n$/,
    );
    expect(readFileSync(at('a.csv'), 'utf8')).toMatch(/^\uFEFF基金,基金代码,年月/);
  });

  it('holds one scenario against another when two are named', async () => {
    expect(fundcast('export', 'chronic-65-response', 'chronic-65', '-o', at('c.xlsx')).status).toBe(0);
    const rows = rowsOf((await readWorkbook(readFileSync(at('c.xlsx')))).get('参数')!);
    expect(new Set(rows.slice(4).map(([scenario]) => scenario)).size).toBe(2);
  });

  it('gives the same bytes for the same call', () => {
    for (const name of ['d1.docx', 'd2.docx']) fundcast('export', 'chronic-65', '-o', at(name));
    expect(readFileSync(at('d1.docx')).equals(readFileSync(at('d2.docx')))).toBe(true);
  });

  it('names the scenario, folder or value at fault on one line, exit 1, and writes nothing', () => {
    for (const [args, fault] of [
      [['nowhere', '-o', at('x.xlsx')], /nowhere/],
      [['chronic-65', '-o', at('no/such/folder/x.xlsx')], /写不了文件/],
      [['ezhou-2024h1', '--set', 'a.b=1@2025-01', '-o', at('x.xlsx')], /a\.b/],
    ] as const) {
      const { status, out, err } = fundcast('export', ...args);
      expect([status, out]).toEqual([1, '']);
      expect(err).toMatch(fault);
      expect(err.trim().split('\n').length).toBe(1);
    }
    expect(existsSync(at('x.xlsx'))).toBe(false);
  });

  it('says how it is used, exit 2, for another kind of file, no file, or no scenario', () => {
    for (const args of [['chronic-65', '-o', at('x.pdf')], ['chronic-65'], ['-o', at('x.xlsx')]]) {
      const { status, out, err } = fundcast('export', ...args);
      expect([status, out]).toEqual([2, '']);
      expect(err).toMatch(/^export .*\n$/);
    }
  });
});
