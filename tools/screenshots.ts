/** The picture of the README, taken from the single file in the browser of the tests. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { browser } from './browser.mjs';

const OUT = path.resolve('test/browser/pictures/notebook.png');
/** Bytes; a picture that everybody downloads stays small. */
const LIMIT = 400_000;

const chrome = await chromium.launch(browser());
try {
  const page = await chrome.newPage({
    viewport: { width: 1366, height: 1500 },
    locale: 'zh-CN',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(pathToFileURL(path.resolve('dist-single/index.html')).href);
  await page.locator('#comparison .status.fresh').waitFor();
  await page.locator('#projection .ln.c-b').first().waitFor();
  await page.locator('nav.outline').getByRole('link', { name: '调政策' }).click();
  await page.locator('nav.outline [aria-current]', { hasText: '调政策' }).waitFor();
  // The column at the right shows where one point's price comes from.
  await page.locator('#levers .lever-note button').first().click();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.mouse.move(0, 0);
  const picture = await page.screenshot();
  if (picture.length > LIMIT) throw new Error(`the picture has ${picture.length} bytes, over ${LIMIT}`);
  fs.mkdirSync(path.dirname(OUT), { recursive: true });
  fs.writeFileSync(OUT, picture);
  console.log(`${path.relative('.', OUT)}: ${picture.length} bytes`);
} finally {
  await chrome.close();
}
