import { defineConfig, devices } from '@playwright/test';
import { browser } from './tools/browser.mjs';

const ci = Boolean(process.env['CI']);
const port = Number(process.env['PORT'] ?? 4173);
const origin = `http://127.0.0.1:${port}/`;

/** The built app, hosted and as a single file, in the Chromium that came with `npm ci`. */
export default defineConfig({
  testDir: 'test/browser',
  outputDir: 'test-results/browser',
  reporter: [['line'], ['json', { outputFile: 'test-results/e2e.json' }]],
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: ci,
  use: { baseURL: origin, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'], launchOptions: browser() } }],
  webServer: {
    command: `npm run -s build && npm run -s build:single && npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: origin,
    reuseExistingServer: !ci,
    timeout: 120_000,
  },
});
