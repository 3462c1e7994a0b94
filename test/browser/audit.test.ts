/** The chapter of the audit: findings, their order, corrections and reasons, keyboard, and both themes. */
import { createRequire } from 'node:module';
import fs from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type axe from 'axe-core';
import { open, test, textOf } from './notebook.ts';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(fs.readFileSync(axeFile, 'utf8'));
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations: found } = await checker.run(
      { include: [['#c4'], ['#audit'], ['#levy-trap']] },
      { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    );
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  });
}

const cell = (page: Page): Locator => page.locator('#audit');
const items = (page: Page): Locator => cell(page).getByRole('article');
const item = (page: Page, id: string): Locator => cell(page).locator(`[data-finding=${id}]`);

async function look(page: Page, report: string): Promise<void> {
  await page.getByRole('radio', { name: report }).click();
  await expect(cell(page).getByRole('heading', { level: 3 })).toContainText(report.slice(0, 2));
  await expect(items(page).first()).toBeVisible();
}

test('the chapter opens on a report with wrong units, in its head and in the list', async ({ page }) => {
  await open(page, './');
  await expect(page.locator('#c4')).toContainText('先核对，再相信');
  await expect(cell(page).locator('.lead')).toContainText('印作 687.33元，应为 687.33万元');
  await expect(cell(page).locator('.lead')).toContainText('印作 354.19元，应为 354.19万元');
  const first = items(page).first();
  await expect(first).toContainText('错误');
  await expect(first).toContainText('676.27万元 + 11.06万元 = 687.33万元');
  await expect(first).toContainText('相差 687.26 万元');
  await expect(first).toContainText('基线已处理');
  await expect(page.locator('#levy-trap')).toContainText('69,729.34');
});

test('severities can be left out, each with its count, and the order is chosen', async ({ page }) => {
  await open(page, './');
  const filter = cell(page).getByRole('group', { name: '只看' });
  const all = await items(page).count();
  const notes = filter.getByRole('button', { name: '提示' });
  const count = Number((await notes.innerText()).replace(/\D/g, ''));
  await notes.click();
  await expect(notes).toHaveAttribute('aria-pressed', 'false');
  await expect(items(page)).toHaveCount(all - count);
  await notes.click();
  await cell(page).getByRole('radio', { name: '位置' }).click();
  const first = await items(page).first().innerText();
  await cell(page).getByRole('radio', { name: '严重程度' }).click();
  await expect(items(page).first()).not.toHaveText(first);
  await expect(items(page).first()).toContainText('错误');
});

test('a finding is ignored with a reason only; undo opens it again; a reload keeps it', async ({ page }) => {
  const notebook = await open(page, './');
  await look(page, '株洲 2021 上半年');
  const one = item(page, 'A4');
  await one.getByRole('button', { name: '忽略 A4' }).click();
  await one.getByRole('textbox', { name: '忽略的理由' }).press('Enter');
  await expect(one.getByRole('alert')).toHaveText('请写理由');
  await one.getByRole('textbox').fill('个人账户另有划转，已核实');
  await one.getByRole('textbox').press('Enter');
  await expect(one).toContainText('已忽略');
  await expect(one).toContainText('个人账户另有划转，已核实');
  await notebook.undo.click();
  await expect(one).not.toContainText('已忽略');
  await page.keyboard.press('Control+Shift+Z');
  await expect(one).toContainText('已忽略');
  await page.reload();
  await notebook.settled();
  await look(page, '株洲 2021 上半年');
  await expect(item(page, 'A4')).toContainText('个人账户另有划转，已核实');
  await item(page, 'A4').getByRole('button', { name: '撤回 A4' }).click();
  await expect(item(page, 'A4')).not.toContainText('已忽略');
});

test('a correction is one press of a key, stays listed, and a baseline is built from it', async ({
  page,
}) => {
  const notebook = await open(page, './');
  await look(page, '鄂州 2024 上半年');
  const one = item(page, 'A2');
  await one.getByRole('button', { name: '改正为 4.31%' }).focus();
  await page.keyboard.press('Enter');
  await expect(one).toContainText('已改正');
  await expect(one).toContainText('4.13 改作 4.31');
  await expect(one.getByRole('button', { name: '撤回 A2' })).toBeFocused();
  await page.keyboard.press('Control+Z');
  await expect(one).not.toContainText('已改正');
  await one.getByRole('button', { name: '改正为 4.31%' }).click();
  await page.getByRole('button', { name: '用改正后的数建基线' }).click();
  await expect(page.locator('.steps')).toContainText('核对后');
  await notebook.settled();
});

test('the list is worked by keyboard: a finding opens and folds, an order is chosen by arrows', async ({
  page,
}) => {
  await open(page, './');
  const second = items(page).nth(1);
  const turn = second.locator('h4 button');
  await turn.focus();
  await page.keyboard.press('Enter');
  await expect(turn).toHaveAttribute('aria-expanded', 'true');
  await expect(second).toContainText('1176人次');
  await page.keyboard.press('Enter');
  await expect(turn).toHaveAttribute('aria-expanded', 'false');
  await cell(page).getByRole('radio', { name: '金额' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(cell(page).getByRole('radio', { name: '严重程度' })).toBeFocused();
  await expect(cell(page).getByRole('radio', { name: '严重程度' })).toBeChecked();
});

test('the list is printed alone and saved as CSV', async ({ page }) => {
  await open(page, './');
  await expect(items(page).first()).toBeVisible();
  await page.evaluate(() => (window.print = () => undefined));
  await cell(page).getByRole('button', { name: '打印清单' }).click();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const sheet = page.locator('.audit-sheet');
  await expect(sheet).toBeVisible();
  await expect(sheet).toContainText('687.33万元');
  await expect(page.locator('#app')).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  const download = page.waitForEvent('download');
  await cell(page).getByRole('button', { name: '存为 CSV' }).click();
  expect(await textOf(await download)).toContain('687.33万元');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`breaks no rule of accessibility, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, './');
    await look(page, '鄂州 2024 上半年');
    await item(page, 'A5').getByRole('button', { name: '改正' }).click();
    await item(page, 'A4').getByRole('button', { name: '忽略 A4' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.locator('#c4')).toContainText('Check first');
    expect(await violations(page)).toEqual([]);
  });
