import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipped } from '../../src/export/archive.ts';
import { openArchive } from '../../workers/documents/archive.ts';

test('what is packed comes back whole, from an independent reader and our strict one', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(
        fc.tuple(fc.stringMatching(/^[a-z]{1,8}\/[a-z]{1,8}\.xml$/), fc.uint8Array({ maxLength: 400 })),
        {
          minLength: 1,
          maxLength: 3,
          selector: ([name]) => name,
        },
      ),
      async (files) => {
        const bytes = await zipped(files.map(([name, content]) => ({ name, content: () => content })));
        expect(unzipSync(bytes)).toEqual(Object.fromEntries(files));
        const archive = openArchive(bytes, '.zip');
        expect(archive.ok).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test('Chinese text of a part is UTF-8', async () => {
  const bytes = await zipped([{ name: 'a.xml', content: () => '基金' }]);
  expect(new TextDecoder().decode(unzipSync(bytes)['a.xml'])).toBe('基金');
});
