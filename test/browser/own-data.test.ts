/** The form for one's own numbers: from the first number to a saved scenario, typed or pasted from a sheet. */
import { expect, type Page } from '@playwright/test';
import { BUILDS, open, test } from './notebook.ts';

/** What a report of an invented city prints, by the labels of the form; money in 万元. */
const NUMBERS: readonly (readonly [label: string, text: string])[] = [
  ['地区名称', '示例市'],
  ['开始月份', '2024-01'],
  ['结束月份', '2024-06'],
  ['职工在职参保人数', '12万'],
  ['职工退休参保人数', '50,000'],
  ['职工统筹基金收入', '3.456亿'],
  ['职工统筹基金支出', '28,560.00'],
  ['居民参保人数', '560,000'],
  ['居民个人缴费标准', '380'],
  ['居民财政补助标准', '640'],
  ['居民个人缴费收入', '2,128.00'],
  ['居民财政补助收入', '25,088.00'],
  ['居民基金支出', '34,272.00'],
  ['职工统筹基金累计结余', '86,400.00'],
  ['居民基金累计结余', '51,408.00'],
];

async function pasteInto(page: Page, selector: string, text: string, html = ''): Promise<void> {
  const data = await page.evaluateHandle(
    ([plain, rich]) => {
      const transfer = new DataTransfer();
      transfer.setData('text/plain', plain!);
      if (rich) transfer.setData('text/html', rich);
      return new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
    },
    [text, html],
  );
  await page.locator(selector).evaluate((element, event) => element.dispatchEvent(event as Event), data);
}

for (const { name, address } of BUILDS) {
  test.describe(name, () => {
    test('from the first number to a saved scenario that is there after a reload', async ({ page }) => {
      const notebook = await open(page, address);
      const form = page.locator('#own-data');
      for (const [label, text] of NUMBERS)
        await form.getByRole('textbox', { name: label, exact: true }).fill(text);
      await form.getByRole('button', { name: '生成基线' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('示例市');
      await notebook.settled();
      await expect(notebook.figure('可支付月数')).toContainText(/\d+\.\d\s*个月/);

      await page.getByRole('button', { name: '新增情景' }).first().click();
      const lever = notebook.levers.getByRole('slider').first();
      const before = await notebook.surplus();
      await lever.press('ArrowLeft');
      await expect.poll(() => notebook.surplus()).not.toBe(before);
      await notebook.rename('示例市送审');
      await notebook.save();
      await notebook.settled();
      const surplus = await notebook.surplus();

      await page.reload();
      await notebook.settled();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('示例市');
      await expect(notebook.title).toHaveValue('示例市送审');
      expect(await notebook.surplus()).toBe(surplus);
      await notebook.button('从默认内容开始').click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('鄂州市');
      await notebook.saved('示例市送审').click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('示例市');
      await notebook.settled();
      expect(await notebook.surplus()).toBe(surplus);
    });

    test('what is still missing is asked for, and half a form is there after a reload', async ({ page }) => {
      await open(page, address);
      const form = page.locator('#own-data');
      const active = form.getByRole('textbox', { name: '职工在职参保人数', exact: true });
      await active.fill('120,000');
      await form.getByRole('button', { name: '生成基线' }).click();
      await expect(form.getByRole('textbox', { name: '地区名称' })).toBeFocused();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('鄂州市');
      await page.reload();
      await expect(active).toHaveValue('120,000');
    });

    test('a table pasted from a sheet fills the form', async ({ page }) => {
      await open(page, address);
      const rows = [
        ['项目', '本期', '上年同期', '单位'],
        ['职工在职参保人数', '120,000', '118,800', '人'],
        ['职工统筹基金支出', '285,600,000.00', '', '元'],
        ['居民参保人数', '56', '56.6', '万人'],
        ['没有这一项', '1', '2', '万元'],
      ];
      const html = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
      await pasteInto(page, '#own-paste', rows.map((row) => row.join('\t')).join('\n'), html);
      const form = page.locator('#own-data');
      const box = (label: string) => form.getByRole('textbox', { name: label, exact: true });
      await expect(box('职工在职参保人数')).toHaveValue(/^12/);
      await expect(box('职工在职参保人数，上年同期')).toHaveValue('118,800');
      await expect(form).toContainText('28,560.00 万元');
      await expect(form).toContainText('没有这一项');
      await page.locator('.toasts').getByRole('button', { name: '撤销' }).click();
      await expect(box('职工在职参保人数')).toHaveValue('');
    });

    test('the example city makes a baseline at once, and undo leads back to ours', async ({ page }) => {
      const notebook = await open(page, address);
      const form = page.locator('#own-data');
      await form.getByRole('button', { name: '用示例市的数' }).click();
      await form.getByRole('button', { name: '生成基线' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('示例市');
      await expect(page.locator('#happened-text')).not.toContainText('5,885.63');
      await notebook.undo.click();
      await expect(page.locator('#happened-text')).toContainText('5,885.63');
    });
  });
}
