import { describe, expect, it } from 'vitest';
import { slipBetween } from '../../models/audit/slip.ts';

const about = (value: number, half = 0.005): { low: number; high: number } => ({
  low: value - half,
  high: value + half,
});

describe('a slip of the pen', () => {
  it('two digits swapped: 3081 for 3018', () => {
    expect(slipBetween('3081', about(3018, 1))).toEqual({ kind: 'swap', to: '3018' });
  });
  it('one digit changed: 10549.04 for 10549.01', () => {
    expect(slipBetween('10549.04', about(10549.01))).toEqual({ kind: 'digit', to: '10549.01' });
  });
  it('a sign: -6.12 for 6.12', () => {
    expect(slipBetween('-6.12', about(6.12))).toEqual({ kind: 'sign', to: '6.12' });
  });
  it('元 for 万元, seen as a factor of ten thousand', () => {
    expect(slipBetween('687.33', about(6_873_300, 100))).toEqual({ kind: 'unit', to: '687.33' });
  });
  it('a digit left out: 16 for 106', () => {
    expect(slipBetween('16', about(106, 0.5))).toEqual({ kind: 'length', to: '106' });
  });
  it('none between numbers that have nothing in common', () => {
    expect(slipBetween('9293.47', about(1570.54))).toBeNull();
  });
  it('none where the number meant is hardly known', () => {
    expect(slipBetween('9293.47', about(9000, 3000))).toBeNull();
  });
});
