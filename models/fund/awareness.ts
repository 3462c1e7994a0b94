/**
 * How a new benefit becomes known: a logistic curve that starts at 0 and ends at 1.
 *
 *     K(n) = (l(n) − l(0)) / (1 − l(0)),   l(n) = 1/(1 + exp(−4·(n − h)/h))
 *
 * n months after the start, h the half-life. Use rises by ceiling·K(n) and stops there: a
 * benefit that doubled use in its first year does not double it every year.
 */
import { exp } from '../portable.ts';

/** @param months since the start, ≥ 0 @param halfLife months, > 0 @returns in [0, 1) */
export function known(months: number, halfLife: number): number {
  const logistic = (n: number): number => 1 / (1 + exp((-4 * (n - halfLife)) / halfLife));
  const start = logistic(0);
  return (logistic(months) - start) / (1 - start);
}
