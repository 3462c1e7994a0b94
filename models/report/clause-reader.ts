/**
 * Walks through sentences, clause by clause: words gather to a label, a number takes the
 * label before it, marks close clauses, brackets are read on the side.
 */
import type { Draft } from './drafts.ts';
import { readChange, readPrior } from './changes.ts';
import { asks, asksPrior, changeOf, isTelling, metricWords, type Change } from './label.ts';
import { listedQuantities } from './lists.ts';
import { readList } from './list-reading.ts';
import { isRateMetric } from './metric-kinds.ts';
import {
  isCounted,
  isIdle,
  isLabel,
  isNamed,
  isPassedOver,
  isPlan,
  isToCome,
  isYearBefore,
  textOf,
} from './clause-tests.ts';
import { periodText, spanOf, type ReportPeriod } from './periods.ts';
import { Reading, type Carried } from './reading.ts';
import { itemises } from './resolve-label.ts';
import { schemeOfReport } from './section-frame.ts';
import type { Section, Sentence } from './sections.ts';
import { applySaid, saidBy } from './subject.ts';
import { has, type DateToken, type QuantityToken, type Token } from './tokens.ts';
import { readLonePercent } from './lone-percent.ts';
import { readShare, readValue } from './values.ts';

/** Longest label and longest bracket, in tokens: a clause beyond them is no clause of a report. */
const LABEL_LIMIT = 80;
const BRACKET_LIMIT = 160;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '《': '》' };

export class ClauseReader {
  private readonly reading: Reading;
  private tokens: readonly Token[] = [];
  private label: Token[] = [];
  /** The earlier of two values: 由X提高到Y. */
  private from: QuantityToken | null = null;
  /** 超过50%的为1%: a rule of law, not a figure. */
  private conditional = false;
  /** 力争…达到95%: what is aimed at, to the end of the sentence. */
  private isGoal = false;
  private isPlan = false;
  /** 较2019年同期, 环比: compared with another time than the year before, to the end of the clause. */
  private elsewhen = false;

  /**
   * @param offsets  from the running text back to the normalised text
   * @param opening  the title and the first words of the report
   */
  constructor(report: ReportPeriod, offsets: readonly number[], opening: string) {
    this.reading = new Reading(report, offsets, schemeOfReport(opening));
  }

  get drafts(): readonly Draft[] {
    return this.reading.drafts;
  }

  read(sentence: Sentence): void {
    this.tokens = sentence.tokens;
    this.label = [];
    this.from = null;
    this.isGoal = false;
    this.isPlan = isPlan(sentence.section);
    this.reading.begin(sentence.section, sentence.tokens);
    this.run(0, this.tokens.length);
    this.endClause();
    this.reading.finish();
  }

  /** What the text has said where a table stands in this section. */
  tableContext(section: Section): Carried {
    this.reading.enter(section);
    const { subject, frame } = this.reading;
    return { subject: { ...subject, fund: frame.subject.fund, layer: null }, words: frame.words };
  }

  private run(from: number, to: number): void {
    let at = from;
    while (at < to) at = this.step(at, to);
  }

  private step(at: number, to: number): number {
    const token = this.tokens[at]!;
    if (token.kind === 'quantity') return this.quantity(token, at, to);
    if (token.kind === 'mark') return this.mark(token.mark, at, to);
    if (token.kind === 'date') this.date(token, at);
    else this.push(token);
    return at + 1;
  }

  private push(token: Token): void {
    this.label.push(token);
    if (this.label.length > 2 * LABEL_LIMIT) this.label = this.label.slice(-LABEL_LIMIT);
  }

  private mark(mark: string, at: number, to: number): number {
    if (CLOSING[mark] !== undefined) return this.bracket(mark, at, to);
    if (mark === '、') this.push(this.tokens[at]!);
    else if (',;:'.includes(mark)) this.endClause();
    if (mark === ';') this.beginPart(at + 1, to);
    return at + 1;
  }

  /** What the part after a semicolon opens with, and whether a number follows it at once. */
  private beginPart(from: number, to: number): void {
    let end = from;
    while (end < Math.min(to, from + LABEL_LIMIT) && isLabel(this.tokens[end]!)) end += 1;
    this.reading.beginPart(this.tokens.slice(from, end), this.tokens[end]?.kind === 'quantity');
  }

  /** A bracket without a number is passed over; one with a number is read on the side. */
  private bracket(mark: string, at: number, to: number): number {
    const close = this.closing(mark, at, to);
    const inside = this.tokens.slice(at + 1, close);
    if (mark !== '(' || !inside.some(isCounted)) return Math.max(at, Math.min(close, to - 1)) + 1;
    const { reading } = this;
    if (readLonePercent(reading, inside)) {
      this.label = [];
      return close + 1;
    }
    const before = reading.carried();
    const { last, settled } = reading;
    const outer = this.label;
    const bare = inside[0]?.kind === 'quantity';
    this.label = bare ? outer : [];
    this.run(at + 1, close);
    this.endClause();
    reading.restore(before);
    reading.last = last;
    reading.settled = settled;
    this.label = bare ? [] : outer;
    return close + 1;
  }

  /** The closing mark; an open bracket ends with its sentence, other open marks are nothing. */
  private closing(mark: string, at: number, to: number): number {
    const end = Math.min(to, at + BRACKET_LIMIT);
    let depth = 0;
    for (let i = at; i < end; i += 1) {
      const token = this.tokens[i]!;
      if (token.kind !== 'mark') continue;
      if (token.mark === mark) depth += 1;
      else if (token.mark === CLOSING[mark]) depth -= 1;
      if (depth === 0) return i;
    }
    return mark === '(' ? end : at;
  }

