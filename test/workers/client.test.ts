import { afterEach, describe, expect, test } from 'vitest';
import { ok } from '../../models/result.ts';
import {
  startClient,
  type ClientOptions,
  type ClientState,
  type ProjectionClient,
} from '../../workers/client.ts';
import { startDirect } from '../../workers/direct.ts';
import type { ProjectionService } from '../../workers/protocol.ts';
import { createService } from '../../workers/service.ts';
import { sampleScenario } from '../scenario/sample.ts';
import { fakeSpawn } from './fake-worker.ts';

const request = { scenario: sampleScenario(), until: '2030-12' };
const working = createService();
const limits = { startMs: 200, callMs: 200 };

/** Answers its ping, and then nothing. */
const hanging: ProjectionService = {
  answer: (given) =>
    (given as { kind: string }).kind === 'ping'
      ? working.answer(given)
      : (new Promise(() => undefined) as never),
};

const clients: ProjectionClient[] = [];
afterEach(() => clients.splice(0).forEach((client) => client.stop()));

function client(options: ClientOptions): { client: ProjectionClient; states: ClientState[] } {
  const states: ClientState[] = [];
  const started = startClient({ limits, onState: (state) => states.push(state), ...options });
  clients.push(started);
  return { client: started, states };
}

const failure = (problem: string, detail?: string) => ({
  ok: false,
  error: [{ kind: 'worker', problem, ...(detail === undefined ? {} : { detail }) }],
});

describe('a projection over the wire', () => {
  test('is the direct one, bit for bit', async () => {
    const { client: remote } = client({ spawn: fakeSpawn(working).spawn });
    const result = await remote.project(request);
    expect(result.ok).toBe(true);
    expect(result).toEqual(await startDirect().project(request));
    expect(JSON.stringify(result)).toBe(JSON.stringify(await startDirect().project(request)));
  });

  test('the baseline crosses once, and again to a worker that replaced another', async () => {
    const kinds: string[] = [];
    let crash = false;
    const counting = (): ProjectionService => {
      const own = createService();
      return {
        answer: (given) => {
          const { kind } = given as { kind: string };
          if (kind !== 'ping') kinds.push(kind);
          return crash ? (new Promise(() => undefined) as never) : own.answer(given);
        },
      };
    };
    const { client: remote } = client({ spawn: () => fakeSpawn(counting()).spawn() });
    const first = await remote.project(request);
    const changed = { ...request, scenario: { ...request.scenario, title: 'moved' } };
    expect(await remote.project(changed)).toEqual(first);
    crash = true;
    expect(await remote.project(changed)).toMatchObject(failure('timeout'));
    crash = false;
    expect(await remote.project(changed)).toEqual(first);
    expect(kinds).toEqual(['project', 'projectAgain', 'projectAgain', 'project']);
  });

  test('faults of the scenario are values on both sides', async () => {
    const faulty = { ...request, until: '2020-01' };
    const { client: remote } = client({ spawn: fakeSpawn(working).spawn });
    const result = await remote.project(faulty);
    expect(result).toMatchObject({ ok: false, error: [{ kind: 'horizonBeforeReport' }] });
    expect(result).toEqual(await startDirect().project(faulty));
  });

  test('what cannot be copied is a bug on both sides, and harms no later call', async () => {
    const broken = { ...request, scenario: { ...request.scenario, note: (() => 0) as unknown as string } };
    const { client: remote } = client({ spawn: fakeSpawn(working).spawn });
    expect(await remote.project(broken)).toMatchObject(failure('bug'));
    expect(await startDirect().project(broken)).toMatchObject(failure('bug'));
    expect((await remote.project(request)).ok).toBe(true);
  });

  test('a model that throws is a bug with its message, and the worker lives on', async () => {
    const throwing = createService(({ until }) => {
      if (until === '2030-12') throw new Error('no such path');
      return ok({} as never);
    });
    const { started, spawn } = fakeSpawn(throwing);
    const { client: remote } = client({ spawn });
    expect(await remote.project(request)).toEqual(failure('bug', 'no such path'));
    expect((await remote.project({ ...request, until: '2031-12' })).ok).toBe(true);
    expect(started).toHaveLength(1);
    expect(await startDirect(throwing).project(request)).toEqual(failure('bug', 'no such path'));
  });
});

