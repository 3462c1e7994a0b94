/** One figure of the pinned strip. */
import type { Delta } from '../format/delta.ts';
import type { CellState } from './cell-state.ts';

export interface KeyFigure {
  readonly id: string;
  /** 2025 年当期结余 */
  readonly label: string;
  readonly chip?: string | undefined;
  /** The digits, or null where a number is missing. */
  readonly value: string | null;
  readonly unit?: string | undefined;
  readonly delta?: Delta | undefined;
  /** Instead of a difference: 不变. */
  readonly same?: string | undefined;
  /** The line beneath: 基准 −22,860.00 → A −21,893.55 万元. */
  readonly from: string;
  readonly deficit?: string | undefined;
  readonly state?: CellState | undefined;
  readonly stateText?: string | undefined;
  /** A button in place of the value. */
  readonly fill?: { readonly label: string; readonly onclick: () => void } | undefined;
  /** Asks where the value comes from. */
  readonly onask?: (() => void) | undefined;
}
