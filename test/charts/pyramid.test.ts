import { describe, expect, test } from 'vitest';
import {
  pyramidFrame,
  pyramidLayout,
  pyramidOutline,
  type PyramidPart,
} from '../../src/charts/pyramid-layout.ts';

const active: PyramidPart = { id: 'active', male: [0, 40, 20, 0], female: [0, 50, 10, 0] };
const retired: PyramidPart = { id: 'retired', male: [0, 0, 60, 0], female: [0, 0, 30, 0.3] };
const frame = { first: 1, last: 2, most: 100 };

describe('the frame of a pyramid', () => {
  test('spans the ages of all years and their longest bar', () => {
    const later: PyramidPart = { id: 'active', male: [0, 0, 0, 90], female: [0, 0, 0, 0] };
    expect(pyramidFrame([[active, retired]])).toEqual({ first: 1, last: 2, most: 80 });
    expect(pyramidFrame([[active, retired], [later]])).toEqual({ first: 1, last: 3, most: 90 });
  });

  test('is null where nobody is counted', () => {
    expect(pyramidFrame([])).toBeNull();
    expect(pyramidFrame([[{ id: 'a', male: [0], female: [0.4] }]])).toBeNull();
  });
});

describe('the bars', () => {
  const layout = pyramidLayout([active, retired], frame, 20);

  test('stand oldest first, parts piled outwards', () => {
    expect(layout.height).toBe(40);
    expect(layout.rows).toEqual([
      { age: 2, y: 0 },
      { age: 1, y: 20 },
    ]);
    expect(layout.bars.male.map(({ id, from, length, y }) => [id, from, length, y])).toEqual([
      ['active 2', 0, 20, 0],
      ['retired 2', 20, 60, 0],
      ['active 1', 0, 40, 20],
    ]);
    expect(layout.bars.female.map(({ from, length }) => [from, length])).toEqual([
      [0, 10],
      [10, 30],
      [0, 50],
    ]);
  });

  test('have round ticks from the middle outwards', () => {
    expect(layout.ticks).toEqual([
      { at: 0, value: 0 },
      { at: 50, value: 50 },
      { at: 100, value: 100 },
    ]);
  });

  test('an outline steps down along their ends', () => {
    expect(pyramidOutline([active, retired], 'male', frame, 20)).toEqual([
      [80, 0],
      [80, 20],
      [40, 20],
      [40, 40],
    ]);
  });
});
