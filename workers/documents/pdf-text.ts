/** The pieces of text of a page with their places, in points from the page's upper left as it is shown. */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import { plainCharacters } from './plain-characters.ts';

export interface TextItem {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the base line. */
  readonly y: number;
  readonly size: number;
}

/** The middle of a piece, a little above its base line. */
export const middleOf = ({ left, right, y, size }: TextItem): readonly [x: number, y: number] => [
  (left + right) / 2,
  y - size * 0.3,
];

type Matrix = readonly [number, number, number, number, number, number];

/** What a content stream gives: text, or a mark without any. */
interface Given {
  readonly str?: string;
  readonly transform?: number[];
  readonly width?: number;
}

/** Text that leans is a watermark or a stamp. */
const LEAN = 0.1;

export async function textItems(page: PDFPageProxy): Promise<TextItem[]> {
  const view = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
  const items: TextItem[] = [];
  // Not getTextContent: it iterates over a stream, which Chromium 109 cannot.
  const reader = (page.streamTextContent() as ReadableStream<{ items: Given[] }>).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read())
    for (const given of piece.value.items) {
      const item = placed(given, view);
      if (item) items.push(item);
    }
  return items;
}

function placed({ str = '', transform, width = 0 }: Given, view: Matrix): TextItem | null {
  const text = plainCharacters(str);
  if (text.trim() === '' || !transform) return null;
  const [a, b, c, d, e, f] = product(view, transform as unknown as Matrix);
  const size = Math.hypot(c, d);
  if (!(size > 0) || a <= 0 || Math.abs(b) > LEAN * Math.abs(a)) return null;
  return { text, left: e, right: e + width, y: f, size };
}

/** The matrix that applies `second`, then `first`. */
export function product(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
