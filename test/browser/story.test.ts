/** The first screen, and the first thing a person does: move the ratio and look at what follows. */
import { expect } from '@playwright/test';
import { A, BUILDS, open, test } from './notebook.ts';

for (const { name, address } of BUILDS) {
  test.describe(name, () => {
    test('the first screen tells the story with the numbers of the report', async ({ page }) => {
      const notebook = await open(page, address);
      const happened = page.locator('#happened-text');
      await expect(happened).toContainText('5,885.63 万元');
      await expect(happened).toContainText('3,091.78 万元');
      await expect(happened).toContainText('668.99 万元');
      await expect(page.locator('#happened').getByRole('row', { name: '就诊人次' })).toContainText('×1.5387');
      await expect(page.locator('#happened').getByRole('row', { name: '报销比例' })).toContainText('668.99');
      await expect(notebook.levers).toContainText('每提高 1 个百分点 ≈ 84.08 万元');
      await expect(page.getByRole('heading', { level: 1 })).toContainText('慢特病报销比例提高之后');
      await expect(notebook.figure('可支付月数')).toContainText('填入期末累计结余');
    });

    test('a key on the slider moves chart, table and strip; the baseline stays', async ({ page }) => {
      const notebook = await open(page, address);
      await notebook.choose(A);
      const before = {
        base: await notebook.line('base'),
        a: await notebook.line('a'),
        surplus: await notebook.surplus(),
        row: await notebook.row('基金支出'),
      };
      await notebook.slider().press('ArrowRight');
      await expect(notebook.box()).toHaveValue('66');
      await expect.poll(() => notebook.surplus()).not.toBe(before.surplus);
      await expect.poll(() => notebook.line('a')).not.toBe(before.a);
      const after = await notebook.row('基金支出');
      expect(after[0]).toBe(before.row[0]);
      expect(after[1]).not.toBe(before.row[1]);
      expect(await notebook.line('base')).toBe(before.base);
    });

    test('a ratio may be typed in any way; the resets and undo lead back', async ({ page }) => {
      const notebook = await open(page, address);
      await notebook.choose(A);
      const atBase = notebook.levers.getByText('未改动，同基准').first();
      const results: string[] = [];
      for (const text of ['６６％', '0.66', '66']) {
        await notebook.type(text);
        await expect(notebook.box()).toHaveValue('66');
        await expect(notebook.levers).toContainText('A 66%');
        await notebook.settled();
        results.push((await notebook.row('基金支出')).join());
        await notebook.levers.getByRole('button', { name: '恢复为基准' }).click();
        await expect(notebook.box()).toHaveValue('70');
        await expect(atBase).toBeVisible();
      }
      expect(new Set(results).size).toBe(1);
      await expect(notebook.figure('当期结余')).toContainText('不变');

      await notebook.undo.click();
      await expect(notebook.box()).toHaveValue('66');
      await notebook.button('重做').click();
      await expect(notebook.box()).toHaveValue('70');
      await notebook.slider().focus();
      await page.keyboard.press('Control+z');
      await expect(notebook.box()).toHaveValue('66');
      await page.keyboard.press('Control+Shift+Z');
      await expect(notebook.box()).toHaveValue('70');
      // A number box at rest leaves the key to the document; text under way keeps it.
      await notebook.box().focus();
      await page.keyboard.press('Control+z');
      await expect(notebook.box()).toHaveValue('66');
    });

    test('what cannot be read stays as typed and changes nothing', async ({ page }) => {
      const notebook = await open(page, address);
      await notebook.choose(A);
      await notebook.type('六成五');
      await expect(notebook.box()).toHaveValue('六成五');
      await expect(notebook.box()).toHaveAttribute('aria-invalid', 'true');
      await expect(notebook.levers).toContainText('A 65%');
    });

    test('the missing balance gives months and the balance chart, until it is cleared', async ({ page }) => {
      const notebook = await open(page, address);
      await notebook.figure('可支付月数').getByRole('button', { name: '填入期末累计结余' }).click();
      const missing = notebook.projection.getByRole('textbox', { name: '2024-06 末居民基金累计结余' });
      await expect(missing).toBeFocused();
      await missing.fill('6.5亿');
      await expect(notebook.projection).toContainText('读作 65,000.00 万元');
      await missing.press('Enter');
      await expect(notebook.figure('可支付月数')).toContainText(/[89]\.\d\s*个月/);
      await expect(missing).toBeHidden();
      await notebook.projection.getByRole('radio', { name: '累计结余' }).click();
      await expect(notebook.projection.getByRole('img', { name: /^累计结余/ })).toBeVisible();
      await expect(notebook.projection.locator('.ln.c-a')).not.toHaveCount(0);
      await expect(page.locator('#c3 ~ section').first()).toContainText('鄂州市');

      await notebook.projection.getByRole('button', { name: '清除' }).click();
      await expect(missing).toBeVisible();
      await expect(notebook.figure('可支付月数')).toContainText('填入期末累计结余');
      await notebook.undo.click();
      await expect(notebook.figure('可支付月数')).toContainText('个月');
    });
  });
}
