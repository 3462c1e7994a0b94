/** What the rows of a table say: whom, which period, or (where the columns do not) which metric. */
import { dateAt } from './dates.ts';
import type { Level } from './figure.ts';
import { asks, metricWords } from './label.ts';
import { periodText, sameMonths, type ReportPeriod } from './periods.ts';
import type { Measure } from './quantities.ts';
import { applySaid, saidBy, type Subject } from './subject.ts';
import { measureOf, printedUnit, unitIn } from './table-columns.ts';
import { facetsOf, tokenise, type Token } from './tokens.ts';

export interface TableContext {
  readonly unit: string | null;
  /** What is measured where no head says. */
  readonly measure: Measure;
  readonly subject: Subject;
  readonly words: ReadonlySet<string>;
  readonly report: ReportPeriod;
  readonly level: Level;
  /** The rows are kinds of care: 个人账户 is one of them. */
  readonly byCare: boolean;
}
export interface RowMeaning {
  readonly subject: Subject;
  readonly words: ReadonlySet<string>;
  readonly period: string | null;
  /** How the row's own metric is measured, for columns that name none. */
  readonly measure: Measure;
  readonly unit: string;
  /** The row prints its unit: 职工医保（万人）. */
  readonly printsUnit: boolean;
}

const TOTAL = /^(?:合计|总计|总和|共计|全市|全县|全区|小计|总)$/;
const CENTRE = /卫生院|分院|卫生室|服务中心/;
/** Words that do not make a label the name of one place. */
const GENERIC =
  /医院|医疗机构|机构|住院|就医|及以下|费用|支出|人员|医保|基本|医疗|保险|基金|城镇|城乡|[()、/.]|情况|其中|:|等|各级|异地|参保|职工|居民|收入|[一二三四五六七八九十\d]/g;

const namesMetric = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => facetsOf(token).some((facet) => facet.startsWith('m:')));
const hasName = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.kind === 'gap' && token.text.replace(GENERIC, '').length > 0);

/** Whether a label names one institution or place, not a class of them. */
export function namesOne(label: string): boolean {
  const tokens = tokenise(label.replace(/\s/g, ''));
  return !namesMetric(tokens) && hasName(tokens);
}

export class RowReader {
  private readonly context: TableContext;
  /** Single institutions since the last subtotal. */
  private group: string[] = [];
  /** Whom the row above was about. */
  private above: Subject | null = null;
  private metricAbove: { readonly words: ReadonlySet<string>; readonly unit: string } | null = null;

  constructor(context: TableContext) {
    this.context = context;
  }

  meaning(label: string): RowMeaning {
    const { subject, report } = this.context;
    const [, before = '', year] = /^(\D*)((?:19|20)\d\d)年?$/.exec(label) ?? [];
    if (year !== undefined) return this.ofYear(before, Number(year));
    const date = dateAt(label, 0);
    if (date?.length === label.length) return this.plain(subject, periodText(date, report));
    if (TOTAL.test(label)) return this.total(label);
    const tokens = tokenise(label);
    const said = this.context.byCare ? { ...saidBy(tokens), visit: 'row' } : saidBy(tokens);
    if (namesMetric(tokens) || printedUnit(label) !== null || !hasName(tokens)) {
      const row = this.named(label, tokens, this.under(tokens, applySaid(subject, said)));
      if (saidBy(tokens).scheme !== undefined) this.above = row.subject;
      return row;
    }
    this.group.push(label);
    return this.plain(applySaid(subject, { ...said, institution: label }), null);
  }

  /** 居民医保2022年, and 2023年 below it. */
  private ofYear(before: string, year: number): RowMeaning {
    const { subject, report } = this.context;
    if (before !== '') this.above = applySaid(subject, saidBy(tokenise(before)));
    const own = metricWords(tokenise(before));
    const row = this.plain(this.above ?? subject, sameMonths(year, report));
    return own.size > 0 ? { ...this.named(before, tokenise(before), row.subject), period: row.period } : row;
  }

  private plain(subject: Subject, period: string | null): RowMeaning {
    return { subject, words: new Set(), period, measure: 'none', unit: '', printsUnit: false };
  }

  /** 其中:在职 below 职工医保 is of its scheme, where the table is of no single one. */
  private under(tokens: readonly Token[], subject: Subject): Subject {
    const apart = subject.scheme !== null || asks(tokens, 'inert:fresh') || !this.above;
    return apart ? subject : { ...subject, scheme: this.above!.scheme };
  }

  private named(label: string, tokens: readonly Token[], subject: Subject): RowMeaning {
    const own = printedUnit(label);
    const measure = own?.measure ?? measureOf(label) ?? this.context.measure;
    const unit = own?.unit ?? unitIn(this.context.unit, measure);
    const row = { subject, period: null, measure, unit, printsUnit: own !== null };
    const words = metricWords(tokens);
    // 其中：职工医保（万人） below 参保人数（万人）.
    if (words.size === 0 && own && this.metricAbove?.unit === unit)
      return { ...row, words: this.metricAbove.words };
    if (words.size > 0) this.metricAbove = { words, unit };
    return { ...row, words };
  }

  /** 小计 belongs to the institutions above it: health centres, or in a county its hospitals. */
  private total(label: string): RowMeaning {
    const { subject, level } = this.context;
    if (label !== '小计') return this.plain(subject, null);
    const { group } = this;
    this.group = [];
    const centres = group.length > 0 && group.every((name) => CENTRE.test(name));
    const tier = centres
      ? 'townshipHealthCentre'
      : level === 'county' && group.length > 0
        ? 'countyLevel'
        : null;
    return this.plain(tier === null ? { ...subject, institution: label } : { ...subject, tier }, null);
  }
}
