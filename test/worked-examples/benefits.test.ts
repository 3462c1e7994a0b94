/** Worked examples of benefits and DIP: a pocket calculator's steps, and the projection beside them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as benefits from './benefit-steps.ts';
import * as dip from './dip-steps.ts';

interface Example {
  readonly name: string;
  readonly kind: string;
  readonly input: object;
  readonly output: object;
  readonly source: string;
}
type Check = (example: { readonly input: never; readonly output: never }) => void;

const STEPS = { benefits, dip } as unknown as Readonly<Record<string, Readonly<Record<string, Check>>>>;

describe.each(Object.keys(STEPS))('worked examples of %s', (file) => {
  const examples = JSON.parse(
    readFileSync(`test/worked-examples/${file}.json`, 'utf8'),
  ) as readonly Example[];

  it.each(examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
    expect(example.source).not.toBe('');
    STEPS[file]![example.kind]!(example as never);
  });

  it('have one for each kind of step', () => {
    expect(Object.keys(STEPS[file]!).sort()).toEqual([...new Set(examples.map(({ kind }) => kind))].sort());
  });
});
