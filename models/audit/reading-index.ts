/**
 * The figures of a report in reading order, found again by what they are about.
 *
 * At most `SAME_LIMIT` printings of one quantity are looked at, so that every search stays
 * linear in the number of figures.
 */
import type { Figure, ReportFigures, ReportTable } from '../report/figure.ts';
import { keyOf, refOf, type Ref } from './figure-ref.ts';
import { printedOf, type Field, type Printed } from './printed.ts';

/** Most printings of one quantity that are compared with each other. */
export const SAME_LIMIT = 16;

export class ReadingIndex {
  readonly figures: readonly Figure[];
  readonly tables: readonly ReportTable[];
  readonly period: ReportFigures['report']['period'];
  readonly text: string;
  private readonly refs = new Map<Figure, Ref>();
  private readonly keys = new Map<Figure, string>();
  private readonly byKey = new Map<string, Figure[]>();
  private readonly order = new Map<Figure, number>();
  private readonly terms = new Map<Figure, { [F in Field]?: Printed | null }>();

  constructor(reading: ReportFigures, text: string) {
    this.figures = reading.figures;
    this.tables = reading.tables ?? [];
    this.period = reading.report.period;
    this.text = text;
    const own = reading.figures.map((figure) => refOf(figure, this.period));
    const valued = new Set(own.filter((_, at) => reading.figures[at]!.value !== null).map(keyOf));
    for (const [at, figure] of reading.figures.entries()) {
      const ref = figure.value === null ? asValued(own[at]!, valued, this.period.end) : own[at]!;
      const key = keyOf(ref);
      this.refs.set(figure, ref);
      this.keys.set(figure, key);
      this.order.set(figure, at);
      for (const name of [key, withoutFund(ref)]) {
        const same = this.byKey.get(name);
        if (same) same.push(figure);
        else this.byKey.set(name, [figure]);
      }
    }
  }

  /** Whether a figure is of this report, not of an earlier one. */
  has(figure: Figure): boolean {
    return this.refs.has(figure);
  }

  ref(figure: Figure): Ref {
    return this.refs.get(figure) ?? refOf(figure, this.period);
  }

  key(figure: Figure): string {
    return this.keys.get(figure)!;
  }

  at(figure: Figure): number {
    return this.order.get(figure)!;
  }

  printed(figure: Figure | null, field: Field): Printed | null {
    if (figure === null || figure[field] === null) return null;
    const known = this.terms.get(figure) ?? {};
    this.terms.set(figure, known);
    const found = known[field];
    if (found !== undefined) return found;
    return (known[field] = printedOf(figure, this.key(figure), field));
  }

  /** All printings of a quantity, the first `SAME_LIMIT` of them. */
  all(ref: Ref, anyFund = false): readonly Figure[] {
    return (this.byKey.get(anyFund ? withoutFund(ref) : keyOf(ref)) ?? []).slice(0, SAME_LIMIT);
  }

  groups(): Iterable<readonly Figure[]> {
    const own = new Set(this.keys.values());
    return [...own].map((key) => this.byKey.get(key)!);
  }

  /** The printing of a quantity that is nearest to a figure, among those with the field. */
  nearest(ref: Ref, near: Figure, field: Field = 'value', anyFund = false): Printed | null {
    let best: Figure | null = null;
    let nearness = Infinity;
    for (const figure of this.all(ref, anyFund)) {
      if (figure[field] === null) continue;
      const distance = this.distance(figure, near);
      if (distance < nearness) [best, nearness] = [figure, distance];
    }
    return this.printed(best, field);
  }

  /** Same row, same table, same section, then the order of the text. */
  private distance(a: Figure, b: Figure): number {
    const order = Math.abs(this.at(a) - this.at(b));
    if (a.tableRef && b.tableRef && a.tableRef.table === b.tableRef.table)
      return a.tableRef.row === b.tableRef.row ? order : order + 1e4;
    const apart = a.section === b.section ? 2e4 : nested(a.section, b.section) ? 4e4 : 6e4;
    return apart + order + (a.origin === b.origin ? 0 : 1e4);
  }

  /** One section, or one below the other: there the same words mean the same scope. */
  isNear(a: Figure, b: Figure): boolean {
    if (a.tableRef && b.tableRef) return a.tableRef.table === b.tableRef.table || a.section === b.section;
    return a.section === b.section || nested(a.section, b.section);
  }

  /** What stands between two figures of the running text. */
  between(a: Figure, b: Figure): string {
    if (a.end === undefined || b.start === undefined) return '';
    return this.text.slice(a.end, Math.max(a.end, b.start));
  }
}

/** A change alone is of the quantity that is printed, be it of the period or of the whole year. */
function asValued(ref: Ref, valued: ReadonlySet<string>, end: string): Ref {
  const year = end.slice(0, 4);
  if (valued.has(keyOf(ref)) || (ref.period !== '' && ref.period !== year)) return ref;
  const other = { ...ref, period: ref.period === '' ? year : '' };
  return valued.has(keyOf(other)) ? other : ref;
}

const nested = (a = '', b = ''): boolean => a.startsWith(`${b} / `) || b.startsWith(`${a} / `);
const withoutFund = (ref: Ref): string => `*${keyOf({ ...ref, fund: null })}`;
