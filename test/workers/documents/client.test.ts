import { afterEach, describe, expect, test } from 'vitest';
import {
  startDocuments,
  type ClientOptions,
  type ClientState,
  type DocumentClient,
} from '../../../workers/client.ts';
import { startDirectDocuments } from '../../../workers/direct.ts';
import type { DocumentService } from '../../../workers/documents/protocol.ts';
import { createDocumentService } from '../../../workers/documents/service.ts';
import { fakeSpawn } from '../fake-worker.ts';
import { makeDocx } from './make-docx.ts';
import { reportParts, sampleText } from './report-parts.ts';

const working = createDocumentService();
const limits = { startMs: 2000, callMs: 500 };
const file = { bytes: new TextEncoder().encode(sampleText()), name: '示例市.txt' };

/** Answers its ping, and then nothing. */
const hanging: DocumentService = {
  answer: (given) =>
    (given as { kind: string }).kind === 'ping' ? working.answer(given) : new Promise(() => undefined),
};

const clients: DocumentClient[] = [];
afterEach(() => clients.splice(0).forEach((client) => client.stop()));

function client(options: ClientOptions): { client: DocumentClient; states: ClientState[] } {
  const states: ClientState[] = [];
  const started = startDocuments({ limits, onState: (state) => states.push(state), ...options });
  clients.push(started);
  return { client: started, states };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((done) => setTimeout(done, 5));
}

const failure = (problem: string) => ({ ok: false, error: [{ kind: 'worker', problem }] });

describe('a document over the wire', () => {
  test('is read as it is directly, with progress that never falls and ends at 1', async () => {
    const docx = { bytes: await makeDocx(reportParts(sampleText()), 'counted'), name: 'a.docx' };
    const told: number[] = [];
    const { client: remote } = client({ spawn: fakeSpawn(working).spawn });
    const read = await remote.readDocument(docx, { onProgress: (done) => void told.push(done) });
    expect(read).toEqual(await startDirectDocuments().readDocument(docx));
    expect(read.ok && read.value.reading.ok && read.value.reading.value.figures.length).toBeGreaterThan(100);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  test('a report without its period gives its text, to be read again with one', async () => {
    const bytes = new TextEncoder().encode('示例市职工医保参保236480人。');
    const { client: remote } = client({ spawn: fakeSpawn(working).spawn });
    const read = await remote.readDocument({ bytes, name: 'a.txt' });
    if (!read.ok) throw new Error('not read');
    expect(read.value.reading).toMatchObject({ ok: false, error: { kind: 'noPeriod' } });
    const period = { start: '2024-01', end: '2024-06' };
    const again = await remote.readText(read.value.text, { read: { period } });
    expect(again).toMatchObject({ ok: true, value: { report: { period }, figures: [{ value: '236480' }] } });
  });

  test('a fault of the document is a value on both sides', async () => {
    const bad = { bytes: new Uint8Array(), name: 'a.docx' };
    const { client: remote } = client({ spawn: fakeSpawn(working).spawn });
    expect(await remote.readDocument(bad)).toEqual({ ok: false, error: [{ kind: 'emptyFile' }] });
    expect(await startDirectDocuments().readDocument(bad)).toEqual({
      ok: false,
      error: [{ kind: 'emptyFile' }],
    });
  });

  test('an unknown request is answered with an error under its id', async () => {
    expect(await working.answer({ id: 7, kind: 'dance' })).toEqual({
      id: 7,
      kind: 'unknownRequest',
      given: 'dance',
    });
    expect(await working.answer('x')).toEqual({ id: -1, kind: 'unknownRequest', given: 'string' });
    expect(await working.answer({ id: 8, kind: 'readDocument' })).toMatchObject({ id: 8, kind: 'bug' });
  });
});

describe('the documents’ worker', () => {
  test('is not started before the first document', async () => {
    const { spawn, started } = fakeSpawn(working);
    const { client: remote } = client({ spawn });
    expect(started).toHaveLength(0);
    await remote.readDocument(file);
    await remote.readDocument(file);
    expect(started).toHaveLength(1);
  });

  test('that hangs is replaced, and the next document is read in the new one', async () => {
    const { spawn, started } = fakeSpawn(hanging, working);
    const { client: remote } = client({ spawn });
    expect(await remote.readDocument(file)).toMatchObject(failure('timeout'));
    expect(started.map(({ ended }) => ended)).toEqual([true, false]);
    expect((await remote.readDocument(file)).ok).toBe(true);
  });

  test('that crashes is replaced, and its caller is told', async () => {
    const { spawn, started } = fakeSpawn(hanging, working);
    const { client: remote } = client({ spawn });
    const running = remote.readDocument(file);
    await until(() => remote.state === 'computing');
    started[0]!.crash('out of memory');
    expect(await running).toEqual({
      ok: false,
      error: [{ kind: 'worker', problem: 'crashed', detail: 'out of memory' }],
    });
    expect((await remote.readDocument(file)).ok).toBe(true);
  });

  test('that still tells of progress has not hung', async () => {
    const slow: DocumentService = {
      async answer(given, progress) {
        if ((given as { kind: string }).kind === 'ping') return working.answer(given);
        for (let step = 1; step <= 8; step += 1) {
          await new Promise((done) => setTimeout(done, 100));
          void progress?.(step / 8);
        }
        return working.answer(given);
      },
    };
    const { client: remote } = client({ spawn: fakeSpawn(slow).spawn });
    expect((await remote.readDocument(file, { onProgress: () => undefined })).ok).toBe(true);
  });

  test('is ended by a cancelled document; progress is then told no more', async () => {
    const { spawn, started } = fakeSpawn(hanging, working);
    const { client: remote } = client({ spawn });
    const stop = new AbortController();
    const running = remote.readDocument(file, { signal: stop.signal });
    await until(() => remote.state === 'computing');
    stop.abort();
    expect(await running).toMatchObject(failure('cancelled'));
    await new Promise((done) => setTimeout(done, 0));
    expect(started[0]!.ended).toBe(true);
    expect((await remote.readDocument(file)).ok).toBe(true);
    expect(await startDirectDocuments().readDocument(file, { signal: stop.signal })).toMatchObject(
      failure('cancelled'),
    );
  });

  test('stopped for good answers every call with cancelled', async () => {
    const { client: remote } = client({ spawn: fakeSpawn(hanging).spawn });
    const running = remote.readDocument(file);
    remote.stop();
    expect(await running).toMatchObject(failure('cancelled'));
    expect(await remote.readText('x')).toMatchObject(failure('cancelled'));
    expect(remote.state).toBe('stopped');
  });
});
