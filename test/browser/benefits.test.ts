/** DIP, benefits, the list of changes, and finding a lever, as a person works with them. */
import { createRequire } from 'node:module';
import fs from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type axe from 'axe-core';
import { A, open, RATIO, test, type Notebook } from './notebook.ts';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Rules broken within some cells. */
async function violations(page: Page, cells: readonly string[]): Promise<string[]> {
  await page.evaluate(fs.readFileSync(axeFile, 'utf8'));
  return page.evaluate(async (include) => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations: found } = await checker.run(
      { include: include.map((selector) => [selector]) },
      { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    );
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  }, cells);
}

const cellsOf = (row: Locator): Promise<string[]> => row.getByRole('cell').allInnerTexts();
const hospital = (page: Page, name: string): Locator =>
  page.locator('#dip-years .of-year').getByRole('row', { name });
const years = (page: Page): Locator => page.locator('#dip-years');

async function setBudget(page: Page, text: string): Promise<void> {
  const box = years(page).getByRole('textbox', { name: '居民DIP 预算系数' });
  await box.fill(text);
  await box.press('Enter');
}

test('the printed settlement stands by rate, for either scheme', async ({ page }) => {
  await open(page, './');
  const dip = page.locator('#dip');
  await expect(dip).toContainText('81.5%');
  await expect(dip).toContainText('105.2%');
  await expect(dip).toContainText('26.9%');
  const row = await cellsOf(dip.getByRole('row', { name: '山丹仁汇医院' }));
  expect(row.slice(0, 4)).toEqual(['349', '75.36', '48.63', '−26.73']);
  expect(row.at(-2)).toBe('64.53%');
  await expect(dip.getByRole('row')).toHaveCount(17);
  await dip.getByRole('radio', { name: '职工' }).click();
  await expect(dip.getByRole('row').nth(1)).toContainText('清泉');
  await dip.getByRole('button', { name: /没有金额/ }).click();
  await expect(dip.getByRole('row')).toHaveCount(17);
});

test('a budget tried on the baseline beside moves hospitals, not by item; one undo leads back', async ({
  page,
}) => {
  const notebook = await open(page, './');
  await expect(years(page)).toContainText('只在这里试算');
  const name = '山丹县中医医院';
  await expect(hospital(page, name)).toContainText(/\d/);
  const before = await cellsOf(hospital(page, name));
  await setBudget(page, '0.95');
  await expect.poll(() => cellsOf(hospital(page, name))).not.toEqual(before);
  const after = await cellsOf(hospital(page, name));
  expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
  expect(after[3]).toMatch(/^−/);
  // The open scenario is not touched, and the trial is there after a reload.
  await expect(page.locator('#changes li')).toHaveCount(1);
  await page.reload();
  await notebook.settled();
  await expect(years(page).getByRole('textbox')).toHaveValue('0.95');
  await expect.poll(() => cellsOf(hospital(page, name))).toEqual(after);
  await years(page).getByRole('button', { name: '恢复为基准' }).click();
  await expect.poll(() => cellsOf(hospital(page, name))).toEqual(before);
  await notebook.undo.click();
  await expect.poll(() => cellsOf(hospital(page, name))).toEqual(after);
});

test('on a baseline with DIP the slider is the scenario’s own lever', async ({ page }) => {
  const notebook = await open(page, './');
  await years(page).getByRole('button', { name: '以它为基线打开' }).click();
  await notebook.settled();
  await expect(years(page).getByRole('slider')).toBeDisabled();
  await years(page).getByRole('button', { name: '新增情景' }).click();
  await years(page).getByRole('slider').press('ArrowLeft');
  await expect(page.locator('#changes li')).toContainText('居民DIP 预算系数');
  await expect(page.locator('#changes li')).toContainText('自 2024-07 起');
  await expect.poll(() => cellsOf(years(page).getByRole('row', { name: '2025' }))).not.toContain('4,223.87');
  await years(page).getByRole('button', { name: '2030' }).click();
  await expect(years(page)).toContainText('2030 年各医疗机构');
  await years(page).getByRole('switch').click();
  await expect(page.locator('#changes li')).toHaveCount(2);
});

test('money is told by line, by factor and by protection', async ({ page }) => {
  await open(page, './');
  const cell = page.locator('#benefits');
  await expect(cell.getByRole('img', { name: '居民基金待遇支出，按项目' })).toBeVisible();
  await cell.getByRole('button', { name: '图与表互换' }).click();
  const reported = await cellsOf(cell.getByRole('row', { name: '2024H1' }));
  expect(reported).toContain('5,885.63');
  await cell.getByRole('tab', { name: '五因素' }).click();
  await expect(cell.getByRole('row', { name: '报销比例' })).toContainText('+668.99');
  await expect(cell.locator('.aside')).toContainText('+515.30');
  await expect(cell.locator('.aside')).toContainText('+668.99');
  await cell.getByRole('combobox').selectOption({ label: '住院·三级' });
  await expect(cell.getByRole('row', { name: '次均费用' })).toContainText('×');
  await cell.getByRole('tab', { name: '保障水平' }).click();
  await expect(cell).toContainText('政策范围内，仅基本医保 63.82%');
});

