/**
 * Reads the sentences of a section, clause by clause, into drafts.
 *
 * State: the carried subject and metric words, the period, and the last figure, to which
 * year-earlier values and changes belong that name nothing of their own.
 */
import type { DateToken, QuantityToken, Token } from './tokens.ts';
import { has } from './tokens.ts';
import type { Section, Sentence } from './sections.ts';
import { applySaid, NOBODY, saidBy, type Said, type Subject } from './subject.ts';
import { sectionFrame, type SectionFrame } from './section-frame.ts';
import { asks, asksPrior, changeOf, isTelling, metricWords, type Change } from './label.ts';
import { metricOf, metricOfChange } from './metrics.ts';
import { NO_CHANGE, sameNumber, shareOf, isShareMetric, signed, type Draft } from './drafts.ts';
import { periodText, spanOf, type ReportPeriod } from './periods.ts';
import { CARE_METRICS, budgetItem, isRateMetric, layerMetric, plainUnit } from './metric-kinds.ts';
import { listedQuantities, listedSubjects, metricParts } from './lists.ts';

interface Carried {
  readonly subject: Subject;
  readonly words: ReadonlySet<string>;
}

interface Resolved {
  readonly subject: Subject;
  readonly metric: string | null;
  readonly words: Set<string>;
}

const ACCOUNTS = ['tempReceipts', 'tempPayments'];
const OTHER_LINES = ['income', 'otherIncome', 'otherExpend', 'balance', ...ACCOUNTS];
/** Items of a balance-sheet account (暂付款…：一是垫付医疗费…) stay in it, whatever they are for. */
const itemises = (carried: ReadonlySet<string>, own: ReadonlySet<string>): boolean =>
  ACCOUNTS.some((word) => carried.has(word)) && !OTHER_LINES.some((word) => own.has(word));

const MONEY_LINES = ['income', 'expend', 'premium', 'subsidy', 'interest', 'benefit'];
const speaksOfMoney = (words: ReadonlySet<string>): boolean => MONEY_LINES.some((word) => words.has(word));

/** Retirees and enterprises belong to the employees' scheme where none is named. */
function ofEmployees(subject: Subject, words: ReadonlySet<string>): Subject {
  const implied = words.has('retired') || words.has('active') || subject.group === 'enterprise';
  return subject.scheme === null && implied ? { ...subject, scheme: 'employee' } : subject;
}

/** 医疗费用 of a maternity or injury scheme is a category of its own. */
function withMedicalCare(subject: Subject, words: ReadonlySet<string>, said: Said): Subject {
  if (!words.has('medical') || (said.care !== undefined && said.care !== 'inpatient')) return subject;
  if (subject.scheme === 'maternity') return { ...subject, care: 'maternityMedical' };
  return subject.scheme === 'workInjury' ? { ...subject, care: 'workInjuryMedical' } : subject;
}

export class ClauseReader {
  readonly drafts: Draft[] = [];
  private readonly report: ReportPeriod;
  private section: Section | null = null;
  private frame: SectionFrame = { subject: NOBODY, words: new Set(), period: null };
  private subject: Subject = NOBODY;
  private words: ReadonlySet<string> = new Set();
  private period: string | null = null;
  private policyPeriod: string | null = null;
  private asOf: string | null = null;
  private last: Draft | null = null;
  /** What the last figure with a value was about. */
  private settled: Carried = { subject: NOBODY, words: new Set() };
  private lead: Draft | null = null;
  private leadWords: ReadonlySet<string> = new Set();
  private from: QuantityToken | null = null;
  private pendingPrior: QuantityToken | null = null;
  private tokens: readonly Token[] = [];
  private label: Token[] = [];
  private sentenceStart = 0;
  /** 超过50%的为1%: a rule of law, not a figure. */
  private conditional = false;

  private readonly offsets: readonly number[];

