import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const tag = (policy: readonly string[]): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">`;

/** Puts the policy right after the charset, before anything that it governs. */
function withPolicy(html: string, policy: readonly string[]): string {
  const charset = /<meta charset="utf-8"\s*\/?>/i;
  if (!charset.test(html))
    throw new Error('index.html has no <meta charset="utf-8"> to put the policy after');
  return html.replace(charset, (found) => `${found}\n    ${tag(policy)}`);
}

/** The hosted build: everything from its own origin, no inline script, no eval; style attributes allowed. */
export function hostedPolicy(): Plugin {
  return {
    name: 'hosted-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        withPolicy(html, [
          "default-src 'none'",
          "script-src 'self'",
          "worker-src 'self'",
          "style-src 'self'",
          "style-src-attr 'unsafe-inline'",
          "img-src 'self' data: blob:",
          "font-src 'self' data:",
          "connect-src 'self'",
          "manifest-src 'self'",
          "form-action 'none'",
          "base-uri 'none'",
        ]),
    },
  };
}

/** The single file: its inline scripts by hash, its workers from blobs, and no connection at all. */
export function singleFilePolicy(): Plugin {
  return {
    name: 'single-file-policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('the single build has no index.html');
        const html = String(page.source);
        const hashes = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].map(
          ([, attributes, code]) => {
            if (/\bsrc=/.test(attributes!))
              throw new Error(`the single build left a script outside: ${attributes}`);
            return `'sha256-${createHash('sha256').update(code!).digest('base64')}'`;
          },
        );
        if (hashes.length === 0) throw new Error('the single build has no inline script');
        page.source = withPolicy(html, [
          "default-src 'none'",
          `script-src ${hashes.join(' ')} blob:`,
          'worker-src blob:',
          "style-src 'unsafe-inline'",
          'img-src data: blob:',
          'font-src data:',
          "connect-src 'none'",
          "form-action 'none'",
          "base-uri 'none'",
        ]);
      },
    },
  };
}
