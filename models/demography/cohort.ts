/**
 * One month of the people: deaths, retirements, moves between the schemes, comings and goings.
 *
 *     deaths        D / (12 − k·D) of a cohort in the k-th month after its anniversary (k = 0…11), so
 *                   that of N at one anniversary N·(1 − D) are left at the next
 *     retirements   birth months that reach the legal age this month / birth months of the cohort not yet there
 *
 * The order is that of the flows below. Every person moved is counted in one flow, so
 * group(t) = group(t − 1) + net change (`flows.ts`).
 */
import { AGES, type Sex } from '../national/life-table.ts';
import { WORKER_TYPES, type WorkerType } from '../national/retirement-schedule.ts';
import type { MonthAssumptions } from './assumptions.ts';
import { SEXES } from './age-shape.ts';
import { deathProbability, deathShare } from './life-table.ts';
import { noFlows, type MonthFlows } from './flows.ts';
import { copyPopulation, sexOf, SLOTS, type Draft, type Population } from './population.ts';
import { lastBirthDue } from './retirement-age.ts';
import { employ, enrol, moveBetweenSchemes, reclassify } from './turnover.ts';

/** D by sex and slot for the twelve months after an anniversary. */
export interface DeathTable {
  readonly anniversary: number;
  readonly mortality: number;
  readonly male: Float64Array;
  readonly female: Float64Array;
}

export function deathTable(anniversary: number, mortality: number): DeathTable {
  const middle = (anniversary + 7) / 12;
  const bySlot = (sex: Sex) =>
    Float64Array.from({ length: SLOTS }, (_, slot) =>
      slot === 0 ? deathProbability(0, sex, middle, mortality) : deathShare(slot - 1, sex, middle, mortality),
    );
  return { anniversary, mortality, male: bySlot('male'), female: bySlot('female') };
}

/** The people a month later, and how they came there. */
export function stepMonth(
  population: Population,
  assumptions: MonthAssumptions,
): { readonly population: Population; readonly flows: Readonly<MonthFlows> } {
  const draft = copyPopulation(population);
  birthday(draft);
  const flows = advance(draft, assumptions, deathTable(draft.anniversary, assumptions.mortality));
  return { population: draft, flows };
}

/** Moves every cohort up a slot when twelve months have passed since the anniversary. */
export function birthday(draft: Draft): void {
  if (draft.month - draft.anniversary < 12) return;
  for (const slots of everyArray(draft)) {
    const last = slots[AGES]! + slots[AGES - 1]!;
    slots.copyWithin(1, 0, AGES);
    slots[AGES] = last;
    slots[0] = 0;
  }
  draft.anniversary += 12;
}

const everyArray = (draft: Draft): Float64Array[] => [
  ...WORKER_TYPES.map((type) => draft.active[type]),
  ...SEXES.flatMap((sex) => [draft.late[sex], draft.retired[sex], draft.resident[sex]]),
];

/** Takes the draft one month on, in place. `birthday` goes before it. */
export function advance(draft: Draft, assumptions: MonthAssumptions, deaths: DeathTable): MonthFlows {
  const flows = noFlows();
  bury(draft, deaths, flows);
  draft.month += 1;
  for (const type of WORKER_TYPES) retire(draft, type, assumptions, flows);
  retireLate(draft, assumptions.lateRetirement, flows);
  moveBetweenSchemes(draft, assumptions, flows);
  reclassify(draft, assumptions.reclassified, flows, assumptions.capped);
  employ(draft, assumptions, flows);
  enrol(draft, assumptions, flows);
  return flows;
}

function bury(draft: Draft, deaths: DeathTable, flows: MonthFlows): void {
  const month = draft.month - draft.anniversary;
  for (const type of WORKER_TYPES)
    flows.activeDeaths += buryIn(draft.active[type], deaths[sexOf(type)], month);
  for (const sex of SEXES) {
    flows.activeDeaths += buryIn(draft.late[sex], deaths[sex], month);
    flows.retiredDeaths += buryIn(draft.retired[sex], deaths[sex], month);
    flows.residentDeaths += buryIn(draft.resident[sex], deaths[sex], month);
  }
}

/** Takes the month's deaths out of a slot array. @returns their number */
function buryIn(slots: Float64Array, shares: Float64Array, month: number): number {
  let dead = 0;
  for (let slot = 0; slot < slots.length; slot++) {
    const alive = slots[slot]!;
    if (alive === 0) continue;
    const share = shares[slot]!;
    const died = Math.min(alive, (alive * share) / (12 - month * share));
    slots[slot] = alive - died;
    dead += died;
  }
  return dead;
}

const RETIRING = {
  men: 'retiringMen',
  women55: 'retiringWomen55',
  women50: 'retiringWomen50',
} as const satisfies Record<WorkerType, keyof MonthFlows>;

/** Retires the birth months of a worker type that reach the legal age this month. */
function retire(draft: Draft, type: WorkerType, assumptions: MonthAssumptions, flows: MonthFlows): void {
  const [active, sex] = [draft.active[type], sexOf(type)];
  let before = draft.dueThrough[type];
  const through = lastBirthDue(draft.month, type, assumptions.law, before);
  while (before < through) {
    const age = Math.floor((draft.anniversary - before - 1) / 12);
    const slot = Math.min(AGES, age + 1);
    const lastBirth = draft.anniversary - 12 * age;
    const upTo = Math.min(through, lastBirth);
    const due = active[slot]! * ((upTo - before) / (lastBirth - before));
    const retiring = due * assumptions.contributionShare;
    active[slot] = upTo === lastBirth ? 0 : active[slot]! - due;
    draft.retired[sex][slot] = draft.retired[sex][slot]! + retiring;
    draft.late[sex][slot] = draft.late[sex][slot]! + (due - retiring);
    flows[RETIRING[type]] += retiring;
    before = upTo;
  }
  draft.dueThrough[type] = through;
}

/** Those who paid on past the legal age and now have their contribution years. */
function retireLate(draft: Draft, share: number, flows: MonthFlows): void {
  if (share === 0) return;
  for (const sex of SEXES) {
    const [late, retired] = [draft.late[sex], draft.retired[sex]];
    for (let slot = 0; slot < late.length; slot++) {
      const retiring = late[slot]! * share;
      late[slot] = late[slot]! - retiring;
      retired[slot] = retired[slot]! + retiring;
      flows.retiringLate += retiring;
    }
  }
}
