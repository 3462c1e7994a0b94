import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');

function cells(line: string): string[] {
  const found = line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g);
  const all = Array.from(found, ([, cell = '']) => cell.replace(/^"|"$/g, '').replaceAll('""', '"'));
  return line.endsWith(',') ? all : all.slice(0, -1);
}

/** Rows of one of the shared tables by column name, as text. */
export function readCsv(name: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(join(folder, `${name}.csv`), 'utf8')
    .trim()
    .split(/\r?\n/);
  const names = cells(head);
  return lines.map((line) => {
    const row = cells(line);
    return Object.fromEntries(names.map((column, i) => [column, row[i] ?? '']));
  });
}
