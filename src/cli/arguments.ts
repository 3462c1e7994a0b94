/** Reading the command line. Wrong usage (unknown verb or flag) is told apart from faulty input. */
import { parseArgs } from 'node:util';
import {
  err,
  ok,
  TARGET_KINDS,
  type Change,
  type GivenBalance,
  type ModelError,
  type Result,
  type Target,
  type TargetKind,
} from '../../models/index.ts';

export class UsageError extends Error {}

const TEXT = { type: 'string' } as const;
const LIST = { type: 'string', multiple: true } as const;
const FLAG = { type: 'boolean' } as const;

const LAID_OVER = { until: TEXT, set: LIST, balance: LIST, 'known-as-of': TEXT, json: FLAG } as const;

const FLAGS = {
  project: {
    until: TEXT,
    set: LIST,
    balance: LIST,
    'known-as-of': TEXT,
    'list-levers': FLAG,
    'list-scenarios': FLAG,
    json: FLAG,
  },
  compare: LAID_OVER,
  sensitivity: { ...LAID_OVER, target: TEXT },
  'goal-seek': { ...LAID_OVER, target: TEXT, lever: TEXT, value: TEXT, from: TEXT },
  check: { json: FLAG },
  export: { ...LAID_OVER, output: { ...TEXT, short: 'o' } },
  read: { json: FLAG },
  audit: { json: FLAG },
  baseline: { output: { ...TEXT, short: 'o' }, province: TEXT, json: FLAG },
} as const;

export type Verb = keyof typeof FLAGS;
export const VERBS = Object.keys(FLAGS) as readonly Verb[];

export interface Arguments {
  readonly verb: Verb;
  readonly subjects: readonly string[];
  readonly json: boolean;
  readonly until: string | undefined;
  readonly knownAsOf: string | undefined;
  readonly set: readonly string[];
  readonly balance: readonly string[];
  readonly listLevers: boolean;
  readonly listScenarios: boolean;
  readonly target: string | undefined;
  readonly lever: string | undefined;
  readonly value: string | undefined;
  readonly from: string | undefined;
  readonly output: string | undefined;
  readonly province: string | undefined;
}

/** @throws UsageError with one line on what is wrong and how it is used */
export function readArguments(argv: readonly string[]): Arguments {
  const [verb, ...rest] = argv;
  if (verb === undefined || !(VERBS as readonly string[]).includes(verb)) {
    throw new UsageError(`没有命令「${verb ?? ''}」；可用的有 ${VERBS.join('、')}`);
  }
  const { values, positionals } = parsed(rest, verb as Verb);
  const text = (name: string): string | undefined => values[name] as string | undefined;
  const many = (name: string): readonly string[] => (values[name] as string[] | undefined) ?? [];
  return {
    verb: verb as Verb,
    subjects: positionals,
    json: values['json'] === true,
    until: text('until'),
    knownAsOf: text('known-as-of'),
    set: many('set'),
    balance: many('balance'),
    listLevers: values['list-levers'] === true,
    listScenarios: values['list-scenarios'] === true,
    target: text('target'),
    lever: text('lever'),
    value: text('value'),
    from: text('from'),
    output: text('output'),
    province: text('province'),
  };
}

function parsed(args: string[], verb: Verb): { values: Record<string, unknown>; positionals: string[] } {
  try {
    return parseArgs({ args: joined(args), options: FLAGS[verb], allowPositionals: true, strict: true });
  } catch (error) {
    const flag = /'([^']+)'/.exec(String(error))?.[1] ?? '';
    const known = Object.keys(FLAGS[verb]).map((name) => `--${name}`);
    throw new UsageError(`${verb} 的参数「${flag}」不对；可用的有 ${known.join('、')}`);
  }
}

/** `--value -5` as `--value=-5`: a number that begins with a dash is not a flag. */
const joined = (args: readonly string[]): string[] =>
  args.reduce<string[]>((kept, arg) => {
    const last = kept.at(-1);
    if (last !== '--value' || !/^-[\d.]/.test(arg)) return [...kept, arg];
    return [...kept.slice(0, -1), `${last}=${arg}`];
  }, []);

/** `LEVER=VALUE@YYYY-MM` */
export function readChange(text: string): Result<Change, ModelError> {
  const match = /^([^=]+)=([^@]*)@(.*)$/.exec(text);
  if (!match) return err({ kind: 'badShape', place: `--set ${text}`, problem: 'LEVER=VALUE@YYYY-MM' });
  const [, lever, value, from] = match as unknown as [string, string, string, string];
  const number = plainNumber(value);
  if (number === null) return err({ kind: 'notANumber', what: lever, given: value });
  return ok({ lever, op: 'set', value: number, from });
}

/** `FUND=元@YYYY-MM` */
export function readBalance(text: string): Result<GivenBalance, ModelError> {
  const match = /^([^=]+)=([^@]*)@(.*)$/.exec(text);
  if (!match) return err({ kind: 'badShape', place: `--balance ${text}`, problem: 'FUND=元@YYYY-MM' });
  const [, fund, value, month] = match as unknown as [string, string, string, string];
  const amount = plainNumber(value);
  if (amount === null) return err({ kind: 'notANumber', what: fund, given: value });
  return ok({ fund, month, amount });
}

/** `KIND:FUND:YEAR`, like `surplus:resident.pool:2030` */
export function readTarget(text: string): Result<Target, ModelError> {
  const [kind, fund, year, ...more] = text.split(':');
  if (!fund || !/^\d{4}$/.test(year ?? '') || more.length > 0 || !isTargetKind(kind)) {
    const problem = `badFormat ${TARGET_KINDS.join('|')}:FUND:YEAR`;
    return err({ kind: 'badShape', place: `--target ${text}`, problem });
  }
  return ok({ kind, fund, year: Number(year) });
}

const isTargetKind = (kind: string | undefined): kind is TargetKind =>
  (TARGET_KINDS as readonly (string | undefined)[]).includes(kind);

/** Decimal or scientific notation, nothing else: no 万元, no percent, no hexadecimal. */
export function plainNumber(text: string): number | null {
  const number = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(text.trim()) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}
