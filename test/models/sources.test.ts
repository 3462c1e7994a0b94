/** Every citation has its source, every source is cited. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

const listed = [...readFileSync('models/SOURCES.md', 'utf8').matchAll(/^- \*\*\[(S\d+)\]\*\*/gm)].map(
  (m) => m[1]!,
);
const texts = [...files('models'), ...files('scenarios')]
  .filter((file) => /\.(ts|json|md)$/.test(file) && !file.endsWith('SOURCES.md'))
  .map((file) => readFileSync(file, 'utf8'));
const cited = new Set(
  texts.flatMap((text) =>
    [...text.matchAll(/\[(S\d+)[\],]|"source": ?"(S\d+)"|'(S\d+)'/g)].map((m) => m[1] ?? m[2] ?? m[3]!),
  ),
);

it('sources are numbered without gaps or repeats', () => {
  expect(listed).toEqual(listed.map((_, i) => `S${i + 1}`));
});

it('every citation stands in the list', () => {
  expect([...cited].filter((id) => !listed.includes(id))).toEqual([]);
});

it('every listed source is cited', () => {
  expect(listed.filter((id) => !cited.has(id))).toEqual([]);
});
