/** Languages, themes, narrow screens, and what a screen reader or a keyboard finds. */
import { expect } from '@playwright/test';
import { violations } from './axe.ts';
import { BUILDS, open, singleFile, test } from './notebook.ts';

interface Shift {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** The parts of the page that come from the program, not from a report or a person. */
const PROGRAM_TEXT = [
  '.appbar button',
  '.outline a',
  '.outline h2',
  '.key-label',
  '.steps b',
  '.chapter h2',
  '.cell-head .chip',
  '.scenario-tools .btn',
  '.lever-name',
  '.lever-note',
  '.lever-head .muted',
  '.seg button',
  '.tabs button',
  '.status',
  '.missing',
  'table.data thead th[rowspan]',
  'table.data tbody th',
  '.tnote',
  '.lever-group summary',
  '#own-data label',
  '#own-data legend',
  '#own-data .btn',
  '#own-data .hint',
];

test('in English no label of the program is left in Chinese', async ({ page }) => {
  const notebook = await open(page, './');
  await notebook.button('English').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.evaluate(() => document.querySelectorAll('details').forEach((group) => (group.open = true)));
  const left = await page.evaluate(
    (selectors) =>
      selectors.flatMap((selector) => {
        const found = [...document.querySelectorAll<HTMLElement>(selector)];
        if (found.length === 0) return [`${selector}: none`];
        return found
          .map((element) => {
            // A report's own words stay in its language, and say so.
            const own = element.cloneNode(true) as HTMLElement;
            for (const quoted of own.querySelectorAll('[lang=zh]')) quoted.remove();
            return `${own.textContent} ${element.getAttribute('aria-label') ?? ''}`;
          })
          .filter((text) => /\p{Script=Han}/u.test(text.replace('中文', '')))
          .map((text) => `${selector}: ${text}`);
      }),
    PROGRAM_TEXT,
  );
  expect(left).toEqual([]);
  await expect(notebook.comparison.getByRole('row', { name: 'Surplus' })).toContainText(/\d/);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Open a file' })).toBeVisible();
});

test('the theme can be chosen and is kept', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, './');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByRole('button', { name: '明暗：随系统' }).click();
  await page.getByRole('button', { name: '明暗：浅色' }).click();
  await expect(page.getByRole('button', { name: '明暗：深色' })).toBeVisible();
  await expect.poll(paper).not.toBe(light);
  await page.reload();
  await expect(page.getByRole('button', { name: '明暗：深色' })).toBeVisible();
  expect(await paper()).not.toBe(light);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const lang of ['zh', 'en'] as const) {
    test(`axe finds nothing, ${colorScheme}, ${lang}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.addInitScript((name) => localStorage.setItem('fundcast.v1.language', name), lang);
      await page.goto('./');
      await expect(page.locator('#comparison tbody tr').last()).toContainText(/\d/);
      expect(await violations(page)).toEqual([]);
    });
  }
}

test('axe finds nothing in the review of a file, and on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  const notebook = await open(page, singleFile);
  expect(await violations(page)).toEqual([]);
  await notebook.openFile({ name: 'x.json', text: '{' });
  await expect(notebook.dialog).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

for (const [width, height] of [
  [1366, 768],
  [1920, 1080],
  [820, 1180],
] as const) {
  for (const lang of ['zh', 'en'] as const) {
    test(`nothing sticks out at ${width}×${height}, ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.addInitScript((name) => localStorage.setItem('fundcast.v1.language', name), lang);
      await page.goto('./');
      await expect(page.locator('#comparison tbody tr').last()).toContainText(/\d/);
      const wide = await page.evaluate(() => {
        const room = document.documentElement.clientWidth;
        const boxes = document.querySelectorAll<HTMLElement>('.main > *, .inspector, .lever, .key, .btn');
        return [...boxes]
          .filter((box) => box.checkVisibility() && box.getBoundingClientRect().right > room + 0.5)
          .map((box) => box.className)
          .concat(document.documentElement.scrollWidth > room ? ['the page scrolls sideways'] : []);
      });
      expect(wide).toEqual([]);
    });
  }
}

test('on a narrow screen the outline and the inspector open when asked', async ({ page }) => {
  await page.setViewportSize({ width: 820, height: 1180 });
  const notebook = await open(page, './');
  await expect(notebook.outline).toBeHidden();
  await page.getByRole('button', { name: '打开目录' }).click();
  await notebook.outline.getByRole('link', { name: '还能撑几个月' }).click();
  await expect(notebook.outline).toBeHidden();
  await expect(page.getByRole('heading', { name: '还能撑几个月' })).toBeInViewport();
  const inspector = page.getByRole('complementary', { name: '检查器' });
  await expect(inspector.getByRole('tab', { name: '参数' })).toBeHidden();
  await inspector.getByRole('button', { name: '展开' }).click();
  await inspector.getByRole('tab', { name: '参数' }).click();
  await expect(inspector.getByRole('slider').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(inspector.getByRole('slider').first()).toBeHidden();
});

test('the outline follows the reading, and a jump stops below the strip', async ({ page }) => {
  const notebook = await open(page, './');
  await expect(notebook.outline.locator('a[aria-current]')).toHaveText(/发生了什么/);
  await notebook.outline.getByRole('link', { name: '十年推演' }).click();
  await expect(notebook.outline.locator('a[aria-current]')).toHaveText(/十年推演/);
  const strip = (await page.locator('.pinned').boundingBox())!;
  const cell = (await notebook.projection.boundingBox())!;
  expect(cell.y).toBeGreaterThanOrEqual(strip.y + strip.height - 1);
  await page.mouse.move(700, 600); // over the cells: the outline scrolls by itself
  await page.mouse.wheel(0, 20_000);
  await expect(notebook.outline.locator('a[aria-current]')).toHaveText(/填表/);
});

test('what has the keyboard focus is never under the pinned strip', async ({ page }) => {
  const notebook = await open(page, './');
  await notebook.slider().focus();
  const hidden = await page.evaluate(() => {
    const bottom = document.querySelector('.pinned')!.getBoundingClientRect().bottom;
    const found: string[] = [];
    const all = [...document.querySelectorAll<HTMLElement>('.main .cell :is(button, input, a, select)')];
    for (const element of all.reverse()) {
      element.focus();
      const { top, height } = element.getBoundingClientRect();
      if (document.activeElement === element && height > 0 && top < bottom - 1)
        found.push(element.outerHTML.slice(0, 80));
    }
    return found;
  });
  expect(hidden).toEqual([]);
});

for (const { name, address } of BUILDS) {
  test(`${name}: the page does not jump when the first results arrive`, async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(window, { shifts: [] as string[] });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as Shift[])
          if (!entry.hadRecentInput && entry.value > 0.02)
            (window as unknown as { shifts: string[] }).shifts.push(
              `${entry.value.toFixed(3)} ${entry.sources.map(({ node }) => (node as HTMLElement | null)?.className).join()}`,
            );
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await open(page, address);
    expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
  });
}

test('where a number comes from is one click away', async ({ page }) => {
  const notebook = await open(page, './');
  await page.locator('#happened-text').getByRole('button', { name: '5,885.63 万元' }).click();
  const inspector = page.getByRole('complementary', { name: '检查器' });
  await expect(inspector).toContainText('鄂州市基本医疗、生育保险基金运行情况分析');
  await expect(inspector).toContainText('58,856,300 元');
  await notebook.comparison.getByRole('button', { name: '门诊统筹' }).click();
  await expect(inspector).toContainText('门诊统筹');
});
