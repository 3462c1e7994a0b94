/**
 * Character maps of simplified Chinese fonts that a PDF names and does not hold (GBK-EUC-H and
 * the like), packed into the program: text set in such fonts is empty without them.
 */
const MAPS = import.meta.glob<string>(
  [
    '/node_modules/pdfjs-dist/cmaps/GB*.bcmap',
    '/node_modules/pdfjs-dist/cmaps/UniGB-*.bcmap',
    '/node_modules/pdfjs-dist/cmaps/Adobe-GB1-*.bcmap',
  ],
  { query: '?url&inline', import: 'default' },
);

export async function characterMap(name: string): Promise<Uint8Array> {
  const load = MAPS[`/node_modules/pdfjs-dist/cmaps/${name}.bcmap`];
  if (!load) throw new Error(`no character map ${name}`);
  const url = await load();
  return Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (char) => char.charCodeAt(0));
}
