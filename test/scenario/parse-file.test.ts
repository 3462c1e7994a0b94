import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ModelError } from '../../models/errors.ts';
import { LIMITS } from '../../models/limits.ts';
import { migrate, type RawFile } from '../../models/scenario/migrate.ts';
import { fileDigest, parseFundcastFile } from '../../models/scenario/parse-file.ts';
import { shapeProblemWords } from '../../models/scenario/shape-problem.ts';
import { scenarioDigest, writeBaselineFile, writeScenarioFile } from '../../models/scenario/write-file.ts';
import { sampleBaseline, sampleScenario } from './sample.ts';

const faultsOf = (text: string): ModelError[] => {
  const parsed = parseFundcastFile(text);
  return parsed.ok ? [] : parsed.error;
};
/** The sample's JSON with one value replaced, and without a digest. */
function withValue(
  place: readonly (string | number)[],
  value: unknown,
  file: object = sampleScenario(),
): string {
  const copy = JSON.parse(JSON.stringify(file)) as Record<string | number, unknown>;
  const owner = place.slice(0, -1).reduce((at, step) => at[step] as Record<string | number, unknown>, copy);
  owner[place.at(-1)!] = value;
  return JSON.stringify(copy);
}
/** With the digest that belongs to it. */
const signed = (file: object): string => JSON.stringify({ ...file, digest: fileDigest(file) });
const problem = (place: string, problem: string) => ({ kind: 'badShape', place, problem });

describe('a file and its value', () => {
  test('a scenario comes back as it was written, with its whole baseline', () => {
    const scenario = sampleScenario();
    const parsed = parseFundcastFile(writeScenarioFile(scenario));
    expect(parsed).toEqual({
      ok: true,
      value: {
        format: 'fundcast.scenario',
        value: scenario,
        schemaVersion: '1.0',
        digest: scenarioDigest(scenario),
      },
    });
  });

  test('a baseline comes back as it was written', () => {
    const parsed = parseFundcastFile(writeBaselineFile(sampleBaseline()));
    expect(parsed.ok && parsed.value.value).toEqual(sampleBaseline());
  });

  test('the digest in the file is that of its value, whatever the order of keys and the spaces', () => {
    const text = writeScenarioFile(sampleScenario());
    const { digest, ...rest } = JSON.parse(text) as Record<string, unknown>;
    expect(digest).toBe(scenarioDigest(sampleScenario()));
    const shuffled = JSON.stringify({ digest, ...Object.fromEntries(Object.entries(rest).reverse()) });
    expect(faultsOf(shuffled)).toEqual([]);
  });

  test('a file without a digest, written by hand, opens', () => {
    expect(faultsOf(JSON.stringify(sampleScenario()))).toEqual([]);
    expect(faultsOf(JSON.stringify({ ...sampleScenario(), baseline: 'ezhou-2024h1' }))).toEqual([]);
  });

  test('a byte-order mark and CRLF do no harm', () => {
    expect(faultsOf(`\uFEFF${writeScenarioFile(sampleScenario()).replaceAll('\n', '\r\n')}`)).toEqual([]);
  });

  test.each(fs.readdirSync('test/scenario/samples'))('%s, a sample of an earlier version, opens', (name) => {
    const parsed = parseFundcastFile(fs.readFileSync(`test/scenario/samples/${name}`, 'utf8'));
    expect(parsed.ok ? [] : parsed.error).toEqual([]);
  });

  test.each(fs.readdirSync('scenarios/baselines'))('the shipped baseline %s opens', (name) => {
    expect(faultsOf(fs.readFileSync(`scenarios/baselines/${name}`, 'utf8'))).toEqual([]);
  });
});