  /** @param offsets  the stream's way back to the normalised text */
  constructor(report: ReportPeriod, offsets: readonly number[]) {
    this.report = report;
    this.offsets = offsets;
  }

  /** What the text has said where a table stands in this section. */
  tableContext(section: Section): { subject: Subject; words: ReadonlySet<string> } {
    if (section !== this.section) this.enter(section);
    return { subject: { ...this.subject, fund: this.frame.subject.fund, layer: null }, words: this.frame.words };
  }

  read(sentence: Sentence): void {
    if (sentence.section !== this.section) this.enter(sentence.section);
    const before = { subject: this.subject, words: this.words };
    const count = this.drafts.length;
    this.beginSentence(sentence.tokens);
    this.run(0, this.tokens.length);
    this.endClause();
    const named = this.drafts.slice(count).some((draft) => draft.value !== null);
    this.restore(named ? this.settled : before);
  }

  private restore({ subject, words }: Carried): void {
    this.subject = subject;
    this.words = words;
  }

  private enter(section: Section): void {
    this.section = section;
    this.frame = sectionFrame(section, this.report);
    this.subject = this.frame.subject;
    this.words = new Set();
    this.period = this.frame.period;
    this.lead = null;
  }

  private beginSentence(tokens: readonly Token[]): void {
    this.tokens = tokens;
    this.label = [];
    this.last = null;
    this.from = null;
    this.pendingPrior = null;
    this.policyPeriod = null;
    this.asOf = null;
    this.sentenceStart = this.drafts.length;
    const first = tokens.findIndex((token) => token.kind === 'quantity');
    const opening = tokens.slice(0, first < 0 ? tokens.length : first);
    const fresh =
      opening[0]?.kind === 'date' || asks(opening, 'inert:fresh') || saidBy(opening).scheme !== undefined;
    const scheme = this.frame.subject.scheme ?? this.subject.scheme;
    if (fresh) this.subject = { ...this.frame.subject, scheme };
    else this.subject = { ...this.subject, fund: this.frame.subject.fund };
  }

  private run(from: number, to: number): void {
    let at = from;
    while (at < to) at = this.step(at, to);
  }

  private step(at: number, to: number): number {
    const token = this.tokens[at]!;
    if (token.kind === 'quantity') return this.quantity(at, to);
    if (token.kind === 'date') this.date(token, at);
    else if (token.kind === 'mark') return this.mark(at, to);
    else this.label.push(token);
    return at + 1;
  }

  private mark(at: number, to: number): number {
    const token = this.tokens[at]!;
    const mark = token.kind === 'mark' ? token.mark : '';
    if (mark === '(' || mark === '[' || mark === '《') return this.bracket(at, to, mark);
    if (mark === '、') this.label.push(token);
    else if (',;:'.includes(mark)) this.endClause();
    return at + 1;
  }

  /** A bracket without a number is passed over; one with a number is read on the side. */
  private bracket(at: number, to: number, mark: string): number {
    const close = this.closing(at, to, mark);
    const inside = this.tokens.slice(at + 1, close);
    if (mark !== '(' || !inside.some(isCounted)) return close < to ? close + 1 : at + 1;
    const before = { subject: this.subject, words: this.words };
    const { last, settled } = this;
    const outer = this.label;
    this.label = inside[0]?.kind === 'quantity' ? [...outer] : [];
    this.run(at + 1, close);
    this.endClause();
    this.restore(before);
    this.last = last;
    this.settled = settled;
    this.label = inside[0]?.kind === 'quantity' ? [] : outer;
    return close + 1;
  }

  private closing(at: number, to: number, mark: string): number {
    const close = mark === '(' ? ')' : mark === '[' ? ']' : '》';
    let depth = 0;
    for (let i = at; i < to && i < at + 400; i += 1) {
      const token = this.tokens[i]!;
      if (token.kind !== 'mark') continue;
      if (token.mark === mark) depth += 1;
      else if (token.mark === close) depth -= 1;
      if (depth === 0) return i;
    }
    return mark === '(' ? Math.min(to, at + 400) : at;
  }

