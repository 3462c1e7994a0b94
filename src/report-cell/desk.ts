/**
 * The reports that lie open, with what a person decided about their figures: part of the document,
 * so that undoing and a reload reach them. All transitions are pure.
 */
import type { Decision, GivenBalance, ReadOptions, ReportFigures } from '../../models/index.ts';

/** What is read; its own object lasts through decisions, so a reading is found again by it. */
export interface ReportSource {
  readonly text: string;
  /** What the report does not tell itself. */
  readonly options: ReadOptions;
  /** Pages of a PDF without text, counted from 1. */
  readonly emptyPages: readonly number[];
}

export interface OpenReport {
  readonly id: string;
  /** Name of the file. */
  readonly name: string;
  readonly source: ReportSource;
  readonly decisions: readonly Decision[];
  /** Figures that a person looked at and found right. */
  readonly accepted: readonly string[];
}

export interface Desk {
  readonly reports: readonly OpenReport[];
  /** Closing balances that no report prints, typed for the baseline to come. */
  readonly balances: readonly GivenBalance[];
}

export const EMPTY_DESK: Desk = { reports: [], balances: [] };

/** The smallest number that no open report has: ids are used again, undoing keeps them apart. */
function freeId({ reports }: Desk): string {
  for (let n = 1; ; n += 1) if (!reports.some(({ id }) => id === `r${n}`)) return `r${n}`;
}

export function withReport(desk: Desk, name: string, source: ReportSource): Desk {
  return {
    ...desk,
    reports: [...desk.reports, { id: freeId(desk), name, source, decisions: [], accepted: [] }],
  };
}

/** The typed balances go with the last report. */
export function withoutReport(desk: Desk, id: string): Desk {
  const reports = desk.reports.filter((report) => report.id !== id);
  return reports.length === 0 ? EMPTY_DESK : { ...desk, reports };
}

/** Another text or other months give other figures: what was decided about the old ones goes. */
export const withSource = (desk: Desk, id: string, source: ReportSource): Desk =>
  editing(desk, id, () => ({ source, decisions: [], accepted: [] }));

/** A new decision takes the place of earlier ones about the same figures. */
export const withDecision = (desk: Desk, id: string, decision: Decision): Desk =>
  editing(desk, id, (report) => ({
    decisions: [...decisionsWithout(report, decision.replaces), decision],
    accepted: report.accepted.filter((figure) => !decision.replaces.includes(figure)),
  }));

/** All that is decided about a report at once, as the audit keeps it. */
export const withDecisions = (desk: Desk, id: string, decisions: readonly Decision[]): Desk =>
  editing(desk, id, () => ({ decisions }));

/** A figure as it was read again: neither decided nor accepted. */
export const withoutDecision = (desk: Desk, id: string, figure: string): Desk =>
  editing(desk, id, (report) => ({
    decisions: decisionsWithout(report, [figure]),
    accepted: report.accepted.filter((other) => other !== figure),
  }));

export const withAccepted = (desk: Desk, id: string, figure: string): Desk =>
  editing(desk, id, (report) => ({
    accepted: [...report.accepted.filter((other) => other !== figure), figure],
  }));

export const withOpening = (desk: Desk, balance: GivenBalance): Desk => ({
  ...desk,
  balances: [...desk.balances.filter(({ fund }) => fund !== balance.fund), balance],
});

export const withoutOpening = (desk: Desk, fund: string): Desk => ({
  ...desk,
  balances: desk.balances.filter((balance) => balance.fund !== fund),
});

/** The reading with what was decided here on top of what came with it. */
export const decided = (set: ReportFigures, { decisions }: OpenReport): ReportFigures =>
  decisions.length === 0 ? set : { ...set, decisions: [...(set.decisions ?? []), ...decisions] };

const decisionsWithout = (report: OpenReport, figures: readonly string[]): Decision[] =>
  report.decisions.filter(({ replaces }) => !replaces.some((figure) => figures.includes(figure)));

const editing = (
  desk: Desk,
  id: string,
  edit: (report: OpenReport) => Partial<Omit<OpenReport, 'id'>>,
): Desk => ({
  ...desk,
  reports: desk.reports.map((report) => (report.id === id ? { ...report, ...edit(report) } : report)),
});