describe('what is no Fundcast file is refused with its reason', () => {
  test.each<[string, string, ModelError]>([
    ['nothing', '', { kind: 'emptyFile' }],
    ['spaces', ' \n\uFEFF', { kind: 'emptyFile' }],
    ['a list', '[]', { kind: 'foreignFile', format: '' }],
    ['another program’s JSON', '{"name":"x"}', { kind: 'foreignFile', format: '' }],
    ['another format', '{"format":"toString"}', { kind: 'foreignFile', format: 'toString' }],
    ['a comma too many', '{\n "a": 1,\r\n}', { kind: 'notJson', line: 3, column: 1 }],
    ['text after the end', '{"format":"基"} x', { kind: 'notJson', line: 1, column: 16 }],
    ['a line break in a string', '{"a":"b\n"}', { kind: 'notJson', line: 1, column: 8 }],
    ['a bad escape', '{"a":"\\x"}', { kind: 'notJson', line: 1, column: 7 }],
    ['a leading zero', '[01]', { kind: 'notJson', line: 1, column: 3 }],
    ['NaN', '{"a":NaN}', { kind: 'notJson', line: 1, column: 6 }],
    ['full-width digits', '{"a":６５}', { kind: 'notJson', line: 1, column: 6 }],
    ['a column counted in characters', '["𠀀𠀀" x', { kind: 'notJson', line: 1, column: 7 }],
  ])('%s', (_, text, error) => {
    expect(faultsOf(text)).toEqual([error]);
  });

  test('more bytes than the limit, told with both', () => {
    const limit = LIMITS.fileBytes;
    expect(faultsOf(' '.repeat(limit + 1))).toEqual([{ kind: 'fileTooLarge', bytes: limit + 1, limit }]);
    const wide = '基'.repeat(limit / 2); // fewer characters than the limit, more bytes
    expect(faultsOf(wide)).toEqual([{ kind: 'fileTooLarge', bytes: 3 * (limit / 2), limit }]);
  });

  test('64 levels are read, 65 are refused, and 100,000 as quickly', () => {
    const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
    expect(faultsOf(nested(64))).toEqual([{ kind: 'foreignFile', format: '' }]);
    expect(faultsOf(nested(65))).toEqual([problem('1:65', 'tooDeep 64')]);
    expect(faultsOf(nested(100_000))).toEqual([problem('1:65', 'tooDeep 64')]);
    expect(faultsOf('{"a":'.repeat(100_000))).toEqual([problem('1:321', 'tooDeep 64')]);
  });
});

