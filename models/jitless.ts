/** Import this before any schema: zod must not try `Function('')`, which a policy without eval reports. */
import * as z from 'zod/mini';

z.config({ jitless: true });
