/**
 * `npm run -s fundcast -- <verb>`: the engine in Node. With `--json` standard output is one
 * JSON document and nothing else. Exit 0 done, 1 faulty input, 2 wrong usage.
 */
import { readArguments, UsageError, type Arguments } from './arguments.ts';
import { auditVerb } from './audit-report.ts';
import { check } from './check.ts';
import { compareScenarios } from './compare-scenarios.ts';
import { exportScenario } from './export-scenario.ts';
import { seekGoal } from './goal-seek.ts';
import { faultLine, type Outcome } from './output.ts';
import { projectScenario } from './project-scenario.ts';
import { baselineVerb, readVerb } from './read-report.ts';
import { sensitivity } from './sensitivity.ts';

const VERBS: Readonly<Record<Arguments['verb'], (args: Arguments) => Promise<Outcome>>> = {
  project: projectScenario,
  compare: compareScenarios,
  sensitivity,
  'goal-seek': seekGoal,
  check,
  export: exportScenario,
  read: readVerb,
  audit: auditVerb,
  baseline: baselineVerb,
};

async function main(argv: readonly string[]): Promise<number> {
  let args: Arguments;
  try {
    args = readArguments(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  try {
    return await print(await VERBS[args.verb](args), args.json);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

async function print(outcome: Outcome, json: boolean): Promise<number> {
  for (const fault of outcome.faults) process.stderr.write(`${faultLine(fault)}\n`);
  if (json) await write(`${JSON.stringify(outcome.json)}\n`);
  else if (outcome.lines.length > 0) await write(`${outcome.lines.join('\n')}\n`);
  return outcome.faults.length > 0 ? 1 : 0;
}

/** Waits until a pipe has taken it all, so that a large document is never cut. */
const write = (text: string): Promise<void> =>
  new Promise((done, failed) => process.stdout.write(text, (error) => (error ? failed(error) : done())));

process.exitCode = await main(process.argv.slice(2));
