/**
 * What a person edits: one baseline, the scenarios laid over it, and balances that no report
 * gives. All transitions are pure; a document is never changed in place.
 */
import {
  ENGINE_VERSION,
  MIN_READER,
  SCHEMA_VERSION,
  type Baseline,
  type Change,
  type Decision,
  type GivenBalance,
  type Month,
  type Parent,
  type ProjectRequest,
  type Scenario,
} from '../../models/index.ts';
import { EMPTY_DESK, type Desk } from '../report-cell/desk.ts';
import { keepsItsMonth } from './dated-changes.ts';
import { movingLever, type LeverMove } from './lever-changes.ts';
import type { CellMarks } from '../ui/cell-board.ts';
import { SERIES_STYLES, type SeriesStyle } from '../ui/series-style.ts';

export interface Stored {
  /** Key in the browser's store. */
  readonly id: string;
  readonly revision: number;
  readonly changes: readonly Change[];
  readonly title: string;
  readonly note: string;
  readonly balances: readonly GivenBalance[];
}

export interface Slot {
  readonly id: string;
  /** Letters are used again; this names one scenario through the whole history. */
  readonly lineage: number;
  readonly style: SeriesStyle;
  readonly title: string;
  readonly note: string;
  readonly source: string;
  /** What the scenario is built on; its own changes hold where both change a month. */
  readonly parents?: readonly Parent[];
  readonly changes: readonly Change[];
  readonly stored: Stored | null;
}

export interface Document {
  readonly baseline: Baseline;
  /** The first is the baseline without changes; it cannot be edited or removed. */
  readonly slots: readonly Slot[];
  readonly selected: string;
  readonly balances: readonly GivenBalance[];
  /** Month from which a lever that is moved now takes effect. */
  readonly from: Month;
  /** The law as it was known then; all that is known today when absent. */
  readonly knownAsOf?: Month;
  /** Changes tried on a shipped baseline that a chapter stands on, where the open one cannot show it. */
  readonly trial: readonly Change[];
  /** Reports that lie open; none when absent. They stay when another baseline comes. */
  readonly desk?: Desk;
  /** What was decided about findings in the figures that ship, by set; they stay when another baseline comes. */
  readonly audited?: Readonly<Record<string, readonly Decision[]>>;
  /** How the cells stand on the page, by their ids; as they come where nothing is said. */
  readonly marks: Readonly<Record<string, CellMarks>>;
}

/** A form to be filled on screen would print as pages of empty boxes. */
const UNTOUCHED: Document['marks'] = { 'own-data': { hiddenInPrint: true } };

export const BASE = 'base';
export const MAX_SLOTS = SERIES_STYLES.length;

/** Not part of what a document says: it only tells scenarios apart within this visit. */
let lineages = 0;

/** The baseline with scenarios laid over it; the first of them is selected. */
export function openBaseline(baseline: Baseline, scenarios: readonly Scenario[] = []): Document {
  const base: Slot = {
    id: BASE,
    lineage: 0,
    style: 'base',
    title: '',
    note: '',
    source: '',
    changes: [],
    stored: null,
  };
  const empty: Document = {
    baseline,
    slots: [base],
    selected: BASE,
    balances: [],
    from: nextJanuary(baseline),
    trial: [],
    marks: UNTOUCHED,
  };
  const opened = scenarios.reduce((document, scenario) => withScenario(document, scenario, null), empty);
  return selecting(opened, opened.slots[1]?.id ?? BASE);
}

export const nextJanuary = (baseline: Baseline): Month => `${Number(baseline.period.end.slice(0, 4)) + 1}-01`;

export const slotOf = (document: Document, id: string): Slot =>
  document.slots.find((slot) => slot.id === id) ?? document.slots[0]!;

export const letterOf = (slot: Slot): string | undefined =>
  slot.style === 'base' ? undefined : slot.style.toUpperCase();

const freeStyle = (document: Document): SeriesStyle | null =>
  SERIES_STYLES.find((style) => !document.slots.some((slot) => slot.style === style)) ?? null;

/**
 * Adds a scenario as a new slot and selects it; the document itself where all five letters are taken.
 *
 * @param style a free one; the first free one by default
 */
export function withScenario(
  document: Document,
  scenario: Pick<Scenario, 'title' | 'note' | 'source' | 'parents' | 'changes' | 'balances' | 'knownAsOf'>,
  stored: Stored | null,
  style = freeStyle(document),
): Document {
  if (!style) return document;
  const slot: Slot = {
    id: style,
    lineage: ++lineages,
    style,
    title: scenario.title,
    note: scenario.note ?? '',
    source: scenario.source ?? '',
    ...parentsOf(scenario),
    changes: scenario.changes,
    stored,
  };
  const given = scenario.balances ?? [];
  const knownAsOf = document.knownAsOf ?? scenario.knownAsOf;
  const balances = [
    ...document.balances,
    ...given.filter((g) => !document.balances.some((b) => b.fund === g.fund)),
  ];
  return {
    ...document,
    slots: [...document.slots, slot],
    selected: slot.id,
    balances,
    ...(knownAsOf === undefined ? {} : { knownAsOf }),
  };
}

