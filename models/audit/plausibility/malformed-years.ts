/** A year of three digits in the head of a table (204年). */
import type { Unnumbered } from '../findings-of-identities.ts';
import type { ReadingIndex } from '../reading-index.ts';
import { noteOf } from './note.ts';

export function malformedYears(index: ReadingIndex): Unnumbered[] {
  const year = index.period.end.slice(0, 4);
  return index.tables.flatMap(({ columns, title }) =>
    columns
      .filter((head) => /(?:^|\D)[12]\d{2}年/.test(head))
      .map((head) =>
        noteOf(index, {
          kind: 'yearMalformed',
          printed: head,
          expected: head.replace(/[12]\d{2}年/, `${year}年`),
          quotes: [head],
          label: title,
        }),
      ),
  );
}
