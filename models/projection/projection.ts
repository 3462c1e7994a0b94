/**
 * A projection (测算结果): the monthly ledger that a scenario gives, as plain numbers.
 *
 * Every series is as long as `months`; money in 元, each flow rounded once to 0.01 元,
 * every total the sum of the published flows. `null` means not known, never zero.
 */
import type { Month } from '../months.ts';
import type { Bilingual } from '../baseline/source.ts';
import type { Bridge } from '../fund/bridge.ts';

export type Series = readonly number[];
export type OpenSeries = readonly (number | null)[];
export type Flows = Readonly<Record<string, Series>>;

export interface ReserveMonths {
  readonly raw: OpenSeries;
  readonly adjusted: OpenSeries;
  readonly withUnbooked: OpenSeries;
}

export interface FundProjection {
  readonly income: Flows;
  readonly expenditure: Flows;
  readonly cumulativeSurplus: Series;
  /** Balance at the start of the first month, 元. */
  readonly openingBalance: number | null;
  readonly balance: OpenSeries;
  readonly reserveMonths: Readonly<Record<'trailing6' | 'trailing12' | 'next12', ReserveMonths>>;
}

/** An actual month beside what had been forecast for it, 元. */
export interface ActualMonth {
  readonly fund: string;
  readonly side: 'income' | 'expenditure';
  readonly line: string;
  readonly month: Month;
  readonly actual: number;
  readonly forecast: number;
}

/** A hospital in a year of DIP, 元. The row without a name is what the printed total has beyond the rows. */
export interface HospitalYear {
  readonly name: string;
  readonly byItem: number;
  readonly standard: number;
  readonly settled: number;
  readonly prepaid: number;
}

export interface DipProjection {
  readonly pointValue: Series;
  readonly settled: Series;
  readonly byItem: Series;
  readonly prepaid: Series;
  /** What the fund owes hospitals at month ends: settled to date − prepaid to date, until it is cleared. */
  readonly payable: Series;
  /** By-item amount over the fund's benefits in the reported interval. */
  readonly reach: number;
  readonly years: readonly {
    readonly year: number;
    readonly budget: number;
    readonly points: number;
    readonly value: number;
    readonly hospitals: readonly HospitalYear[];
  }[];
  /** As printed, for the reported interval. */
  readonly institutions: readonly {
    readonly name: string;
    readonly cases: number;
    readonly byItem: number;
    readonly settled: number;
    readonly deposit: number;
  }[];
}

/** Inpatient cost of a scheme by month, 元, and what each layer pays of it. */
export interface ProtectionSeries {
  readonly totalCost: Series;
  readonly inScopeCost: Series;
  readonly basic: Series;
  /** Catastrophic or large-amount cover; null where no report gives it. */
  readonly upper: Series | null;
  readonly assistance: Series | null;
}

export interface Solvency {
  readonly depletionMonth: Month | null;
  readonly firstMonthUnderLine: Month | null;
  readonly needs: readonly string[];
}

/** People by sex and five years of age, 人; the last group is open. */
export interface AgePyramid {
  readonly male: readonly number[];
  readonly female: readonly number[];
}

/** Who comes, goes and moves across, 人 a month, and who is how old. */
export interface PeopleLedger {
  /** By flow of `demography/flows.ts`, and what was set beside the cohorts. */
  readonly flows: Flows;
  /** All who retire by age or with their contribution years complete. */
  readonly retirements: Series;
  /** Empty without employees; null where nobody is retired. */
  readonly activePerRetired: OpenSeries;
  /** Use by age over that at the report, by group. */
  readonly ageing: Flows;
  /** Residents whose premium assistance pays. */
  readonly assisted: Series;
  readonly pyramids: {
    readonly firstAges: readonly number[];
    /** At each December after the report. */
    readonly at: readonly ({ readonly month: Month } & Readonly<
      Record<'active' | 'retired' | 'resident', AgePyramid>
    >)[];
  };
}

export interface Notice {
  readonly kind: string;
  readonly message: Bilingual;
}

export interface Projection {
  readonly scenario: string;
  readonly baseline: string;
  readonly engineVersion: string;
  readonly digest: string;
  readonly months: readonly Month[];
  /** Number of leading months that a report covers. */
  readonly reportedMonths: number;
  readonly funds: Readonly<Record<string, FundProjection>>;
  readonly accrual: Readonly<Record<string, { readonly income: Flows; readonly expenditure: Flows }>>;
  /** What each group of contributors pays, accrual; together the contributions of pool and account. */
  readonly contribution: { readonly groups: Flows };
  /** What each level of government books of the residents' subsidy; empty without levels. */
  readonly subsidy: { readonly levels: Flows };
  /** What lies between the ledgers at each month end. */
  readonly bridge: Readonly<Record<string, Bridge>>;
  /** Appended actual months with the forecast that stood before. */
  readonly actuals: readonly ActualMonth[];
  readonly budget: readonly {
    readonly scheme: string;
    readonly line: string;
    readonly budget: number;
    readonly executed: number;
    readonly rate: number;
    readonly yearEnd: number;
  }[];
  readonly dip: Readonly<Record<string, DipProjection>>;
  /** By scheme, where cost and ratio are known for all its inpatient lines. */
  readonly protection: Readonly<Record<string, ProtectionSeries>>;
  readonly insured: Readonly<Record<string, Series>>;
  readonly people: PeopleLedger;
  readonly solvency: Readonly<Record<string, Solvency>>;
  readonly missing: readonly { readonly what: string; readonly why: Bilingual }[];
  readonly notices: readonly Notice[];
}
