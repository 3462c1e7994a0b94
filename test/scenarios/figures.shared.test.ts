import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { reportFiguresSchema, type Figure, type Scheme } from '../../models/report/figure.ts';
import { describeShared, sharedFolder } from '../helpers/shared.ts';

const root = path.resolve(import.meta.dirname, '../..');

const read = (name: string) =>
  reportFiguresSchema.parse(
    JSON.parse(fs.readFileSync(path.join(root, 'scenarios', 'figures', `${name}.json`), 'utf8')),
  );

interface Fact {
  readonly id: string;
  readonly scheme: Scheme;
  readonly fund: string | null;
  readonly metric: string;
  readonly category: string | null;
  readonly breakdown?: { readonly tier?: string; readonly location?: string; readonly group?: string };
  readonly period?: string | null;
  readonly unit: string;
  readonly printed: {
    readonly value?: string;
    readonly prior?: string;
    readonly yoyPercent?: string;
    readonly delta?: string;
  };
}

interface Facts {
  readonly report: { readonly period: { readonly start: string; readonly end: string } };
  readonly facts: readonly Fact[];
}

const plain = (text: string): string => text.replace(/[\s,，]/g, '');

/** Facts that no figure carries, because a model that used them as quantities would be wrong. */
const leftOut: Record<string, readonly string[]> = {
  'ezhou-2024h1': [],
  'zhuzhou-2021h1': [
    // Money that was not levied, with 近: a statement among the policies.
    'emp.flex.shortfall',
    'emp.flex.shortfall2',
    // Round numbers of persons in 万名, with 余, outside any scheme's count.
    'legacy.retirees',
    'legacy.insolvent',
  ],
};

describeShared('the figures beside the reports', () => {
test.each(['ezhou-2024h1', 'zhuzhou-2021h1', 'shandan-2024h1'])(
  'every figure of %s has a span of the report that holds its value',
  (name) => {
    const report = fs.readFileSync(path.join(sharedFolder, 'reports', `${name}.txt`), 'utf8');
    for (const figure of read(name).figures) {
      const span = plain(report.slice(figure.start, figure.end));
      expect(/^[-+]?[\d.]+/.exec(span)?.[0], figure.id).toBe(figure.value);
      // A table prints the unit in its head, a sentence beside the number.
      if (figure.origin === 'text') expect(span, figure.id).toBe(`${figure.value ?? ''}${figure.unit}`);
    }
  },
);

test.each(['ezhou-2024h1', 'zhuzhou-2021h1', 'shandan-2024h1'])(
  'every year-earlier value and change of %s stands in the report',
  (name) => {
    const report = plain(fs.readFileSync(path.join(sharedFolder, 'reports', `${name}.txt`), 'utf8'));
    for (const { id, prior, yoyPercent, delta } of read(name).figures)
      for (const printed of [prior, yoyPercent, delta])
        if (printed !== null) expect(report.includes(printed.replace(/^-/, '')), `${id} ${printed}`).toBe(true);
  },
);

test.each(['ezhou-2024h1', 'zhuzhou-2021h1'])('every fact of %s that has a value is a figure', (name) => {
  const { report, facts } = JSON.parse(
    fs.readFileSync(path.join(sharedFolder, 'facts', `${name}.json`), 'utf8'),
  ) as Facts;
  const { figures } = read(name);
  const own = `${report.period.start}..${report.period.end}`;
  const period = (fact: Fact): string | null => (fact.period === own ? null : (fact.period ?? null));
  const agrees = (fact: Fact) => (figure: Figure) =>
    figure.scheme === fact.scheme &&
    figure.fund === fact.fund &&
    figure.metric === fact.metric &&
    figure.category === fact.category &&
    figure.breakdown.tier === (fact.breakdown?.tier ?? null) &&
    figure.breakdown.location === (fact.breakdown?.location ?? null) &&
    // A whole year given for a rate says from when it holds, which the figure leaves to the policies.
    (fact.metric === 'contributionRate' && fact.period === '2021'
      ? figure.period === null
      : (fact.period ?? null) === null || figure.period === period(fact)) &&
    figure.unit === fact.unit &&
    Number(figure.value) === Number(fact.printed.value);

  const valued = facts.filter((fact) => fact.printed.value !== undefined);
  const missing = valued.filter((fact) => !figures.some(agrees(fact))).map((fact) => fact.id);
  expect(missing).toEqual(leftOut[name]);

  for (const fact of valued.filter(({ id }) => !missing.includes(id))) {
    const { prior, yoyPercent, delta } = fact.printed;
    const matched = figures.filter(agrees(fact));
    for (const [printed, key] of [
      [prior, 'prior'],
      [yoyPercent, 'yoyPercent'],
      [delta, 'delta'],
    ] as const)
      if (printed !== undefined)
        expect(
          matched.map((figure) => figure[key]),
          `${fact.id} ${key}`,
        ).toContain(printed);
  }
});
});
