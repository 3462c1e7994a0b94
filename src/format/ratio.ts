/** Ratios: % for a share and for a relative change, 百分点 for a difference of shares. */
import { fixed, NONE } from './fixed.ts';

export interface PercentDigits {
  /** Digits after the point, zeros kept. Without it: at most two, zeros dropped. */
  readonly digits?: number;
  readonly sign?: boolean;
}

/** A share as percent: 0.65 → 65%, 0.7951 → 79.51%. */
export function percent(share: number | null, { digits, sign = false }: PercentDigits = {}): string {
  return share === null ? NONE : `${percentDigits(share, digits, sign)}%`;
}

/** A share as percent without its sign, for a field or a table that states the unit itself. */
export function percentDigits(share: number, digits?: number, sign = false): string {
  return fixed(share, { digits: digits ?? 2, trim: digits === undefined, sign }, 2);
}

/**
 * Relative change `(now − base) / base`; `null` where it means nothing: a missing side, or a
 * base that is zero or negative (a deficit that halves has not "changed by −50 %").
 */
export function relativeChange(now: number | null, base: number | null): number | null {
  return now === null || base === null || base <= 0 ? null : (now - base) / base;
}

/** A factor: ×1.5387. */
export function factor(value: number | null, digits = 4): string {
  return value === null ? NONE : `×${fixed(value, { digits })}`;
}
