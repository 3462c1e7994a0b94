/**
 * Who gains and who pays: the lines that move most over the whole years after the report, each
 * said from the side of those whose money it is.
 */
import type { Projection } from '../../models/index.ts';
import { money } from '../format/money.ts';
import { percent } from '../format/ratio.ts';
import { briefYears } from './brief-funds.ts';
import {
  fundName,
  fundsOf,
  lineName,
  SIDES,
  wordsFor,
  type ExportSide,
  type ExportSubject,
  type Side,
} from './subject.ts';
import { yearSums } from './year-sums.ts';

/** Whose money a line is. */
export type Party = 'insured' | 'payer' | 'government' | 'provider' | 'insurer' | 'fund';

export interface Gain {
  readonly fund: string;
  readonly side: Side;
  readonly line: string;
  readonly party: Party;
  /** More or less than in the other projection, 元. */
  readonly difference: number;
  /** Of the other's amount; null where that is zero. */
  readonly share: number | null;
}

export function gainLines(subject: ExportSubject, against: ExportSide): string[] {
  const t = wordsFor(subject).brief;
  const gains = gainsOf(subject, against);
  if (gains.length === 0) return [t.nobodyGains];
  return gains.map((gain) => {
    const { fund, side, line, party, difference, share } = gain;
    const name = `${fundName(subject, fund)} · ${lineName(subject, fund, side, line)}`;
    const change = share === null ? '' : t.share(percent(share, { digits: 1, sign: true }));
    return t.gain(
      t.parties[party][side][difference > 0 ? 0 : 1],
      money(Math.abs(difference), subject.lang),
      change,
      name,
    );
  });
}

/** The most moved line first. */
export function gainsOf(subject: ExportSubject, against: ExportSide): Gain[] {
  const { of } = subject;
  const years = briefYears(subject, fundsOf(of.projection));
  const gains = fundsOf(of.projection).flatMap((fund) =>
    SIDES.flatMap((side) =>
      Object.keys(of.projection.funds[fund]![side]).flatMap((line): Gain[] => {
        if (isTransfer(of, fund, side, line)) return [];
        const [b, a] = [of, against].map(({ projection }) => total(projection, fund, side, line, years));
        const difference = (b! - a!) / 100;
        if (difference === 0) return [];
        return [
          { fund, side, line, party: partyOf(side, line), difference, share: a! > 0 ? (b! - a!) / a! : null },
        ];
      }),
    ),
  );
  return gains.sort((x, y) => Math.abs(y.difference) - Math.abs(x.difference));
}

/** What arrives from another of these funds is told where it is spent. */
const isTransfer = ({ scenario }: ExportSide, fund: string, side: Side, line: string): boolean =>
  scenario.baseline.funds.find(({ id }) => id === fund)?.[side].find(({ id }) => id === line)?.driver.kind ===
  'transfer';

function partyOf(side: Side, line: string): Party {
  if (side === 'income') {
    if (line === 'contribution' || line === 'premium') return 'payer';
    return line === 'subsidy' ? 'government' : 'fund';
  }
  if (line === 'dipClearing') return 'provider';
  if (line === 'catastrophicPremium') return 'insurer';
  return line === 'transferOut' || line === 'otherExpenditure' || line === 'undivided' ? 'fund' : 'insured';
}

/** 分 over the years. */
const total = (
  projection: Projection,
  fund: string,
  side: Side,
  line: string,
  years: readonly number[],
): number => years.reduce((sum, year) => sum + (yearSums(projection).line(fund, side, line, year) ?? 0), 0);
