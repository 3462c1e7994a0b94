/** The documents' worker's own file: the service, exposed. */
import '../../models/jitless.ts';
import { expose } from 'comlink';
import { createDocumentService } from './service.ts';

expose(createDocumentService());
