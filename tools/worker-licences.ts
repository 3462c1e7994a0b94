import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Packages whose code went into a worker, with the folders inside that it came from. */
const packages = new Map<string, Set<string>>();

/** In the worker builds: notes which packages they took. */
export function noteWorkerPackages(): Plugin {
  return {
    name: 'note-worker-packages',
    generateBundle() {
      for (const id of this.getModuleIds()) {
        const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0];
        if (folder === undefined) continue;
        const inside = packages.get(folder) ?? new Set([folder]);
        packages.set(folder, inside.add(path.dirname(id.replace(/[?#].*$/, ''))));
      }
    },
  };
}

/** In the page's build: adds their licences to the list, which Vite fills with the page's own packages only. */
export function workerLicences(fileName: string): Plugin {
  return {
    name: 'worker-licences',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const list = bundle[fileName];
        if (list?.type !== 'asset') throw new Error(`the build has no ${fileName}`);
        const given = String(list.source);
        const missing = [...packages]
          .map(([folder, inside]) => licenceOf(folder, inside))
          .filter(({ title }) => !given.includes(`## ${title}`));
        list.source = given + missing.map(({ title, text }) => `\n## ${title}\n\n${text}\n`).join('');
      },
    },
  };
}

/** A package's own licence, and those of its folders that came from elsewhere. */
function licenceOf(folder: string, inside: ReadonlySet<string>): { title: string; text: string } {
  const { name, version, license } = JSON.parse(
    fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
  ) as Record<'name' | 'version' | 'license', string>;
  const texts = [...inside].flatMap((each) =>
    fs
      .readdirSync(each)
      .filter((entry) => /^licen[cs]e/i.test(entry))
      .map((entry) => fs.readFileSync(path.join(each, entry), 'utf8').trim()),
  );
  return { title: `${name} - ${version} (${license})`, text: texts.join('\n\n') };
}
