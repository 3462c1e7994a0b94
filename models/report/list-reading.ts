/** Lists of numbers: 分别为x、y、z, 分别下降x、y, 占比分别为x、y. */
import { attach, readChange } from './changes.ts';
import type { Draft } from './drafts.ts';
import { asks, isTelling, type Change } from './label.ts';
import { listedSubjects } from './lists.ts';
import type { Reading } from './reading.ts';
import { has, type QuantityToken, type Token } from './tokens.ts';
import { readValue, shareFigure } from './values.ts';

const isMove = (change: Change | null): change is Change =>
  change !== null && !change.to && change.direction !== 'move';

/** Whether these numbers are a list that this label governs; reads them if so. */
export function readList(
  reading: Reading,
  numbers: readonly QuantityToken[],
  label: readonly Token[],
  change: Change | null,
): boolean {
  const own = (change ? label.slice(0, change.index) : label).filter((token) => !has(token, 'prior:year'));
  if (isTelling(own.filter((token) => !has(token, 'm:share'))))
    return bySubjects(reading, numbers, label, own, change);
  const figures = reading.recent().filter((draft) => !draft.isShare);
  const valued = figures
    .filter((draft) => draft.value !== null)
    .slice(0, numbers.length)
    .reverse();
  if (valued.length < numbers.length) return false;
  return byFigures(reading, numbers, valued, own, change);
}

/** The list names nothing: it speaks of the figures just read, in their order. */
function byFigures(
  reading: Reading,
  numbers: readonly QuantityToken[],
  figures: readonly Draft[],
  own: readonly Token[],
  change: Change | null,
): boolean {
  const shares = asks(own, 'm:share');
  if (!shares && !isMove(change)) return false;
  for (const [i, token] of numbers.entries())
    if (isMove(change)) attach(reading, figures[i]!, token, change);
    else shareFigure(reading, token, figures[i]!, own);
  return true;
}

function bySubjects(
  reading: Reading,
  numbers: readonly QuantityToken[],
  label: readonly Token[],
  own: readonly Token[],
  change: Change | null,
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
    const { tokens, base } = subjects[i]!;
    if (base) reading.subject = base;
    if (isMove(change))
      readChange(reading, token, [...tokens, ...label.slice(change.index)], {
        ...change,
        index: tokens.length,
      });
    else readValue(reading, token, tokens, null);
    reading.restore(carried);
  }
  if (isMove(change)) reading.last = last;
  return true;
}
