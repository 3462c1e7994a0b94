/**
 * Which figures, if wrong, explain the broken identities: the fewest, the likeliest first.
 *
 * Every term of a broken identity is a suspect. Its other identities say what it would have
 * to be; the suspect that mends most broken identities and breaks fewest others is taken,
 * its identities are set aside, and so on (greedy cover). Among equals stands first the one
 * whose number is one slip of the pen away from what it would have to be, then the term that
 * the identity computes. Linear in identities × terms × identities of a term, the last at
 * most `CHECK_LIMIT`.
 */
import { solve, type Identity, type Judged } from './identity.ts';
import type { Printed } from './printed.ts';
import { slipBetween, type Slip } from './slip.ts';
import { meet, scale, widen, width, type Interval } from './tolerance.ts';

/** Most identities of one number that are consulted. */
export const CHECK_LIMIT = 24;

export interface Suspect {
  readonly printed: Printed;
  /** Where it would have to lie, in its base unit; null where nothing definite follows. */
  readonly meant: Interval | null;
  readonly slip: Slip | null;
  readonly broken: readonly Judged[];
}

interface Check {
  readonly judged: Judged;
  readonly at: number;
}
type Checks = ReadonlyMap<string, readonly Check[]>;

function checksByNode(judged: readonly Judged[]): Checks {
  const byNode = new Map<string, Check[]>();
  for (const one of judged)
    for (const [at, { node }] of one.identity.terms.entries()) {
      const checks = byNode.get(node) ?? [];
      if (checks.length < CHECK_LIMIT || one.status === 'broken') checks.push({ judged: one, at });
      byNode.set(node, checks);
    }
  return byNode;
}

export function explain(judged: readonly Judged[]): Suspect[] {
  const strong = judged.filter((one) => one.status !== 'broken' || isTelling(one));
  const byNode = checksByNode(strong);
  const open = new Set(strong.filter(({ status }) => status === 'broken'));
  const suspects: Suspect[] = [];
  const weighed = new Map<Judged, Weighed[]>();
  for (const one of open) weighed.set(one, weigh(one, byNode));
  while (open.size > 0) {
    const best = bestOf([...open].flatMap((one) => weighed.get(one)!.map((w) => rescored(w, open))));
    const first = best ?? fallback([...open][0]!);
    const suspect = underHead(first.suspect, open);
    suspects.push(suspect);
    for (const one of suspect.broken) open.delete(one);
  }
  return merged(suspects);
}

/**
 * 万元 in the text and 元 in the head of a table, and one of them wrong: an office's amounts
 * are millions, so it is the head.
 */
function underHead(suspect: Suspect, open: ReadonlySet<Judged>): Suspect {
  const { printed, slip, meant } = suspect;
  if (slip?.kind !== 'unit' || meant === null || likelyUnit(slip, printed, meant) >= 0) return suspect;
  const head = suspect.broken
    .flatMap(({ identity }) => identity.terms)
    .find((term) => term.figure.origin === 'table' && term.unit === '元');
  if (!head) return suspect;
  const inTable = ({ figure }: Printed): boolean =>
    figure.tableRef?.table === head.figure.tableRef!.table && figure.unit === '元';
  const mixed = [...open].filter(({ identity: { terms } }) => terms.some(inTable) && !terms.every(inTable));
  return {
    printed: head,
    meant: scale(head.range, 10_000),
    slip: { kind: 'unit', to: head.text },
    broken: [...new Set([...suspect.broken, ...mixed])],
  };
}

/** One suspect a number, whatever speaks against it. */
function merged(suspects: readonly Suspect[]): Suspect[] {
  const byNode = new Map<string, Suspect>();
  for (const suspect of suspects) {
    const { node } = suspect.printed;
    const known = byNode.get(node);
    byNode.set(node, known ? { ...known, broken: [...known.broken, ...suspect.broken] } : suspect);
  }
  return [...byNode.values()];
}

/** A sum whose parts may be incomplete is broken only where a slip of one term mends it. */
function isTelling({ identity }: Judged): boolean {
  if (identity.strength === 'strong') return true;
  return identity.terms.some((term, at) => {
    const meant = solve(identity, at);
    if (meant === null) return false;
    const slip = slipBetween(term.text, scale(asPrinted(meant, term), 1 / term.scale));
    return slip !== null && isSure(slip, term, identity, meant);
  });
}

/** How likely a slip may be found by chance and still count. */
const CHANCE = 0.02;

/**
 * Among short numbers and wide tolerances some term is always one digit away, and tables
 * that count differently are often so: such a slip proves nothing.
 */
function isSure(
  { kind }: Slip,
  { text, step }: Printed,
  { terms, relation }: Identity,
  meant: Interval,
): boolean {
  if (kind === 'unit' || kind === 'sign') return true;
  const equality = relation.form === 'linear' && terms.length === 2;
  if (kind === 'length' || (equality && terms.every(({ figure }) => figure.origin === 'table'))) return false;
  const digits = text.replace(/\D/g, '').length;
  const slips = kind === 'swap' ? (digits * digits) / 2 : 9 * digits;
  const numbers = [...text.replace(/\D/g, '')].reduce((product) => product * 10, 1);
  return (slips * terms.length * (1 + width(meant) / step)) / numbers < CHANCE;
}

