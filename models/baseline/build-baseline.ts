/**
 * Figures of a region's reports → one baseline.
 *
 * The latest report gives levels, its year-earlier values give trends. What no report
 * gives is assumed and listed; what cannot be reconciled is a residual.
 *
 * @returns noFunds when no scheme has both people and money; noPeople when a scheme with
 *          money prints no insured count; unknownUnit for a figure with an unknown unit.
 */
import arrivalTable from '../fund/arrival.json';
import seasonTable from '../fund/season.json';
import type { ModelError } from '../errors.ts';
import type { ReportFigures } from '../report/figure.ts';
import { err, ok, type Result } from '../result.ts';
import { ENGINE_VERSION, MIN_READER, SCHEMA_VERSION } from '../version.ts';
import type { Arrival, Baseline, Dip, Fund, Line, Parameter, People } from './baseline.ts';
import { budgetsOf } from './budgets.ts';
import { dipBlocks } from './dip-block.ts';
import { employeeFunds, type SchemePart } from './employee-funds.ts';
import { indexFigures, type FigureIndex } from './figure-index.ts';
import { FLOW_FUNDS, flowFund, flowLine } from './flow-funds.ts';
import { fundLevers } from './fund-levers.ts';
import { assumed } from './parameters.ts';
import { buildPeople } from './people.ts';
import { oneOffsOf, remittanceOf, suspenseOf } from './one-offs.ts';
import { ownSeasons } from './own-seasons.ts';
import { residentFund } from './resident-fund.ts';
import { protectionOf } from './protection.ts';
import { schemeBenefits } from './scheme-benefits.ts';
import { earlierGrowth } from './earlier-growth.ts';
import { historyOf, type Report } from './history.ts';
import { inOrder, toldDifferently, unlikeReports } from './several-reports.ts';
import { yearOf } from '../months.ts';
import { subsidyLevelParameters, subsidyLevels } from './subsidy-levels.ts';

export interface BaselineName {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
}

export function buildBaseline(
  sets: readonly ReportFigures[],
  name: BaselineName,
): Result<Baseline, ModelError[]> {
  const reports = inOrder(sets, name.id);
  const set = reports.at(-1)?.set;
  if (!set) return err([{ kind: 'noFunds' }]);
  const unlike = unlikeReports(reports);
  if (unlike.length > 0) return err(unlike);
  const history = historyOf(reports);
  const index = indexFigures(set, name.id, earlierGrowth(history, yearOf(set.report.period.end)));
  const { people, parameters, missing, demography, oneOffs: jumped } = buildPeople(index);
  const policies = set.policies ?? [];
  const schemes = [employeeFunds(index, people, policies), residentFund(index, people, policies)];
  const flows = flowFunds(index, schemes);
  const funds = [...schemes.flatMap((s) => s.funds), ...flows.funds];
  const dip = dipBlocks(index, funds);
  const oneOffs = oneOffsOf(index, policies, funds);
  const remittance = remittanceOf(index);
  const calendars = { ...seasons(), ...ownSeasons(index) };
  const faults = [...index.errors, ...withoutPeople(funds, people)];
  if (funds.length === 0) faults.push({ kind: 'noFunds' });
  if (faults.length > 0) return err(faults);
  const all = [
    ...parameters,
    ...schemes.flatMap((s) => s.parameters),
    ...flows.parameters,
    ...dip.parameters,
    ...oneOffs.parameters,
    ...fundLevers(funds, calendars, set.report.period, set.report.level),
    ...schemeBenefits(funds, people, calendars),
  ];
  const subsidy = levels(set, all, people, remittance);
  return ok({
    ...head(reports, name),
    people: [...people],
    ...(demography ? { demography } : {}),
    funds: withDip(funds, dip.dip),
    ...contributionOf(schemes),
    parameters: distinct([...all, ...subsidyLevelParameters(subsidy.subsidyLevels ?? [])]),
    seasons: calendars,
    arrivals: arrivals(),
    dip: [...dip.dip],
    budgets: budgetsOf(index),
    oneOffs: [...oneOffs.oneOffs, ...jumped],
    suspense: suspenseOf(index),
    protection: protectionOf(index, funds),
    ...(remittance ? { remittance } : {}),
    ...subsidy,
    history,
    figures: index.figures.filter((f) => index.used.has(f.id)).map((f) => ({ ...f })),
    policies: [...policies],
    decisions: [...(set.decisions ?? [])],
    residuals: [...index.residuals, ...toldDifferently(reports), ...schemes.flatMap((s) => s.residuals)],
    missing: [
      ...schemes.flatMap((s) => s.missing),
      ...missing,
      ...missingBalances(funds, set.report.level),
      ...missingIncome(funds),
    ],
  });
}

function contributionOf(schemes: readonly SchemePart[]): Pick<Baseline, 'contribution'> {
  const contribution = schemes.map((s) => s.contribution).find((c) => c);
  return contribution ? { contribution } : {};
}

/** The year's subsidy is heads × the standard in force at the report. */
function levels(
  set: ReportFigures,
  parameters: readonly Parameter[],
  people: readonly People[],
  remittance: Baseline['remittance'] | null,
): Pick<Baseline, 'subsidyLevels'> {
  const path = parameters.find((p) => p.id === 'resident.subsidy.amount')?.path;
  const heads = people.find((p) => p.id === 'resident');
  if (path?.kind !== 'schedule' || !heads) return {};
  const total = path.steps[0]!.value * heads.count.value;
  return { subsidyLevels: subsidyLevels(set.report.province ?? null, remittance?.budget ?? null, total) };
}

