/** Writes the shipped baselines from their figures: `npx tsx tools/build-baselines.ts`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { baselineFileOf } from './baseline-file.ts';

for (const file of readdirSync('scenarios/figures')) {
  const id = file.replace(/\.json$/, '');
  writeFileSync(
    `scenarios/baselines/${id}.json`,
    baselineFileOf(id, readFileSync(`scenarios/figures/${file}`, 'utf8')),
  );
}