/** Parents that came whole; names are put in whole before a scenario is opened. */
function parentsOf({ parents }: Pick<Scenario, 'parents'>): Pick<Slot, 'parents'> {
  const whole = (parents ?? []).filter((parent) => typeof parent !== 'string');
  return whole.length === 0 ? {} : { parents: whole };
}

export const withoutSlot = (document: Document, id: string): Document =>
  id === BASE
    ? document
    : { ...document, slots: document.slots.filter((slot) => slot.id !== id), selected: BASE };

export const selecting = (document: Document, id: string): Document => ({ ...document, selected: id });

export function editing(
  document: Document,
  id: string,
  edit: Partial<Pick<Slot, 'title' | 'note' | 'changes'>>,
): Document {
  return {
    ...document,
    slots: document.slots.map((slot) => (slot.id === id && id !== BASE ? { ...slot, ...edit } : slot)),
  };
}

/** Sets a lever of a scenario, by default from the document's month on; its base value is no change. */
export const withLever = (
  document: Document,
  id: string,
  lever: string,
  value: number,
  base: number | null,
  from = document.from,
): Document =>
  editing(document, id, { changes: movingLever(slotOf(document, id).changes, { lever, value, base, from }) });

/** The same on the baseline that a chapter stands on beside the open one. */
export const withTrial = (document: Document, move: LeverMove): Document => ({
  ...document,
  trial: movingLever(document.trial, move),
});

export const withoutLever = (document: Document, id: string, lever: string): Document =>
  editing(document, id, { changes: slotOf(document, id).changes.filter((change) => change.lever !== lever) });

/** Moves the start of all changes of a scenario, and of those to come. */
export function startingFrom(document: Document, id: string, from: Month): Document {
  const changes = slotOf(document, id).changes.map((change) =>
    keepsItsMonth(change) ? change : { ...change, from },
  );
  return editing({ ...document, from }, id, { changes });
}

export const withBalance = (document: Document, balance: GivenBalance): Document => ({
  ...document,
  balances: [...document.balances.filter((b) => b.fund !== balance.fund), balance],
});

export const withoutBalance = (document: Document, fund: string): Document => ({
  ...document,
  balances: document.balances.filter((b) => b.fund !== fund),
});

export const auditedIn = ({ audited }: Document, set: string): readonly Decision[] => audited?.[set] ?? [];

export const withAudited = (document: Document, set: string, decisions: readonly Decision[]): Document => ({
  ...document,
  audited: { ...document.audited, [set]: decisions },
});

/** A document that says nothing of findings keeps what was decided about them. */
export const keepingAudited = (next: Document, { audited }: Document): Document =>
  next.audited === undefined && audited !== undefined ? { ...next, audited } : next;

/** Folds a cell, hides it in print, or undoes either. */
export const marking = (document: Document, cell: string, marks: CellMarks): Document => ({
  ...document,
  marks: { ...document.marks, [cell]: { ...document.marks[cell], ...marks } },
});

/** A baseline with the tried changes over it. */
export const trialOf = (baseline: Baseline, changes: readonly Change[]): ProjectRequest['scenario'] => ({
  ...openScenario(baseline),
  id: `${baseline.id}-trial`,
  changes: [...changes],
});

const openScenario = (baseline: Baseline): ProjectRequest['scenario'] => {
  const document = openBaseline(baseline);
  return scenarioOf(document, document.slots[0]!);
};

export const deskOf = ({ desk = EMPTY_DESK }: Document): Desk => desk;

/** A document that says nothing of reports keeps those that lie open. */
export const keepingDesk = (next: Document, before: Document): Document =>
  next.desk === undefined && before.desk !== undefined ? { ...next, desk: before.desk } : next;

/** The whole scenario of a slot, baseline inside: what runs, is saved and is handed on. */
export function scenarioOf(document: Document, slot: Slot): ProjectRequest['scenario'] {
  return {
    format: 'fundcast.scenario',
    schemaVersion: SCHEMA_VERSION,
    minReader: MIN_READER,
    engineVersion: ENGINE_VERSION,
    id: slot.id === BASE ? document.baseline.id : `scenario-${slot.id}`,
    title: slot.title,
    baseline: document.baseline,
    ...(slot.parents ? { parents: [...slot.parents] } : {}),
    changes: [...slot.changes],
    balances: [...document.balances],
    ...(document.knownAsOf === undefined ? {} : { knownAsOf: document.knownAsOf }),
    ...(slot.note === '' ? {} : { note: slot.note }),
    ...(slot.source === '' ? {} : { source: slot.source }),
  };
}

/** Notes in a slot what the store holds of it. Not an edit: the same slot in every step of the history. */
export const storedAs = (document: Document, lineage: number, stored: Stored | null): Document => ({
  ...document,
  slots: document.slots.map((slot) => (slot.lineage === lineage ? { ...slot, stored } : slot)),
});

/** Does a slot differ from what is stored of it? One that never was stored always does. */
export function isDirty({ balances }: Document, slot: Slot): boolean {
  if (slot.id === BASE) return false;
  if (!slot.stored) return true;
  const content = (
    of: Omit<Stored, 'id' | 'revision' | 'balances'>,
    given: readonly GivenBalance[],
  ): string => JSON.stringify([of.title, of.note, of.changes, given]);
  return content(slot, balances) !== content(slot.stored, slot.stored.balances);
}
