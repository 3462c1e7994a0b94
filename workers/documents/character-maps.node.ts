/** The character maps of `character-maps.ts`, read from the package: the command line. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');

export async function characterMap(name: string): Promise<Uint8Array> {
  if (!/^[\w-]+$/.test(name)) throw new Error(`no character map ${name}`);
  return new Uint8Array(await readFile(join(folder, `${name}.bcmap`)));
}
