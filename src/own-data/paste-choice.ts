/** Which answer to a paste's question fits the numbers that are there; offered, never taken. */
import { withText, type Draft } from './draft.ts';
import { formWarnings } from './form-warnings.ts';
import type { PasteQuestion } from './pasted.ts';

/** @returns the first choice that is of a usual size, else the first */
export function likelyChoice({ choices }: PasteQuestion, draft: Draft): number {
  const fitting = choices.findIndex(({ texts }) => {
    const tried = texts.reduce<Draft>((d, { key, text }) => withText(d, key, text), draft);
    return !formWarnings(tried).some((w) => w.kind === 'scale' && w.field === texts[0]?.key);
  });
  return Math.max(0, fitting);
}
