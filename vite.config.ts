import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defaultClientConditions, defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { hostedPolicy, singleFilePolicy } from './tools/content-policy.ts';
import { offline } from './tools/offline.ts';
import { noteWorkerPackages, workerLicences } from './tools/worker-licences.ts';

const licences = 'licences.md';

/** Two builds of one app: `dist/` for a web server, and `--mode single`, one file that opens by double click. */
export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    base: './',
    plugins: [
      svelte(),
      ...(single
        ? [viteSingleFile({ removeViteModuleLoader: true }), singleFilePolicy()]
        : [hostedPolicy(), workerLicences(licences), offline()]),
    ],
    resolve: { conditions: [...(single ? ['single'] : []), ...defaultClientConditions] },
    // An inlined module worker never starts from file:// in Chromium.
    worker: { format: single ? 'iife' : 'es', plugins: () => [noteWorkerPackages()] },
    build: {
      outDir: single ? 'dist-single' : 'dist',
      target: ['chrome109', 'edge109', 'firefox115', 'safari16'],
      license: single ? false : { fileName: licences },
    },
  };
});
