/**
 * Labels: the parts of a sum bear another name than the whole, with a word of a kind that
 * the whole is not (生育津贴医疗支出 as parts of 生育津贴支出).
 */
import type { Unnumbered } from '../findings-of-identities.ts';
import type { Judged } from '../identity.ts';
import type { ReadingIndex } from '../reading-index.ts';
import { noteOf } from './note.ts';

const KINDS = ['医疗', '津贴', '门诊', '住院', '统筹', '个人账户', '在职', '退休', '收入', '结余'] as const;

export function labelFindings(index: ReadingIndex, judged: readonly Judged[]): Unnumbered[] {
  return judged.flatMap(({ identity, status }) => {
    if (identity.kind !== 'sumMismatch' || status === 'broken') return [];
    const [whole, ...parts] = identity.terms;
    if (
      whole!.figure.origin === 'table' ||
      parts.some(({ figure }) => index.key(figure) !== index.key(whole!.figure))
    )
      return [];
    const name = label(whole!.figure.quote, whole!.text);
    const strange = parts.filter(({ figure, text }) => foreign(label(figure.quote, text), name) !== null);
    if (strange.length < parts.length) return [];
    const first = strange[0]!;
    const part = label(first.figure.quote, first.text);
    return [
      noteOf(index, {
        kind: 'labelInconsistent',
        printed: part,
        expected: part.replace(foreign(part, name) ?? '', ''),
        figures: [...strange, whole!].map(({ figure }) => figure),
        label: part,
        from: [name],
      }),
    ];
  });
}

/** The words before the number: from the last mark on. */
function label(quote = '', text: string): string {
  const bare = quote.replace(/\s+/g, '');
  const at = bare.indexOf(text);
  return (at < 0 ? bare : bare.slice(0, at)).replace(/^.*[，,。；;：:)）]/, '').replace(/为$/, '');
}

const foreign = (part: string, whole: string): string | null =>
  KINDS.find((kind) => part.includes(kind) && !whole.includes(kind)) ?? null;
