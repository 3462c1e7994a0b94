/** Reports of one's own: from the first file to a baseline in the notebook, by mouse and by keyboard. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Locator, type Page } from '@playwright/test';
import type axe from 'axe-core';
import { BUILDS, open, test } from './notebook.ts';

const SAMPLE = fs.readFileSync('scenarios/reports/sample-city-2024h1.txt', 'utf8');
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const cell = (page: Page): Locator => page.locator('#report');
const figures = (page: Page): Locator => cell(page).locator('.fig');
const panel = (page: Page): Locator => cell(page).locator('.panel');
const choose = (page: Page, ...files: { name: string; buffer: Buffer }[]): Promise<void> =>
  page
    .locator('input[data-reports]')
    .setInputFiles(files.map((file) => ({ mimeType: 'application/octet-stream', ...file })));

async function sample(page: Page): Promise<void> {
  await cell(page).getByRole('button', { name: '用示例报告试一试' }).click();
  await expect(figures(page)).toHaveCount(125);
}

/** Text in the encoding that older office programs write. */
function gbk(text: string): Buffer {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, number[]>();
  for (let high = 0x81; high < 0xff; high += 1)
    for (let low = 0x40; low < 0xff; low += 1)
      if (low !== 0x7f) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Buffer.from(
    [...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : (codes.get(char) ?? [0x3f]))),
  );
}

for (const { name, address } of BUILDS) {
  test(`${name}: the sample report is read, corrected, taken back, and becomes the notebook's baseline`, async ({
    page,
  }) => {
    const notebook = await open(page, address);
    await sample(page);
    await expect(cell(page)).toContainText('认出 125 个数');
    await expect(page.locator('#baseline')).toContainText('示例市 2024-01 至 06');
    const insured = page.locator('#baseline').getByRole('row', { name: '城乡居民', exact: false }).first();
    await expect(insured).toContainText('842,600 人');

    await cell(page).getByRole('button', { name: '842600人，居民·参保人数' }).click();
    await expect(panel(page)).toContainText('全市城乡居民医保参保842600人');
    await panel(page).getByRole('button', { name: '更正' }).click();
    await panel(page).getByRole('textbox', { name: '值' }).fill('85万');
    await panel(page).getByRole('button', { name: '用更正后的' }).click();
    await expect(panel(page).getByRole('alert')).toContainText('请写数字');
    await panel(page).getByRole('textbox', { name: '值' }).fill('850,000');
    await panel(page).getByRole('button', { name: '用更正后的' }).click();
    await expect(insured).toContainText('850,000 人');
    await expect(insured).toContainText('已更正');
    await notebook.undo.click();
    await expect(insured).toContainText('842,600 人');

    await page.locator('#baseline').getByRole('button', { name: '用这条基线' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('示例市');
    await notebook.settled();
    await expect(notebook.projection.locator('.ln').first()).toBeVisible();
    await expect(page.locator('#baseline')).toContainText('笔记本正在用这条基线');

    await page.reload();
    await notebook.settled();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('示例市');
    await expect(figures(page)).toHaveCount(125);
    await expect(page.locator('#baseline')).toContainText('笔记本正在用这条基线');
  });
}

test('with keys alone a figure is found, looked at and left out', async ({ page }) => {
  const notebook = await open(page, './');
  await cell(page).getByRole('button', { name: '用示例报告试一试' }).press('Enter');
  await expect(figures(page)).toHaveCount(125);
  const first = figures(page).first();
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(figures(page).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeFocused();
  await panel(page).getByRole('button', { name: '不用这个数' }).press('Enter');
  await expect(figures(page).nth(1)).toHaveClass(/ignored/);
  await expect(panel(page)).toContainText('不用');
  await panel(page).getByRole('button', { name: '关闭' }).press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(figures(page).nth(1)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(figures(page).nth(1)).not.toHaveClass(/ignored/);
  await notebook.settled();
});

test('the side table leads to the place in the text', async ({ page }) => {
  await open(page, './');
  await sample(page);
  await cell(page).getByRole('searchbox').fill('生育 津贴');
  const row = cell(page).locator('tbody tr').first();
  await expect(row).toContainText('生育津贴');
  await row.getByRole('button').click();
  await expect(cell(page).locator('.fig.is-on')).toBeInViewport();
  await expect(panel(page)).toContainText('生育津贴');
});

test('a GBK file is read; numbers that were not recognised are counted and shown', async ({ page }) => {
  await open(page, './');
  const text = SAMPLE.replace('一、参保情况', '一、参保情况\n全市有定点零售药店1204家。');
  await choose(page, { name: '运行分析.txt', buffer: gbk(text) });
  await expect(figures(page)).toHaveCount(125);
  await expect(cell(page)).toContainText('另有 1 个数字没有识别');
  await cell(page).getByRole('button', { name: '看下一个' }).click();
  await expect(cell(page).locator('.unread.is-found')).toHaveText('1204家');
  await expect(cell(page).locator('.unread.is-found')).toBeInViewport();
});

test('a damaged document is refused with its reason, and what was there stays', async ({ page }) => {
  await open(page, './');
  await sample(page);
  await choose(page, { name: '坏了.docx', buffer: Buffer.from('PK\x03\x04 cut short') });
  const notice = cell(page).getByRole('alert');
  await expect(notice).toContainText('「坏了.docx」没有打开');
  await expect(notice).toContainText('重新导出或重新下载');
  await expect(figures(page)).toHaveCount(125);
});

test('a report dropped anywhere is read; two of one period make no baseline', async ({ page }) => {
  const notebook = await open(page, './');
  await sample(page);
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'again.txt', { type: 'text/plain' }));
    return transfer;
  }, SAMPLE);
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await expect(cell(page).getByRole('tab')).toHaveCount(2);
  await expect(page.locator('#baseline').getByRole('alert')).toContainText(
    '有两份报告都是 2024-01 至 2024-06',
  );
  await notebook.undo.click();
  await expect(page.locator('#baseline')).toContainText('用这条基线');
});

