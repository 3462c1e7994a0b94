/** The JSON Schemas of the file formats, from the code's own schemas: `npx tsx tools/json-schemas.ts` writes them. */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { baselineSchema } from '../models/baseline/baseline.ts';
import { reportFiguresSchema } from '../models/report/figure.ts';
import { scenarioSchema } from '../models/scenario/scenario.ts';

const SCHEMAS = { figures: reportFiguresSchema, baseline: baselineSchema, scenario: scenarioSchema } as const;

/** File name → content. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', reused: 'ref' }), null, 1)}\n`,
    ]),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [file, content] of Object.entries(jsonSchemas()))
    writeFileSync(`scenarios/schema/${file}`, content);
}
