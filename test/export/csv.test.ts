/** The table for other programs: the ledger to the cent, in a form that spreadsheets read. */
import { expect, test } from 'vitest';
import { makeFile } from '../../src/export/make-file.ts';
import { csvText } from '../../workers/documents/csv.ts';
import { baselineSubject, sampleSubject } from './subjects.ts';

const rowsOf = async (subject: Parameters<typeof makeFile>[0]): Promise<string[][]> => {
  const bytes = await makeFile(subject, 'csv');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  return text
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(','));
};

test('every flow of every month stands once, in 元 to the cent, with the ids of the contract', async () => {
  const subject = baselineSubject('zhuzhou-2021h1');
  const [head, ...rows] = await rowsOf(subject);
  expect(head).toEqual(['基金', '基金代码', '年月', '方向', '项目', '项目代码', `${subject.of.name}（元）`]);
  const { months, funds } = subject.of.projection;
  const found = new Map(rows.map((r) => [[r[1], r[3], r[5], r[2]].join('/'), r[6]]));
  expect(found.size).toBe(rows.length);
  for (const [fund, ledger] of Object.entries(funds))
    for (const [side, label] of [
      ['income', '收入'],
      ['expenditure', '支出'],
    ] as const)
      // prettier-ignore
      for (const [line, series] of Object.entries(ledger[side]))
        series.forEach((value, t) =>
          expect(found.get([fund, label, line, months[t]].join('/'))).toBe(value.toFixed(2)),
        );
});

test('against another projection it has both amounts and their difference', async () => {
  const [head, ...rows] = await rowsOf(sampleSubject());
  expect(head!.slice(6)).toEqual(['基准（元）', '慢特病降到 65%（元）', '差额（元）']);
  const moved = rows.filter((row) => row[5] === 'outpatientChronic' && row[2]! >= '2025-01');
  expect(moved.length).toBeGreaterThan(100);
  for (const [, , , , , , a, b, difference] of rows)
    expect(Math.round(Number(difference) * 100)).toBe(
      Math.round(Number(b) * 100) - Math.round(Number(a) * 100),
    );
  for (const row of moved) expect(Number(row[7]) / Number(row[6])).toBeCloseTo(0.65 / 0.7, 4);
});

test('what is not known has no row of zeros', async () => {
  const rows = await rowsOf(baselineSubject('ezhou-2024h1'));
  expect(rows.filter((row) => row[5] === 'balance')).toEqual([]);
});

test('the document reader takes it as a table', async () => {
  const text = new TextDecoder().decode(await makeFile(sampleSubject(), 'csv'));
  expect(csvText(text).ok).toBe(true);
});
