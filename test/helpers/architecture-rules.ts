import path from 'node:path';
import ts from 'typescript';

/** One file's source, by its path from the top of the repository. */
export type Sources = ReadonlyMap<string, string>;

interface Room {
  /** Files of the repository that this room may import. */
  readonly files: RegExp;
  /** Packages that it may import, by name or by `name/part`. */
  readonly packages: RegExp;
}

const rooms: readonly (readonly [path: RegExp, room: Room])[] = [
  [
    /^models\//,
    { files: /^models\//, packages: /^(zod|decimal\.js|simple-statistics|@noble\/hashes)(\/|$)/ },
  ],
  [/^workers\/.+\.node\.ts$/, { files: /^(models|workers)\//, packages: /^node:/ }],
  [/^workers\//, { files: /^(models|workers)\//, packages: /^(comlink|pdfjs-dist|fflate|saxes)(\/|$)/ }],
  [
    /^src\/cli\//,
    {
      files: /^(src\/|models\/index\.ts$|workers\/(client|direct)\.ts$|scenarios\/.+\.json$)/,
      packages:
        /^(node:|(zod|decimal\.js|@noble\/hashes|d3-[a-z]+|hucre|docx|mammoth|pdfjs-dist|fflate)(\/|$))/,
    },
  ],
  [
    /^src\//,
    {
      files: /^(src\/(?!cli\/)|models\/index\.ts$|workers\/client\.ts$|scenarios\/.+\.(json|txt)$)/,
      packages:
        /^(svelte|idb|zod|decimal\.js|@noble\/hashes|d3-[a-z]+|marked|dompurify|hucre|docx|mammoth|pdfjs-dist|fflate)(\/|$)/,
    },
  ],
];

/** Every broken rule in these files, as sentences; none when the architecture holds. */
export function brokenRules(sources: Sources): string[] {
  const found: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [file, text] of sources) {
    found.push(...brokenNames(file));
    const room = rooms.find(([folder]) => folder.test(file))?.[1];
    const imports = isCode(file) ? importsOf(file, text) : [];
    const targets = imports.map((name) => resolve(file, name, sources));
    graph.set(
      file,
      targets.flatMap((target) => (target.kind === 'file' ? [target.name] : [])),
    );
    for (const target of targets) {
      if (target.kind === 'missing') found.push(`${file} imports ${target.name}, which does not exist`);
      else if (target.kind === 'file' && target.name.startsWith('test/') && !file.startsWith('test/'))
        found.push(`${file} imports a test file, ${target.name}`);
      else if (room && !(target.kind === 'file' ? room.files : room.packages).test(target.name))
        found.push(`${file} may not import ${target.name}`);
    }
  }
  return [...found, ...cycles(graph)];
}

function brokenNames(file: string): string[] {
  const found: string[] = [];
  const folders = file.split('/').slice(0, -1);
  if (/(^|\/)utils?\.[^/]+$/.test(file)) found.push(`${file} is named after no concept`);
  if (folders.includes('helpers') && folders[0] !== 'test')
    found.push(`${file} lies in helpers/ outside test/`);
  if (folders[0] === 'scenarios' && !/\.(json|md|txt)$/.test(file))
    found.push(`${file} is code among the scenarios`);
  return found;
}

const isCode = (file: string): boolean => /\.([mc]?[jt]s|svelte)$/.test(file);

/** What a file imports: statically, dynamically, as a type, or as the file of a worker. */
function importsOf(file: string, text: string): string[] {
  const code = file.endsWith('.svelte')
    ? [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n')
    : text;
  const modules = ts.preProcessFile(code, true, true).importedFiles.map((imported) => imported.fileName);
  if (file.startsWith('test/')) return modules; // a test names files in made-up code
  const urls = [...code.matchAll(/new URL\(\s*['"](\.[^'"]+)['"],\s*import\.meta\.url/g)].map(
    ([, url]) => url!,
  );
  return [...modules, ...urls];
}

type Target = { readonly kind: 'file' | 'package' | 'missing'; readonly name: string };

/** The package's own `#` names lead to these files. */
const ownNames: Readonly<Record<string, string>> = {
  '#spawn': 'workers/spawn.ts',
  '#spawn-documents': 'workers/documents/spawn.ts',
  '#character-maps': 'workers/documents/character-maps.ts',
};

function resolve(from: string, name: string, sources: Sources): Target {
  const own = ownNames[name];
  if (own === undefined && !name.startsWith('.')) return { kind: 'package', name };
  const bare = own ?? path.posix.join(path.posix.dirname(from), name.replace(/\?.*$/, ''));
  const file = [bare, `${bare}.ts`, `${bare}/index.ts`].find((candidate) => sources.has(candidate));
  return file === undefined ? { kind: 'missing', name: bare } : { kind: 'file', name: file };
}

/** Each ring of imports, told once, from the file where a walk in order of names first closes it. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) found.push(`a cycle: ${[...trail.slice(start), file].join(' → ')}`);
    if (start >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of [...graph.keys()].sort()) walk(file, []);
  return found;
}