describe('a worker that fails', () => {
  test('one that never answers its ping did not start; the next call tries another', async () => {
    const { started, spawn } = fakeSpawn(null, working);
    const { client: remote, states } = client({ spawn });
    expect(await remote.project(request)).toEqual(failure('notStarted', '200 ms'));
    expect(started[0]!.ended).toBe(true);
    expect(states).toEqual(['failed']);
    expect((await remote.project(request)).ok).toBe(true);
    expect(started).toHaveLength(2);
  });

  test('one that cannot even be made did not start', async () => {
    const spawn = (): never => {
      throw new Error('refused by policy');
    };
    const { client: remote } = client({ spawn });
    expect(await remote.project(request)).toEqual(failure('notStarted', 'refused by policy'));
    expect(remote.state).toBe('failed');
  });

  test('one whose script fails did not start, and says why', async () => {
    const { started, spawn } = fakeSpawn(null);
    const { client: remote } = client({ spawn });
    const answer = remote.project(request);
    started[0]!.crash('Unexpected token');
    expect(await answer).toEqual(failure('notStarted', 'Unexpected token'));
  });

  test('one that hangs is replaced within a second, its caller told, and those who wait are served', async () => {
    const { started, spawn } = fakeSpawn(hanging, working);
    const { client: remote } = client({ spawn });
    const [hung, waiting] = [remote.project(request), remote.project(request)];
    expect(await hung).toEqual(failure('timeout', '200 ms'));
    const told = performance.now();
    expect(started[0]!.ended).toBe(true);
    expect(started).toHaveLength(2);
    expect((await waiting).ok).toBe(true);
    expect(performance.now() - told).toBeLessThan(1000);
  });

  test('one that crashes while it computes is replaced, its caller told', async () => {
    const { started, spawn } = fakeSpawn(hanging, working);
    const { client: remote } = client({
      spawn,
      onState: (state) => state === 'computing' && started[0]!.crash('out of memory'),
    });
    // The state changes just before the call leaves; the crash must reach a call on its way.
    expect(await remote.project(request)).toEqual(failure('crashed', 'out of memory'));
    expect(started).toHaveLength(2);
    expect((await remote.project(request)).ok).toBe(true);
  });
});

describe('cancelling', () => {
  test('ends the computing itself, and the next call runs in a new worker', async () => {
    const { started, spawn } = fakeSpawn(hanging, working);
    const controller = new AbortController();
    const { client: remote } = client({
      spawn,
      onState: (state) => state === 'computing' && controller.abort(),
    });
    expect(await remote.project(request, { signal: controller.signal })).toEqual(failure('cancelled', ''));
    expect((await remote.project(request)).ok).toBe(true);
    expect(started.map(({ ended }) => ended)).toEqual([true, false]);
  });

  test('a call that waits leaves the running one alone', async () => {
    const { started, spawn } = fakeSpawn(working);
    const { client: remote } = client({ spawn });
    const controller = new AbortController();
    const running = remote.project(request);
    const waiting = remote.project(request, { signal: controller.signal });
    controller.abort();
    expect(await waiting).toEqual(failure('cancelled', ''));
    expect((await running).ok).toBe(true);
    expect(started).toHaveLength(1);
  });

  test('before the start it computes nothing', async () => {
    const signal = AbortSignal.abort();
    const { client: remote } = client({ spawn: fakeSpawn(working).spawn });
    expect(await remote.project(request, { signal })).toEqual(failure('cancelled', ''));
    expect(await startDirect().project(request, { signal })).toEqual(failure('cancelled', ''));
  });

  test('stopping answers every call, and those after it', async () => {
    const { started, spawn } = fakeSpawn(hanging);
    const { client: remote } = client({ spawn });
    const calls = [remote.project(request), remote.project(request)];
    remote.stop();
    for (const answer of await Promise.all(calls)) expect(answer).toMatchObject(failure('cancelled'));
    expect(await remote.project(request)).toMatchObject(failure('cancelled'));
    expect(remote.state).toBe('stopped');
    expect(started.map(({ ended }) => ended)).toEqual([true]);
  });
});

describe('the service', () => {
  test('answers every request, unknown ones with an error, under the same id', () => {
    expect(working.answer({ id: 7, kind: 'ping' })).toMatchObject({ id: 7, kind: 'pong' });
    expect(working.answer({ id: 8, kind: 'dance' })).toEqual({
      id: 8,
      kind: 'unknownRequest',
      given: 'dance',
    });
    expect(working.answer({ id: 9, kind: 'project' })).toMatchObject({ id: 9, kind: 'bug' });
    for (const strange of [null, undefined, 5, 'x', {}, { id: '1' }, { id: NaN, kind: 'ping' }])
      expect(working.answer(strange)).toMatchObject({ id: -1, kind: 'unknownRequest' });
  });
});
