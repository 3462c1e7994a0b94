import path from 'node:path';
import { describe } from 'vitest';

/** The reports, facts and data kept beside a checkout, not in it. */
export const sharedFolder = path.resolve(import.meta.dirname, '../../../shared');

/** Tests over the shared folder: a suite of their own, and without the folder they fail, never skip. */
export const describeShared = describe;
