/**
 * Documents read in a worker of their own, so that neither the page nor a projection waits.
 *
 * The worker starts with the first document. Cancelling ends the reading itself; a document that
 * hangs, crashes or fills the memory takes its worker with it, and the next one gets a new worker.
 */
import { spawn } from '#spawn-documents';
import { err } from '../../models/result.ts';
import type { ClientOptions } from '../client-options.ts';
import type { Limits } from '../session.ts';
import { WorkerCalls } from '../worker-calls.ts';
import { resultOf, type DocumentClient, type DocumentReply } from './protocol.ts';

/** The readers take seconds to load on a slow office machine; so long may a page of a PDF take at most. */
const LIMITS: Limits = { startMs: 30_000, callMs: 60_000 };

export function startDocuments({ spawn: own, limits, onState }: ClientOptions = {}): DocumentClient {
  const calls = new WorkerCalls<DocumentReply>(own ?? spawn, { ...LIMITS, ...limits }, onState);
  return {
    get state() {
      return calls.state;
    },
    async readDocument(file, { read = {}, signal, onProgress } = {}) {
      const answer = await calls.call((_, id) => ({ id, kind: 'readDocument', file, options: read }), {
        signal,
        onProgress,
      });
      if (!answer.ok) return err([answer.error]);
      return resultOf(answer.value.reply, answer.value.id, 'documentRead');
    },
    async readText(text, { read = {}, signal } = {}) {
      const answer = await calls.call((_, id) => ({ id, kind: 'readText', text, options: read }), { signal });
      return answer.ok ? resultOf(answer.value.reply, answer.value.id, 'textRead') : err([answer.error]);
    },
    stop: () => calls.stop(),
  };
}