  private date(token: DateToken, at: number): void {
    const before = this.tokens[at - 1];
    const after = this.tokens[at + 1];
    if (before && (has(before, 'prior:year') || /[比较与同]$/.test(textOf(before)))) {
      this.label.push({ kind: 'word', text: '', facets: ['prior:year'], start: token.start, end: token.end });
      return;
    }
    const { date } = token;
    const span = periodText(date, this.report);
    const next = after ? textOf(after) : '';
    if (before && has(before, 'from:')) this.policySpan(span, next);
    else if (date.atEnd)
      this.asOf = date.day && /^[起开]/.test(next) ? this.asOf : spanOf(date, this.report).end;
    else if (date.year === null && date.first === date.last) return;
    else if (!/^(?:起|开始|以前|以来|之?后|之?前)/.test(next)) {
      this.period = span;
      this.policyPeriod = null;
    }
  }

  /** 从2020年4月至2021年3月: the span of the rates that follow, or of the one before (…执行). */
  private policySpan(span: string | null, next: string): void {
    this.policyPeriod = span;
    if (/^(?:执行|实施|实行)/.test(next) && this.last && isRateMetric(this.last.metric))
      this.last.period = span;
  }

  private endClause(): void {
    this.conditional = false;
    const { label } = this;
    if (label.length === 0) return;
    const idle = label.every(
      (token) =>
        has(token, 'prior:year') || has(token, 'filler:') || (token.kind === 'gap' && token.text.length < 2),
    );
    if (idle && asks(label, 'prior:year')) return;
    this.label = [];
    if (asks(label, 'cause:')) return;
    this.subject = { ...applySaid(this.subject, saidBy(label)), layer: null };
    const words = metricWords(label);
    if (words.size > 0 && !itemises(this.words, words)) this.words = words;
  }

  /** 综上: back to what the section began with. */
  private resume(): void {
    if (!this.lead) return;
    this.subject = this.lead.subject;
    this.words = this.leadWords;
    this.period = this.lead.period;
    this.last = null;
  }

  private quantity(at: number, to: number): number {
    const token = this.tokens[at] as QuantityToken;
    const { measure } = token.quantity;
    const label = this.labelFor(at, to);
    if (asks(label, 'condition:')) this.conditional = true;
    if (measure === 'other' || this.conditional) return this.pass(at);
    if (this.isFrom(at, to, label)) {
      this.from = token;
      return at + 1;
    }
    if (asks(label, 'sum:')) this.resume();
    const change = changeOf(label);
    const listed = listedQuantities(this.tokens, at, to);
    if (listed.length > 1) {
      const end = this.list(listed, label, change, at);
      if (end > at) return end;
    }
    if (asks(label, 'prior:other')) return this.pass(at);
    if (change && !change.to && change.direction !== 'move' && !asks(label, 'm:estimate'))
      this.change(token, label, change);
    else if (change?.to) this.value(token, label.slice(0, change.index), this.from);
    else if (asksPrior(label)) this.prior(token, label);
    else if (asks(label, 'm:share') && measure === 'percent') this.share(token, label);
    else this.value(token, label, this.from);
    this.label = [];
    this.from = null;
    return at + 1;
  }

  private pass(at: number): number {
    this.label = [];
    return at + 1;
  }

  /** The words before a number, or after it where it opens its clause (8564人次享受住院救助). */
  private labelFor(at: number, to: number): readonly Token[] {
    const { label } = this;
    const next: Token[] = [];
    for (let i = at + 1; i < to; i += 1) {
      const token = this.tokens[i]!;
      if (token.kind === 'mark' || token.kind === 'quantity') break;
      next.push(token);
    }
    const opens = next.find((token) => token.kind === 'word');
    if (opens && has(opens, 'into:')) return [...label, ...next];
    const counted = /名$/.test((this.tokens[at] as QuantityToken).quantity.unit);
    return !isTelling(label) &&
      opens &&
      (has(opens, 'after:') || counted) &&
      !changeOf(label) &&
      !asksPrior(label)
      ? [...label, ...next]
      : label;
  }

