/**
 * Every way in, out or across, and what it does to the three groups: nobody appears or
 * disappears in any other way.
 *
 *     group(t) = group(t − 1) + Σ flows(t)·effect(flow, group)
 */
import type { Group } from './population.ts';

type Effect = Partial<Readonly<Record<Group, 1 | -1>>>;

export const FLOW_EFFECTS = {
  activeDeaths: { active: -1 },
  retiredDeaths: { retired: -1 },
  residentDeaths: { resident: -1 },
  /** Reached the legal age with enough contribution years: men, women of 55, women of 50 (old law). */
  retiringMen: { active: -1, retired: 1 },
  retiringWomen55: { active: -1, retired: 1 },
  retiringWomen50: { active: -1, retired: 1 },
  /** Paid on past the legal age and retire now. */
  retiringLate: { active: -1, retired: 1 },
  /** Moved by an entered event, without reaching an age. Negative: back to active. */
  reclassified: { active: -1, retired: 1 },
  activeToResident: { active: -1, resident: 1 },
  residentToActive: { active: 1, resident: -1 },
  entrants: { active: 1 },
  leavers: { active: -1 },
  /** Active who stop and are insured nowhere, beside those who balance a held total. */
  furtherLeavers: { active: -1 },
  births: { resident: 1 },
  residentEntrants: { resident: 1 },
  residentLeavers: { resident: -1 },
  /** Adults who do not renew their cover. */
  dropOut: { resident: -1 },
} as const satisfies Readonly<Record<string, Effect>>;

export type Flow = keyof typeof FLOW_EFFECTS;
export const FLOWS = Object.keys(FLOW_EFFECTS) as readonly Flow[];
/** People in one month by flow, 人. */
export type MonthFlows = Record<Flow, number>;

export const noFlows = (): MonthFlows => Object.fromEntries(FLOWS.map((flow) => [flow, 0])) as MonthFlows;

/** Net change of a group by the flows of a month. */
export function netChange(flows: Readonly<MonthFlows>, group: Group): number {
  return FLOWS.reduce((sum, flow) => sum + flows[flow] * ((FLOW_EFFECTS[flow] as Effect)[group] ?? 0), 0);
}
