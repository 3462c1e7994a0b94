import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adopt } from '../../models/scenario/adopt.ts';
import { differences } from '../../models/scenario/difference.ts';
import { parseFundcastFile } from '../../models/scenario/parse-file.ts';
import type { Change, Scenario } from '../../models/scenario/scenario.ts';
import { writeScenarioFile, type WholeScenario } from '../../models/scenario/write-file.ts';
import { sampleBaseline, sampleScenario } from './sample.ts';

const change = (lever: string, value: number, from: string): Change => ({ lever, op: 'set', value, from });

/** Differs from the sample in every kind of part. */
function other(): WholeScenario {
  const scenario = sampleScenario();
  const { baseline } = scenario;
  const [pool, catastrophic] = baseline.funds;
  baseline.people[0]!.count.value = 99_000;
  baseline.parameters[4]!.path = { kind: 'constant', value: 0.72 };
  baseline.parameters.pop();
  pool!.expenditure[0]!.reported!.value = 7_000_000;
  pool!.balance!.amount.value = 1;
  pool!.expenditure.push({ ...pool!.expenditure[0]!, id: 'twoDiseases' });
  catastrophic!.expenditure = [];
  scenario.changes = [{ ...scenario.changes[0]!, value: 0.6 }, change('resident.growth', 0, '2026-01')];
  scenario.balances = [{ fund: 'resident.pool', month: '2024-06', amount: 5 }];
  scenario.title = '另一个';
  delete scenario.note;
  return scenario;
}

describe('differences', () => {
  test('two equal scenarios have none, nor does the order of their lists matter', () => {
    const scenario = sampleScenario();
    const reordered = {
      ...scenario,
      changes: [...scenario.changes].reverse(),
      id: 'other',
      digest: 'x',
      engineVersion: '9.9.9',
    };
    expect(differences(scenario, reordered)).toEqual([]);
  });

  test('every part has its row, with both values and the unit', () => {
    const rows = differences(sampleScenario(), other());
    const lever = 'resident.outpatientChronic.reimbursementRatio';
    const { changes } = sampleScenario();
    expect(rows).toEqual([
      { place: 'title', what: 'title', ours: '慢特病降到 65%', theirs: '另一个', unit: null },
      { place: 'note', what: 'note', ours: '示例', theirs: null, unit: null },
      { place: `changes/${lever}@2025-01`, what: lever, ours: changes[0], theirs: { ...changes[0], value: 0.6 }, unit: 'share' },
      { place: 'changes/resident.premium.amount@2026-01', what: 'resident.premium.amount', ours: changes[1], theirs: null, unit: '元/人·年' },
      { place: 'changes/resident.growth@2026-01', what: 'resident.growth', ours: null, theirs: change('resident.growth', 0, '2026-01'), unit: 'share/year' },
      { place: 'balances/resident.pool', what: 'resident.pool', ours: 12_000_000, theirs: 5, unit: '元' },
      { place: 'baseline/people/resident/count', what: 'people/resident/count', ours: 100_000, theirs: 99_000, unit: '人' },
      { place: 'baseline/funds/resident.pool/expenditure/outpatientChronic/reported', what: 'funds/resident.pool/expenditure/outpatientChronic/reported', ours: 6_000_000.5, theirs: 7_000_000, unit: '元' },
      { place: 'baseline/funds/resident.pool/expenditure/twoDiseases', what: 'funds/resident.pool/expenditure/twoDiseases', ours: null, theirs: 'twoDiseases', unit: null },
      { place: 'baseline/funds/resident.pool/balance/amount', what: 'funds/resident.pool/balance/amount', ours: 12_345_678.9, theirs: 1, unit: '元' },
      { place: 'baseline/funds/catastrophic.resident/expenditure/catastrophic', what: 'funds/catastrophic.resident/expenditure/catastrophic', ours: 'catastrophic', theirs: null, unit: null },
      { place: `baseline/parameters/${lever}`, what: `parameters/${lever}`, ours: 0.7, theirs: 0.72, unit: 'share' },
      { place: 'baseline/parameters/catastrophic.resident.expenditure.growth', what: 'parameters/catastrophic.resident.expenditure.growth', ours: 0.02, theirs: null, unit: 'share/year' },
    ]);
  }); // prettier-ignore

  test('equal numbers from different sources show the sources', () => {
    const theirs = sampleScenario();
    theirs.baseline.people[0]!.count.source = { kind: 'user' };
    const [row] = differences(sampleScenario(), theirs);
    expect(row).toMatchObject({
      place: 'baseline/people/resident/count',
      what: 'people/resident/count/source',
      unit: null,
    });
    expect(row!.ours).not.toEqual(row!.theirs);
  });

  test('baselines of two regions are one row', () => {
    const theirs = {
      ...sampleScenario(),
      baseline: { ...sampleBaseline(), id: 'elsewhere', region: '别市' },
    };
    expect(differences(sampleScenario(), theirs)).toEqual([
      { place: 'baseline', what: 'baseline', ours: 'sample-2024h1', theirs: 'elsewhere', unit: null },
    ]);
  });

  test('changes that share lever and month are told as a whole', () => {
    const ours = {
      ...sampleScenario(),
      changes: [change('resident.growth', 0, '2025-01'), change('resident.growth', 1, '2025-01')],
    };
    const theirs = { ...ours, changes: [change('resident.growth', 0, '2025-01')] };
    expect(differences(ours, theirs).map(({ place }) => place)).toEqual(['changes']);
    expect(adopt(ours, theirs, ['changes']).changes).toEqual(theirs.changes);
  });
});

describe('adopting', () => {
  const places = differences(sampleScenario(), other()).map(({ place }) => place);

  test('nothing gives ours itself', () => {
    const ours = sampleScenario();
    expect(adopt(ours, other(), [])).toBe(ours);
  });

  test('everything leaves no difference, and keeps our id', () => {
    const adopted = adopt(sampleScenario(), { ...other(), id: 'theirs' }, places);
    expect(differences(adopted, other())).toEqual([]);
    expect(adopted.id).toBe('chronic-65');
    expect(adopted).not.toHaveProperty('note');
  });

  test('any picks, in any order, remove exactly their own rows and change neither side', () => {
    const [ours, theirs] = [sampleScenario(), other()];
    const before = JSON.stringify([ours, theirs]);
    fc.assert(
      fc.property(fc.shuffledSubarray(places), (picked) => {
        const left = differences(adopt(ours, theirs, picked), theirs).map(({ place }) => place);
        expect(new Set(left)).toEqual(new Set(places.filter((place) => !picked.includes(place))));
      }),
      { numRuns: 1000 },
    );
    expect(JSON.stringify([ours, theirs])).toBe(before);
  });

  test('the result has no digest of its own, and can be saved', () => {
    const parsed = parseFundcastFile(writeScenarioFile(sampleScenario()));
    if (!parsed.ok) throw new Error('the sample does not open');
    const ours: Scenario = { ...sampleScenario(), digest: parsed.value.digest };
    const adopted = adopt(ours, other(), [places[2]!]);
    expect(adopted).not.toHaveProperty('digest');
    expect(parseFundcastFile(writeScenarioFile({ ...adopted, baseline: sampleBaseline() })).ok).toBe(true);
  });

  test('a place that does not differ is a bug and throws', () => {
    expect(() => adopt(sampleScenario(), other(), ['baseline/region'])).toThrow(
      /nothing differs at "baseline\/region"/,
    );
  });
});
