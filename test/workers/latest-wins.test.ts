import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latestWins, type Latest } from '../../workers/latest-wins.ts';

/** A run whose answers the test gives, in any order. */
function byHand() {
  const open: { readonly input: number; readonly answer: () => void; readonly fail: () => void }[] = [];
  const run = (input: number): Promise<number> =>
    new Promise((answer, fail) => {
      open.push({ input, answer: () => answer(input), fail: () => fail(new Error(`run ${input}`)) });
    });
  return { open, run };
}

/** Lets every promise that can settle do so. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('the latest edit wins', () => {
  test('200 submissions end on the last, with one run in flight', async () => {
    let [inFlight, most, runs] = [0, 0, 0];
    const shown: number[] = [];
    const wins = latestWins(async (input: number) => {
      most = Math.max(most, ++inFlight);
      runs++;
      await settled();
      inFlight--;
      return input;
    });
    const outcomes = Array.from({ length: 200 }, async (_, i) => {
      if (i % 20 === 0) await settled(); // some while a run is in flight, some between
      const outcome = await wins.submit(i);
      if (outcome.kind === 'done') shown.push(outcome.value);
      return outcome;
    });
    const kinds = (await Promise.all(outcomes)).map(({ kind }) => kind);
    expect(shown.at(-1)).toBe(Math.max(...shown));
    expect(kinds.filter((kind) => kind === 'done')).toHaveLength(runs);
    expect(most).toBe(1);
    expect(wins.busy).toBe(false);
  });

  test('200 at once run twice: the first and the last', async () => {
    const { open, run } = byHand();
    const wins = latestWins(run);
    const outcomes = Promise.all(Array.from({ length: 200 }, (_, i) => wins.submit(i)));
    open[0]!.answer();
    await settled();
    open[1]!.answer();
    const done = (await outcomes).flatMap((outcome) => (outcome.kind === 'done' ? [outcome.value] : []));
    expect(done).toEqual([0, 199]);
    expect(open.map(({ input }) => input)).toEqual([0, 199]);
  });

  test('results out of order: the newest wins', async () => {
    const { open, run } = byHand();
    const wins = latestWins(run, 2);
    const [first, second] = [wins.submit(1), wins.submit(2)];
    open[1]!.answer();
    expect(await second).toEqual({ kind: 'done', value: 2 });
    open[0]!.answer();
    expect(await first).toEqual({ kind: 'superseded' });
  });

  test('a run that fails tells its caller, and the waiting one still runs', async () => {
    const { open, run } = byHand();
    const wins = latestWins(run);
    const [failing, waiting] = [wins.submit(1), wins.submit(2)];
    open[0]!.fail();
    await expect(failing).rejects.toThrow('run 1');
    open[1]!.answer();
    expect(await waiting).toEqual({ kind: 'done', value: 2 });
  });

  test('what is submitted as a run ends finds the slot free, and each input runs once at most', async () => {
    const seen: number[] = [];
    const wins = latestWins(async (input: number) => void seen.push(input));
    const follow = wins.submit(1).then(() => wins.submit(3));
    await Promise.all([follow, wins.submit(2)]);
    expect(seen).toEqual([1, 2, 3]);
  });

  test('whatever the order of submissions and answers, every call is answered, values only rise, and the last is done', async () => {
    const steps = fc.array(fc.oneof(fc.constant('submit' as const), fc.nat(5)), {
      minLength: 1,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 3 }), async (plan, atOnce) => {
        const { open, run } = byHand();
        const wins = latestWins(run, atOnce);
        const told: number[] = [];
        const calls: Promise<Latest<number>>[] = [];
        const submit = (): void => {
          calls.push(wins.submit(calls.length + 1).then((outcome) => {
            if (outcome.kind === 'done') told.push(outcome.value);
            return outcome;
          }));
        }; // prettier-ignore
        for (const step of plan) {
          if (step === 'submit') submit();
          else open.splice(step % Math.max(1, open.length), 1)[0]?.answer();
          for (let tick = 0; tick < 5; tick++) await Promise.resolve();
        }
        submit();
        while (wins.busy) {
          open.splice(0).forEach(({ answer }) => answer());
          for (let tick = 0; tick < 5; tick++) await Promise.resolve();
        }
        await Promise.all(calls);
        expect(told).toEqual([...told].sort((a, b) => a - b));
        expect(told.at(-1)).toBe(calls.length);
      }),
      { numRuns: 1000 },
    );
  });
});
