/**
 * Which line the notebook tells the story of: the benefit line whose reimbursement ratio the
 * report says was changed, the largest first. General: no region, no category is named here.
 */
import { ratioChange, type Baseline, type Lever, type Line } from '../../models/index.ts';

export interface StoryLine {
  readonly scheme: string;
  readonly fund: string;
  readonly line: Line;
  readonly ratioLever: string;
  readonly from: number;
  readonly to: number;
}

export function storyLines(baseline: Baseline): StoryLine[] {
  return baseline.funds
    .flatMap((fund) =>
      fund.expenditure.flatMap((line): StoryLine[] => {
        const ratioLever = `${fund.scheme}.${line.id}.reimbursementRatio`;
        const change = ratioChange(baseline, ratioLever);
        return change && line.prior
          ? [{ scheme: fund.scheme, fund: fund.id, line, ratioLever, ...change }]
          : [];
      }),
    )
    .sort((a, b) => (b.line.reported?.value ?? 0) - (a.line.reported?.value ?? 0));
}

/** Levers shown in the main cell: the story's, else the ratio of the largest line, else one of each kind. */
export function mainLevers(baseline: Baseline, levers: readonly Lever[]): string[] {
  const chosen = leversOfLine(baseline);
  return chosen.length > 0 ? chosen : onePerGroup(levers);
}

function onePerGroup(levers: readonly Lever[]): string[] {
  const moving = levers.filter((lever) => lever.inert === null);
  return [...new Set(moving.map(({ group }) => group))].flatMap(
    (group) => moving.find((lever) => lever.group === group)?.id ?? [],
  );
}

function leversOfLine(baseline: Baseline): string[] {
  const ids = new Set(baseline.parameters.map((p) => p.id));
  const lines = storyLines(baseline);
  const chosen =
    lines.length > 0 ? lines.slice(0, 1).map(({ ratioLever }) => ratioLever) : largestRatios(baseline, 1);
  return chosen.flatMap((ratio) => {
    const stem = ratio.replace(/reimbursementRatio$/, '');
    return [ratio, `${stem}visitsGrowth`, `${stem}admissionsGrowth`, `${stem}demandElasticity`].filter((id) =>
      ids.has(id),
    );
  });
}

function largestRatios(baseline: Baseline, count: number): string[] {
  const ids = new Set(baseline.parameters.map((p) => p.id));
  return baseline.funds
    .flatMap((fund) =>
      fund.expenditure.map((line) => ({
        id: `${fund.scheme}.${line.id}.reimbursementRatio`,
        size: line.reported?.value ?? 0,
      })),
    )
    .filter(({ id }) => ids.has(id))
    .sort((a, b) => b.size - a.size)
    .slice(0, count)
    .map(({ id }) => id);
}
