import fs from 'node:fs';
import path from 'node:path';
import { describe } from 'vitest';

/** The reports, facts and data kept beside a checkout, not in it. */
export const sharedFolder = path.resolve(import.meta.dirname, '../../../shared');

/**
 * Tests over the shared folder. Without it they are skipped on a developer's machine,
 * and run, so fail, wherever `CI` is set.
 */
export const describeShared = fs.existsSync(sharedFolder) || process.env['CI'] ? describe : describe.skip;
