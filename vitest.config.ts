import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // In Node, Svelte compiles $state and $derived to plain values: effects and components are tested in the browser.
  plugins: [svelte()],
  test: {
    testTimeout: 60_000,
    environment: 'node',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.shared.test.ts', 'test/browser/**'],
          benchmark: { include: [] },
        },
      },
      {
        extends: true,
        test: { name: 'shared', include: ['test/**/*.shared.test.ts'], benchmark: { include: [] } },
      },
      {
        extends: true,
        test: { name: 'bench', include: [], benchmark: { include: ['test/bench/**/*.bench.ts'] } },
      },
    ],
  },
});
