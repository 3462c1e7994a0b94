/**
 * Legal ratios in a statement, one for each scheme it names: 职工医保报销比例由70%提高到80%,
 * 居民医保报销比例70%. A change of an actual ratio (报销比例下降1.21%) is no law.
 */
import type { Scheme } from './figure.ts';

export interface RatioStatement {
  readonly scheme: Scheme;
  readonly from: string | null;
  readonly to: string;
  /** What is said, as printed. */
  readonly said: string;
}

const SCHEMES: Readonly<Record<string, Scheme>> = { 职工: 'employee', 居民: 'resident' };
const RATIO =
  /(职工|居民)[^,;。%\d]{0,12}?(?:报销|支付)比例(?:(?:由|从)(?:原来的|原)?(\d{1,3}(?:\.\d{1,4})?)%(?:统一)?(?:提高到|提高至|上调到|上调至|调整为|调整到|调整至|下降为|降为|降至|降到|下调到|下调至)|(?:统一)?(?:为|是|达到|提高到|提高至|调整为|调整至|降为|降至)?)(\d{1,3}(?:\.\d{1,4})?)%/g;

export const ratioStatements = (text: string): RatioStatement[] =>
  [...text.matchAll(RATIO)].map(([said, scheme, from, to]) => ({
    scheme: SCHEMES[scheme!]!,
    from: from ?? null,
    to: to!,
    said,
  }));

/** Money that a one-off matter is said to come to: 预计收入1.2亿元, 较去年同期减少410万元. */
const SURE = /(?:预计|估计|预缴)[^\d;。]{0,16}(?:\d{4}年[^\d;。]{0,8})?(\d[\d.]{0,12})(亿元|万元)/;
const LOOSE = /(?:减少|少|计入|列支)[^\d;。]{0,8}(\d[\d.]{0,12})(亿元|万元)/;

export function amountSaid(text: string): { readonly amount: string; readonly unit: string } | null {
  const match = SURE.exec(text) ?? LOOSE.exec(text);
  return match ? { amount: match[1]!, unit: match[2]! } : null;
}
