/** Getting a file from the person: by a dialog, or dropped on the page. */
import type { ModelError, Result } from '../../models/index.ts';
import { readTextFile, type TextFile } from './read-text.ts';

/**
 * Asks for one file. Call it from a click: browsers open no dialog otherwise.
 *
 * @returns null when the dialog was closed without a choice. Browsers older than the `cancel`
 *          event do not tell; there the promise stays open until a later choice.
 */
export function openByDialog(
  accept = '.json,application/json',
): Promise<Result<TextFile, ModelError[]> | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.hidden = true;
  document.body.append(input);
  return new Promise<File | null>((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  }).then((file) => {
    input.remove();
    return file && readTextFile(file);
  });
}

/** Takes files dropped on an element. @returns how to stop */
export function acceptDrops(target: HTMLElement, take: (files: readonly File[]) => void): () => void {
  const off = new AbortController();
  const { signal } = off;
  target.addEventListener('dragover', (event) => isFileDrag(event) && event.preventDefault(), { signal });
  target.addEventListener(
    'drop',
    (event) => {
      if (!isFileDrag(event)) return;
      event.preventDefault(); // else the browser leaves the page for the file
      take([...(event.dataTransfer?.files ?? [])]);
    },
    { signal },
  );
  return () => off.abort();
}

const isFileDrag = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
