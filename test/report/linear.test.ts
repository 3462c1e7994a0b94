import { describe, expect, test } from 'vitest';
import { readReport } from '../../models/report/read-report.ts';

const PERIOD = { start: '2023-01', end: '2023-06' };

/** Texts without end, of what a careless or hostile copy may hold. */
const ENDLESS = [
  '1', '1.', '1,', '123,', '2023', '1 ', '-', '.', '%', '，', '、', '(', '()', '（1元', '[', '《', '基', '基金', '住院、', '1元、', '1家',
  '占1%', '由1万元', '1万元提高到', '去年同期1万元，', '收入1万元', '收入1万元。', '增长1%', '2023年1月', '超过1%',
  '\n', ' ', '\t', '|', '一、\n', '（一）', '1.\n', '(1)\n', '①\n', '情况\n', '市', '甲\t1\n', 'a\tb\n', '甲\t1\n乙\t丙\n', '1 2 3\n', '甲 1 2\n乙\n', '- 1 -\n', '示例市',
]; // prettier-ignore

const COUNTED = {
  string: ['charAt', 'startsWith', 'slice', 'indexOf', 'split', 'trim', 'replace'],
  regexp: ['exec', 'test'],
  array: ['push', 'slice', 'find', 'some', 'every', 'filter', 'map'],
} as const;

type Method = (this: unknown, ...given: unknown[]) => unknown;

/** How many calls of the plain methods of text and lists a piece of work makes. */
function workOf(work: () => void): number {
  let calls = 0;
  const restore: (() => void)[] = [];
  const count = (prototype: object, name: string): void => {
    const methods = prototype as Record<string, Method>;
    const original = methods[name]!;
    methods[name] = function counted(this: unknown, ...given: unknown[]): unknown {
      calls += 1;
      return Reflect.apply(original, this, given);
    };
    restore.push(() => (methods[name] = original));
  };
  for (const name of COUNTED.string) count(String.prototype, name);
  for (const name of COUNTED.regexp) count(RegExp.prototype, name);
  for (const name of COUNTED.array) count(Array.prototype, name);
  try {
    work();
  } finally {
    for (const undo of restore) undo();
  }
  return calls;
}

const read = (piece: string, length: number): void =>
  void readReport(piece.repeat(Math.ceil(length / piece.length)), { period: PERIOD, region: '示例市' });

describe('the work of reading grows with the text and not faster', () => {
  test.each(ENDLESS)('%j without end', (piece) => {
    const half = workOf(() => read(piece, 8_000));
    const whole = workOf(() => read(piece, 16_000));
    expect(whole).toBeLessThan(2.3 * half + 2_000);
  });
});
