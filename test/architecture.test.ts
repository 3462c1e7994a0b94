import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenRules } from './helpers/architecture-rules.ts';

const top = path.resolve(import.meta.dirname, '..');
const folders = ['models', 'workers', 'scenarios', 'src', 'test', 'tools'];

/** Every file of the project's folders; only code is read, the others count by their names. */
function projectSources(): Map<string, string> {
  const files = folders
    .filter((folder) => fs.existsSync(path.join(top, folder)))
    .flatMap((folder) =>
      fs
        .readdirSync(path.join(top, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(top, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
    );
  return new Map(
    files.map((file) => [
      file,
      /\.(ts|js|mjs|svelte)$/.test(file) ? fs.readFileSync(path.join(top, file), 'utf8') : '',
    ]),
  );
}

describe('the architecture', () => {
  test('no file of the project breaks an import rule', () => {
    const sources = projectSources();
    expect(sources.size).toBeGreaterThan(5);
    expect(brokenRules(sources)).toEqual([]);
  });

  test('imports along models ← workers ← src are allowed', () => {
    const good = {
      'models/index.ts': `export * from './fund/ledger.ts';`,
      'models/fund/ledger.ts': `import { z } from 'zod/mini'; import table from './table.json'; void z; void table;`,
      'models/fund/table.json': '',
      'workers/spawn.ts': `new Worker(new URL('./projection.worker.ts', import.meta.url));`,
      'workers/projection.worker.ts': `import { expose } from 'comlink'; import { ledger } from '../models/fund/ledger.ts';`,
      'workers/client.ts': `import { spawn } from '#spawn';`,
      'workers/direct.ts': `import { project } from '../models/index.ts';`,
      'src/App.svelte': `<script lang="ts">import { client } from '../workers/client.ts'; import start from '../scenarios/start.json';</script><p>import { x } from '../test/x.ts'</p>`,
      'src/cli/main.ts': `import fs from 'node:fs'; import { direct } from '../../workers/direct.ts';`,
      'scenarios/start.json': '',
    };
    expect(brokenRules(new Map(Object.entries(good)))).toEqual([]);
  });

  test.each([
    [
      'the model imports the worker',
      'models/a.ts',
      `import { x } from '../workers/client.ts';`,
      'workers/client.ts',
    ],
    ['the model imports Svelte', 'models/a.ts', `import { tick } from 'svelte';`, 'svelte'],
    ['the model imports comlink', 'models/a.ts', `import { wrap } from 'comlink';`, 'comlink'],
    ['the model reads files', 'models/a.ts', `import fs from 'node:fs';`, 'node:fs'],
    [
      'the model imports a scenario',
      'models/a.ts',
      `import s from '../scenarios/s.json';`,
      'scenarios/s.json',
    ],
    ['a package with a like name', 'models/a.ts', `import { z } from 'zodiac';`, 'zodiac'],
    ['the worker imports the screen', 'workers/a.ts', `import { x } from '../src/x.ts';`, 'src/x.ts'],
    ['the worker imports the store', 'workers/a.ts', `import { openDB } from 'idb';`, 'idb'],
    [
      'the screen imports a deep model path',
      'src/a.ts',
      `export { l } from '../models/deep/l.ts';`,
      'models/deep/l.ts',
    ],
    ['a type counts', 'src/a.ts', `import type { L } from '../models/deep/l.ts';`, 'models/deep/l.ts'],
    [
      'a dynamic import counts',
      'src/a.ts',
      `const l = await import('../models/deep/l.ts');`,
      'models/deep/l.ts',
    ],
    [
      'a worker file counts',
      'src/a.ts',
      `new Worker(new URL('../workers/w.ts', import.meta.url))`,
      'workers/w.ts',
    ],
    [
      'a query does not hide it',
      'src/a.ts',
      `import W from '../workers/w.ts?worker&inline';`,
      'workers/w.ts',
    ],
    [
      'the screen runs the model directly',
      'src/a.ts',
      `import { d } from '../workers/direct.ts';`,
      'workers/direct.ts',
    ],
    ['the screen reads files', 'src/a.ts', `import fs from 'node:fs';`, 'node:fs'],
    ['the screen imports comlink', 'src/a.ts', `import { wrap } from 'comlink';`, 'comlink'],
    ['the screen imports the command line', 'src/a.ts', `import { m } from './cli/m.ts';`, 'src/cli/m.ts'],
    ['the command line imports Svelte', 'src/cli/a.ts', `import { tick } from 'svelte';`, 'svelte'],
    [
      'a component breaks the rule in its second script',
      'src/A.svelte',
      `<script module>const a = 1;</script>\n<script lang="ts">import { l } from '../models/deep/l.ts';</script>`,
      'models/deep/l.ts',
    ],
  ])('refused: %s', (_title, file, text, target) => {
    const present = target.includes('/') ? [[target, ''] as const] : [];
    expect(brokenRules(new Map([...present, [file, text]]))).toEqual([`${file} may not import ${target}`]);
  });

  test.each([
    ['src/a.ts imports a test file, test/a.ts', { 'src/a.ts': `import '../test/a.ts';`, 'test/a.ts': '' }],
    [
      'tools/a.ts imports a test file, test/a.ts',
      { 'tools/a.ts': `import '../test/a.ts';`, 'test/a.ts': '' },
    ],
    ['models/a.ts imports models/gone.ts, which does not exist', { 'models/a.ts': `import './gone.ts';` }],
    ['models/utils.ts is named after no concept', { 'models/utils.ts': '' }],
    ['src/helpers/a.ts lies in helpers/ outside test/', { 'src/helpers/a.ts': '' }],
    ['scenarios/a.ts is code among the scenarios', { 'scenarios/a.ts': '' }],
    [
      'a cycle: models/a.ts → models/b.ts → models/c.ts → models/a.ts',
      {
        'models/a.ts': `import './b.ts';`,
        'models/b.ts': `import './c.ts';`,
        'models/c.ts': `import './a.ts';`,
      },
    ],
  ])('refused: %s', (sentence, files) => {
    expect(brokenRules(new Map(Object.entries(files)))).toEqual([sentence]);
  });
});
