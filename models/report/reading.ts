/**
 * The state of reading: what has been said and still holds.
 *
 * A section sets the frame; sentences carry subject, metric words and period on; the last
 * figure takes the changes and year-earlier values that name nothing of their own.
 */
import { isShareMetric, type Draft } from './drafts.ts';
import type { Scheme } from './figure.ts';
import { asks, metricWords } from './label.ts';
import { budgetItem, isBudgetMetric, isFundMetric, isRateMetric } from './metric-kinds.ts';
import type { ReportPeriod } from './periods.ts';
import { sectionFrame, type SectionFrame } from './section-frame.ts';
import { pathOf, type Section } from './sections.ts';
import { isInpatient, NOBODY, saidBy, type Said, type Subject } from './subject.ts';
import type { QuantityToken, Token } from './tokens.ts';

export interface Carried {
  readonly subject: Subject;
  readonly words: ReadonlySet<string>;
}

/** Groups that only say how a printed number is to be signed. */
const SIGN_WORDS = new Set(['deficit', 'less', 'more']);
/** Who pays a subsidy: said of one amount, never of the next. */
const PAYERS = new Set(['centralFinance', 'provincialFinance', 'cityFinance', 'countyFinance']);
/** How far back in a sentence a change may look for its figure. */
const REACH = 40;

const ENUMERATED = /^([一二三四五六])是/;

/** Longest sentence without numbers that introduces what follows (…情况如下。), in tokens. */
const INTRODUCTION = 12;

/** A line of the books is of a group only where its own label says so. */
function ownGroup(metric: string, subject: Subject, said: string | undefined): Subject {
  const kept =
    !isFundMetric(metric) || said !== undefined || subject.group === null || SIGN_WORDS.has(subject.group);
  return kept ? subject : { ...subject, group: null };
}

/** 全市参保X人，其中职工Y人，居民Z人。: after parts of several schemes the whole is spoken of again. */
function ofWhole(own: readonly Draft[], settled: Carried): Carried {
  const schemes = new Set(own.map(({ subject }) => subject.scheme));
  const whole = own[0]!.subject.scheme;
  const parted = schemes.size > 2 && (whole === null || whole === 'all');
  return parted ? { ...settled, subject: { ...settled.subject, scheme: whole } } : settled;
}

export class Reading {
  readonly drafts: Draft[] = [];
  readonly report: ReportPeriod;
  private readonly scheme: Scheme | null;
  private readonly offsets: readonly number[];
  private section: Section | null = null;
  private path = '';
  frame: SectionFrame = { subject: NOBODY, words: new Set(), period: null };
  subject: Subject = NOBODY;
  words: ReadonlySet<string> = new Set();
  period: string | null = null;
  /** The span of a temporary rate, for the rates of this sentence. */
  policyPeriod: string | null = null;
  asOf: string | null = null;
  /** The figure that takes what follows it. */
  last: Draft | null = null;
  /** The last figure with a value, also of the sentence before. */
  lastValue: Draft | null = null;
  lastShare: Draft | null = null;
  pendingPrior: QuantityToken | null = null;
  /** What the last figure with a value was about. */
  settled: Carried = { subject: NOBODY, words: new Set() };
  private lead: { readonly draft: Draft; readonly words: ReadonlySet<string> } | null = null;
  private sentenceStart = 0;
  private before: Carried = this.settled;
  private isShort = false;
  /** A clause without a number named the account (个人账户：收入…). */
  namedAccount = false;
  private beforeItems: Carried | null = null;
  /** The first figure since the last semicolon, and whether parts of it have followed (其中…). */
  private partLead: Draft | null = null;
  private inParts = false;
  /** The scheme that a section without a title began with, for the sections inside it. */
  private readonly openedBy = new Map<Section, Scheme>();

  /**
   * @param offsets  from the running text back to the normalised text
   * @param scheme   the scheme that the whole report is about, or null
   */
  constructor(report: ReportPeriod, offsets: readonly number[], scheme: Scheme | null) {
    this.scheme = scheme;
    this.report = report;
    this.offsets = offsets;
  }

  enter(section: Section): void {
    if (section === this.section) return;
    this.section = section;
    this.path = pathOf(section);
    const frame = sectionFrame(section, this.report, this.scheme);
    const scheme = frame.subject.scheme ?? this.inheritedScheme(section);
    this.frame = { ...frame, subject: { ...frame.subject, scheme } };
    this.subject = this.frame.subject;
    this.words = new Set();
    this.period = frame.period;
    this.asOf = null;
    this.lead = null;
    this.lastValue = null;
    this.beforeItems = null;
  }

  private inheritedScheme(section: Section): Scheme | null {
    for (let above = section.parent; above; above = above.parent) {
      const scheme = this.openedBy.get(above);
      if (scheme !== undefined) return scheme;
    }
    return null;
  }

