import fs from 'node:fs';
import process from 'node:process';

/**
 * Adds up the result files that the test scripts left, prints the closing line, and fails unless all passed.
 * A suite without a result file counts as one failure, as does any step that failed without a failed test.
 */
const folder = 'test-results';
const stepsFailed = process.argv[2] !== '0';

const vitest = (result) => ({
  passed: result.numPassedTests,
  failed:
    result.numFailedTests +
    result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
      .length,
  skipped: result.numPendingTests + result.numTodoTests,
});

const playwright = (result) => ({
  passed: result.stats.expected,
  failed: result.stats.unexpected + result.stats.flaky + result.errors.length,
  skipped: result.stats.skipped,
});

const suites = [
  ['unit.json', vitest],
  ['e2e.json', playwright],
  ['shared.json', vitest],
];

const sum = { passed: 0, failed: 0, skipped: 0 };
for (const [name, read] of suites) {
  const file = `${folder}/${name}`;
  const counts = fs.existsSync(file)
    ? read(JSON.parse(fs.readFileSync(file, 'utf8')))
    : { passed: 0, failed: 1, skipped: 0 };
  console.log(
    `${name.slice(0, -'.json'.length)}: ${counts.passed} of ${counts.passed + counts.failed + counts.skipped}`,
  );
  for (const key of Object.keys(sum)) sum[key] += counts[key];
}
if (stepsFailed && sum.failed === 0) sum.failed = 1;

console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed > 0 || sum.skipped > 0 || sum.passed === 0 ? 1 : 0;
