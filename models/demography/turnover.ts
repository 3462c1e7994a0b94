/**
 * Comings and goings of a month other than death and retirement: moves between the
 * schemes, entrants, leavers, newborn, drop-out, and an entered reclassification.
 *
 * Entrants to work have ages 18–44: weight rising to 22, even to 25, falling to 0 at 45
 * [std]. Leavers are taken evenly from all the active, those who pay on past the legal age
 * among them. Residents who come or go have the residents' own ages. More people cannot leave than there are: RangeError.
 */
import { WORKER_TYPES, type WorkerType } from '../national/retirement-schedule.ts';
import type { Sex } from '../national/life-table.ts';
import { SEXES } from './age-shape.ts';
import type { MonthAssumptions } from './assumptions.ts';
import type { MonthFlows } from './flows.ts';
import { countOf, sexOf, slotsOf, SLOTS, sumOf, type Draft } from './population.ts';

const WORKING_FROM = 16;
const ADULT_FROM = 18;

const entrantWeights = (() => {
  const weight = (age: number) => Math.max(0, Math.min(1, (age - 17) / 5, (45 - age) / 20));
  const weights = Float64Array.from({ length: SLOTS }, (_, slot) => weight(slot - 1));
  return weights.map((w) => w / sumOf(weights));
})();

/** Scales a slot array by 1 − share from a slot on. @returns the people taken out */
function takeShare(slots: Float64Array, share: number, from = 0): number {
  let taken = 0;
  for (let slot = from; slot < slots.length; slot++) taken += takeAt(slots, slot, share);
  return taken;
}

function shareOf(leaving: number, people: number, what: string): number {
  if (leaving > people) throw new RangeError(`${what}: ${leaving} of ${people} people`);
  return leaving === 0 ? 0 : leaving / people;
}

/** Moves a share from active to resident, and a share of working age the other way. */
export function moveBetweenSchemes(draft: Draft, assumptions: MonthAssumptions, flows: MonthFlows): void {
  const { activeToResident, residentToActive, women50Share } = assumptions;
  if (activeToResident === 0 && residentToActive === 0) return;
  const { active, late, resident } = draft;
  const swap = (sex: Sex, types: readonly WorkerType[], shares: readonly number[]) => {
    const lastSlot = lastSlotUnderAge(draft, types);
    for (let slot = 0; slot < SLOTS; slot++) {
      const into = slot > WORKING_FROM && slot <= lastSlot ? resident[sex][slot]! * residentToActive : 0;
      let out = takeAt(late[sex], slot, activeToResident);
      types.forEach((type, i) => {
        out += takeAt(active[type], slot, activeToResident);
        active[type][slot] = active[type][slot]! + into * shares[i]!;
      });
      resident[sex][slot] = resident[sex][slot]! - into + out;
      flows.activeToResident += out;
      flows.residentToActive += into;
    }
  };
  swap('male', ['men'], [1]);
  swap('female', ['women55', 'women50'], [1 - women50Share, women50Share]);
}

/** Takes a share out of one slot. @returns the people taken out */
function takeAt(slots: Float64Array, slot: number, share: number): number {
  const leaving = slots[slot]! * share;
  slots[slot] = slots[slot]! - leaving;
  return leaving;
}

/** The oldest slot none of whose birth months has reached the legal age of any of the types. */
function lastSlotUnderAge(draft: Draft, types: readonly WorkerType[]): number {
  const due = types.reduce((last, type) => Math.max(last, draft.dueThrough[type]), -Infinity);
  return Math.floor((draft.anniversary - 11 - due - 1) / 12) + 1;
}

/**
 * Counts active people as retired: first those past the legal age, then the oldest. The
 * other way round, the youngest retired are counted among those who pay on.
 */
