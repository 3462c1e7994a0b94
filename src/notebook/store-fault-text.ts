/** Why a scenario could not be kept or opened, and what to do about it. */
import { i18n } from '../i18n/i18n.svelte.ts';
import { errorText } from '../i18n/model-errors.ts';
import type { StoreFault } from '../storage/scenario-store.ts';

export function storeFaultText(fault: StoreFault): string {
  const t = i18n.t.exchange;
  switch (fault.kind) {
    case 'full':
      return t.storeFull;
    case 'damaged':
      return t.storeDamaged;
    case 'unknown':
      return t.storeUnknown;
    case 'stale':
      return t.conflictTitle;
    case 'closed':
      return t.storeClosed;
    case 'failed':
      return t.storeFailed(fault.name);
    case 'invalid': {
      const first = fault.faults[0];
      return first ? t.storeInvalid(errorText(first, i18n.lang).what) : t.storeFailed('');
    }
  }
}
