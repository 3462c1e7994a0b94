/**
 * Invented reports in the manners of several offices, each a text with what a careful person
 * reads out of it: `samples/NAME.txt` and `samples/NAME.facts`, one figure a line in the form of
 * `printed-figures.ts`. Every figure of the running text is listed, of tables at least one a kind.
 */
import fs from 'node:fs';
import type { Fact } from './scorer.ts';

export interface Sample {
  readonly name: string;
  readonly text: string;
  readonly region: string;
  readonly level: string;
  readonly period: string;
  readonly facts: readonly Fact[];
}

const FOLDER = new URL('samples/', import.meta.url);
const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const FUNDS = words('pooled personalAccount total');
const TIERS = words('level1AndBelow level1 level2 level3 ungraded countyLevel townshipHealthCentre');
const PLACES = words('inCounty inCity inProvince outOfProvince outOfCity');
const GROUPS = words(
  'employer individual active retired students enterprise publicInstitution governmentOrgan flexibleEmployment ' +
    'ruralLowIncome liftedOutOfPoverty severelyDisabled minimumLivingAllowance instantSettlement deficit',
);

const numberAfter = (text: string, word: string): number | null => {
  const found = new RegExp(`(?:^| )${word} (-?[\\d.]+)`).exec(text)?.[1];
  return found === undefined ? null : Number(found);
};

/** `employee pooled income | 1.2 亿元 prior 1.1 yoy 9% delta 0.1亿元 in 2023`. */
export function factOf(line: string): Fact {
  const [about = '', said = ''] = line.split(' | ');
  const [scheme = '', ...rest] = about.split(' ');
  const fund = FUNDS.has(rest[0]!) ? rest.shift()! : null;
  const metric = rest.shift()!;
  const take = (known: ReadonlySet<string>): string | null => rest.find((word) => known.has(word)) ?? null;
  const breakdown = { tier: take(TIERS), location: take(PLACES), group: take(GROUPS), institution: null };
  const category = rest.find((word) => !TIERS.has(word) && !PLACES.has(word) && !GROUPS.has(word)) ?? null;
  const [value = '', unit = ''] = said.split(' ');
  return {
    id: line,
    scheme,
    fund,
    metric,
    category,
    breakdown,
    value: value === '–' ? null : Number(value),
    unit: unit === 'prior' ? '' : unit,
    prior: numberAfter(said, 'prior'),
    yoyPercent: numberAfter(said, 'yoy'),
    delta: numberAfter(said, 'delta'),
    period: / in (\S+)/.exec(said)?.[1] ?? null,
  };
}

function sampleOf(name: string): Sample {
  const read = (file: string): string => fs.readFileSync(new URL(file, FOLDER), 'utf8');
  const [head = '', ...lines] = read(`${name}.facts`).trim().split('\n');
  const [, region = '', level = '', period = ''] = head.split(' ');
  return { name, text: read(`${name}.txt`), region, level, period, facts: lines.map(factOf) };
}

export const SAMPLES: readonly Sample[] = fs
  .readdirSync(FOLDER)
  .filter((file) => file.endsWith('.facts'))
  .sort()
  .map((file) => sampleOf(file.replace('.facts', '')));
