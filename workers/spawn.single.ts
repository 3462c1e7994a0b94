import ProjectionWorker from './projection.worker.ts?worker&inline';

/** Starts the projection worker from code inside the page: the single file, where no other file can be loaded. */
export const spawn = (): Worker => new ProjectionWorker({ name: 'projection' });
