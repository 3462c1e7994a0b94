/** Slips put into a clean report one at a time, and whether the audit finds them and names them first. */
import { FAMILIES } from '../../models/audit/audit-figures.ts';
import { auditFigures } from '../../models/audit/audit-figures.ts';
import type { Finding } from '../../models/audit/finding.ts';
import { judge, type Identity } from '../../models/audit/identity.ts';
import { printedOf, type Field } from '../../models/audit/printed.ts';
import { ReadingIndex } from '../../models/audit/reading-index.ts';
import type { Figure, ReportFigures } from '../../models/report/figure.ts';

export const SLIPS = ['times', 'dividedBy', 'unit', 'swapped', 'sign', 'digit'] as const;
export type Slip = (typeof SLIPS)[number];

/** A small generator of our own (mulberry32), so that the same slips are made on every run. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shifted(text: string, by: number): string | null {
  const negative = text.startsWith('-');
  const [whole = '', part = ''] = text.replace('-', '').split('.');
  const digits = whole + part;
  const point = whole.length + by;
  if (Number(digits) === 0 || point > 12) return null;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = padded.slice(at).replace(/0+$/, '');
  return `${negative ? '-' : ''}${left}${right === '' ? '' : `.${right}`}`;
}

function swapped(text: string, random: () => number): string | null {
  const places = [...text].flatMap((char, at) => (/\d/.test(char) ? [at] : []));
  const at = Math.floor(random() * (places.length - 1));
  const [i, j] = [places[at], places[at + 1]];
  if (i === undefined || j === undefined || text[i] === text[j]) return null;
  const chars = [...text];
  [chars[i], chars[j]] = [chars[j]!, chars[i]!];
  return chars.join('');
}

function digitChanged(text: string, random: () => number): string | null {
  const places = [...text].flatMap((char, at) => (/\d/.test(char) ? [at] : []));
  const at = places[Math.floor(random() * places.length)]!;
  const digit = String((Number(text[at]) + 1 + Math.floor(random() * 9)) % 10);
  return text.slice(0, at) + digit + text.slice(at + 1);
}

const printable = (text: string | null): text is string =>
  text !== null && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text);

/** The figure with a slip in one field, or null where the slip cannot be made there. */
export function slipped(figure: Figure, field: Field, slip: Slip, random: () => number): Figure | null {
  const text = figure[field];
  if (text === null) return null;
  if (slip === 'unit') {
    if (field !== 'value' || !/^(?:万元|元)$/.test(figure.unit)) return null;
    return { ...figure, unit: figure.unit === '元' ? '万元' : '元' };
  }
  const made: Readonly<Record<Exclude<Slip, 'unit'>, () => string | null>> = {
    times: () => shifted(text, 4),
    dividedBy: () => shifted(text, -4),
    swapped: () => swapped(text, random),
    sign: () => (field === 'yoyPercent' || field === 'delta' ? flipped(text) : null),
    digit: () => digitChanged(text, random),
  };
  const changed = made[slip]();
  if (!printable(changed) || Number(changed) === Number(text)) return null;
  return { ...figure, [field]: changed };
}

const flipped = (text: string): string | null =>
  Number(text) === 0 ? null : text.startsWith('-') ? text.slice(1) : `-${text}`;

export interface Count {
  made: number;
  found: number;
  first: number;
}

export interface Missed {
  readonly id: string;
  readonly field: Field;
  readonly slip: Slip;
  readonly from: string;
  readonly to: string;
  readonly named: readonly string[];
}

export class SlipTrial {
  readonly counts = new Map<Slip, Count>();
  readonly missed: Missed[] = [];
  readonly misnamed: Missed[] = [];
  private readonly reading: ReportFigures;
  private readonly text: string;
  private readonly clean: ReadonlySet<string>;
  private readonly identities: ReadonlyMap<string, readonly Identity[]>;
  private readonly index: ReadingIndex;

  constructor(reading: ReportFigures, text: string) {
    this.reading = reading;
    this.text = text;
    this.clean = new Set(auditFigures(reading, text).map(nameOf));
    this.index = new ReadingIndex(reading, text);
    this.identities = byFigure(FAMILIES.flatMap((family) => family(this.index)));
  }

  /** Puts one slip in; nothing is counted where it moves no clean identity beyond its tolerance. */
  try(figure: Figure, field: Field, slip: Slip, random: () => number): void {
    const changed = slipped(figure, field, slip, random);
    if (!changed || !this.moves(figure, changed, field)) return;
    const count = this.counts.get(slip) ?? { made: 0, found: 0, first: 0 };
    this.counts.set(slip, count);
    count.made += 1;
    const figures = this.reading.figures.map((one) => (one === figure ? changed : one));
    const fresh = auditFigures({ ...this.reading, figures }, this.text).filter(
      (one) => !this.clean.has(nameOf(one)),
    );
    const naming = fresh.filter((one) => one.figures.includes(figure.id));
    const unitTo = slip === 'unit' ? changed.unit : changed[field]!;
    const what = { id: figure.id, field, slip, from: figure[field]!, to: unitTo, named: fresh.map(nameOf) };
    if (naming.length > 0) count.found += 1;
    else this.missed.push(what);
    if (fresh[0]?.figures[0] === figure.id) count.first += 1;
    else this.misnamed.push(what);
  }

  private moves(figure: Figure, changed: Figure, field: Field): boolean {
    const printed = printedOf(changed, this.index.key(figure), field);
    if (!printed) return false;
    return (this.identities.get(`${figure.id} ${field}`) ?? []).some((identity) => {
      if (judge(identity).status !== 'holds') return false;
      const { ranges: _, ...plain } = identity;
      const terms = identity.terms.map((term) =>
        term.figure === figure && term.field === field ? printed : term,
      );
      return judge({ ...plain, terms }).status === 'broken';
    });
  }

  total(): Count {
    const all = [...this.counts.values()];
    const sum = (name: keyof Count): number => all.reduce((total, count) => total + count[name], 0);
    return { made: sum('made'), found: sum('found'), first: sum('first') };
  }
}

const nameOf = ({ kind, printed, figures, severity }: Finding): string =>
  `${severity} ${kind} ${printed} ${figures[0] ?? ''}`;

function byFigure(identities: readonly Identity[]): Map<string, Identity[]> {
  const found = new Map<string, Identity[]>();
  for (const identity of identities)
    for (const { figure, field } of identity.terms) {
      const name = `${figure.id} ${field}`;
      const known = found.get(name);
      if (known) known.push(identity);
      else found.set(name, [identity]);
    }
  return found;
}
