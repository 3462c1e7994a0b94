import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from '../../src/files/file-name.ts';

test.each([
  ['慢特病降到 65%', '慢特病降到 65%.fundcast.json'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.fundcast.json'],
  ['../../etc/passwd', 'etc passwd.fundcast.json'],
  ['已有.fundcast.json', '已有.fundcast.json'],
  ['CON', '_CON.fundcast.json'],
  ['com1.x', '_com1.x.fundcast.json'],
  ['右\u202eto左', '右 to左.fundcast.json'],
  ['零\u200b宽', '零 宽.fundcast.json'],
  ['  ...  ', '未命名.fundcast.json'],
  ['', '未命名.fundcast.json'],
])('%j becomes %j', (title, name) => {
  expect(safeFileName(title)).toBe(name);
});

test('any title gives a name of at most 255 bytes without separators, controls or a leading dot', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const name = safeFileName(title);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      expect(name).toMatch(/^[^./\\:*?"<>|\p{Cc}\p{Cf}][^/\\:*?"<>|\p{Cc}\p{Cf}]*\.fundcast\.json$/u);
      expect(safeFileName(name)).toBe(name);
    }),
    { numRuns: 2000 },
  );
});