  /** The earlier of two values of one thing: 由X提高到Y, X下降为Y. */
  private isFrom(at: number, to: number, label: readonly Token[]): boolean {
    const { measure } = (this.tokens[at] as QuantityToken).quantity;
    const opened = asks(label, 'from:') || asks(label, 'prior:own');
    const between: Token[] = [];
    for (let i = at + 1; i < to && i < at + 8; i += 1) {
      const token = this.tokens[i]!;
      if (token.kind === 'mark' && !(opened && token.mark === ',')) return false;
      if (token.kind !== 'quantity') between.push(token);
      else return token.quantity.measure === measure && changeOf(between)?.to === true;
    }
    return false;
  }

  /** Subject, words and metric of a label on top of what is carried. */
  private resolve(label: readonly Token[], token: QuantityToken): Resolved {
    const { measure } = token.quantity;
    const own = metricWords(label);
    const subject = withMedicalCare(applySaid(this.subject, saidBy(label)), own, saidBy(label));
    if (/名$/.test(token.quantity.unit)) own.add('counted');
    if (measure === 'days' && token.quantity.value.includes('.')) own.add('average');
    const words = this.derived(own, subject);
    const all = this.derived(new Set([...this.words, ...own]), subject);
    if (itemises(this.words, own)) return { subject, metric: metricOf(all, measure, subject), words: all };
    const bareRate = measure === 'percent' && own.has('execRate') && all.has('enrol') && !speaksOfMoney(own);
    if (bareRate) return { subject, metric: metricOf(all, measure, subject), words: all };
    const ownMetric = own.size > 0 || measure === 'cases' ? metricOf(words, measure, subject) : null;
    if (ownMetric !== null)
      return { subject: ofEmployees(subject, words), metric: this.inLayer(ownMetric, subject), words };
    return { subject, metric: this.inLayer(metricOf(all, measure, subject), subject), words: all };
  }

  private inLayer(metric: string | null, subject: Subject): string | null {
    return metric === 'reimbursed' && subject.layer !== null ? layerMetric(subject.layer) : metric;
  }

  /** Words that the surroundings add. */
  private derived(words: Set<string>, subject: Subject): Set<string> {
    const all = new Set(words);
    if (subject.scheme === 'assistance') all.add('assistanceScheme');
    if (this.frame.words.has('inScope')) all.add('scopeSection');
    if (all.has('remit') && this.words.has('subsidy') && this.words.has('budget')) all.add('fiscalLine');
    return all;
  }

  private value(token: QuantityToken, label: readonly Token[], from: QuantityToken | null): void {
    const said = saidBy(label);
    const { subject, metric, words } = this.resolve(label, token);
    if (metric === null) return this.percentOfMoney(token, label);
    const draft = this.draft(
      token,
      metric,
      this.placed(subject, words),
      words,
      said.care === 'personalAccount',
    );
    draft.value = token.quantity.value;
    if (from && from.quantity.measure === token.quantity.measure) draft.prior = from.quantity.value;
    if (this.pendingPrior && this.pendingPrior.quantity.measure === token.quantity.measure) {
      draft.prior = this.pendingPrior.quantity.value;
      this.pendingPrior = null;
    }
    this.keep(draft, label);
    if (metric === 'estimatedIncome') return;
    this.last = draft;
    if (!this.lead) {
      this.lead = draft;
      this.leadWords = words;
    }
    this.subject = { ...subject, layer: null };
    if (metricWords(label).size > 0) this.words = words;
    this.settled = { subject: this.subject, words: this.words };
  }

