/**
 * The brief's room: one page of A4. What a page holds is reckoned from the widths of signs, on
 * the safe side; where it would run over, the lists get shorter and say what they leave out.
 */
import { CHART_HEIGHT, SIZES, TEXT_WIDTH, YEAR_WIDTH, columnWidths } from './brief-measures.ts';
import type { BriefTable } from './brief-table.ts';
import type { Block, Brief } from './brief-blocks.ts';
import { widthInSigns } from './text-room.ts';

/** How many of each the page shows. */
export interface BriefLimits {
  readonly changes: number;
  readonly gains: number;
  readonly unknown: number;
  readonly years: number;
}

/** From the fullest to the shortest. */
export const LIMITS: readonly BriefLimits[] = [
  { changes: 8, gains: 6, unknown: 6, years: 11 },
  { changes: 6, gains: 5, unknown: 4, years: 11 },
  { changes: 5, gains: 4, unknown: 3, years: 11 },
  { changes: 4, gains: 3, unknown: 3, years: 8 },
  { changes: 3, gains: 2, unknown: 2, years: 6 },
  { changes: 2, gains: 1, unknown: 1, years: 4 },
];

/** Height between the margins, points. */
const PAGE = (16_838 - 2 * 850) / 20;
/** Lines of a font with room for its own leading, which is larger in Chinese fonts. */
const LEADING = 1.4;

/** The fullest brief that fits; the shortest where none does. */
export function fitted(make: (limits: BriefLimits) => Brief): Brief {
  const fitting = LIMITS.find((limits) => height(make(limits)) <= PAGE);
  return make(fitting ?? LIMITS.at(-1)!);
}

/** Points. */
export function height({ title, subtitle, blocks, footer }: Brief): number {
  const head = textHeight(title, SIZES.title) + textHeight(subtitle, SIZES.subtitle) + 6;
  const foot = textHeight(footer, SIZES.footer);
  return head + foot + blocks.reduce((sum, block) => sum + blockHeight(block), 0);
}

function blockHeight(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return textHeight(block.text, SIZES.heading) + 8;
    case 'lines':
      return block.lines.reduce((sum, line) => sum + textHeight(line, SIZES.line) + 1, 0);
    case 'table':
      return tableHeight(block.table);
    case 'chart':
      return CHART_HEIGHT / 12_700 + 4;
  }
}

function tableHeight({ caption, columns, rows }: BriefTable): number {
  const widths = columnWidths(columns);
  const row = (cells: readonly string[]): number =>
    Math.max(...cells.map((text, i) => textHeight(text, SIZES.cell, (widths[i] ?? YEAR_WIDTH) - 120))) + 0.5;
  const heads = row(columns.map(() => '')) + row(columns.map(({ label }) => label));
  const body = rows.reduce((sum, cells) => sum + row(cells), 0);
  return textHeight(caption, SIZES.unit) + heads + body + SIZES.gap * LEADING;
}

/** A Chinese sign is as wide as it is high, a Latin one half of that. */
function textHeight(text: string, size: number, width = TEXT_WIDTH): number {
  const room = width / 20 / (size / 2);
  return Math.max(1, Math.ceil(widthInSigns(text) / room)) * size * LEADING;
}
