/** Scenarios kept in this browser: saved, found again, copied, deleted, and not overwritten from another tab. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, expect } from '@playwright/test';
import { browser } from '../../tools/browser.mjs';
import { A, BUILDS, Notebook, open, RATIO, test } from './notebook.ts';

const TITLE = '送审稿：比例 66%';

for (const { name, address } of BUILDS) {
  test.describe(name, () => {
    test('a saved scenario is found again after a reload, with equal numbers', async ({ page }) => {
      const notebook = await open(page, address);
      await notebook.choose(A);
      await notebook.type('66');
      await notebook.rename(TITLE);
      await notebook.save();
      const clock = await page.evaluate(() => {
        const [now, before] = [new Date(), new Date(Date.now() - 60_000)];
        return [now, before].map((time) => time.toTimeString().slice(0, 5));
      });
      expect(clock).toContain((await notebook.status.innerText()).slice(0, 5));
      await notebook.settled();
      const [surplus, row] = [await notebook.surplus(), await notebook.row('基金支出')];

      await page.reload();
      await notebook.settled();
      // Start from what the page opens with, so that the saved one has to be opened.
      await notebook.button('从默认内容开始').click();
      await expect(notebook.title).toHaveValue(A);
      await notebook.saved(TITLE).click();
      await expect(notebook.title).toHaveValue(TITLE);
      await notebook.settled();
      await expect(notebook.box()).toHaveValue('66');
      expect(await notebook.surplus()).toBe(surplus.replaceAll(' A ', ' C '));
      expect((await notebook.row('基金支出')).slice(-3)).toEqual(row.slice(1, 4));
      await expect(notebook.button('保存情景')).toBeDisabled();
    });

    test('the saved value can be had back after another move', async ({ page }) => {
      const notebook = await open(page, address);
      await notebook.choose(A);
      await notebook.type('66');
      await notebook.save();
      await expect(notebook.levers.getByRole('button', { name: '恢复为本情景已存值' })).toBeHidden();
      await notebook.slider().press('ArrowLeft');
      await expect(notebook.box()).toHaveValue('65');
      await expect(notebook.button('保存情景')).toBeEnabled();
      await notebook.levers.getByRole('button', { name: '恢复为本情景已存值' }).click();
      await expect(notebook.box()).toHaveValue('66');
      await expect(notebook.button('保存情景')).toBeDisabled();
      // Undoing an edit must not forget what was saved meanwhile.
      await notebook.undo.click();
      await notebook.undo.click();
      await notebook.undo.click();
      await expect(notebook.box()).toHaveValue('65');
      await notebook.save();
      await expect(notebook.saved(A)).toHaveCount(1);
    });

    test('edits that were not saved survive a reload', async ({ page }) => {
      const notebook = await open(page, address);
      await notebook.choose(A);
      await notebook.type('63');
      await notebook.rename('还没存');
      await page.reload();
      await notebook.settled();
      await expect(notebook.toasts).toContainText('接着上次的编辑');
      await expect(notebook.title).toHaveValue('还没存');
      await expect(notebook.box()).toHaveValue('63');
      await notebook.button('从默认内容开始').click();
      await expect(notebook.box()).toHaveValue('65');
      await page.reload();
      await notebook.settled();
      await expect(notebook.box()).toHaveValue('65');
      await expect(notebook.toasts).not.toContainText('接着上次的编辑');
    });

    test('a copy stands beside the original; deleting can be undone', async ({ page }) => {
      const notebook = await open(page, address);
      await notebook.choose(A);
      await notebook.save();
      await notebook.button('复制').click();
      await expect(notebook.title).toHaveValue(`${A}（副本）`);
      await notebook.save();
      await expect(notebook.saved(`${A}（副本）`)).toBeVisible();
      await notebook.button('删除').click();
      await expect(notebook.saved(`${A}（副本）`)).toBeHidden();
      await expect(notebook.saved(A)).toBeVisible();
      await notebook.toasts.getByRole('button', { name: '撤销' }).click();
      await expect(notebook.saved(`${A}（副本）`)).toBeVisible();
      await expect(notebook.title).toHaveValue(`${A}（副本）`);
      // The restored one is saved again without a conflict.
      await notebook.type('64');
      await notebook.save();

      await notebook.button('删除').click();
      await expect(notebook.saved(`${A}（副本）`)).toBeHidden();
      await page.keyboard.press('Control+z');
      await expect(notebook.saved(`${A}（副本）`)).toBeVisible();
    });

    test('a stale save from another tab is not written over the newer one', async ({ page, context }) => {
      const one = await open(page, address);
      await one.choose(A);
      await one.rename('共用');
      await one.save();
      const two = await open(await context.newPage(), address);
      await two.saved('共用').click();
      await two.type('61');
      await two.save();
      await one.type('62');
      await one.button('保存情景').click();
      await expect(one.dialog).toContainText('这个情景在另一个页面改过了');
      await one.dialog.getByRole('button', { name: '把我的另存一份' }).click();
      await expect(one.saved('共用（副本）')).toBeVisible();
      await expect(two.saved('共用（副本）')).toBeVisible();
      await expect(one.box()).toHaveValue('62');
      await two.page.reload();
      await two.settled();
      await expect(two.box()).toHaveValue('61');
    });

    test('of two stale pages the one that takes the stored scenario shows it', async ({ page, context }) => {
      const one = await open(page, address);
      await one.choose(A);
      await one.save();
      const two = await open(await context.newPage(), address);
      await two.saved(A).click();
      await two.type('61');
      await two.save();
      await one.type('62');
      await page.keyboard.press('Control+s');
      await one.dialog.getByRole('button', { name: '用已存的那一份' }).click();
      await expect(one.box()).toHaveValue('61');
      await expect(one.button('保存情景')).toBeDisabled();
    });

    test('the scenario is there after the browser was closed and started again', async ({ baseURL }) => {
      const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'fundcast-profile-'));
      const start = () =>
        chromium.launchPersistentContext(profile, { ...browser(), baseURL: baseURL!, locale: 'zh-CN' });
      try {
        const first = await start();
        const notebook = await open(first.pages()[0]!, address);
        await notebook.choose(A);
        await notebook.type('66');
        await notebook.rename(TITLE);
        await notebook.save();
        await first.close();

        const second = await start();
        const again = new Notebook(second.pages()[0]!);
        await again.page.goto(address);
        await again.settled();
        await expect(again.saved(TITLE)).toBeVisible();
        await again.saved(TITLE).click();
        await expect(again.title).toHaveValue(TITLE);
        await expect(again.levers.getByRole('textbox', { name: RATIO })).toHaveValue('66');
        await second.close();
      } finally {
        fs.rmSync(profile, { recursive: true, force: true });
      }
    });
  });
}
