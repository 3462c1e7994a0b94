/** The worker's own file: the service, exposed. */
import '../models/jitless.ts';
import { expose } from 'comlink';
import { createService } from './service.ts';

expose(createService());