  /** A sentence that opens with a date, 全市 or a scheme starts from its section again. */
  begin(section: Section, tokens: readonly Token[]): void {
    this.enter(section);
    this.enumerate(tokens);
    this.before = this.carried();
    this.last = null;
    this.lastShare = null;
    this.pendingPrior = null;
    this.policyPeriod = null;
    this.namedAccount = false;
    this.partLead = null;
    this.inParts = false;
    this.sentenceStart = this.drafts.length;
    this.isShort = tokens.length < INTRODUCTION;
    const first = tokens.findIndex((token) => token.kind === 'quantity');
    const opening = tokens.slice(0, first < 0 ? tokens.length : first);
    const dated = opening[0]?.kind === 'date';
    const fresh = dated || asks(opening, 'inert:fresh') || saidBy(opening).scheme !== undefined;
    const whole = asks(opening, 'inert:fresh') && saidBy(opening).scheme === undefined;
    const scheme = this.frame.subject.scheme ?? (whole ? null : this.subject.scheme);
    const apart = saidBy(opening).layer !== undefined && !isInpatient(this.frame.subject.care);
    this.subject =
      fresh || apart ? { ...this.frame.subject, scheme } : this.continued(scheme, saidBy(opening));
  }

  /** 一是…。二是…。: each item goes on from what was said before the first. */
  private enumerate(tokens: readonly Token[]): void {
    const item = ENUMERATED.exec(
      tokens
        .slice(0, 2)
        .map((token) => ('text' in token ? token.text : ''))
        .join(''),
    )?.[1];
    if (item === '一') this.beforeItems = this.carried();
    else if (item !== undefined && this.beforeItems) this.restore(this.beforeItems);
  }

  /** A sentence that goes on keeps its subject, but not another scheme than its section's. */
  private continued(scheme: Scheme | null, said: Said): Subject {
    const { subject, frame } = this;
    if (subject.scheme !== scheme) return { ...frame.subject, scheme };
    const regrouped = said.tier !== undefined && said.place === undefined && subject.tier === null;
    return { ...subject, fund: frame.subject.fund, place: regrouped ? frame.subject.place : subject.place };
  }

  /** After a semicolon a named scheme starts from its section again. */
  beginPart(opening: readonly Token[], atNumber: boolean): void {
    const said = saidBy(opening);
    const { scheme } = said;
    const bare = atNumber && Object.keys(said).length === 1 && metricWords(opening).size === 0;
    if (scheme !== undefined && bare)
      this.subject = { ...this.subject, fund: this.frame.subject.fund, scheme };
    else if (scheme !== undefined) this.subject = { ...this.frame.subject, scheme };
    else if (this.partLead && this.inParts) {
      const { fund, place, tier } = this.partLead.subject;
      this.subject = { ...this.subject, fund, place, tier };
    }
    this.partLead = null;
    this.inParts = false;
  }

  /** A sentence leaves behind what its last value was about; one without values leaves nothing. */
  finish(): void {
    const own = this.drafts.slice(this.sentenceStart);
    if (own.some((draft) => draft.value !== null)) this.restore(ofWhole(own, this.settled));
    else if (own.length > 0 || !this.isShort) this.restore(this.before);
  }

  carried(): Carried {
    return { subject: this.subject, words: this.words };
  }

  restore({ subject, words }: Carried): void {
    this.subject = subject;
    this.words = words;
  }

  /** 综上: back to what the section began with. */
  resume(): void {
    if (!this.lead) return;
    this.restore({ subject: this.lead.draft.subject, words: this.lead.words });
    this.period = this.lead.draft.period;
    this.last = null;
  }

  /** A figure with a value holds for what follows; an estimate is said in passing. */
  settle(draft: Draft, subject: Subject, words: ReadonlySet<string> | null, label: readonly Token[]): void {
    if (draft.metric === 'estimatedIncome') return;
    if (!isBudgetMetric(draft.metric) || !this.last) this.last = draft;
    this.lastValue = draft;
    this.inParts ||= this.partLead !== null && asks(label, 'which:');
    this.partLead ??= draft;
    const signed = subject.group !== null && (SIGN_WORDS.has(subject.group) || PAYERS.has(subject.group));
    this.subject = { ...subject, layer: null, group: signed ? null : subject.group };
    if (words) this.words = words;
    this.settled = this.carried();
    this.lead ??= { draft, words: this.words };
    const untitled = this.section?.titleText === '';
    if (this.section && untitled && subject.scheme !== null && !this.openedBy.has(this.section))
      this.openedBy.set(this.section, subject.scheme);
  }

  /** Figures of this sentence, the nearest first. */
  recent(): Draft[] {
    return this.drafts.slice(Math.max(this.sentenceStart, this.drafts.length - REACH)).reverse();
  }

  /** Where a token ends in the normalised text. */
  endOf(token: Token): number {
    return this.offsets[token.end - 1]! + 1;
  }

  draft(token: QuantityToken, metric: string, carried: Carried, label: readonly Token[]): Draft {
    const { measure, unit } = token.quantity;
    const named = saidBy(label).care === 'personalAccount' || this.namedAccount;
    const stillNamed = this.last?.namesAccount === true && this.last.subject.fund === 'personalAccount';
    return {
      subject: ownGroup(metric, carried.subject, saidBy(label).group),
      metric,
      measure,
      item: budgetItem(metric, carried.words, this.words, this.frame.words),
      value: null,
      unit,
      prior: null,
      yoyPercent: null,
      changeKind: null,
      delta: null,
      deltaUnit: null,
      period: isRateMetric(metric) ? (this.policyPeriod ?? this.period) : this.period,
      asOf: this.asOf,
      start: this.offsets[Math.min(label[0]?.start ?? token.start, token.start)]!,
      end: this.endOf(token),
      section: this.path,
      isShare: isShareMetric(metric),
      namesAccount: named || stillNamed,
    };
  }
}