function head(reports: readonly Report[], name: BaselineName) {
  const { region, level, province, period } = reports.at(-1)!.set.report;
  return {
    format: 'fundcast.baseline' as const,
    schemaVersion: SCHEMA_VERSION,
    minReader: MIN_READER,
    engineVersion: ENGINE_VERSION,
    id: name.id,
    title: name.title,
    region,
    province: province ?? null,
    level,
    reports: reports.map(({ id, set }) => ({ id, title: set.report.title, period: set.report.period })),
    period,
  };
}

function flowFunds(
  index: FigureIndex,
  schemes: readonly SchemePart[],
): { funds: Fund[]; parameters: Parameter[] } {
  const parts = FLOW_FUNDS.flatMap(
    ([scheme, id]) => flowFund(index, scheme, id, extraLines(index, id, schemes)) ?? [],
  );
  const pool = schemes.flatMap((s) => s.funds).find((f) => f.id === 'resident.pool');
  const premium = pool?.expenditure.some((line) => line.id === 'catastrophicPremium');
  const funds = parts.map(({ fund }) =>
    fund.id === 'catastrophic.resident' && premium
      ? { ...fund, income: [...fund.income, PREMIUM_ARRIVES] }
      : fund,
  );
  return { funds, parameters: parts.flatMap((p) => p.parameters) };
}

const PREMIUM_ARRIVES: Line = {
  id: 'premium',
  basis: 'booked',
  layer: null,
  reported: null,
  season: 'even',
  arrival: 'same',
  driver: { kind: 'transfer', fund: 'resident.pool', line: 'catastrophicPremium' },
};

/** The upper layers of inpatient care that are printed beside the basic one. */
function extraLines(index: FigureIndex, fund: string, schemes: readonly SchemePart[]): Line[] {
  if (fund === 'supplementary') return schemes.flatMap((s) => s.supplementary);
  if (fund !== 'catastrophic.resident') return [];
  if (index.find({ scheme: 'catastrophicResident', metric: 'fundPayment' })) return [];
  const claims = index.find({ scheme: 'resident', metric: 'catastrophicReimbursed', category: 'inpatient' });
  return claims ? [flowLine(index, claims, 'inpatient', `${fund}.expenditure.growth`, 'benefits')] : [];
}

/** Settlement less by-item spending is cleared in the year after. */
function withDip(funds: readonly Fund[], dip: readonly Dip[]): Fund[] {
  const line: Line = {
    id: 'dipClearing',
    basis: 'booked',
    layer: 'basic',
    driver: { kind: 'dip' },
    reported: null,
    season: 'even',
    arrival: 'same',
  };
  return funds.map((fund) =>
    dip.some((d) => d.fund === fund.id) ? { ...fund, expenditure: [...fund.expenditure, line] } : fund,
  );
}

function withoutPeople(funds: readonly Fund[], people: readonly People[]): ModelError[] {
  return ['employee', 'resident']
    .filter((scheme) => funds.some((f) => f.scheme === scheme) && !people.some((p) => p.scheme === scheme))
    .map((scheme) => ({ kind: 'noPeople' as const, scheme }));
}

function missingBalances(funds: readonly Fund[], level: Fund['poolingLevel']): Baseline['missing'] {
  return funds
    .filter(
      (fund) =>
        fund.balance === null &&
        fund.income.length > 0 &&
        fund.id !== 'employee.account' &&
        fund.poolingLevel === level,
    )
    .map((fund) => ({
      what: `openingBalance ${fund.id}`,
      why: {
        zh: '报告没有印累计结余；填入一个月末的累计结余后，才有余额与可支付月数',
        en: 'No balance is printed; give one month-end balance to get balances and reserve months',
      },
    }));
}

function missingIncome(funds: readonly Fund[]): Baseline['missing'] {
  return funds
    .filter((fund) => fund.income.length === 0 && fund.expenditure.length > 0)
    .map((fund) => ({
      what: `income ${fund.id}`,
      why: {
        zh: '报告没有印这个基金的收入，结余只计入已知的收支',
        en: 'The income of this fund is not printed; its surplus counts known flows only',
      },
    }));
}

const distinct = (parameters: readonly Parameter[]): Parameter[] =>
  [...new Map([...parameters].reverse().map((p) => [p.id, p])).values()].reverse();

function seasons(): Baseline['seasons'] {
  return Object.fromEntries(
    Object.entries(seasonTable).map(([id, { shares, reason, source }]) => [
      id,
      { weights: shares.map((share) => share * 12), source: assumed(reason.zh, reason.en, source) },
    ]),
  );
}

function arrivals(): Baseline['arrivals'] {
  return Object.fromEntries(
    Object.entries(arrivalTable).map(([id, { kind, shares, reason, source }]) => [
      id,
      {
        kind: kind as Arrival['kind'],
        shares: shares.map((s) => ({ ...s })),
        source: assumed(reason.zh, reason.en, source),
      },
    ]),
  );
}
