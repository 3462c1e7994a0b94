/** Keys of the notebook, how a cell stands on the page, presenting and printing. */
import { expect, type Page } from '@playwright/test';
import { violations } from './axe.ts';
import { A, BUILDS, open, test } from './notebook.ts';

const selected = (page: Page) => page.locator('.cell.is-selected');
const slides = (page: Page) => page.locator('.main > .cell:visible');

test('letters move the selection and swap the chart, only while a cell is selected', async ({ page }) => {
  const notebook = await open(page, './');
  await page.keyboard.press('t');
  await page.keyboard.press('j');
  await expect(selected(page)).toHaveCount(0);
  await notebook.projection.getByRole('heading', { name: '十年推演' }).click();
  await expect(selected(page)).toHaveId('projection');
  await page.keyboard.press('t');
  await expect(notebook.projection.locator('table.data')).toBeVisible();
  await page.keyboard.press('t');
  await expect(notebook.projection.locator('.chart svg').first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(selected(page)).toHaveId('comparison');
  await expect(notebook.comparison).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(selected(page)).toHaveId('projection');
  await page.keyboard.press('Escape');
  await expect(selected(page)).toHaveCount(0);
});

test('typing in a box is typing, also where the box rests', async ({ page }) => {
  const notebook = await open(page, './');
  await notebook.choose(A);
  await notebook.box().focus();
  await page.keyboard.press('j');
  await expect(selected(page)).toHaveId('levers');
});

test('the list of keys switches the single letters off, and that is kept', async ({ page }) => {
  const notebook = await open(page, './');
  await notebook.projection.getByRole('heading', { name: '十年推演' }).click();
  await page.keyboard.press('?');
  await expect(notebook.dialog).toContainText('选中一个单元时');
  expect(await violations(page)).toEqual([]);
  await notebook.dialog.getByRole('switch').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await expect(selected(page)).toHaveId('projection');
  await page.reload();
  await notebook.settled();
  await notebook.projection.getByRole('heading', { name: '十年推演' }).click();
  await page.keyboard.press('j');
  await expect(selected(page)).toHaveId('projection');
  await page.getByRole('button', { name: '按键' }).click();
  await notebook.dialog.getByRole('switch').click();
  await page.keyboard.press('Escape');
  await notebook.projection.getByRole('heading', { name: '十年推演' }).click();
  await page.keyboard.press('j');
  await expect(selected(page)).toHaveId('comparison');
});

test('a folded cell stays folded through a reload, and undo unfolds it', async ({ page }) => {
  const notebook = await open(page, './');
  const chart = notebook.projection.locator('.chart svg').first();
  await notebook.projection.getByRole('button', { name: '收起', exact: true }).click();
  await expect(notebook.projection.getByRole('heading')).toBeVisible();
  await expect(notebook.projection.locator('.chart-controls')).toBeHidden();
  await page.reload();
  await notebook.settled();
  await expect(notebook.projection.locator('.chart-controls')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(notebook.projection.locator('.chart-controls')).toBeVisible();
  await expect(chart).toBeVisible();
});

for (const { name, address } of BUILDS) {
  test(`${name}: presenting shows one cell a screen, and a clicker turns`, async ({ page }) => {
    const notebook = await open(page, address);
    await notebook.projection.getByRole('heading', { name: '十年推演' }).click();
    await page.keyboard.press('f');
    await expect(slides(page)).toHaveId('projection');
    await expect(page.locator('.appbar')).toBeHidden();
    await expect(page.locator('.present-bar')).toContainText('调政策，看结果');
    await page.keyboard.press('PageDown');
    await expect(slides(page)).toHaveId('comparison');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('PageUp');
    await expect(slides(page)).not.toHaveId('projection');
    await page.keyboard.press('Escape');
    await expect(page.locator('.appbar')).toBeVisible();
    expect(await slides(page).count()).toBeGreaterThan(5);
  });
}

test('the text of a presented cell is at least 24 px, and its sliders move the figures', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const notebook = await open(page, './');
  await notebook.choose(A);
  await notebook.levers.getByRole('heading', { name: '政策参数' }).click();
  await page.keyboard.press('f');
  await expect(slides(page)).toHaveId('levers');
  const small = await page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const element = node.parentElement!;
      if (!node.textContent?.trim() || !element.checkVisibility() || element.closest('.sr, option, .toasts'))
        continue;
      const px =
        parseFloat(getComputedStyle(element).fontSize) *
        (element as unknown as { currentCSSZoom: number }).currentCSSZoom;
      if (px < 24) found.push(`${px} ${element.className} ${node.textContent.slice(0, 20)}`);
    }
    return found;
  });
  expect(small).toEqual([]);
  const before = await notebook.surplus();
  await notebook.slider().focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => notebook.surplus()).not.toBe(before);
  await expect(slides(page)).toHaveId('levers');
  expect(await violations(page)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

test('print is light, whole and without what is only for the screen', async ({ page }) => {
  const notebook = await open(page, './');
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await notebook.projection.getByRole('button', { name: '收起', exact: true }).click();
  await notebook.comparison.getByRole('button', { name: '打印时隐藏' }).click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
  for (const part of ['.appbar', '.outline', '.inspector', '.pinned', '.cell-tools', '#comparison'])
    await expect(page.locator(part).first()).toBeHidden();
  await expect(page.locator('.main .btn:visible')).toHaveCount(0);
  await expect(notebook.projection.locator('.chart svg').first()).toBeVisible();
  await expect(notebook.projection).toContainText('单位：万元');
  const head = page.locator('table.data thead').first();
  expect(await head.evaluate((element) => getComputedStyle(element).display)).toBe('table-header-group');
  const scrolling = await page.evaluate(
    () =>
      [...document.querySelectorAll('.main .table-box')].filter(
        (box) => box.scrollHeight > box.clientHeight + 1,
      ).length,
  );
  expect(scrolling).toBe(0);
});

test('printing while presenting prints the whole notebook', async ({ page }) => {
  const notebook = await open(page, './');
  await page.getByRole('button', { name: '演示' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(notebook.projection).toBeVisible();
  await expect(notebook.comparison).toBeVisible();
  await expect(page.locator('.present-bar')).toBeHidden();
});
