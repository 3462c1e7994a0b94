/** The worker's own file: the service, exposed. */
import { expose } from 'comlink';
import * as z from 'zod/mini';
import { createService } from './service.ts';

// A policy without eval reports the probe that zod makes for its fast path.
z.config({ jitless: true });
expose(createService());
