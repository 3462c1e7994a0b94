import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';

const singleFile = pathToFileURL(path.resolve('dist-single/index.html')).href;

/** What a page does wrong while it is open: script errors, console errors, broken policies, requests elsewhere. */
function watch(page: Page, allowed: (url: string) => boolean): string[] {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!allowed(request.url())) wrong.push(`request: ${request.url()}`);
  });
  return wrong;
}

const inPage = (url: string): boolean => url.startsWith('data:') || url.startsWith('blob:');

test('the hosted app opens without an error, and no request leaves its origin', async ({ page, baseURL }) => {
  const wrong = watch(page, (url) => inPage(url) || url.startsWith(baseURL!));
  await page.goto('./');
  await expect(page).toHaveTitle(/医保基金推演/);
  await expect(page.locator('#app')).not.toBeEmpty();
  await page.waitForLoadState('networkidle');
  expect(wrong).toEqual([]);
});

test('the single file opens by double click without an error, and loads nothing else', async ({ page }) => {
  const wrong = watch(page, (url) => inPage(url) || url === singleFile);
  await page.goto(singleFile);
  await expect(page).toHaveTitle(/医保基金推演/);
  await expect(page.locator('#app')).not.toBeEmpty();
  await page.waitForTimeout(500);
  expect(wrong).toEqual([]);
});

test('both builds refuse inline scripts, eval and requests elsewhere', async ({ page }) => {
  for (const address of ['./', singleFile]) {
    await page.goto(address);
    const refused = await page.evaluate(async () => {
      const directives: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        directives.push(event.effectiveDirective);
      });
      const script = document.createElement('script');
      script.textContent = 'document.title = "inline script ran"';
      document.head.append(script);
      await fetch('http://127.0.0.1:9/').catch(() => undefined);
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the policy must refuse it
      setTimeout('document.title = "eval ran"', 0);
      await new Promise((done) => setTimeout(done, 100));
      return directives.sort();
    });
    expect(refused, address).toEqual(['connect-src', 'script-src', 'script-src-elem']);
    await expect(page).toHaveTitle(/医保基金推演/);
  }
});