  /** 职工医保基金支出16.08%: a change whose word was left out. */
  private percentOfMoney(token: QuantityToken, label: readonly Token[]): void {
    const changed = this.last !== null && this.last.value === null && this.last.yoyPercent !== null;
    const words = metricWords(label);
    const money = ['expend', 'income', 'reimb'].some((word) => words.has(word));
    if (token.quantity.measure === 'percent' && changed && money)
      this.change(token, label, { direction: 'up', to: false, index: label.length });
  }

  /** What belongs to a fund as a whole has no care, tier or ring. */
  private placed(subject: Subject, words: ReadonlySet<string>): Subject {
    void words;
    return subject;
  }

  private draft(
    token: QuantityToken,
    metric: string,
    subject: Subject,
    words: ReadonlySet<string>,
    namesAccount: boolean,
  ): Draft {
    const { measure, unit } = token.quantity;
    const start = this.label[0]?.start ?? token.start;
    return {
      ...NO_CHANGE,
      subject,
      metric,
      measure,
      item: budgetItem(metric, words, this.frame.words),
      value: null,
      unit,
      period: isRateMetric(metric) ? (this.policyPeriod ?? this.period) : this.period,
      asOf: this.asOf,
      start: this.offsets[start]!,
      end: this.endOf(token),
      section: this.section?.path ?? '',
      isShare: isShareMetric(metric),
      namesAccount:
        namesAccount || (this.last?.namesAccount === true && this.last.subject.fund === 'personalAccount'),
    };
  }

  /** Where a token ends in the normalised text. */
  private endOf(token: Token): number {
    return this.offsets[token.end - 1]! + 1;
  }

  private keep(draft: Draft, _label: readonly Token[]): void {
    this.drafts.push(draft);
  }

  private share(token: QuantityToken, label: readonly Token[]): void {
    const at = label.findIndex((next) => has(next, 'm:share'));
    const own = label.slice(0, at + 1);
    const target = this.target((draft) => draft.value !== null && !draft.isShare);
    const telling = isTelling(own.slice(0, -1));
    const subject = telling ? applySaid(this.subject, saidBy(own)) : (target?.subject ?? this.subject);
    const metric = telling ? this.ownShare(own, subject, target) : target && shareOf(target.metric);
    if (metric === null || metric === undefined) return;
    const draft = this.draft(token, metric, subject, metricWords(own), false);
    draft.value = token.quantity.value;
    this.keep(draft, label);
    this.shareDraft = draft;
  }
  private shareDraft: Draft | null = null;

  private ownShare(own: readonly Token[], subject: Subject, target: Draft | null): string | null {
    const words = metricWords(own);
    const named = metricOf(words, 'percent', subject);
    if (named !== null) return named;
    return subject.group !== null && words.has('enrol')
      ? 'insuredShare'
      : target
        ? shareOf(target.metric)
        : null;
  }

  /** The nearest figure of this sentence that fits. */
  private target(fits: (draft: Draft) => boolean): Draft | null {
    for (let i = this.drafts.length - 1; i >= this.sentenceStart; i -= 1)
      if (fits(this.drafts[i]!)) return this.drafts[i]!;
    return null;
  }

  private prior(token: QuantityToken, label: readonly Token[]): void {
    const { measure, value } = token.quantity;
    const target =
      this.last && (measure === 'none' || this.last.measure === measure) && this.last.prior === null
        ? this.last
        : null;
    if (target) {
      target.prior = value;
      target.end = Math.max(target.end, this.endOf(token));
      return;
    }
    this.pendingPrior = token;
    this.subject = applySaid(this.subject, saidBy(label));
    const words = metricWords(label);
    if (words.size > 0) this.words = words;
  }

  private change(token: QuantityToken, label: readonly Token[], change: Change): void {
    const own = label.slice(0, change.index).filter((next) => !has(next, 'prior:year'));
    for (const part of metricParts(own)) {
      const target = isTelling(part) ? this.changed(token, part) : this.changeTarget(token);
      if (target) this.attach(target, token, change);
    }
  }

