/** The notebook where the browser gives less: no worker, no database, no secure context. */
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { chromium, expect, test as bare } from '@playwright/test';
import { browser } from '../../tools/browser.mjs';
import { A, BUILDS, Notebook, open, test, watch } from './notebook.ts';

for (const { name, address } of BUILDS) {
  bare.describe(name, () => {
    bare('a worker that cannot start is said; the page computes itself', async ({ page }) => {
      await page.addInitScript(() => {
        window.Worker = class {
          constructor() {
            throw new DOMException('refused', 'SecurityError');
          }
        } as unknown as typeof Worker;
      });
      const notebook = await open(page, address);
      await expect(page.locator('.page-notices')).toContainText('计算线程启动不了');
      await expect(notebook.figure('当期结余')).toContainText('亿元');
      const before = await notebook.surplus();
      await notebook.choose(A);
      await notebook.type('66');
      await expect.poll(() => notebook.surplus()).not.toBe(before);
      await notebook.save();
    });

    bare('a worker that fails while it loads leaves the inputs usable', async ({ page }) => {
      await page.addInitScript(() => {
        const Real = window.Worker;
        const broken = URL.createObjectURL(new Blob(['throw new Error("broken worker")']));
        window.Worker = class extends Real {
          constructor(_url: string | URL, options?: WorkerOptions) {
            super(broken, { ...options, type: 'classic' });
          }
        };
      });
      await page.addInitScript(() => {
        // The hosted policy lets no worker come from a blob: the start fails either way.
        document.addEventListener(
          'securitypolicyviolation',
          () => (document.body.dataset['refused'] = 'yes'),
        );
      });
      const notebook = await open(page, address);
      await expect(page.locator('.page-notices')).toContainText('计算线程启动不了');
      await notebook.choose(A);
      await notebook.type('66');
      await expect(notebook.box()).toHaveValue('66');
      await notebook.settled();
    });

    bare('a crash of one run is said in its cell, and a retry brings the result', async ({ page }) => {
      await page.addInitScript(() => {
        const Real = window.Worker;
        const gate = { crash: false };
        Object.assign(window, { gate });
        window.Worker = class extends Real {
          override postMessage(...args: [unknown]): void {
            if (!gate.crash) return super.postMessage(...args);
            gate.crash = false;
            this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
          }
        };
      });
      const notebook = await open(page, address);
      await notebook.choose(A);
      const before = await notebook.surplus();
      await page.evaluate(() => ((window as unknown as { gate: { crash: boolean } }).gate.crash = true));
      await notebook.box().fill('66');
      await notebook.box().press('Enter');
      await expect(notebook.projection.getByRole('alert')).toContainText('没有算成');
      await expect(notebook.box()).toHaveValue('66');
      expect((await notebook.surplus()).split('\n')[1]).toBe(before.split('\n')[1]);
      await notebook.projection.getByRole('button', { name: '重试' }).click();
      await expect.poll(() => notebook.surplus()).not.toBe(before);
      await expect(notebook.projection.getByRole('alert')).toBeHidden();
    });

    bare('the story is on screen while the database does not answer', async ({ page }) => {
      await page.addInitScript(() => {
        IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
      });
      await page.goto(address);
      await expect(page.locator('#happened-text')).toContainText('5,885.63', { timeout: 2_000 });
      await new Notebook(page).settled();
    });

    bare('without any storage everything works, and the page says that nothing is kept', async ({ page }) => {
      await page.addInitScript(() => {
        const refuse = {
          get: () => {
            throw new DOMException('blocked', 'SecurityError');
          },
        };
        Object.defineProperty(window, 'indexedDB', refuse);
        Object.defineProperty(window, 'localStorage', refuse);
      });
      const notebook = await open(page, address);
      await expect(page.locator('.page-notices')).toContainText('情景只留在本页');
      await notebook.choose(A);
      await notebook.type('66');
      await notebook.save();
      await expect(notebook.saved(A)).toBeVisible();
    });

    bare('a damaged draft is no reason not to start', async ({ page }) => {
      await page.addInitScript(() => localStorage.setItem('fundcast.v1.draft', '{"version":1,"slots":[{}]}'));
      const notebook = await open(page, address);
      await expect(notebook.title).toHaveValue(A);
      await expect(notebook.toasts).not.toContainText('接着上次的编辑');
    });
  });
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** The hosted build as an office server gives it: plain http, on a name that is not localhost. */
test('on plain http in an intranet, which is no secure context, the notebook works', async () => {
  const folder = path.resolve('dist');
  const server = http.createServer((request, response) => {
    const file = path.join(folder, new URL(request.url ?? '/', 'http://any').pathname);
    const found = file.endsWith(path.sep) ? path.join(file, 'index.html') : file;
    if (!found.startsWith(folder) || !fs.existsSync(found)) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': TYPES[path.extname(found)] ?? 'application/octet-stream' });
    response.end(fs.readFileSync(found));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const { args, ...options } = browser();
  const chrome = await chromium.launch({
    ...options,
    args: [...args, '--host-resolver-rules=MAP fundcast.test 127.0.0.1'],
  });
  try {
    const origin = `http://fundcast.test:${port}/`;
    const page = await chrome.newPage({ locale: 'zh-CN' });
    const wrong = watch(page, origin);
    const notebook = await open(page, origin);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await notebook.choose(A);
    await notebook.type('66');
    await notebook.save();
    await notebook.handOn();
    await page.reload();
    await notebook.settled();
    await expect(notebook.saved(A)).toBeVisible();
    await expect(notebook.box()).toHaveValue('66');
    expect(wrong).toEqual([]);
  } finally {
    await chrome.close();
    server.close();
  }
});
