/** `compare A B`: two scenarios by fund, line, side and year. */
import { compare } from '../../models/index.ts';
import { UsageError, type Arguments } from './arguments.ts';
import { findScenario } from './find-scenario.ts';
import { wan, type Outcome } from './output.ts';
import { changed, failed, runDirect } from './project-scenario.ts';

export async function compareScenarios(args: Arguments): Promise<Outcome> {
  const [nameA, nameB, ...more] = args.subjects;
  if (nameA === undefined || nameB === undefined || more.length > 0)
    throw new UsageError('compare 要给两个情景：compare A B');
  const a = findScenario(nameA);
  const b = changed(findScenario(nameB), args);
  if (!a.ok) return failed(a.error, nameA);
  if (!b.ok) return failed(b.error, nameB);
  const known = args.knownAsOf === undefined ? {} : { knownAsOf: args.knownAsOf };
  const runA = await runDirect({ ...a.value, ...known, balances: b.value.balances ?? [] }, args.until);
  const runB = await runDirect(b.value, args.until);
  if (!runA.ok) return failed(runA.error, nameA);
  if (!runB.ok) return failed(runB.error, nameB);
  const rows = compare(runA.value, runB.value);
  const moved = rows.filter((row) => row.difference !== null && row.difference !== 0);
  return {
    json: { a: nameA, b: nameB, rows },
    lines:
      moved.length === 0
        ? ['没有差别']
        : moved.map((r) => `${r.year} ${r.fund} ${r.line} ${wan(r.a)} → ${wan(r.b)} 万元`),
    faults: [],
  };
}
