/**
 * Stated causes: what is said to have raised or lowered the money of a fund must be able to.
 *
 * A higher standard, base or number of insured cannot lower receipts; money that has not
 * come in cannot raise them; the premium of the insured is no part of the subsidy; fewer
 * cases cannot raise spending, nor more lower it.
 */
import type { Figure } from '../../report/figure.ts';
import { kindOf } from '../figure-ref.ts';
import type { Unnumbered } from '../findings-of-identities.ts';
import type { ReadingIndex } from '../reading-index.ts';
import { causeOfOtherSize } from './cause-size.ts';
import { noteOf } from './note.ts';

const CAUSE = /主要(?:是)?原因(?:是|为)?[:：]?|原因[是为][:：]?|是因为/;
const RISES = '(?:增加|提高|上调|增长|上升|恢复)';
const FALLS = '(?:减少|下降|降低|下调|减征)';
const BASE = '(?:缴费标准|缴费基数|筹资标准|补助标准|费率|参保人数|缴费人数)';

const more = new RegExp(`${BASE}[^，,。；;]{0,14}${RISES}`);
const less = new RegExp(`${BASE}[^，,。；;]{0,14}${FALLS}`);
const unpaid = /(?:未|尚未|没有)[^，,。；;]{0,10}(?:到位|入账|到账|拨付|缴纳)/;
const moreCases = new RegExp(`(?:人次|人数|待遇)[^，,。；;]{0,8}${RISES}`);
const fewerCases = new RegExp(`(?:人次|人数)[^，,。；;]{0,8}${FALLS}`);
const ownPremium = /个人缴费标准/;

export function causeFindings(index: ReadingIndex): Unnumbered[] {
  return index.figures.flatMap((figure) => {
    const rises = directionOf(figure);
    if (figure.origin !== 'text' || rises === null || figure.end === undefined) return [];
    const said = causesAfter(index, figure);
    const strange = said.filter((cause) => cannotCarry(figure, rises, cause));
    if (strange.length === 0) return causeOfOtherSize(index, figure, said);
    return [
      noteOf(index, {
        kind: 'causeContradiction',
        printed: strange[0]!,
        figures: [figure],
        quotes: [figure.quote ?? '', ...strange],
        from: strange,
      }),
    ];
  });
}

function directionOf({ delta, yoyPercent }: Figure): boolean | null {
  const change = Number(delta ?? yoyPercent ?? 0);
  return change === 0 ? null : change > 0;
}

/** The causes named right after a change, up to the next change or the end of the sentence. */
function causesAfter(index: ReadingIndex, figure: Figure): string[] {
  const rest = index.text.slice(figure.end, figure.end! + 400).replace(/\s+/g, '');
  const sentence = rest.split('。')[0]!;
  const at = CAUSE.exec(sentence);
  if (!at || at.index > 8) return [];
  const causes = sentence.slice(at.index + at[0].length);
  const clauses = causes.split(/[；;]|(?:^|[，,])?[一二三四五六]是/).filter((clause) => clause !== '');
  const end = clauses.findIndex((clause) => /较(?:去年)?同期(?:增|减)|较[去上]年同期/.test(clause));
  return end < 0 ? clauses : clauses.slice(0, end);
}

function cannotCarry(figure: Figure, rises: boolean, cause: string): boolean {
  const kind = kindOf(figure.metric);
  if (figure.metric === 'fiscalSubsidyIncome' && ownPremium.test(cause)) return true;
  if (kind === 'receipts') return rises ? unpaid.test(cause) || less.test(cause) : more.test(cause);
  if (kind !== 'spending') return false;
  return rises
    ? fewerCases.test(cause) && !moreCases.test(cause)
    : moreCases.test(cause) && !fewerCases.test(cause);
}