export function reclassify(draft: Draft, people: number, flows: MonthFlows, capped = false): void {
  if (people === 0) return;
  const have = countOf(draft, people > 0 ? 'active' : 'retired');
  const wanted = capped ? Math.min(have, Math.abs(people)) : Math.abs(people);
  shareOf(wanted, have, 'reclassified');
  let left = wanted;
  const move = (from: Float64Array, to: Float64Array, slot: number) => {
    const moved = Math.min(left, from[slot]!);
    from[slot] = from[slot]! - moved;
    to[slot] = to[slot]! + moved;
    left -= moved;
  };
  if (people < 0) {
    for (let slot = 0; slot < SLOTS; slot++) {
      for (const sex of SEXES) move(draft.retired[sex], draft.late[sex], slot);
    }
  } else {
    for (let slot = SLOTS - 1; slot >= 0; slot--) {
      for (const sex of SEXES) move(draft.late[sex], draft.retired[sex], slot);
    }
    for (let slot = SLOTS - 1; slot >= 0; slot--) {
      for (const type of WORKER_TYPES) move(draft.active[type], draft.retired[sexOf(type)], slot);
    }
  }
  flows.reclassified = people < 0 ? left - wanted : wanted - left;
}

/** Those who stop, then entrants to work and leavers, or whichever of them fills the total that is held. */
export function employ(draft: Draft, assumptions: MonthAssumptions, flows: MonthFlows): void {
  const { employment, leaverShare } = assumptions;
  if (leaverShare > 0)
    for (const slots of slotsOf(draft, 'active')) flows.furtherLeavers += takeShare(slots, leaverShare);
  const gap = employment.kind === 'hold' ? employment.total - countOf(draft, 'active') : 0;
  const entrants = employment.kind === 'hold' ? Math.max(0, gap) : employment.entrants;
  const leavers = employment.kind === 'hold' ? Math.max(0, -gap) : employment.leavers;
  if (leavers > 0) {
    const active = countOf(draft, 'active');
    const share = shareOf(assumptions.capped ? Math.min(active, leavers) : leavers, active, 'leavers');
    for (const slots of slotsOf(draft, 'active')) flows.leavers += takeShare(slots, share);
  }
  if (entrants > 0) {
    const { femaleEntrantShare: women, women50Share } = assumptions;
    const shares = { men: 1 - women, women55: women * (1 - women50Share), women50: women * women50Share };
    for (const type of WORKER_TYPES) add(draft.active[type], entrantWeights, entrants * shares[type]);
    flows.entrants += entrants;
  }
}

function add(slots: Float64Array, weights: Float64Array, people: number): void {
  for (let slot = 0; slot < slots.length; slot++) slots[slot] = slots[slot]! + weights[slot]! * people;
}

/** Newborn, drop-out, and the residents who come and go or fill the total that is held. */
export function enrol(draft: Draft, assumptions: MonthAssumptions, flows: MonthFlows): void {
  const { enrolment, births, dropOut, maleBirthShare } = assumptions;
  const { male, female } = draft.resident;
  male[0] = male[0]! + births * maleBirthShare;
  female[0] = female[0]! + births * (1 - maleBirthShare);
  flows.births = births;
  if (dropOut !== 0)
    for (const sex of SEXES) flows.dropOut += takeShare(draft.resident[sex], dropOut, ADULT_FROM + 1);
  const people = sumOf(male) + sumOf(female);
  const gap = enrolment.kind === 'hold' ? enrolment.total - people : 0;
  const entrants = enrolment.kind === 'hold' ? Math.max(0, gap) : enrolment.entrants;
  const wanted = enrolment.kind === 'hold' ? Math.max(0, -gap) : enrolment.leavers;
  const leavers = assumptions.capped ? Math.min(people, wanted) : wanted;
  flows.residentLeavers = leavers;
  flows.residentEntrants = entrants;
  if (entrants === leavers) return;
  if (people === 0) throw new RangeError(`${entrants} residents enter a scheme that has no ages`);
  const share = shareOf(leavers, people, 'residents leaving') - entrants / people;
  for (const sex of SEXES) takeShare(draft.resident[sex], share);
}