const changes = (page: Page): Locator => page.locator('#changes');
async function unusual(notebook: Notebook): Promise<void> {
  await notebook.choose(A);
  await notebook.type('30');
}

test('an unusual value is flagged until it has a reason; undo takes the reason back', async ({ page }) => {
  const notebook = await open(page, './');
  await unusual(notebook);
  for (const place of [notebook.levers, changes(page), page.locator('.scenario-tools')])
    await expect(place.getByText('缺理由').first()).toBeVisible();
  const reason = notebook.levers.getByRole('textbox', { name: `${RATIO}：理由` });
  await reason.fill('示例方案');
  await reason.press('Enter');
  await expect(page.getByText('缺理由')).toHaveCount(0);
  await notebook.undo.click();
  await expect(changes(page).getByText('缺理由')).toBeVisible();
});

test('a change has an end, a ramp, stages and a follower; an overlap shows both', async ({ page }) => {
  const notebook = await open(page, './');
  await notebook.choose(A);
  const item = changes(page).locator('li').first();
  await item.getByRole('button', { name: /月份与方式/ }).click();
  await item.getByRole('textbox', { name: `${RATIO}：渐变` }).fill('12');
  await item.getByRole('textbox', { name: `${RATIO}：渐变` }).press('Enter');
  await expect(item).toContainText('12 个月渐变到位');
  await item.getByRole('radio', { name: '随基线增长' }).click();
  await expect(item).toContainText('此后随基线增长');
  await item.getByRole('button', { name: '另起一项' }).click();
  await expect(changes(page).locator('li')).toHaveCount(2);
  await expect(item).toContainText('2025-01 至 2025-12');
  await item.getByRole('combobox', { name: `${RATIO}：至` }).selectOption('2026-06');
  await expect(changes(page).getByText('时间重叠', { exact: true })).toHaveCount(2);
  await expect(notebook.projection.getByRole('alert')).toContainText('没有算成');
  await notebook.undo.click();
  await expect(changes(page).getByText('时间重叠', { exact: true })).toHaveCount(0);
  await changes(page).getByRole('button', { name: /^去掉/ }).last().click();
  await item.getByRole('button', { name: /月份与方式/ }).click();
  await item.getByRole('radio', { name: '分段' }).click();
  await item.getByRole('button', { name: '加一段' }).click();
  await expect(item).toContainText('2025-01 65%、2026-01 65%');
  await notebook.settled();
});

test('a change that moves nothing says why', async ({ page }) => {
  const notebook = await open(page, './');
  await notebook.choose(A);
  const item = changes(page).locator('li').first();
  await item.getByRole('button', { name: /月份与方式/ }).click();
  await item.getByRole('radio', { name: '加上' }).click();
  await expect(item).toContainText('不起作用');
  await expect(item).toContainText('不改变任何结果');
});

test('a lever is found by a word of either language', async ({ page }) => {
  await open(page, './');
  const inspector = page.getByRole('complementary', { name: '检查器' });
  const search = inspector.getByRole('searchbox', { name: '找参数' });
  for (const words of ['居民 门诊慢特病 就诊弹性', 'resident chronic elasticity']) {
    await search.fill(words);
    await expect(inspector.locator('.lever-name').first()).toHaveText('居民门诊慢特病就诊弹性');
  }
  await search.fill('不存在的参数');
  await expect(inspector).toContainText('没有找到');
  await search.fill('');
  await inspector.getByRole('switch', { name: '只看已改动' }).click();
  await expect(inspector.locator('.lever')).toHaveCount(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in these cells, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const notebook = await open(page, './');
    await unusual(notebook);
    await setBudget(page, '0.8');
    await changes(page)
      .getByRole('button', { name: /月份与方式/ })
      .click();
    const cells = ['#levers', '#changes', '#benefits', '#dip', '#dip-years', '.inspector'];
    expect(await violations(page, cells)).toEqual([]);
    for (const tab of ['五因素', '保障水平']) {
      await page.locator('#benefits').getByRole('tab', { name: tab }).click();
      expect(await violations(page, ['#benefits'])).toEqual([]);
    }
    await page.getByRole('radio', { name: '分段' }).click();
    await page.getByRole('searchbox').fill('居民');
    expect(await violations(page, ['#changes', '.inspector'])).toEqual([]);
  });
}
