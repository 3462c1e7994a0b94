/** Starts the projection worker from its own file: the hosted build and the dev server. */
export const spawn = (): Worker =>
  new Worker(new URL('./projection.worker.ts', import.meta.url), { type: 'module', name: 'projection' });