test('a report that does not tell its months asks for them', async ({ page }) => {
  await open(page, './');
  const text = '居民医保参保500000人。居民医保基金收入30000.00万元。居民医保基金支出20000.00万元。';
  await choose(page, { name: '无月份.txt', buffer: Buffer.from(text) });
  await expect(cell(page)).toContainText('请补上');
  await cell(page).getByRole('textbox', { name: '地区' }).fill('示例县');
  await cell(page).getByRole('textbox', { name: '开始月份' }).fill('2024-01');
  await cell(page).getByRole('textbox', { name: '结束月份' }).fill('2024-06');
  await cell(page).getByRole('button', { name: '按此重读' }).click();
  await expect(figures(page)).toHaveCount(3);
  await expect(page.locator('#baseline')).toContainText('示例县 2024-01 至 06');
});

test('a long reading shows how far it is and can be stopped', async ({ page }) => {
  const notebook = await open(page, './');
  const long = `${SAMPLE}\n${'本段没有数字，只是很长的一段文字，读起来要一会儿。\n'.repeat(130_000)}`;
  await choose(page, { name: '很长.txt', buffer: Buffer.from(long) });
  await expect(cell(page).getByRole('progressbar')).toBeVisible();
  await cell(page).getByRole('button', { name: '取消' }).click();
  await expect(cell(page).getByRole('progressbar')).toHaveCount(0);
  await expect(figures(page)).toHaveCount(0);
  await expect(cell(page).getByRole('alert')).toHaveCount(0);
  await sample(page);
  await notebook.settled();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the cells of reports, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, './');
    await sample(page);
    await figures(page).first().click();
    await panel(page).getByRole('button', { name: '更正' }).click();
    await page.evaluate(fs.readFileSync(axeFile, 'utf8'));
    const found = await page.evaluate(async () => {
      const { axe: checker } = window as unknown as { axe: typeof axe };
      const { violations } = await checker.run({ include: [['#report'], ['#baseline']] });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      );
    });
    expect(found).toEqual([]);
  });

test('what contradicts itself in an opened report is found, corrected, and taken back', async ({ page }) => {
  const notebook = await open(page, BUILDS[0].address);
  const slip =
    '示例市2024年1-6月医保基金运行情况\n一、居民医保\n居民医保参保500000人。居民医保基金收入30000.00元，其中：个人缴费收入12000.00万元，财政补助收入18000.00万元。居民医保基金支出20000.00万元。';
  await choose(page, { name: 'slip.txt', buffer: Buffer.from(slip) });
  const audit = page.locator('#report-audit');
  await expect(audit).toContainText('30000.00');
  await expect(audit).toContainText('单位');
  await audit.getByRole('button', { name: '改正' }).first().click();
  await expect(audit).toContainText('已改正');
  await notebook.undo.click();
  await expect(audit.getByRole('button', { name: '改正' }).first()).toBeVisible();
});
