/**
 * Statements of law, of causes and of one-off matters, sentence part by sentence part, as printed.
 *
 * `from` → `to` are the two values of a change (由70%提高到80%); `effective` is the span the
 * part itself names, open where it does not.
 */
import type { PolicyStatement } from './figure.ts';
import type { Source } from './figures.ts';
import { spanOf, type ReportPeriod } from './periods.ts';
import { amountSaid, ratioStatements } from './ratio-statements.ts';
import { PLAN_SECTION, POLICY_KINDS, POLICY_TOPICS, type PolicyKind } from './policy-words.ts';
import { sectionFrame } from './section-frame.ts';
import { lineage, pathOf, type Section, type Sentence } from './sections.ts';
import type { Stream } from './stream.ts';
import { applySaid, saidBy } from './subject.ts';
import { tokenise, type Token } from './tokens.ts';

/** Longest part that is a statement, and most statements of a report. */
const PART_LIMIT = 400;
const STATEMENT_LIMIT = 500;

const CHANGE =
  /(\d[\d.]{0,9})(%|元[^,到为至\d]{0,6})?[^\d。]{0,16}(?:提高到|提高至|下降为|下降到|降至|降为|调整为|调整至|调整到|上调至|上调到|下调至|下调到|增加到|恢复到)(\d[\d.]{0,9})(%|元(?:\/人)?|个月|万元|亿元)?/;

interface Part {
  readonly start: number;
  readonly end: number;
}

/** The parts of a sentence: between semicolons, and before 二是, 三是. */
function partsOf(text: string, { start, end }: Part): Part[] {
  const parts: Part[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const cut =
      at === end ||
      text.charAt(at) === ';' ||
      (at > from && /[二三四五六]/.test(text.charAt(at)) && text.charAt(at + 1) === '是');
    if (!cut) continue;
    if (at > from) parts.push({ start: from, end: at });
    from = text.charAt(at) === ';' ? at + 1 : at;
  }
  return parts;
}

function kindOf(text: string, section: Section): PolicyKind | null {
  if (lineage(section).some(({ titleText }) => PLAN_SECTION.test(titleText))) return 'plan';
  return POLICY_KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

const topicOf = (text: string): string | null =>
  POLICY_TOPICS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

function effectiveOf(
  tokens: readonly Token[],
  kind: PolicyKind,
  report: ReportPeriod,
): PolicyStatement['effective'] {
  const dated = tokens.find((token) => token.kind === 'date');
  if (!dated || kind === 'cause' || kind === 'plan') return { start: null, end: null };
  const span = spanOf(dated.date, report);
  const next = tokens[tokens.indexOf(dated) + 1];
  const opens = dated.date.day || (next && 'text' in next && /^(?:起|开始|才)/.test(next.text));
  return { start: span.start, end: opens ? null : span.end };
}

function statement(
  stream: Stream,
  part: Part,
  sentence: Sentence,
  report: ReportPeriod,
  source: Source,
): PolicyStatement | null {
  const text = stream.text.slice(part.start, part.end);
  const kind = text.length > PART_LIMIT ? null : kindOf(text, sentence.section);
  const topic = kind && topicOf(text);
  if (kind === null || topic === null) return null;
  const tokens = tokenise(text);
  const change = CHANGE.exec(text);
  const start = source.normalised.offsets[stream.offsets[part.start]!]!;
  const end = source.normalised.offsets[stream.offsets[part.end - 1]!]! + 1;
  const frame = sectionFrame(sentence.section, report).subject;
  const subject = applySaid(frame, saidBy(tokens));
  const amount = kind === 'oneOff' ? amountSaid(text) : null;
  return {
    kind,
    // The premium is not booked in the fund that the section is about.
    scheme: (topic === 'catastrophicPremium' ? frame.scheme : subject.scheme) ?? 'all',
    topic,
    category: subject.care ?? (subject.fund === 'personalAccount' ? 'personalAccount' : null),
    statement: text,
    effective: effectiveOf(tokens, kind, report),
    from: amount ? null : (change?.[1] ?? null),
    to: amount?.amount ?? change?.[3] ?? null,
    unit: amount?.unit ?? (change ? (change[4] ?? change[2] ?? null) : null),
    section: pathOf(sentence.section),
    quote: source.text.slice(start, end),
  };
}

export function readPolicies(
  stream: Stream,
  sentences: readonly Sentence[],
  report: ReportPeriod,
  source: Source,
): PolicyStatement[] {
  const found: PolicyStatement[] = [];
  let dated: { readonly section: Section; readonly effective: PolicyStatement['effective'] } | null = null;
  for (const sentence of sentences)
    for (const part of partsOf(stream.text, sentence)) {
      if (found.length >= STATEMENT_LIMIT) return found;
      const read = statement(stream, part, sentence, report, source);
      if (!read) continue;
      if (read.effective.start) dated = { section: sentence.section, effective: read.effective };
      const since = dated?.section === sentence.section ? dated.effective.start : null;
      for (const law of [read, ...ratioLaws(read, since)]) found.push({ id: `P${found.length + 1}`, ...law });
    }
  return found;
}

/** A law of ratios for each scheme that a statement names; it holds on from its month. */
function ratioLaws(read: PolicyStatement, since: string | null): PolicyStatement[] {
  if (read.kind !== 'policy' || read.category === null || read.category?.endsWith('npatient')) return [];
  return ratioStatements(read.statement).map(({ scheme, from, to, said }) => ({
    ...read,
    scheme,
    topic: 'reimbursementRatio',
    statement: said,
    effective: { start: read.effective.start ?? since, end: null },
    from,
    to,
    unit: '%',
  }));
}
