/** Document reading behind the worker boundary: requests in, answers out, nothing thrown. */
import type { ModelError } from '../../models/errors.ts';
import { type ReadOptions, readReport } from '../../models/report/read-report.ts';
import { err, ok, type Result } from '../../models/result.ts';
import { ENGINE_VERSION } from '../../models/version.ts';
import { bugReply, requestId, unknownRequest, NO_ID } from '../protocol.ts';
import type { DocumentReading, Progress } from './document.ts';
import type { DocumentFile, DocumentReply, DocumentRequest, DocumentService } from './protocol.ts';
import { readDocument } from './read-document.ts';

export function createDocumentService(): DocumentService {
  return {
    async answer(request, progress = () => undefined) {
      const id = requestId(request);
      try {
        return id === NO_ID ? unknownRequest(id, request) : await reply(request as DocumentRequest, progress);
      } catch (bug) {
        return bugReply(id, bug);
      }
    },
  };
}

async function reply(request: DocumentRequest, progress: Progress): Promise<DocumentReply> {
  const { id } = request;
  switch (request.kind) {
    case 'ping':
      return { id, kind: 'pong', engineVersion: ENGINE_VERSION };
    case 'readDocument':
      return {
        id,
        kind: 'documentRead',
        result: await documentReading(request.file, request.options, progress),
      };
    case 'readText': {
      const read = readReport(request.text, request.options);
      return { id, kind: 'textRead', result: read.ok ? read : err([read.error]) };
    }
    default:
      return unknownRequest(id, request satisfies never);
  }
}

/** Share of the progress that the document takes; the report in it takes the rest. */
const DOCUMENT_SHARE = 0.9;

async function documentReading(
  { bytes, name }: DocumentFile,
  options: ReadOptions,
  progress: Progress,
): Promise<Result<DocumentReading, ModelError[]>> {
  const document = await readDocument(bytes, name, (done) => progress(done * DOCUMENT_SHARE));
  if (!document.ok) return err([document.error]);
  const reading = readReport(document.value.text, options);
  progress(1);
  return ok({ ...document.value, reading });
}
