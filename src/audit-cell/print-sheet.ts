/** Prints the list of findings alone: the sheet stands beside the app until printing is over. */
import { flushSync, mount, unmount } from 'svelte';
import type { SheetRow } from '../notebook/audit-sheet.ts';
import AuditSheet from './AuditSheet.svelte';

/** On the root while only a sheet is printed; see the print styles. */
const ALONE = 'data-print-sheet';

export function printSheet(title: string, counts: string, rows: readonly SheetRow[]): void {
  const place = document.createElement('div');
  document.body.append(place);
  const sheet = mount(AuditSheet, { target: place, props: { title, counts, rows } });
  flushSync();
  const root = document.documentElement;
  root.setAttribute(ALONE, '');
  addEventListener(
    'afterprint',
    () => {
      root.removeAttribute(ALONE);
      void unmount(sheet);
      place.remove();
    },
    { once: true },
  );
  print();
}
