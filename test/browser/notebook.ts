/** What a person sees and does in the notebook, by the names on screen; and both builds of it. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base, type Download, type Locator, type Page } from '@playwright/test';

export const singleFile = pathToFileURL(path.resolve('dist-single/index.html')).href;

/** The hosted build, and the single file from disk. */
export const BUILDS = [
  { name: 'hosted', address: './' },
  { name: 'single file', address: singleFile },
] as const;

export const RATIO = '居民门诊慢特病报销比例';
export const A = '居民慢特病 65%';

/** What a page does wrong while it is open: script errors, console errors and warnings, requests elsewhere. */
export function watch(page: Page, origin: string): string[] {
  const wrong: string[] = [];
  const own = (url: string): boolean =>
    url.startsWith('data:') || url.startsWith('blob:') || url.startsWith(origin) || url === singleFile;
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrong.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!own(request.url())) wrong.push(`request: ${request.url()}`);
  });
  return wrong;
}

/** Fails where the page said anything on the console or asked anything of another origin. */
export const test = base.extend<{ quiet: void }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const wrong = watch(page, baseURL!);
      await use();
      expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the notebook and waits for its first results. */
export async function open(page: Page, address: string): Promise<Notebook> {
  await page.goto(address);
  const notebook = new Notebook(page);
  await notebook.settled();
  return notebook;
}

export class Notebook {
  readonly page: Page;
  readonly strip: Locator;
  readonly levers: Locator;
  readonly projection: Locator;
  readonly comparison: Locator;
  readonly outline: Locator;
  readonly dialog: Locator;
  readonly toasts: Locator;
  readonly status: Locator;
  readonly undo: Locator;

  constructor(page: Page) {
    this.page = page;
    this.strip = page.locator('.pinned .keys');
    this.levers = page.locator('#levers');
    this.projection = page.locator('#projection');
    this.comparison = page.locator('#comparison');
    this.outline = page.locator('nav.outline');
    this.dialog = page.getByRole('dialog');
    this.toasts = page.locator('.toasts');
    this.status = page.locator('.appbar .saved');
    this.undo = page.locator('.appbar').getByRole('button', { name: '撤销' });
  }

  /** The comparison shows results of the present inputs. */
  async settled(): Promise<void> {
    await expect(this.comparison.getByRole('row', { name: '当期结余' })).toContainText(/\d/);
    await expect(this.comparison.locator('.status')).toHaveText('最新');
  }

  async choose(name: string): Promise<void> {
    await this.page.getByRole('group', { name: '情景' }).getByRole('button', { name }).click();
  }

  slider(name = RATIO): Locator {
    return this.levers.getByRole('slider', { name });
  }

  box(name = RATIO): Locator {
    return this.levers.getByRole('textbox', { name });
  }

  async type(text: string, name = RATIO): Promise<void> {
    await this.box(name).fill(text);
    await this.box(name).press('Enter');
  }

  figure(label: string): Locator {
    return this.strip.locator('.key').filter({ hasText: label });
  }

  surplus(): Promise<string> {
    return this.figure('当期结余').innerText();
  }

  /** The path of a scenario's line in the chart. */
  line(style: 'base' | 'a' | 'b'): Promise<string | null> {
    return this.projection.locator(`.ln.c-${style}`).last().getAttribute('d');
  }

  /** A row of the comparison: the baseline's amount, then amount, difference and change for each scenario. */
  row(name: string): Promise<string[]> {
    return this.comparison.getByRole('row', { name }).getByRole('cell').allInnerTexts();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  get title(): Locator {
    return this.page.getByRole('textbox', { name: '情景名称' });
  }

  async rename(title: string): Promise<void> {
    await this.title.fill(title);
    await this.title.press('Enter');
  }

  async save(): Promise<void> {
    await this.button('保存情景').click();
    await expect(this.status).toHaveText(/^\d\d:\d\d 已保存$/);
    await expect(this.button('保存情景')).toBeDisabled();
  }

  saved(title: string): Locator {
    // An example may have the same name; it stands above.
    const list = this.outline.locator('h2', { hasText: '已存情景' }).locator('~ ul');
    return list.getByRole('button', { name: title });
  }

  async handOn(): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.button('交给别处（文件）').click();
    return download;
  }

  async openFile(file: string | { name: string; text: string }): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.button('打开文件').click();
    const payload =
      typeof file === 'string'
        ? file
        : { name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) };
    await (await chooser).setFiles(payload);
  }

  async drop(name: string, text: string): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      ([file, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content!], file!, { type: 'application/json' }));
        return transfer;
      },
      [name, text],
    );
    await this.page.dispatchEvent('body', 'dragover', { dataTransfer });
    await this.page.dispatchEvent('body', 'drop', { dataTransfer });
  }
}

export async function textOf(download: Download): Promise<string> {
  return fs.readFileSync(await download.path(), 'utf8');
}