  private date(token: DateToken, at: number): void {
    const { reading } = this;
    const before = this.tokens[at - 1];
    const next = textOf(this.tokens[at + 1]);
    const { date } = token;
    if (before && (has(before, 'prior:year') || /[比较与同]$/.test(textOf(before)))) {
      const facets = [isYearBefore(date, reading.report) ? 'prior:year' : 'prior:other'];
      this.push({ kind: 'word', text: '', facets, start: token.start, end: token.end });
    } else if (before && has(before, 'from:')) this.policySpan(periodText(date, reading.report), next);
    else if (date.atEnd) {
      if (!/^[起开]/.test(next)) reading.asOf = spanOf(date, reading.report).end;
    } else if (
      isNamed(date) &&
      !isToCome(date, reading.report) &&
      !/^(?:起|开始|以前|以来|之?后|之?前)/.test(next)
    ) {
      reading.period = periodText(date, reading.report);
      reading.policyPeriod = null;
      reading.asOf = null;
    }
  }

  /** 从2020年4月至2021年3月: the span of the rates that follow, or of the one before (…执行). */
  private policySpan(span: string | null, next: string): void {
    const { last } = this.reading;
    this.reading.policyPeriod = span;
    if (/^(?:执行|实施|实行)/.test(next) && last && isRateMetric(last.metric)) last.period = span;
  }

  /** What a clause said without a number holds for the next, unless it told a cause. */
  private endClause(): void {
    this.conditional = false;
    this.elsewhen = false;
    const { label, reading } = this;
    if (label.length === 0 || isIdle(label)) return;
    this.label = [];
    if (asks(label, 'cause:')) return;
    const said = saidBy(label);
    reading.namedAccount =
      said.care === 'personalAccount' ||
      (reading.namedAccount && said.care === undefined && said.fund === undefined);
    reading.subject = { ...applySaid(reading.subject, said), layer: null };
    const words = metricWords(label);
    if (words.size > 0 && !itemises(reading.words, words)) reading.words = words;
  }

  private quantity(token: QuantityToken, at: number, to: number): number {
    const label = this.labelFor(token, at, to);
    if (token.quantity.measure === 'other') return at + 1;
    if (asks(label, 'condition:')) this.conditional = true;
    if (asks(label, 'goal:') || (this.isPlan && asks(label, 'aim:'))) this.isGoal = true;
    if (asks(label, 'prior:other')) this.elsewhen = true;
    else if (asksPrior(label)) this.elsewhen = false;
    if (this.conditional || this.isGoal || this.elsewhen || isPassedOver(label)) return this.consumed(at + 1);
    if (this.isFrom(token, at, to, label)) {
      this.from = token;
      return at + 1;
    }
    if (asks(label, 'sum:')) this.reading.resume();
    const change = changeOf(label);
    if (change && asks(label.slice(0, change.index), 'noun:')) return this.consumed(at + 1);
    const listed = listedQuantities(this.tokens, at, to, asks(label, 'each:'));
    if (listed.numbers.length > 1 && readList(this.reading, listed, label, change))
      return this.consumed(listed.next);
    this.single(token, label, change);
    this.from = null;
    return this.consumed(at + 1);
  }

  private consumed(next: number): number {
    this.label = [];
    return next;
  }

  private single(token: QuantityToken, label: readonly Token[], change: Change | null): void {
    const { reading } = this;
    if (change?.to) readValue(reading, token, label.slice(0, change.index), this.from);
    else if (change && change.direction !== 'move' && !asks(label, 'm:estimate'))
      readChange(reading, token, label, change);
    else if (asksPrior(label)) readPrior(reading, token, label);
    else if (asks(label, 'm:share') && token.quantity.measure === 'percent') readShare(reading, token, label);
    else readValue(reading, token, label, this.from);
  }

  /** The words before a number, or after it where it opens its clause (8564人次享受住院救助). */
  private labelFor(token: QuantityToken, at: number, to: number): readonly Token[] {
    const { label } = this;
    const next: Token[] = [];
    for (let i = at + 1; i < Math.min(to, at + LABEL_LIMIT); i += 1) {
      const follows = this.tokens[i]!;
      if (follows.kind === 'mark' || follows.kind === 'quantity') break;
      next.push(follows);
    }
    const opens = next.find((follows) => follows.kind === 'word');
    if (!opens) return label;
    if (has(opens, 'into:')) return [...label, ...next];
    const names = has(opens, 'after:') || token.quantity.unit.endsWith('名');
    return names && !isTelling(label) && !changeOf(label) && !asksPrior(label) ? [...label, ...next] : label;
  }

  /** Whether this is the earlier of two values of one thing: 由X提高到Y, X下降为Y. */
  private isFrom(token: QuantityToken, at: number, to: number, label: readonly Token[]): boolean {
    const opened = asks(label, 'from:') || asks(label, 'prior:own');
    const between: Token[] = [];
    for (let i = at + 1; i < Math.min(to, at + 8); i += 1) {
      const follows = this.tokens[i]!;
      if (follows.kind === 'mark' && !(opened && follows.mark === ',')) return false;
      if (follows.kind === 'quantity')
        return follows.quantity.measure === token.quantity.measure && changeOf(between)?.to === true;
      between.push(follows);
    }
    return false;
  }
}
