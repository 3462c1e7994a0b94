/** Lists of numbers: 分别为x、y、z, 分别下降x、y, 占比分别为x、y. */
import { attach, readChange } from './changes.ts';
import type { Draft } from './drafts.ts';
import { asks, isTelling, type Change } from './label.ts';
import { listedSubjects, type Listed } from './lists.ts';
import type { Reading } from './reading.ts';
import { has, type QuantityToken, type Token } from './tokens.ts';
import { readValue, shareFigure } from './values.ts';

const isMove = (change: Change | null): change is Change =>
  change !== null && !change.to && change.direction !== 'move';

/** Whether these numbers are a list that this label governs; reads them if so. */
export function readList(
  reading: Reading,
  { numbers, moves }: Listed,
  label: readonly Token[],
  change: Change | null,
): boolean {
  const changes = changesOf(moves, change);
  const own = (change ? label.slice(0, change.index) : label).filter((token) => !has(token, 'prior:year'));
  if (isTelling(own.filter((token) => !has(token, 'm:share'))))
    return bySubjects(reading, numbers, own, changes);
  const figures = reading.recent().filter((draft) => !draft.isShare);
  const valued = figures
    .filter((draft) => draft.value !== null)
    .slice(0, numbers.length)
    .reverse();
  if (valued.length < numbers.length) return false;
  return byFigures(reading, numbers, valued, own, changes);
}

/** The list names nothing: it speaks of the figures just read, in their order. */
function byFigures(
  reading: Reading,
  numbers: readonly QuantityToken[],
  figures: readonly Draft[],
  own: readonly Token[],
  changes: readonly (Change | null)[],
): boolean {
  const shares = asks(own, 'm:share');
  if (!shares && !isMove(changes[0]!)) return false;
  for (const [i, token] of numbers.entries()) {
    const change = changes[i]!;
    if (isMove(change)) attach(reading, figures[i]!, token, change);
    else shareFigure(reading, token, figures[i]!, own);
  }
  return true;
}

/** The change of each number: its own word's, else that of the number before. */
function changesOf(moves: readonly (Token | null)[], first: Change | null): (Change | null)[] {
  let change = first;
  return moves.map((word) => {
    if (word && change) change = { ...change, direction: has(word, 'change:up') ? 'up' : 'down' };
    return change;
  });
}

function bySubjects(
  reading: Reading,
  numbers: readonly QuantityToken[],
  own: readonly Token[],
  changes: readonly (Change | null)[],
): boolean {
  const recent = reading
    .recent()
    .map((draft) => draft.subject)
    .reverse();
  const subjects = listedSubjects(own, numbers.length, recent);
  if (!subjects) return false;
  const carried = reading.carried();
  const { last } = reading;
  for (const [i, token] of numbers.entries()) {
    const change = changes[i]!;
    const { tokens, base } = subjects[i]!;
    if (base) reading.subject = base;
    if (isMove(change)) readChange(reading, token, tokens, { ...change, index: tokens.length });
    else readValue(reading, token, tokens, null);
    reading.restore(carried);
  }
  if (isMove(changes[0]!)) reading.last = last;
  return true;
}
