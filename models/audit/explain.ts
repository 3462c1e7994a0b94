/**
 * Which figures, if wrong, explain the broken identities: the fewest, the likeliest first.
 *
 * Every term of a broken identity is a suspect. Its other identities say what it would have
 * to be; the suspect that mends most broken identities and breaks fewest others is taken,
 * its identities are set aside, and so on (greedy cover, by a queue: n log n). Among equals stands first the one
 * whose number is one slip of the pen away from what it would have to be, then the term that
 * the identity computes. Each term consults at most `CHECK_LIMIT` identities.
 */
import { solve, type Judged } from './identity.ts';
import { asPrinted, isOddlyPrinted, isSure, likelyUnit, slipScore } from './likelihood.ts';
import { EARLIER, type Printed } from './printed.ts';
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

const rank = ({ status }: Judged): number => (status === 'broken' ? 0 : 1);

function checksByNode(judged: readonly Judged[]): Checks {
  const byNode = new Map<string, Check[]>();
  const brokenFirst = [...judged].sort((a, b) => rank(a) - rank(b));
  for (const one of brokenFirst)
    for (const [at, { node }] of one.identity.terms.entries()) {
      const checks = byNode.get(node) ?? [];
      if (checks.length < CHECK_LIMIT) checks.push({ judged: one, at });
      byNode.set(node, checks);
    }
  return byNode;
}

export function explain(judged: readonly Judged[]): Suspect[] {
  const strong = judged.filter((one) => one.status !== 'broken' || isTelling(one));
  const byNode = checksByNode(strong);
  const open = new Set(strong.filter(({ status }) => status === 'broken'));
  const suspects: Suspect[] = [];
  const queue = [...open].flatMap((one) => weigh(one, byNode));
  queue.reverse().sort((a, b) => a.score - b.score);
  while (open.size > 0) {
    const best = nextOf(queue, open) ?? fallback([...open][0]!);
    const suspect = underHead(best.suspect, open);
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
  const isOutside = ({ figure }: Printed): boolean => figure.tableRef?.table !== head.figure.tableRef!.table;
  const mixed = [...open].filter(({ identity: { terms } }) => terms.some(inTable) && terms.some(isOutside));
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

/**
 * Identities that may not hold at all, where a slip of one term would mend them but may be
 * found by chance: worth a look, no more.
 */
export function doubtful(judged: readonly Judged[], suspects: readonly Suspect[]): Suspect[] {
  const wrong = new Set(suspects.map(({ printed }) => printed.node));
  return judged.flatMap((one) => {
    const { terms, strength } = one.identity;
    if (one.status !== 'broken' || strength === 'strong' || isTelling(one)) return [];
    if (terms.some(({ node }) => wrong.has(node)) || terms.every(({ figure }) => figure.tableRef)) return [];
    const tried = terms.flatMap((printed, at) => slippedTerm(one, printed, at));
    const [best] = tried.sort((a, b) => b.score - a.score);
    return best ? [best.suspect] : [];
  });
}

function slippedTerm(one: Judged, printed: Printed, at: number): Weighed[] {
  const meant = solve(one.identity, at);
  const slip = meant && slipBetween(printed.text, scale(asPrinted(meant, printed), 1 / printed.scale));
  if (!meant || !slip || slip.kind === 'length') return [];
  const score = slipScore(slip, printed, meant) + (isOddlyPrinted(printed) ? 6 : 0);
  return [{ suspect: { printed, meant, slip, broken: [one] }, score, base: score }];
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

interface Weighed {
  readonly suspect: Suspect;
  readonly score: number;
  readonly base: number;
}

/** What an earlier report printed is evidence, not a suspect. */
const isOfEarlierReport = ({ node }: Printed): boolean => node.startsWith(EARLIER);

function weigh(one: Judged, byNode: Checks): Weighed[] {
  const seen = new Set<string>();
  return one.identity.terms.flatMap((printed, at) => {
    if (seen.has(printed.node) || isOfEarlierReport(printed)) return [];
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

/** The likeliest suspect for what is still open; scores only fall, so the top is weighed anew until it stays on top. */
function nextOf(queue: Weighed[], open: ReadonlySet<Judged>): Weighed | null {
  for (let top = queue.pop(); top !== undefined; top = queue.pop()) {
    const now = rescored(top, open);
    if (now.suspect.broken.length === 0) continue;
    const rival = queue.at(-1);
    if (rival === undefined || rival.score <= now.score) return now;
    queue.splice(placeOf(queue, now.score), 0, now);
  }
  return null;
}

/** Where a score belongs in a queue that rises. */
function placeOf(queue: readonly Weighed[], score: number): number {
  let [low, high] = [0, queue.length];
  while (low < high) {
    const between = (low + high) >> 1;
    if (queue[between]!.score < score) low = between + 1;
    else high = between;
  }
  return low;
}

function fallback(one: Judged): Weighed {
  const printed = one.identity.terms[one.identity.target]!;
  return { suspect: { printed, meant: one.expected, slip: null, broken: [one] }, score: 0, base: 0 };
}

/** How sharply the number meant is known, in units of its last printed digit. */
export const sharpness = ({ printed, meant }: Suspect): number =>
  meant === null ? Infinity : width(meant) / printed.step;
