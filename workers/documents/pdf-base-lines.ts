/** Pieces of text on one base line, put together where no wide gap parts them. */
import type { TextItem } from './pdf-text.ts';

/** A word: letters without a gap between them. */
export interface Word {
  text: string;
  readonly left: number;
  right: number;
}
/** What stands on one base line, in pieces parted by wide gaps. */
export interface Line {
  readonly y: number;
  readonly size: number;
  readonly pieces: readonly (readonly Word[])[];
}
/** Gap that parts two words, and one that parts two columns, in sizes of the letters. */
const WORD_GAP = 0.15;
const COLUMN_GAP = 0.8;

/** Items of one base line, from left to right. */
export function baseLines(items: readonly TextItem[]): Line[] {
  const rows: TextItem[][] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y)) {
    const row = rows[rows.length - 1];
    if (row && item.y - row[0]!.y < Math.min(item.size, row[0]!.size) * 0.5) row.push(item);
    else rows.push([item]);
  }
  return rows.map((row) => lineOf(row.sort((a, b) => a.left - b.left)));
}

function lineOf(items: readonly TextItem[]): Line {
  const pieces: Word[][] = [];
  let last: Word | null = null;
  for (const { text, left, right, size } of items) {
    const gap: number = last ? left - last.right : Infinity;
    if (last && gap <= size * WORD_GAP) {
      last.text += text.trim();
      last.right = Math.max(last.right, right);
      continue;
    }
    const word = { text: text.trim(), left, right };
    if (gap > size * COLUMN_GAP) pieces.push([word]);
    else pieces[pieces.length - 1]!.push(word);
    last = word;
  }
  return { y: items[0]!.y, size: items[0]!.size, pieces };
}

/** A word that is a number by itself. */
export const NUMBER = /^[-+]?[\d,.]+%?$/;

export const pieceText = (piece: readonly Word[]): string => piece.map(({ text }) => text).join(' ');
export const textOf = ({ pieces }: Line): string => pieces.map(pieceText).join(' ');
