/**
 * The latest edit wins: a slider gives 200 inputs, and what counts is the last.
 *
 * One run is in flight, the newest input waits, an older waiting one is dropped. A result is
 * told only while none of a later input has been: with more runs at once they may come back
 * out of order.
 */
export type Latest<O> = { readonly kind: 'done'; readonly value: O } | { readonly kind: 'superseded' };

export interface LatestWins<I, O> {
  /** Rejects only when `run` does. */
  submit(input: I): Promise<Latest<O>>;
  /** Whether a run is in flight or waiting. */
  readonly busy: boolean;
}

interface Job<I, O> {
  readonly input: I;
  readonly order: number;
  readonly done: (outcome: Latest<O>) => void;
  readonly failed: (reason: unknown) => void;
}

const SUPERSEDED = { kind: 'superseded' } as const;

/** @param atOnce runs in flight at the same time, 1 by default */
export function latestWins<I, O>(run: (input: I) => Promise<O>, atOnce = 1): LatestWins<I, O> {
  let waiting: Job<I, O> | null = null;
  let running = 0;
  let submitted = 0;
  let newestTold = 0;

  const start = async (job: Job<I, O>): Promise<void> => {
    running++;
    try {
      const value = await run(job.input);
      job.done(job.order > newestTold ? { kind: 'done', value } : SUPERSEDED);
      newestTold = Math.max(newestTold, job.order);
    } catch (reason) {
      job.failed(reason);
    }
    running--;
    const next = waiting;
    waiting = null; // before the next run: what is submitted meanwhile must find the slot free
    if (next) void start(next);
  };

  return {
    submit: (input) =>
      new Promise((done, failed) => {
        const job = { input, order: ++submitted, done, failed };
        if (running < atOnce) return void start(job);
        waiting?.done(SUPERSEDED);
        waiting = job;
      }),
    get busy() {
      return running > 0 || waiting !== null;
    },
  };
}