describe('what reaches a prototype is refused', () => {
  test.each(['__proto__', 'constructor', 'prototype'])('the key %s, at the top and deep inside', (key) => {
    const own = JSON.stringify(sampleScenario());
    expect(faultsOf(own.replace('{', `{"${key}":{"polluted":1},`))).toEqual([
      problem(key, `forbiddenKey ${key}`),
    ]);
    const deep = own.replace('"seasons":{', `"seasons":{"${key}":{"polluted":1},`);
    expect(deep).not.toBe(own);
    expect(faultsOf(deep)).toEqual([problem(`baseline.seasons.${key}`, `forbiddenKey ${key}`)]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('a key that is written with escapes', () => {
    expect(faultsOf('{"\\u005f_proto__":1}')).toEqual([problem('__proto__', 'forbiddenKey __proto__')]);
  });

  test('a name that every object has is no reference', () => {
    const text = withValue(['baseline', 'funds', 0, 'income', 0, 'season'], 'toString');
    expect(faultsOf(text)).toEqual([problem('baseline.funds[0].income[0].season', 'dangling toString')]);
  });
});

describe('what the data may not say is refused with its place', () => {
  const b = (...steps: (string | number)[]) => ['baseline', ...steps];
  test.each<[string, readonly (string | number)[], unknown, string, string]>([
    ['−0', ['balances', 0, 'amount'], 0.5, 'balances[0].amount', 'minusZero'],
    ['1e400', ['balances', 0, 'amount'], 0.25, 'balances[0].amount', 'notFinite'],
    ['half a character', ['title'], '\ud83d', 'title', 'loneSurrogate'],
    ['a missing field', ['title'], undefined, 'title', 'missing'],
    ['a wrong type', ['title'], 5, 'title', 'wrongType string'],
    ['a wrong type inside the baseline', b('region'), 5, 'baseline.region', 'wrongType string'],
    ['an unknown word', ['changes', 0, 'op'], 'divide', 'changes[0].op', 'notOneOf set add multiply schedule'],
    ['an unknown driver', b('funds', 0, 'income', 0, 'driver', 'kind'), 'magic', 'baseline.funds[0].income[0].driver.kind', 'noSuchKind'],
    ['a thirteenth month', ['changes', 0, 'from'], '2025-13', 'changes[0].from', 'badFormat /^\\d{4}-(0[1-9]|1[0-2])$/'],
    ['an unknown field', ['changes', 0, 'valeu'], 1, 'changes[0].valeu', 'unknownField'],
    ['no value', ['changes', 0, 'value'], null, 'changes[0].value', 'missing'],
    ['a schedule without steps', ['changes', 1, 'values'], [], 'changes[1].values', 'missing'],
    ['an end before the start', ['changes', 0, 'to'], '2024-12', 'changes[0].to', 'endsBeforeStart 2024-12'],
    ['negative people', b('people', 0, 'count', 'value'), -1, 'baseline.people[0].count', 'negative -1'],
    ['negative cases', b('funds', 0, 'expenditure', 0, 'volume', 'value'), -1, 'baseline.funds[0].expenditure[0].volume', 'negative -1'],
    ['a share above 1', b('funds', 0, 'expenditure', 0, 'inScopeShare', 'value'), 90, 'baseline.funds[0].expenditure[0].inScopeShare', 'outsideShare 90'],
    ['a ratio above 1', b('parameters', 4, 'path', 'value'), 1.2, 'baseline.parameters[4].path.value', 'outsideShare 1.2'],
    ['an id twice', b('parameters', 2, 'id'), 'resident.growth', 'baseline.parameters[2]', 'duplicate resident.growth'],
    ['a season that is not there', b('funds', 0, 'income', 0, 'season'), 's9', 'baseline.funds[0].income[0].season', 'dangling s9'],
    ['an arrival that is not there', b('funds', 0, 'income', 0, 'arrival'), 'a9', 'baseline.funds[0].income[0].arrival', 'dangling a9'],
    ['a growth that is not there', b('people', 0, 'growth'), 'g9', 'baseline.people[0].growth', 'dangling g9'],
    ['people who are not there', b('funds', 0, 'expenditure', 0, 'driver', 'group'), 'employee', 'baseline.funds[0].expenditure[0].driver.group', 'dangling employee'],
    ['a transfer from nowhere', b('funds', 1, 'income', 0, 'driver', 'line'), 'x', 'baseline.funds[1].income[0].driver.line', 'dangling resident.pool x'],
    ['weights of less than a year', b('seasons', 'even', 'weights', 0), 0, 'baseline.seasons.even', 'wrongSum 11'],
    ['arrivals of less than the whole', b('arrivals', 'same', 'shares', 0, 'share'), 0.9, 'baseline.arrivals.same.shares', 'wrongSum 0.9'],
    ['a report that ends before it starts', b('period', 'end'), '2023-12', 'baseline.period', 'endsBeforeStart 2023-12'],
  ])('%s', (name, place, value, at, said) => {
    const text = withValue(place, value);
    const special = { '−0': ['0.5', '-0'], '1e400': ['0.25', '1e400'] }[name];
    const given = special ? text.replace(`"amount":${special[0]}`, `"amount":${special[1]}`) : text;
    expect(faultsOf(given).slice(0, 1)).toEqual([problem(at, said)]);
    expect(shapeProblemWords(said).zh).not.toBe(said);
  }); // prettier-ignore

  test('all faults are told at once', () => {
    const text = JSON.stringify({
      ...sampleScenario(),
      title: 1,
      changes: [{ op: 'set', value: '1', from: 'x' }],
    });
    expect(faultsOf(text).map((fault) => 'place' in fault && fault.place)).toEqual([
      'title', 'changes[0].lever', 'changes[0].value', 'changes[0].from',
    ]); // prettier-ignore
  });

  test('a key that stands twice', () => {
    const text = JSON.stringify(sampleScenario()).replace('{', '{"title":"x",');
    expect(faultsOf(text)).toMatchObject([{ problem: 'keyTwice title' }]);
  });

  test('parameters that index each other', () => {
    const baseline = sampleBaseline();
    const [, premium, growth] = baseline.parameters;
    growth!.path = { kind: 'schedule', steps: [], index: 'resident.premium.amount' };
    if (premium!.path.kind === 'schedule') growth!.path.steps = premium!.path.steps;
    expect(faultsOf(JSON.stringify(baseline))).toEqual([
      problem(
        'parameters',
        'cycle resident.premium.amount → resident.premium.growth → resident.premium.amount',
      ),
    ]);
  });

  test('a stated digest that does not fit, with both', () => {
    const scenario = sampleScenario();
    const text = writeScenarioFile(scenario).replace('0.65', '0.66');
    const computed = scenarioDigest({
      ...scenario,
      changes: [{ ...scenario.changes[0]!, value: 0.66 }, scenario.changes[1]!],
    });
    expect(faultsOf(text)).toEqual([{ kind: 'digestMismatch', stated: scenarioDigest(scenario), computed }]);
  });
});

describe('versions', () => {
  test('a newer minor keeps what this version does not know, through a save', () => {
    const { changes, ...rest } = sampleScenario();
    const newer = {
      ...rest,
      schemaVersion: '1.7',
      colour: 'blue',
      changes: changes.map((c) => ({ ...c, weight: 3 })),
    };
    const first = parseFundcastFile(signed(newer));
    expect(first).toMatchObject({
      ok: true,
      value: { schemaVersion: '1.7', value: { colour: 'blue', changes: [{ weight: 3 }, {}] } },
    });
    if (!first.ok || first.value.format !== 'fundcast.scenario') throw new Error('not a scenario');
    expect(first.value.readOnly).toBeUndefined();
    const saved = writeScenarioFile({ ...first.value.value, title: 'x', baseline: sampleBaseline() });
    expect(JSON.parse(saved)).toMatchObject({
      schemaVersion: '1.7',
      colour: 'blue',
      changes: [{ weight: 3 }, { weight: 3 }],
    });
  });

  test('a newer major that fits opens read-only, with the reason', () => {
    const parsed = parseFundcastFile(signed({ ...sampleScenario(), schemaVersion: '2.0', minReader: '1.0' }));
    expect(parsed).toMatchObject({
      ok: true,
      value: { readOnly: { kind: 'newerMajor', given: '2.0', known: '1.0' } },
    });
  });

  test('a newer major that does not fit is refused for that reason', () => {
    const text = signed({ ...sampleScenario(), schemaVersion: '2.0', changes: 'elsewhere' });
    expect(faultsOf(text)).toEqual([{ kind: 'newerMajor', given: '2.0', known: '1.0' }]);
  });

  test('a file that asks for a newer reader opens read-only', () => {
    const parsed = parseFundcastFile(signed({ ...sampleScenario(), schemaVersion: '1.3', minReader: '1.2' }));
    expect(parsed).toMatchObject({ ok: true, value: { readOnly: { given: '1.2' } } });
  });

  test.each(['1', '1.0.0', '01.0', 'one', '', '-1.0'])('the version %j is no version', (version) => {
    expect(faultsOf(withValue(['schemaVersion'], version))).toEqual([
      problem('schemaVersion', 'badFormat major.minor'),
    ]);
  });

  test('migrations run in order, each from its own version, and inside a scenario too', () => {
    const table = {
      'fundcast.scenario': [
        { from: '0.8', to: '0.9', step: (file: RawFile) => ({ ...file, title: `${String(file['name'])}!` }) },
        { from: '0.9', to: '1.0', step: (file: RawFile) => ({ ...file, note: 'kept' }) },
      ],
      'fundcast.baseline': [
        { from: '0.9', to: '1.0', step: (file: RawFile) => ({ ...file, level: 'city' }) },
      ],
    };
    const old = {
      format: 'fundcast.scenario',
      schemaVersion: '0.8',
      name: 'a',
      baseline: { format: 'fundcast.baseline', schemaVersion: '0.9' },
    };
    expect(migrate(old, table)).toEqual({
      format: 'fundcast.scenario', schemaVersion: '1.0', name: 'a', title: 'a!', note: 'kept',
      baseline: { format: 'fundcast.baseline', schemaVersion: '1.0', level: 'city' },
    }); // prettier-ignore
    expect(old.schemaVersion).toBe('0.8');
  });
});
