/** What is taken out: a projection, and the one it is held against. */
import {
  FUND_WORDS,
  LINE_WORDS,
  wordsOf,
  type FundProjection,
  type InfluenceRow,
  type ProjectRequest,
  type Projection,
} from '../../models/index.ts';
import { dictionaries, type Dictionary } from '../i18n/dictionary.ts';
import type { Lang } from '../i18n/lang.ts';

export interface ExportSide {
  /** As people call it: a scenario's title, or 基线. */
  readonly name: string;
  readonly scenario: ProjectRequest['scenario'];
  readonly projection: Projection;
}

export interface ExportSubject {
  readonly lang: Lang;
  readonly of: ExportSide;
  /** Null where the baseline itself is taken out. */
  readonly against: ExportSide | null;
  /** As the page tells it; nothing here looks at a clock. */
  readonly date?: string;
  /** What moves the result most, where it was asked for. */
  readonly influence?: readonly InfluenceRow[];
}

export type Words = Dictionary['takeOut'];
export const wordsFor = ({ lang }: Pick<ExportSubject, 'lang'>): Words => dictionaries[lang].takeOut;

export type Side = 'income' | 'expenditure';
export const SIDES: readonly Side[] = ['income', 'expenditure'];

export function fundName({ of, lang }: ExportSubject, fund: string): string {
  const own = of.scenario.baseline.funds.find(({ id }) => id === fund)?.label;
  return (own ?? wordsOf(FUND_WORDS, fund))[lang];
}

export function lineName({ of, lang }: ExportSubject, fund: string, side: Side, line: string): string {
  const own = of.scenario.baseline.funds
    .find(({ id }) => id === fund)
    ?.[side].find(({ id }) => id === line)?.label;
  return (own ?? wordsOf(LINE_WORDS, line))[lang];
}

export const linesOf = (ledger: FundProjection, side: Side): string[] => Object.keys(ledger[side]);

export interface MissingNumber {
  /** Of the funds that lack it; empty where it is no fund's. */
  readonly funds: readonly string[];
  readonly why: string;
}

/** What is missing on any side, the same reason once with all the funds that it is said of. */
export function missingNumbers({ of, against, lang }: ExportSubject): MissingNumber[] {
  const all = [of, ...(against ? [against] : [])].flatMap(({ projection }) => projection.missing);
  const reasons = new Map<string, Set<string>>();
  for (const { what, why } of all) {
    const fund = what.slice(what.indexOf(' ') + 1);
    const known = of.scenario.baseline.funds.some(({ id }) => id === fund);
    const funds = reasons.get(why[lang]) ?? new Set();
    reasons.set(why[lang], known ? funds.add(fund) : funds);
  }
  return [...reasons].map(([why, funds]) => ({ why, funds: [...funds] }));
}

/** What has to be known beside the numbers, each once: funds pooled above this level first. */
export function noticeTexts(subject: ExportSubject): string[] {
  const { of, against, lang } = subject;
  const above = Object.entries(of.projection.solvency).filter(([, { needs }]) =>
    needs.includes('poolingLevel'),
  );
  const names = above.map(([fund]) => fundName(subject, fund)).join(wordsFor(subject).comma);
  const pooling =
    above.length === 0 ? [] : [wordsFor(subject).of(names, dictionaries[lang].notebook.belowPooling)];
  const all = [of, ...(against ? [against] : [])].flatMap(({ projection }) => projection.notices);
  return [...pooling, ...new Set(all.map(({ message }) => message[lang]))];
}

/** Funds with a ledger of any kind: one without a line has nothing to show. */
export const fundsOf = ({ funds }: Projection): string[] =>
  Object.keys(funds).filter((id) => SIDES.some((side) => linesOf(funds[id]!, side).length > 0));
