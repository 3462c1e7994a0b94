/** The two builds as they are handed out: they open, load nothing from elsewhere, and refuse what the policy refuses. */
import { expect, test } from '@playwright/test';
import { Notebook, singleFile, watch } from './notebook.ts';

test('the hosted app opens without an error, and no request leaves its origin', async ({ page, baseURL }) => {
  const wrong = watch(page, baseURL!);
  await page.goto('./');
  await expect(page).toHaveTitle(/医保基金推演/);
  await new Notebook(page).settled();
  await page.waitForLoadState('networkidle');
  expect(wrong).toEqual([]);
});

test('the single file opens by double click without an error, and loads nothing else', async ({ page }) => {
  const wrong = watch(page, singleFile);
  await page.goto(singleFile);
  await expect(page).toHaveTitle(/医保基金推演/);
  await new Notebook(page).settled();
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
