/** A page as plain values, before any file format. */
import type { BriefChart } from './brief-chart.ts';
import type { BriefTable } from './brief-table.ts';

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'table'; readonly table: BriefTable }
  | { readonly kind: 'chart'; readonly chart: BriefChart };

export interface Brief {
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly Block[];
  readonly footer: string;
}