  /** The figure that a change without words of its own belongs to. */
  private changeTarget(token: QuantityToken): Draft | null {
    const { measure } = token.quantity;
    if (measure === 'points') return this.shareDraft ?? this.last;
    if (measure === 'percent') return this.last && this.last.yoyPercent === null ? this.last : this.last;
    if (this.last && (measure === 'none' || this.last.measure === measure)) return this.last;
    if (this.last && this.last.value === null && this.last.delta === null) return this.last;
    return this.words.size > 0 ? this.changed(token, []) : null;
  }

  /** The figure that a change names: one just read, or a new one without a value. */
  private changed(token: QuantityToken, own: readonly Token[]): Draft | null {
    const subject = applySaid(this.subject, saidBy(own));
    const words = this.derived(metricWords(own), subject);
    const all = this.derived(new Set([...this.words, ...metricWords(own)]), subject);
    const relative = token.quantity.measure === 'percent' || token.quantity.measure === 'points';
    const found = relative
      ? (metricOfChange(words, subject) ?? metricOfChange(all, subject))
      : this.absolute(token, words, all, subject);
    if (!found) return null;
    const metric = this.inLayer(found.metric, subject) ?? found.metric;
    const draft = this.draft(
      token,
      metric,
      subject,
      words.size > 0 ? words : all,
      saidBy(own).care === 'personalAccount',
    );
    const draftUnit = relative ? plainUnit(metric, found.measure) : token.quantity.unit;
    const fresh: Draft = { ...draft, measure: found.measure, unit: draftUnit };
    const known = this.target((other) => sameNumber(other, fresh) && other.value !== null);
    if (known) return known;
    this.keep(fresh, own);
    this.last = fresh;
    this.subject = subject;
    if (metricWords(own).size > 0) this.words = words;
    return fresh;
  }

  private absolute(
    token: QuantityToken,
    own: Set<string>,
    all: Set<string>,
    subject: Subject,
  ): { metric: string; measure: Draft['measure'] } | null {
    const { measure } = token.quantity;
    const metric = (own.size > 0 ? metricOf(own, measure, subject) : null) ?? metricOf(all, measure, subject);
    return metric === null ? null : { metric, measure };
  }

  private attach(target: Draft, token: QuantityToken, change: Change): void {
    const { measure, value, unit } = token.quantity;
    const down = change.direction === 'down';
    target.end = Math.max(target.end, this.endOf(token));
    if (measure === 'percent' || measure === 'points') {
      target.yoyPercent = signed(value, down);
      target.changeKind = measure === 'points' ? 'pp' : 'relative';
    } else {
      target.delta = signed(value, down);
      target.deltaUnit = unit === '' ? target.unit : unit;
    }
  }

  /** A、B、C分别下降x、y、z. Returns where reading goes on, or `at` where it is no such list. */
  private list(
    quantities: readonly QuantityToken[],
    label: readonly Token[],
    change: Change | null,
    at: number,
  ): number {
    const own = change ? label.slice(0, change.index) : label;
    const recent = this.drafts.slice(this.sentenceStart);
    const subjects = listedSubjects(
      own,
      quantities.length,
      recent.map((draft) => draft.subject),
    );
    if (!subjects) return at;
    const carried = { subject: this.subject, words: this.words };
    const { last } = this;
    for (const [i, token] of quantities.entries()) {
      const { tokens, base } = subjects[i]!;
      if (base) this.subject = base;
      if (change && !change.to && change.direction !== 'move')
        this.change(token, [...tokens, ...label.slice(change.index)], { ...change, index: tokens.length });
      else this.value(token, tokens, null);
      this.restore(carried);
    }
    this.last = last;
    this.label = [];
    return at + 2 * quantities.length - 1;
  }
}

const textOf = (token: Token): string => ('text' in token ? token.text : '');
const isCounted = (token: Token): boolean =>
  token.kind === 'quantity' && token.quantity.measure !== 'other' && token.quantity.unit !== '';
void CARE_METRICS;
