/**
 * A bracket that holds one percentage and no word of its own: (+8.1%) and (同比-2.2%) are changes
 * of the figure before it, and so is (3.0%) after an absolute change (增1.9万人); (60%) after an
 * amount is its share.
 */
import { attach } from './changes.ts';
import { shareOf } from './drafts.ts';
import type { Reading } from './reading.ts';
import { has, type QuantityToken, type Token } from './tokens.ts';
import { shareFigure } from './values.ts';

function lonePercent(inside: readonly Token[]): QuantityToken | null {
  const rest = inside.filter((token) => !has(token, 'prior:year') && !has(token, 'filler:'));
  const [only] = rest;
  return rest.length === 1 && only?.kind === 'quantity' && only.quantity.measure === 'percent' ? only : null;
}

/** Whether the bracket is such a one; reads it if so. */
export function readLonePercent(reading: Reading, inside: readonly Token[]): boolean {
  const token = lonePercent(inside);
  const { last } = reading;
  if (!token || !last) return false;
  const { signed, value } = token.quantity;
  const changed = last.delta !== null && last.yoyPercent === null;
  if (signed || changed) {
    const down = signed ? value.startsWith('-') : last.delta!.startsWith('-');
    attach(reading, last, token, { direction: down ? 'down' : 'up', to: false, index: 0 });
    return true;
  }
  if (inside.length > 1 || last.value === null || shareOf(last.metric) === null) return false;
  shareFigure(reading, token, last, []);
  return true;
}
