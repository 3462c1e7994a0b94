import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * Writes `sw.js`, a service worker that keeps every built file, so that the app opens without a network.
 *
 * The cache is named by a hash over all files: any change makes a new cache, filled whole before it is used.
 * A new version waits until the page sends it `skipWaiting`.
 */
export function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const hash = createHash('sha256');
        const kept = Object.keys(bundle)
          .filter((name) => !name.endsWith('.map') && name !== 'licences.md')
          .sort();
        for (const name of kept) {
          const file = bundle[name]!;
          hash.update(name).update(file.type === 'chunk' ? file.code : file.source);
        }
        const cache = `fundcast-${hash.digest('hex').slice(0, 16)}`;
        const urls = ['./', ...kept.filter((name) => name !== 'index.html')];
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: serviceWorker(cache, urls) });
      },
    },
  };
}

const serviceWorker = (cache: string, urls: readonly string[]): string => `
const cacheName = ${JSON.stringify(cache)};
const urls = ${JSON.stringify(urls)};

addEventListener('install', (event) => {
  const fresh = urls.map((url) => new Request(url, { cache: 'reload' }));
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(fresh)));
});

addEventListener('activate', (event) => {
  const old = (name) => name.startsWith('fundcast-') && name !== cacheName;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});

addEventListener('message', (event) => {
  if (event.data === 'skipWaiting') skipWaiting();
});

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  const page = request.mode === 'navigate';
  event.respondWith(
    caches
      .open(cacheName)
      .then((cache) => cache.match(page ? './' : request, { ignoreSearch: page }))
      .then((hit) => hit ?? fetch(request)),
  );
});
`;
