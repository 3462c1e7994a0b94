/** What a person takes out of the notebook: a file of each kind, whole, named after the scenario. */
import fs from 'node:fs';
import { expect, type Download } from '@playwright/test';
import { readDocument } from '../../workers/documents/read-document.ts';
import { readWorkbook, rowsOf } from '../export/read-workbook.ts';
import { A, BUILDS, open, test, type Notebook } from './notebook.ts';

async function takeOut(notebook: Notebook, kind: string): Promise<Download> {
  const tools = notebook.page.locator('.scenario-tools');
  await tools.getByRole('button', { name: '导出', exact: true }).click();
  const download = notebook.page.waitForEvent('download');
  await tools.getByRole('button', { name: kind }).click();
  return download;
}
const bytesOf = async (download: Download): Promise<Uint8Array> =>
  new Uint8Array(fs.readFileSync(await download.path()));

for (const { name, address } of BUILDS) {
  test.describe(name, () => {
    test('a scenario goes out as a workbook with the numbers on screen', async ({ page }) => {
      const notebook = await open(page, address);
      await notebook.choose(A);
      await notebook.settled();
      const shown = await notebook.row('门诊慢特病');
      const download = await takeOut(notebook, 'Excel 工作簿');
      expect(download.suggestedFilename()).toBe(`鄂州市 ${A}.xlsx`);
      await expect(notebook.toasts).toContainText(`已导出「鄂州市 ${A}.xlsx」`);
      const sheets = await readWorkbook(await bytesOf(download));
      const row = rowsOf(sheets.get('对比')!).find(
        (cells) => cells[0] === '居民基金' && cells[1] === '2025 年' && cells[3] === '门诊慢特病',
      )!;
      const printed = (value: unknown): string =>
        Number(value).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
      expect(shown.slice(0, 2)).toEqual([printed(row[5]), printed(row[6])]);
      expect(rowsOf(sheets.get('说明')!).flat()).toContain(A);
    });

    test('and as a one-page brief and a table', async ({ page }) => {
      const notebook = await open(page, address);
      await notebook.choose(A);
      await notebook.settled();
      const brief = await takeOut(notebook, 'Word 一页简报');
      expect(brief.suggestedFilename()).toBe(`鄂州市 ${A}.docx`);
      const read = await readDocument(await bytesOf(brief), 'brief.docx');
      expect(read.ok && read.value.text).toContain('居民门诊慢特病报销比例 70% → 65%');
      const table = await takeOut(notebook, 'CSV 明细');
      expect(table.suggestedFilename()).toBe(`鄂州市 ${A}.csv`);
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(table))).toMatch(
        /^\uFEFF基金,/,
      );
    });

    test('the menu opens, closes with Escape, and gives the focus back', async ({ page }) => {
      const notebook = await open(page, address);
      await notebook.choose(A);
      const button = page.locator('.scenario-tools').getByRole('button', { name: '导出', exact: true });
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(button).toHaveAttribute('aria-expanded', 'true');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('button', { name: 'Excel 工作簿' }).first()).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(button).toHaveAttribute('aria-expanded', 'false');
      await expect(button).toBeFocused();
    });

    test('the baseline itself is taken out beside the comparison', async ({ page }) => {
      const notebook = await open(page, address);
      await notebook.choose('基准');
      await notebook.settled();
      await notebook.comparison.getByRole('button', { name: '导出', exact: true }).click();
      const download = page.waitForEvent('download');
      await notebook.comparison.getByRole('button', { name: 'Excel 工作簿' }).click();
      const sheets = await readWorkbook(await bytesOf(await download));
      expect([...sheets.keys()]).not.toContain('对比');
      expect(rowsOf(sheets.get('参数')!)[1]![0]).toBe('没有改动：这是基线本身');
    });
  });
}
