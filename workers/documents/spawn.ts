/** Starts the documents' worker from its own file: the hosted build and the dev server. */
export const spawn = (): Worker =>
  new Worker(new URL('./documents.worker.ts', import.meta.url), { type: 'module', name: 'documents' });
