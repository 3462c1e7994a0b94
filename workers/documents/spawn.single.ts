import DocumentsWorker from './documents.worker.ts?worker&inline';

/** Starts the documents' worker from code inside the page: the single file, where no other file can be loaded. */
export const spawn = (): Worker => new DocumentsWorker({ name: 'documents' });
