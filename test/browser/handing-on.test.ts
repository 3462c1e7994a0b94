/** A scenario goes to another office as a file: it is looked at first, adopted row by row, and refused when damaged. */
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { A, BUILDS, open, RATIO, test, textOf, type Notebook } from './notebook.ts';

const TITLE = '市局送审稿';
const ELASTICITY = '居民门诊慢特病就诊弹性';

/** In one profile: scenario A with another ratio and an elasticity, handed on as a file. */
async function fileFromTheOtherOffice(page: Page, address: string): Promise<{ name: string; text: string }> {
  const notebook = await open(page, address);
  await notebook.choose(A);
  await notebook.type('66');
  await notebook.type('-0.3', ELASTICITY);
  await notebook.rename(TITLE);
  const download = await notebook.handOn();
  return { name: download.suggestedFilename(), text: await textOf(download) };
}

/** A second profile, which has never seen the first. */
async function secondOffice(
  browser: { newContext: () => Promise<BrowserContext> },
  address: string,
  baseURL: string,
): Promise<Notebook> {
  const context = await browser.newContext();
  const notebook = await open(
    await context.newPage(),
    address.startsWith('file:') ? address : new URL(address, baseURL).href,
  );
  await notebook.choose(A);
  return notebook;
}

for (const { name, address } of BUILDS) {
  test.describe(name, () => {
    test('opening shows what differs; some is adopted, and undone', async ({ page, browser, baseURL }) => {
      const file = await fileFromTheOtherOffice(page, address);
      expect(file.name).toBe(`鄂州市 ${TITLE}.fundcast.json`);
      const office = await secondOffice(browser, address, baseURL!);
      await office.openFile(file);
      await expect(office.dialog).toContainText(`「${TITLE}」与我们有`);
      await expect(office.dialog).toContainText('现在还没有改动任何东西');
      await expect(office.dialog.getByRole('row', { name: RATIO })).toContainText(/65%.*66%/);
      await expect(office.dialog.getByRole('row', { name: ELASTICITY })).toContainText('−0.3');
      await expect(office.box()).toHaveValue('65');

      await office.dialog
        .getByRole('row', { name: ELASTICITY })
        .getByRole('radio', { name: '留我们的' })
        .click();
      await office.dialog.getByRole('button', { name: /^采用 \d+ 项$/ }).click();
      await expect(office.dialog).toBeHidden();
      await expect(office.box()).toHaveValue('66');
      await expect(office.box(ELASTICITY)).toHaveValue('0');
      await office.toasts.getByRole('button', { name: '撤销' }).click();
      await expect(office.box()).toHaveValue('65');
      await office.page.context().close();
    });

    test('a dropped file can be opened beside ours', async ({ page, browser, baseURL }) => {
      const file = await fileFromTheOtherOffice(page, address);
      const office = await secondOffice(browser, address, baseURL!);
      await office.drop(file.name, file.text);
      await expect(office.dialog).toContainText(`「${TITLE}」与我们有`);
      await office.dialog.getByRole('button', { name: '另存为新情景' }).click();
      await expect(office.title).toHaveValue(TITLE);
      await expect(office.box()).toHaveValue('66');
      await expect(office.box(ELASTICITY)).toHaveValue('−0.3');
      await office.choose(A);
      await expect(office.box()).toHaveValue('65');
      await office.page.context().close();
    });

    test('a file that says the same says so', async ({ page }) => {
      const file = await fileFromTheOtherOffice(page, address);
      await page.reload();
      const notebook = await open(page, address);
      await notebook.openFile(file);
      await expect(notebook.dialog).toContainText('与现在打开的完全相同');
      await notebook.page.keyboard.press('Escape');
      await expect(notebook.dialog).toBeHidden();
    });

    test('cut, changed and foreign files are refused with the reason, and nothing changes', async ({
      page,
    }) => {
      const file = await fileFromTheOtherOffice(page, address);
      const notebook = await open(page, address);
      const before = await notebook.surplus();
      const flipped = file.text
        .replace('"value":0.66', '"value":0.62')
        .replace('"value": 0.66', '"value": 0.62');
      expect(flipped).not.toBe(file.text);
      const damaged = [
        { text: file.text.slice(0, Math.floor(file.text.length / 2)), reason: /不完整|截断|读不懂|JSON/ },
        { text: flipped, reason: /改动|校验|摘要/ },
        { text: '{"a":1}', reason: /不是/ },
        { text: '', reason: /空/ },
      ];
      for (const { text, reason } of damaged) {
        await notebook.openFile({ name: '损坏.fundcast.json', text });
        await expect(notebook.dialog).toContainText('这个文件没有打开');
        await expect(notebook.dialog).toContainText(reason);
        await notebook.dialog.getByRole('button', { name: '知道了' }).click();
        await expect(notebook.dialog).toBeHidden();
      }
      expect(await notebook.surplus()).toBe(before);
      await expect(notebook.box()).toHaveValue('66');
    });
  });
}
