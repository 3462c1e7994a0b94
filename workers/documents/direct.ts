/** The documents' client without a worker: same interface, same wire, as `../direct.ts` is for projections. */
import { err } from '../../models/result.ts';
import { workerError } from '../protocol.ts';
import {
  resultOf,
  type DocumentClient,
  type DocumentReply,
  type DocumentRequest,
  type DocumentService,
} from './protocol.ts';
import { createDocumentService } from './service.ts';

export function startDirectDocuments(service: DocumentService = createDocumentService()): DocumentClient {
  let stopped = false;
  let lastId = 0;
  /** What could not cross to a worker fails here as well. */
  const ask = async (request: DocumentRequest, onProgress?: (done: number) => void): Promise<DocumentReply> =>
    structuredClone(await service.answer(structuredClone(request), onProgress));
  return {
    get state() {
      return stopped ? 'stopped' : 'ready';
    },
    async readDocument(file, { read = {}, signal, onProgress } = {}) {
      if (signal?.aborted || stopped) return err([workerError('cancelled')]);
      const id = ++lastId;
      const reply = await ask({ id, kind: 'readDocument', file, options: read }, onProgress);
      return signal?.aborted ? err([workerError('cancelled')]) : resultOf(reply, id, 'documentRead');
    },
    async readText(text, { read = {}, signal } = {}) {
      if (signal?.aborted || stopped) return err([workerError('cancelled')]);
      const id = ++lastId;
      return resultOf(await ask({ id, kind: 'readText', text, options: read }), id, 'textRead');
    },
    stop() {
      stopped = true;
    },
  };
}
