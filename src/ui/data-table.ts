import type { SeriesStyle } from './series-style.ts';

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  /** Numbers stand at the end of their column; words at its start. */
  readonly align?: 'end' | 'start' | undefined;
  /** The id of the head that this column stands under. */
  readonly group?: string | undefined;
}

/** A head over several columns, with the scenario's letter and colour. */
export interface TableGroup {
  readonly id: string;
  readonly label: string;
  readonly style?: SeriesStyle | undefined;
  readonly letter?: string | undefined;
}

export interface TableCell {
  readonly text: string;
  /** `up` and `down` get ▲▼; `neg` is a deficit. */
  readonly tone?: 'up' | 'down' | 'same' | 'neg' | 'muted' | undefined;
  readonly title?: string | undefined;
  /** Underlined in this scenario's colour: its value differs from the baseline's. */
  readonly changed?: SeriesStyle | undefined;
}

export interface TableRow {
  readonly id: string;
  readonly label: string;
  /** Language of a label that is not the screen's: a report's own words stay Chinese. */
  readonly labelLang?: 'zh' | undefined;
  readonly kind?: 'plain' | 'in1' | 'in2' | 'sum' | undefined;
  /** A chip after the label. */
  readonly chip?: { readonly text: string; readonly kind?: 'plain' | 'without' | 'assumed' } | undefined;
  /** A deficit tag after the label. */
  readonly deficit?: string | undefined;
  /** Off where picking the row has nothing to tell. */
  readonly pickable?: boolean | undefined;
  readonly cells: readonly (TableCell | string)[];
}

/** A column of the top head row: one that spans both rows, or a group over its columns. */
export type HeadCell =
  | { readonly kind: 'column'; readonly column: TableColumn }
  | { readonly kind: 'group'; readonly group: TableGroup; readonly span: number };

/** The two rows of a head with groups; the lower one is empty where there are none. */
export function headRows(
  columns: readonly TableColumn[],
  groups: readonly TableGroup[],
): { readonly top: readonly HeadCell[]; readonly under: readonly TableColumn[] } {
  const top: HeadCell[] = [];
  const under: TableColumn[] = [];
  for (const column of columns) {
    const group = groups.find(({ id }) => id === column.group);
    const last = top.at(-1);
    if (!group) top.push({ kind: 'column', column });
    else if (last?.kind === 'group' && last.group === group)
      top[top.length - 1] = { ...last, span: last.span + 1 };
    else top.push({ kind: 'group', group, span: 1 });
    if (group) under.push(column);
  }
  return { top, under };
}

/** Columns that open a group stand a little apart. */
export function leadColumns(columns: readonly TableColumn[]): ReadonlySet<string> {
  const leads = columns.filter(
    (column, i) => column.group !== undefined && column.group !== columns[i - 1]?.group,
  );
  return new Set(leads.map(({ id }) => id));
}

export const asCell = (cell: TableCell | string): TableCell =>
  typeof cell === 'string' ? { text: cell } : cell;
