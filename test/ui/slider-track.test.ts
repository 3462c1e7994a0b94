import { describe, expect, test } from 'vitest';
import {
  allTicks,
  keyedValue,
  placeTicks,
  positionOf,
  restAt,
  trackOf,
  type LeverTick,
} from '../../src/ui/slider-track.ts';

const ratio = { base: 0.7, min: 0, max: 1, usualMin: 0.6, usualMax: 0.8, step: 0.01 } as const;

describe('the track of a lever', () => {
  test('spans the usual range', () => {
    expect(trackOf(ratio)).toEqual({ start: 0.6, end: 0.8, stop: 0.8 });
  });

  test('widens for the baseline, the saved value and every tick, within what is possible', () => {
    expect(trackOf({ ...ratio, base: 0.55 }).start).toBe(0.55);
    expect(trackOf({ ...ratio, saved: 0.89 }).end).toBe(0.89);
    expect(trackOf({ ...ratio, ticks: [{ value: 1.2, label: '', kind: 'last' }] }).end).toBe(1);
  });

  test('begins and ends on whole steps', () => {
    expect(trackOf({ ...ratio, base: 0.5538 }).start).toBe(0.55);
    expect(trackOf({ ...ratio, saved: 0.8888 }).end).toBe(0.89);
  });

  test('places a value in percent and holds what lies outside at its end', () => {
    expect(positionOf(0.65, { start: 0.6, end: 0.8 })).toBeCloseTo(25, 10);
    expect(positionOf(0.9, { start: 0.6, end: 0.8 })).toBe(100);
    expect(positionOf(0.9, { start: 0.6, end: 0.6 })).toBe(0);
  });
});

describe('tick labels', () => {
  const track = { start: 0, end: 100, stop: 100 };
  const tick = (value: number, label: string, kind: LeverTick['kind']): LeverTick => ({ value, label, kind });

  test('at the ends move inwards, not out of the track', () => {
    const [first, last] = placeTicks([tick(0, '上年 60%', 'last'), tick(100, '80%', 'end')], track, 400);
    expect(first?.nudge).toBeGreaterThan(0);
    expect(last?.nudge).toBeLessThan(0);
  });

  test('give way to the present value, and keep their marks', () => {
    const placed = placeTicks([tick(50, '55%', 'minor'), tick(51, '现行 70%', 'base')], track, 400);
    expect(placed.map(({ labelled }) => labelled)).toEqual([false, true]);
    expect(placed).toHaveLength(2);
  });
});

describe('moving the thumb', () => {
  const track = trackOf({ ...ratio, cap: 0.75 });

  test('rests on whole steps, without noise', () => {
    expect(restAt(0.6500000001, ratio, track)).toBe(0.65);
  });

  test('stops at the policy limit', () => {
    expect(restAt(0.79, ratio, track)).toBe(0.75);
    expect(keyedValue('End', 0.7, 0.01, track)).toBe(0.75);
    expect(keyedValue('PageUp', 0.7, 0.01, track)).toBe(0.75);
  });

  test('comes back to a baseline that lies between two steps', () => {
    expect(restAt(0.7, { base: 0.7031, step: 0.01 }, track)).toBe(0.7031);
    expect(restAt(0.71, { base: 0.7031, step: 0.01 }, track)).toBe(0.71);
  });

  test('leaves a typed value beyond the limit alone until it moves back', () => {
    expect(keyedValue('ArrowRight', 0.9, 0.01, track)).toBe(0.9);
    expect(keyedValue('ArrowLeft', 0.9, 0.01, track)).toBe(0.89);
  });

  test('other keys are not its own', () => {
    expect(keyedValue('a', 0.7, 0.01, track)).toBeNull();
  });
});

test('ends, limit and present value are marked, each once', () => {
  const range = { ...ratio, cap: 0.75, ticks: [{ value: 0.6, label: '上年 60%', kind: 'last' } as const] };
  const words = { base: '现行', cap: '上限', value: String, end: String };
  expect(allTicks(range, trackOf(range), words).map(({ label }) => label)).toEqual([
    '0.8',
    '上限 0.75',
    '上年 60%',
    '现行 0.7',
  ]);
});
