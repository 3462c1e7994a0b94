/** The office's own line of reserve months. */
import { expect, it } from 'vitest';
import { project } from '../../models/projection/project.ts';
import { scenarioOf, shipped } from './run-baseline.ts';

const scenario = scenarioOf(shipped('zhuzhou-2021h1'));
const under = (officeLine?: number) => {
  const result = project({ scenario, ...(officeLine === undefined ? {} : { officeLine }) });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

it('is three months by default, and the default given changes no bit', () => {
  expect(under(3)).toEqual(under());
  expect(under().solvency['retiredCadre']!.firstMonthUnderLine).toBe('2022-09');
});

it('a higher line is passed earlier: the first month whose trailing twelve are below it', () => {
  const projection = under(8);
  const months = projection.funds['retiredCadre']!.reserveMonths.trailing12.raw;
  const first = months.findIndex((m) => m !== null && m < 8);
  expect(projection.solvency['retiredCadre']!.firstMonthUnderLine).toBe(projection.months[first]);
  expect(projection.months[first]! < '2022-09').toBe(true);
  expect(projection.digest).not.toBe(under().digest);
});

it('a line that is no number is a fault', () => {
  const result = project({ scenario, officeLine: Number.NaN });
  expect(!result.ok && result.error).toEqual([{ kind: 'notANumber', what: 'officeLine', given: 'NaN' }]);
});