interface Weighed {
  readonly suspect: Suspect;
  readonly score: number;
  readonly base: number;
}

function weigh(one: Judged, byNode: Checks): Weighed[] {
  const seen = new Set<string>();
  return one.identity.terms.flatMap((printed, at) => {
    if (seen.has(printed.node)) return [];
    seen.add(printed.node);
    const meant = solve(one.identity, at);
    if (meant === null) return [];
    const isTarget = at === one.identity.target;
    return [weight(printed, tolerant(meant, printed, one), byNode.get(printed.node) ?? [], isTarget)];
  });
}

/** Room for numbers that were cut off instead of rounded. */
const tolerant = (meant: Interval, { step }: Printed, { identity, status }: Judged): Interval =>
  status === 'broken' && identity.terms.length > 0 ? meant : widen(meant, step / 2);

const SLIP_SCORES = { unit: 7, sign: 7, swap: 7, digit: 4, length: 2 } as const;
/** Widest interval that tells one number from its neighbours, relative to the number. */
const TELLING = 0.02;

/** In a wide interval some digit changed will do by chance. */
function slipScore(slip: Slip, printed: Printed, meant: Interval): number {
  const blurred = width(meant) > TELLING * Math.max(Math.abs(meant.low), Math.abs(meant.high));
  if (slip.kind === 'unit' || slip.kind === 'sign')
    return SLIP_SCORES[slip.kind] + likelyUnit(slip, printed, meant);
  return blurred ? Math.min(SLIP_SCORES[slip.kind], 3) : SLIP_SCORES[slip.kind];
}

function weight(printed: Printed, meant: Interval, checks: readonly Check[], isTarget: boolean): Weighed {
  const broken: Judged[] = [];
  let against = 0;
  let agreed = meant;
  for (const { judged, at } of checks) {
    const allowed = solve(judged.identity, at);
    if (allowed === null) continue;
    const room = judged.status === 'near' ? widen(allowed, printed.step) : allowed;
    if (meet(room, agreed)) {
      if (judged.status === 'broken') broken.push(judged);
      agreed = common(room, agreed);
    } else if (judged.status !== 'broken') against += 1;
  }
  const slip = slipBetween(printed.text, scale(asPrinted(agreed, printed), 1 / printed.scale));
  const base =
    (slip ? slipScore(slip, printed, agreed) : 0) +
    (isOddlyPrinted(printed) ? 6 : 0) +
    (isTarget ? 2 : 0) -
    10 * Math.min(against, 3) -
    0.3 * supportOf(checks);
  const suspect = { printed, meant: agreed, slip, broken };
  return { suspect, base, score: base + 10 * broken.length };
}

/**
 * Money of funds is rather printed as 元 for 万元, and money per head the other way round; a
 * fund's money in 万元 is hardly ten thousand times too large.
 */
function likelyUnit(
  { kind }: Slip,
  { figure, scale: factor, unit, value }: Printed,
  meant: Interval,
): number {
  if (kind !== 'unit' || !unit.includes('元')) return 0;
  const perHead = /Per[A-Z]|personal|Subsidy$|Standard|Wage|contributionBase/.test(figure.metric);
  const tooLarge = Math.abs(value) > Math.abs(meant.high);
  if (tooLarge) return perHead ? (factor > 1 ? 4 : 0) : -4;
  return !perHead && factor === 1 ? 4 : 0;
}

/** Persons and cases in fractions, percents in millionths or tens of thousands. */
function isOddlyPrinted({ text, unit, value, field }: Printed): boolean {
  const decimals = text.split('.')[1]?.length ?? 0;
  if (/^(?:人|名|户|例|人次|例次)/.test(unit)) return decimals > 0;
  if (unit.startsWith('%')) return decimals > 3 || (field !== 'yoyPercent' && Math.abs(value) > 10_000);
  return decimals > 4;
}

/** Every number that would be printed for one in the interval. */
const asPrinted = (meant: Interval, { range }: Printed): Interval => widen(meant, width(range) / 2);

/** Held identities that would notice a change of the number speak for it, also where they allow this one. */
const supportOf = (checks: readonly Check[]): number =>
  Math.min(checks.filter(({ judged }) => judged.status !== 'broken').length, 4);

const common = (a: Interval, b: Interval): Interval => {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  return low <= high ? { low, high } : { low: high, high: low };
};

function rescored(weighed: Weighed, open: ReadonlySet<Judged>): Weighed {
  const broken = weighed.suspect.broken.filter((one) => open.has(one));
  return { ...weighed, suspect: { ...weighed.suspect, broken }, score: weighed.base + 10 * broken.length };
}

function bestOf(candidates: readonly Weighed[]): Weighed | null {
  let best: Weighed | null = null;
  for (const one of candidates)
    if (one.suspect.broken.length > 0 && (best === null || one.score > best.score)) best = one;
  return best;
}

function fallback(one: Judged): Weighed {
  const printed = one.identity.terms[one.identity.target]!;
  return { suspect: { printed, meant: one.expected, slip: null, broken: [one] }, score: 0, base: 0 };
}

/** How sharply the number meant is known, in units of its last printed digit. */
export const sharpness = ({ printed, meant }: Suspect): number =>
  meant === null ? Infinity : width(meant) / printed.step;
