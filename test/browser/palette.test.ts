/** Ctrl+K: places, baselines, examples, levers and commands by name; and the example scenarios. */
import { expect, type Page } from '@playwright/test';
import { violations } from './axe.ts';
import { A, BUILDS, open, test } from './notebook.ts';

const box = (page: Page) => page.getByRole('combobox', { name: '查找与命令' });
const options = (page: Page) => page.getByRole('listbox', { name: '找到的' }).getByRole('option');
const chosen = (page: Page) => page.locator('.palette [aria-selected=true]');

async function ask(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await box(page).fill(query);
}

for (const { name, address } of BUILDS) {
  test(`${name}: the palette goes to a cell, by the keyboard alone`, async ({ page }) => {
    const notebook = await open(page, address);
    await ask(page, '推演');
    await expect(chosen(page)).toContainText('十年推演');
    await page.keyboard.press('Enter');
    await expect(notebook.dialog).toBeHidden();
    await expect(notebook.projection).toBeInViewport();
  });
}

test('arrows move through the list and wrap; Esc closes and gives the focus back', async ({ page }) => {
  await open(page, './');
  const button = page.getByRole('button', { name: '查找与命令' });
  await button.click();
  const first = await chosen(page).innerText();
  await page.keyboard.press('ArrowDown');
  expect(await chosen(page).innerText()).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(chosen(page)).toBeInViewport();
  expect(await chosen(page).getAttribute('id')).toBe(await options(page).last().getAttribute('id'));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: '找到的' })).toBeHidden();
  await expect(button).toBeFocused();
});

test('English words find Chinese names, full width finds half width', async ({ page }) => {
  const notebook = await open(page, './');
  await ask(page, 'undo');
  await expect(options(page).filter({ hasText: '撤销' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await notebook.choose(A);
  await notebook.type('66');
  await ask(page, 'ｕｎｄｏ');
  await expect(chosen(page)).toContainText('撤销');
  await page.keyboard.press('Enter');
  await expect(notebook.box()).toHaveValue('65');
});

test('a lever is found by name and shown in the inspector', async ({ page }) => {
  await open(page, './');
  await ask(page, '住院 报销比例');
  const name = (await chosen(page).locator('.name').innerText()).trim();
  await page.keyboard.press('Enter');
  const inspector = page.getByRole('complementary', { name: '检查器' });
  await expect(inspector.getByRole('slider', { name, exact: true })).toBeVisible();
});

test('keys of an input method leave the palette alone', async ({ page }) => {
  const notebook = await open(page, './');
  await ask(page, '推演');
  const composing = (key: string) =>
    box(page).dispatchEvent('keydown', { key, isComposing: true, bubbles: true });
  const before = await chosen(page).getAttribute('id');
  await composing('ArrowDown');
  await composing('Enter');
  expect(await chosen(page).getAttribute('id')).toBe(before);
  await expect(notebook.dialog).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the palette, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, './');
    await page.keyboard.press('Control+k');
    await expect(box(page)).toBeFocused();
    expect(await violations(page)).toEqual([]);
    await box(page).fill('没有这个东西');
    await expect(page.getByText('没有找到')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test('an example is added as a scenario from the outline or the palette, until the letters are taken', async ({
  page,
}) => {
  const notebook = await open(page, './');
  const bar = page.getByRole('group', { name: '情景' });
  await notebook.outline.getByRole('button', { name: '用人单位费率降低 1 个百分点' }).click();
  await expect(bar.getByRole('button', { name: '用人单位费率降低 1 个百分点' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await notebook.settled();
  await expect(notebook.toasts).toContainText('已加入示例情景');
  for (let n = 0; n < 3; n++) {
    await ask(page, '老龄化');
    await page.keyboard.press('Enter');
  }
  await expect(notebook.toasts).toContainText('最多同时比较五个情景');
  await expect(bar.locator('.scn:not(.add-scn)')).toHaveCount(6);
});

test('an example keeps the scenario that it is built on through a reload', async ({ page }) => {
  const notebook = await open(page, './');
  await ask(page, '山丹');
  await page.keyboard.press('Enter');
  await notebook.settled();
  await ask(page, 'DIP 编码');
  await page.keyboard.press('Enter');
  await notebook.settled();
  const before = await notebook.surplus();
  await page.reload();
  await notebook.settled();
  expect(await notebook.surplus()).toBe(before);
});
