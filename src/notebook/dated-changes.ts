/** Changes that stand in a month of their own, not in the one that the levers start from. */
import type { Change } from '../../models/index.ts';

/** A one-off, a step of the law, a window: moving the start of the levers leaves it where it is. */
export const keepsItsMonth = ({ lever, op, to, after }: Change): boolean =>
  op === 'schedule' || to !== undefined || after === 'index' || /\.oneOff\./.test(lever);
